import type { CellDocument } from '@countermove/resistance/schema';
import { formatDifference, formatEstimate, percent, significant } from './numbers.ts';
import { noticedSection } from './problems.ts';
import { formatTable } from './table.ts';
import { paragraph, RESEARCH_USE } from './words.ts';

/** A `cell` document for a reader at a terminal. */
export function summariseCell(document: CellDocument, width: number): string {
  const { alterations, driver, drugs, notModelled } = document;
  const carried = alterations.map((one) => (one === driver ? `${one} (driver)` : one));
  return [
    ...paragraph(`Cell: ${document.cancer}, ${document.context}`, width),
    ...paragraph(`Alterations: ${carried.length === 0 ? 'none' : carried.join(', ')}`, width),
    ...paragraph(`Drugs: ${drugs.length === 0 ? 'none' : drugs.join(' + ')}`, width),
    '',
    ...estimatesTable(document, width),
    ...occupancySection(document, width),
    ...(notModelled.length === 0
      ? []
      : ['', ...paragraph(`Not modelled in this version: ${notModelled.join(', ')}.`, width)]),
    ...noticedSection(document.problems, width),
    '',
    RESEARCH_USE,
  ].join('\n');
}

function estimatesTable(document: CellDocument, width: number): readonly string[] {
  const { differences } = document;
  const rows = [...Object.entries(document.phenotypes)].map(([name, estimate]) => {
    const differs = [differences?.toUntreated.phenotypes[name], differences?.toUnaltered.phenotypes[name]];
    return [name, formatEstimate(estimate), ...differs.map((one) => (one === undefined ? '' : formatDifference(one)))];
  });
  const { toUntreated, toUnaltered } = differences ?? {};
  const difference = (one: typeof document.viability | undefined): string =>
    one === undefined ? '' : formatDifference(one);
  rows.push(
    [
      'viability',
      formatEstimate(document.viability),
      difference(toUntreated?.viability),
      difference(toUnaltered?.viability),
    ],
    ['response', formatEstimate(document.response), '', difference(toUnaltered?.response)],
  );
  const columns = [{ title: '72 hours' }, { title: 'value [95 %]' }];
  if (differences !== undefined) columns.push({ title: 'against untreated' }, { title: 'against unaltered' });
  return [
    formatTable(columns, rows, width),
    ...paragraph(
      'Viability: against the untreated cell with the driver alone. Response: against the untreated cell of the same genotype.',
      width,
    ),
  ];
}

/** What each drug holds of each of its targets, and what that rests on. */
function occupancySection({ occupancy }: CellDocument, width: number): readonly string[] {
  if (occupancy.length === 0) return [];
  return [
    '',
    'Targets held',
    formatTable(
      [
        { title: 'drug' },
        { title: 'target' },
        { title: 'form', flexible: true },
        { title: 'held', align: 'right' },
        { title: 'over the day', align: 'right' },
        { title: 'affinity nM', align: 'right' },
        { title: 'from', flexible: true },
      ],
      occupancy.map(({ drug, target, form, occupancy: held, affinity }) => [
        drug,
        target,
        form.length === 0 ? 'wild type' : form.join('/'),
        `${percent(held.mean)} %`,
        `${percent(held.min)} to ${percent(held.max)} %`,
        significant(affinity.valueNanomolar),
        `${affinity.kind}, ${affinity.match}${affinity.verified ? '' : ', not checked'}`,
      ]),
      width,
    ),
  ];
}
