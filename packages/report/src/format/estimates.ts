import type { Estimate } from '@countermove/base';
import { formatFixed, formatMonths, formatNumber, formatPercent, NO_BREAK } from './numbers.ts';

/** Time to progression as an option gives it; `value` is the horizon where progression is not reached. */
export interface Progression extends Estimate {
  readonly reached: boolean;
}

/** Lower and upper bound with a dash between; the word "to" where a minus sign would be misread. */
export function formatRange(low: string, high: string): string {
  return low.includes('−') || high.includes('−') ? `${low} to ${high}` : `${low}–${high}`;
}

/** A share or level as 0.18 (0.12–0.25). */
export function formatEstimate(estimate: Estimate): string {
  return `${formatFixed(estimate.value, 2)} (${formatRange(formatFixed(estimate.low, 2), formatFixed(estimate.high, 2))})`;
}

/** A share of simulated patients as 82 % (76–87 %). */
export function formatShare(estimate: Estimate): string {
  const low = formatPercent(estimate.low);
  const high = formatPercent(estimate.high);
  const unit = `${NO_BREAK}%`;
  const range =
    low.startsWith('<') || !low.endsWith(unit) ? `${low} to ${high}` : formatRange(low.slice(0, -unit.length), high);
  return `${formatPercent(estimate.value)} (${range})`;
}

/** Months with interval, as 11.3 months (8.9–14.2). */
export function formatProgressionMonths(progression: Progression): string {
  const range = formatRange(formatMonths(progression.low), formatMonths(progression.high));
  if (progression.reached) return `${formatMonths(progression.value)} months (${range})`;
  return `not reached in ${formatMonths(progression.value)} months (${range})`;
}

/** The same in days. */
export function formatProgressionDays(progression: Progression): string {
  const days = (value: number): string => formatFixed(value, 0);
  const start = progression.reached ? '' : '>\u00a0';
  return `${start}${days(progression.value)} d (${formatRange(days(progression.low), days(progression.high))})`;
}

/** Number of cells in a table. */
export function formatCells(cells: number): string {
  return cells < 1 ? '<\u00a01' : formatNumber(cells);
}

/** Whether two intervals share a value. */
export function overlaps(first: Estimate, second: Estimate): boolean {
  return first.low <= second.high && second.low <= first.high;
}
