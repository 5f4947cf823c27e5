import type { Condition, Occupancy } from '@countermove/resistance/schema';
import type { Markup } from '../format/markup.ts';
import { formatFixed } from '../format/numbers.ts';
import { type IntervalRow, intervalChart } from './interval-chart.ts';
import { conditionColour } from './palette.ts';

/** A target with its variants, as "EGFR L858R T790M". */
export function targetLabel(entry: Occupancy): string {
  return entry.form.length === 0 ? `${entry.target}, no variant` : [entry.target, ...entry.form].join(' ');
}

/** Fraction of each target that is held by each drug: mean over the dosing interval, with the range from trough to peak. */
export function occupancyFigure(conditions: readonly Condition[]): Markup {
  const rows = conditions.flatMap((condition, index): IntervalRow[] => {
    if (condition.occupancy.length === 0) return [];
    const heading: IntervalRow = { label: condition.label, detail: null, heading: true, marks: [], note: '' };
    return [heading, ...condition.occupancy.map((entry) => occupancyRow(entry, conditionColour(index)))];
  });
  return intervalChart({
    label: 'Occupancy of targets by drugs: mean over the dosing interval with its range, from 0 to 1',
    rows,
    width: 860,
    rowHeight: 23,
    labelWidth: 270,
    noteWidth: 190,
    domain: [0, 1],
    axis: 'fraction of the target that is held',
    ticks: [0, 0.25, 0.5, 0.75, 1],
    tickFormat: (value) => formatFixed(value, 2),
    line: null,
  });
}

function occupancyRow(entry: Occupancy, colour: string): IntervalRow {
  const { mean, min, max } = entry.occupancy;
  const known = entry.affinity.match === 'exact';
  return {
    label: `${entry.drug} → ${targetLabel(entry)}`,
    detail: null,
    heading: false,
    note: `${formatFixed(mean, 2)} (${formatFixed(min, 2)}–${formatFixed(max, 2)}), ${entry.affinity.match}${entry.affinity.verified ? '' : ' †'}`,
    marks: [{ value: mean, low: min, high: max, colour, symbol: 'circle', filled: known, beyond: false }],
  };
}
