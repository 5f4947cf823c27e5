import type { Option } from '@countermove/resistance/schema';
import { escapeWords } from '../format/escapes.ts';
import { formatRange } from '../format/estimates.ts';
import type { Markup } from '../format/markup.ts';
import { daysToMonths, formatFixed, formatMonths } from '../format/numbers.ts';
import { tierWords } from '../format/words.ts';
import { type IntervalRow, intervalChart } from './interval-chart.ts';
import { BLUE, GREEN, MUTED, VERMILION } from './palette.ts';

export type TierSymbol = 'circle' | 'square' | 'diamond' | 'triangle';

/** How a tier looks: colour and shape go together. */
export const TIER_LOOKS: Readonly<
  Record<Option['tier'], { readonly colour: string; readonly symbol: TierSymbol; readonly filled: boolean }>
> = {
  supported: { colour: GREEN, symbol: 'circle', filled: true },
  extrapolated: { colour: BLUE, symbol: 'square', filled: true },
  'simulation-only': { colour: MUTED, symbol: 'circle', filled: false },
  contradicted: { colour: VERMILION, symbol: 'diamond', filled: true },
};

/** What stands below the label: the tier where it calls for care, and what defeats the option. */
function describeRow({ tier, escapes }: Option): string {
  const defeat = escapes[0] === undefined ? 'no escape seen' : `defeated by ${escapeWords(escapes[0])}`;
  return tier === 'supported' ? defeat : `${tierWords(tier)}; ${defeat}`;
}

/** Time to progression of every option with its interval, as in a forest plot. */
export function progressionFigure(options: readonly Option[], horizonDays: number): Markup {
  const horizon = daysToMonths(horizonDays);
  const rows = options.map((option): IntervalRow => {
    const { value, low, high, reached } = option.timeToProgressionDays;
    const look = TIER_LOOKS[option.tier];
    return {
      label: `${option.rank}  ${option.label}`,
      detail: describeRow(option),
      heading: false,
      note: `${reached ? formatMonths(value) : `> ${formatMonths(value)}`} (${formatRange(formatMonths(low), formatMonths(high))})`,
      marks: [
        { value: daysToMonths(value), low: daysToMonths(low), high: daysToMonths(high), ...look, beyond: !reached },
      ],
    };
  });
  return intervalChart({
    label: `Time to progression in months of ${options.length} options with 95 % intervals; the best-ranked is ${options[0]?.label ?? 'none'}`,
    rows,
    width: 860,
    rowHeight: 30,
    labelWidth: 370,
    noteWidth: 112,
    domain: [0, horizon * 1.03],
    axis: 'months to progression',
    ticks: monthTicks(horizon, 6),
    tickFormat: (value) => formatFixed(value, 0),
    line: horizon,
  });
}

/** Round months from 0 to the end. */
export function monthTicks(months: number, most: number): number[] {
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((candidate) => months / candidate <= most) ?? 240;
  return Array.from({ length: Math.floor(months / step + 1e-9) + 1 }, (_, index) => index * step);
}
