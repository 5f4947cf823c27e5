/** A number with its 95 % interval (or another, where the field's name says so). */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided normal quantiles of the intervals that are reported. */
export const Z95: number = 1.959963984540054;
export const Z99: number = 2.5758293035489004;

/**
 * Normal-theory interval around a mean.
 * @param standardError of the mean, same unit
 * @param z quantile: `Z95` unless a field says otherwise
 */
export function estimateFrom(mean: number, standardError: number, z: number = Z95): Estimate {
  return { value: mean, low: mean - z * standardError, high: mean + z * standardError };
}

/** Cuts an interval to the range that the quantity can take. */
export function clampEstimate(estimate: Estimate, minimum: number, maximum: number): Estimate {
  const cut = (x: number): number => Math.min(maximum, Math.max(minimum, x));
  return { value: cut(estimate.value), low: cut(estimate.low), high: cut(estimate.high) };
}
