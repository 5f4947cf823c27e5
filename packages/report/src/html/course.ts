import type { Option, ReportDocument } from '@countermove/resistance/schema';
import { burdenPanel, burdenScale } from '../figures/burden.ts';
import { clonesBySize } from '../figures/clone-lines.ts';
import { cloneColours, clonePanel, cloneScale } from '../figures/clones.ts';
import { formatCells, formatProgressionMonths, formatRange } from '../format/estimates.ts';
import { type Content, html, type Markup } from '../format/markup.ts';
import { daysToMonths, formatFixed, formatMonths } from '../format/numbers.ts';
import { joinWords, plainWords } from '../format/words.ts';
import { lastTreatmentOption, rankedOptions } from '../select/options.ts';
import { evenly } from './exposure.ts';
import { figureBlock, note, panels, scrolling, section, table } from './parts.ts';

/** Options whose burden is drawn. */
const MOST = 4;
const TABLE_POINTS = 13;

const STATE_WORDS: Readonly<Record<Option['course']['clones'][number]['state'], string>> = {
  sensitive: 'no further change',
  tolerant: 'drug-tolerant',
  resistant: 'resistant',
};

/** How the tumour goes on under the first options. */
export function courseSection(document: ReportDocument): Markup {
  const options = rankedOptions(document);
  if (options.length === 0) return section('course', 'The course over time', note('No option was simulated.'));
  return section('course', 'The course over time', [
    burden(document, burdenOptions(document, options)),
    clones(document, options),
  ]);
}

/** The first options and, to compare with, the last treatment continued. */
function burdenOptions(document: ReportDocument, options: readonly Option[]): readonly Option[] {
  const last = lastTreatmentOption(document);
  const first = options.slice(0, MOST);
  return last === null || first.includes(last) ? first : [...first.slice(0, MOST - 1), last];
}

function burden(document: ReportDocument, shown: readonly Option[]): Markup {
  const last = lastTreatmentOption(document);
  const scale = burdenScale(shown);
  return figureBlock({
    id: 'figure-burden',
    title: 'Burden of the tumour',
    graphics: panels(
      shown.map((option) => ({
        title: html`<strong>${option.rank}. ${option.label}</strong><br><span>${formatProgressionMonths(option.timeToProgressionDays)}${option === last ? '; last treatment, continued' : ''}</span>`,
        graphic: burdenPanel(option, shown, scale, document.plan.horizonDays),
      })),
      'large',
    ),
    caption: `Median of simulated patients in blue with its 95 % interval; the other options of this figure in grey, for comparison. Treatment starts at 0; the scale is logarithmic, and fewer than one cell is drawn as one. The dashed line is the median time to progression.`,
    data: shown.map((option) => [
      html`<p class="table-title">${option.label}</p>`,
      table(
        [
          { title: 'Months', numeric: true },
          { title: 'Days', numeric: true },
          { title: 'Cells: median (95 % interval)', numeric: true },
        ],
        evenly(option.course.timeDays.length, TABLE_POINTS).map((index) => {
          const { burden: cells, timeDays } = option.course;
          return [
            formatMonths(timeDays[index] ?? 0),
            formatFixed(timeDays[index] ?? 0, 0),
            `${formatCells(cells.median[index] ?? 0)} (${formatRange(formatCells(cells.low[index] ?? 0), formatCells(cells.high[index] ?? 0))})`,
          ];
        }),
      ),
    ]),
  });
}

/** Names of the mechanisms that the document names anywhere, by id. */
function mechanismNames(document: ReportDocument): ReadonlyMap<string, string> {
  const named = [...document.explain.findings, ...document.plan.options.flatMap((option) => option.escapes)];
  return new Map(named.map((entry) => [entry.mechanism, entry.mechanismName]));
}

function clones(document: ReportDocument, options: readonly Option[]): Content {
  const best = options[0];
  const last = lastTreatmentOption(document);
  const shown = [best, last].filter(
    (option, index, all) => option !== null && option !== undefined && all.indexOf(option) === index,
  ) as Option[];
  const drugs = document.case.treatments.at(-1)?.drugs ?? [];
  const missing =
    last === null && drugs.length > 0
      ? ` The last treatment (${joinWords(drugs)}) is not among the simulated options.`
      : '';
  const names = mechanismNames(document);
  const scale = cloneScale(shown);
  const colours = cloneColours(shown);
  return figureBlock({
    id: 'figure-clones',
    title: 'Clones over time',
    graphics: shown.map(
      (option) =>
        html`<div class="panel wide"><p class="panel-title"><strong>${option.label}</strong> <span>${option === last ? (option === best ? 'best-ranked and last treatment' : 'last treatment, continued') : 'best-ranked'}</span></p>${scrolling(`Clones under ${option.label}`, clonePanel(option, scale, document.plan.horizonDays, colours))}</div>`,
    ),
    caption: `Median number of cells of each clone, on a logarithmic scale. Solid lines: clones with a further change; dashed: without one; dotted: drug-tolerant. The label stands where the line ends, one for lines that coincide; the largest clones are labelled, the others grey. A median of few cells does not mean that the clone is absent in every simulated patient.${missing}`,
    data: shown.map((option) => {
      const sorted = clonesBySize(option.course);
      const indices = evenly(option.course.timeDays.length, 7);
      return [
        html`<p class="table-title">${option.label}: median cells by month</p>`,
        table(
          [
            { title: 'Clone' },
            { title: 'State' },
            { title: 'Mechanism' },
            ...indices.map((index) => ({
              title: formatFixed(daysToMonths(option.course.timeDays[index] ?? 0), 1),
              numeric: true,
            })),
          ],
          sorted.map((clone) => [
            clone.label,
            STATE_WORDS[clone.state],
            clone.mechanism === null ? 'none' : (names.get(clone.mechanism) ?? plainWords(clone.mechanism)),
            ...indices.map((index) => formatCells(clone.medianCells[index] ?? 0)),
          ]),
        ),
      ];
    }),
  });
}
