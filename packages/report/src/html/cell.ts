import type { Condition, ReportDocument } from '@countermove/resistance/schema';
import { pathwayFigure } from '../figures/pathway/pathway.ts';
import { phenotypeFigure, phenotypeNames } from '../figures/phenotypes.ts';
import { formatEstimate } from '../format/estimates.ts';
import { type Content, html, type Markup } from '../format/markup.ts';
import { formatFixed } from '../format/numbers.ts';
import { capitalise, countOf, joinWords, phenotypeWords } from '../format/words.ts';
import { shownConditions } from '../select/conditions.ts';
import { conditionKey } from './marks.ts';
import { type Column, figureBlock, note, scrolling, section, table } from './parts.ts';

/** The simulated cell: its signalling and what it does, untreated and under drugs. */
export function cellSection(document: ReportDocument): Markup {
  const { shown, untreated } = shownConditions(document);
  if (shown.length === 0)
    return section('cell', 'The tumour cell under treatment', note('No condition of the cell was simulated.'));
  return section('cell', 'The tumour cell under treatment', [pathway(document, shown, untreated), phenotypes(shown)]);
}

function pathway(document: ReportDocument, conditions: readonly Condition[], untreated: Condition | null): Content {
  const { nodes } = document.pathway;
  if (nodes.length === 0) return note('The document holds no pathway.');
  const { legend, panels, edgeCount } = pathwayFigure(document.pathway, conditions, untreated);
  return figureBlock({
    id: 'figure-pathway',
    title: `Signalling under ${conditions.length === 1 ? 'one condition' : `${conditions.length} conditions`}`,
    graphics: [
      html`<div class="legend">${legend}</div>`,
      panels.map((panel, index) => scrolling(`Pathway, ${conditions[index]?.label ?? ''}`, panel)),
    ],
    caption: `The same ${nodes.length} nodes and ${countOf(edgeCount, 'link')} in every panel, from the surroundings of the cell on the left to what it does on the right. Colour is the mean share of time that a node is on over the read-out. ${changes(document, conditions, untreated)}`,
    data: table(
      [
        { title: 'Node' },
        { title: 'Genes' },
        { title: 'Module' },
        ...conditions.map((condition): Column => ({ title: condition.label, numeric: true })),
      ],
      nodes.map((node) => [
        node.title,
        node.genes.join(', '),
        node.module,
        ...conditions.map((condition) => {
          const value = condition.result.nodes[node.id];
          return value === undefined ? 'no value' : formatFixed(value, 2);
        }),
      ]),
    ),
  });
}

/** Which nodes each treatment moves most, in words. */
function changes(document: ReportDocument, conditions: readonly Condition[], untreated: Condition | null): string {
  if (untreated === null) return '';
  return conditions
    .filter((condition) => condition !== untreated)
    .map((condition) => {
      const moved = document.pathway.nodes
        .map((node) => ({
          title: node.title,
          change: (condition.result.nodes[node.id] ?? 0) - (untreated.result.nodes[node.id] ?? 0),
        }))
        .filter((node) => Math.abs(node.change) >= 0.2);
      const name = (up: boolean): string[] =>
        moved
          .filter((node) => node.change > 0 === up)
          .sort((first, second) => Math.abs(second.change) - Math.abs(first.change))
          .slice(0, 3)
          .map((node) => node.title);
      const down = name(false);
      const up = name(true);
      if (moved.length === 0) return `${capitalise(condition.label)} moves no node by 0.2 or more.`;
      return `${capitalise(condition.label)} moves ${moved.length} of them by 0.2 or more${down.length === 0 ? '' : `; down most: ${joinWords(down)}`}${up.length === 0 ? '' : `; up most: ${joinWords(up)}`}.`;
    })
    .join(' ');
}

function phenotypes(conditions: readonly Condition[]): Content {
  const names = phenotypeNames(conditions);
  const absent = [...new Set(conditions.flatMap((condition) => condition.result.notModelled))];
  const columns: Column[] = [
    { title: 'Read-out' },
    ...conditions.map((condition): Column => ({ title: condition.label, numeric: true })),
  ];
  const rows: Content[][] = [
    ['Viability', ...conditions.map((condition) => formatEstimate(condition.result.viability))],
    ['Response', ...conditions.map((condition) => formatEstimate(condition.result.response))],
    ...names.map((name) => [
      capitalise(phenotypeWords(name)),
      ...conditions.map((condition) => {
        const estimate = condition.result.phenotypes[name];
        return estimate === undefined ? 'not reported' : formatEstimate(estimate);
      }),
    ]),
  ];
  const responses = conditions.map((condition) => `${condition.label} ${formatEstimate(condition.result.response)}`);
  return figureBlock({
    id: 'figure-phenotypes',
    title: 'What the cells do',
    graphics: [
      conditionKey(conditions.map((condition) => condition.label)),
      scrolling('Phenotypes', phenotypeFigure(conditions)),
    ],
    caption: `Dots with 95 % intervals. Deaths and immune killing: the share of cells in which that hazard would have fired within 72 h, were it alone; the others: the mean share of time on while alive. Response of the whole, 1 being the untreated cell: ${joinWords(responses)}.${absent.length === 0 ? '' : ` Not carried by this version's network: ${joinWords(absent.map(phenotypeWords))}.`}`,
    data: table(columns, rows),
  });
}
