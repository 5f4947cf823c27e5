import type { ReportDocument } from '@countermove/resistance/schema';
import { type Exposure, exposurePanel } from '../figures/exposure.ts';
import { occupancyFigure, targetLabel } from '../figures/occupancy.ts';
import { formatRange } from '../format/estimates.ts';
import { type Content, html, type Markup } from '../format/markup.ts';
import { formatFixed, formatHours, formatNumber } from '../format/numbers.ts';
import { countOf } from '../format/words.ts';
import { shownConditions } from '../select/conditions.ts';
import type { Citations } from './citations.ts';
import { figureBlock, note, panels, scrolling, section, table } from './parts.ts';

/** Points of a curve that its table shows. */
const TABLE_POINTS = 9;

/** How much drug there is, and how much of each target it holds. */
export function exposureSection(document: ReportDocument, citations: Citations): Markup {
  return section('exposure', 'Exposure and occupancy', [
    exposure(document.exposure, citations),
    occupancy(document, citations),
  ]);
}

function exposure(exposures: readonly Exposure[], citations: Citations): Content {
  if (exposures.length === 0) return note('No exposure was computed.');
  const plasma = (entry: Exposure): string => {
    const { plasmaNgPerMl } = entry.curve;
    if (plasmaNgPerMl.length === 0) return 'not given';
    return `${formatRange(formatNumber(Math.min(...plasmaNgPerMl)), formatNumber(Math.max(...plasmaNgPerMl)))} ng/mL`;
  };
  return figureBlock({
    id: 'figure-exposure',
    title: 'Exposure over one dosing interval',
    graphics: panels(
      exposures.map((entry) => ({
        title: html`${regimenTitle(entry)}${entry.verified ? '' : ' †'}<br><span>plasma ${plasma(entry)} ${citations.numbers(entry.citation)}</span>`,
        graphic: exposurePanel(entry),
      })),
      'small',
    ),
    caption: `Free concentration in the tumour cell at steady state; the dashed line is its average. Each panel has its own scale. ${exposures.map((entry) => `${entry.drug}: ${formatNumber(entry.freeAverageNanomolar)} nM on average over ${formatHours(Math.max(0, ...entry.curve.timeHours))}.`).join(' ')}${exposures.every((entry) => entry.verified) ? '' : ' † rests on a value whose source was not opened.'}`,
    data: exposures.map((entry) => [
      html`<p class="table-title">${entry.regimen}</p><p class="small">From ${citations.markers(entry.citation)}</p>`,
      table(
        [
          { title: 'Time, h', numeric: true },
          { title: 'Plasma, ng/mL', numeric: true },
          { title: 'Free, nM', numeric: true },
        ],
        evenly(entry.curve.timeHours.length, TABLE_POINTS).map((index) => [
          formatNumber(entry.curve.timeHours[index] ?? 0, 3),
          formatNumber(entry.curve.plasmaNgPerMl[index] ?? 0, 3),
          formatNumber(entry.curve.freeNanomolar[index] ?? 0, 3),
        ]),
      ),
    ]),
  });
}

/** The drug in bold before its dose; a regimen that does not start with its drug is bold as a whole. */
function regimenTitle({ drug, regimen }: Exposure): Content {
  return regimen.startsWith(`${drug} `)
    ? html`<strong>${drug}</strong> ${regimen.slice(drug.length + 1)}`
    : html`<strong>${regimen}</strong>`;
}

/** Up to `most` indices of a list, evenly spaced, first and last among them. */
export function evenly(length: number, most: number): number[] {
  if (length <= most) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (length - 1)) / (most - 1)));
}

function occupancy(document: ReportDocument, citations: Citations): Content {
  const conditions = shownConditions(document).shown.filter((condition) => condition.occupancy.length > 0);
  if (conditions.length === 0) return note('No occupancy was computed.');
  const entries = conditions.flatMap((condition) => condition.occupancy.map((entry) => ({ condition, entry })));
  const weak = entries.filter(({ entry }) => entry.occupancy.mean < 0.5);
  return figureBlock({
    id: 'figure-occupancy',
    title: 'How much of each target is held',
    graphics: scrolling('Occupancy', occupancyFigure(shownConditions(document).shown)),
    caption: `Mean over the dosing interval with the range from its lowest to its highest value; the range is not a confidence interval. Full dots: affinity measured for just this form of the target; hollow dots: taken from a class, another form, a rule or an assumption, as named at the right. ${weak.length === 0 ? 'All targets shown are held for at least half on average.' : `${countOf(weak.length, 'row')} of ${entries.length} ${weak.length === 1 ? 'lies' : 'lie'} below one half.`}${entries.every(({ entry }) => entry.affinity.verified) ? '' : ' † affinity not verified.'}`,
    data: table(
      [
        { title: 'Condition' },
        { title: 'Drug and target' },
        { title: 'Occupancy: mean (range)', numeric: true },
        { title: 'Affinity, nM', numeric: true },
        { title: 'Affinity from' },
      ],
      entries.map(({ condition, entry }) => [
        condition.label,
        `${entry.drug}: ${targetLabel(entry)}`,
        `${formatFixed(entry.occupancy.mean, 2)} (${formatRange(formatFixed(entry.occupancy.min, 2), formatFixed(entry.occupancy.max, 2))})`,
        `${entry.affinity.kind} ${formatNumber(entry.affinity.valueNanomolar)}${entry.affinity.verified ? '' : ' †'}`,
        html`${entry.affinity.match}: ${entry.affinity.why} ${citations.markers(entry.affinity.citation)}`,
      ]),
    ),
  });
}
