import type { Estimate } from '@countermove/base';

/** `0.12 [0.10, 0.14]`: the value with its 95 % interval. */
export function formatEstimate({ value, low, high }: Estimate): string {
  return `${decimals(value)} [${decimals(low)}, ${decimals(high)}]`;
}

/** `98 % [96, 99]` of a share between 0 and 1. */
export function formatShare({ value, low, high }: Estimate): string {
  return `${percent(value)} % [${percent(low)}, ${percent(high)}]`;
}

/** `+0.12 [0.10, 0.14]` for a difference. */
export function formatDifference({ value, low, high }: Estimate): string {
  return `${value < -0.005 ? '' : '+'}${decimals(value)} [${decimals(low)}, ${decimals(high)}]`;
}

/** Two decimals, without a minus before nothing. */
function decimals(value: number): string {
  return value.toFixed(2).replace(/^-(0\.00)$/, '$1');
}

/** Whole per cent of a share. */
export function percent(value: number): string {
  return (100 * value).toFixed(0).replace(/^-0$/, '0');
}

/** Three significant digits for quantities that span decades: concentrations, folds. */
export function significant(value: number): string {
  return value >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
