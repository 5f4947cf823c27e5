import { clampEstimate, type Estimate, estimateFrom, exp, expm1, Z95 } from '@countermove/base';
import type { CellRun } from './collector.ts';

/**
 * Read-outs of simulated cells with their intervals. Means over cells have normal-theory intervals; ratios of two runs are
 * paired by cell (delta method), since cell k is the same cell in both.
 */

/** Expected number of living descendants of each cell: survival × 2^(hours cycling/doubling time). */
export function descendants(run: CellRun, doublingTimeHours: number): Float64Array {
  return Float64Array.from(
    run.survival,
    (alive, k) => alive * exp((Math.LN2 * run.cyclingHours[k]!) / doublingTimeHours),
  );
}

/** Phenotypes of a run. */
export function phenotypesOf(run: CellRun): Record<string, Estimate> {
  const phenotypes: Record<string, Estimate> = {};
  for (const [name, on] of run.aliveTimeOn)
    phenotypes[name] = clampEstimate(ratioEstimate(on, run.aliveTime, Z95), 0, 1);
  for (const [name, hazard] of run.hazard) phenotypes[name] = clampEstimate(meanEstimate(dead(hazard), Z95), 0, 1);
  return phenotypes;
}

/** Per cell: the probability that a hazard alone would have fired. */
export function dead(hazard: Float64Array): Float64Array {
  return Float64Array.from(hazard, (value) => -expm1(-value));
}

/** The mean of values of independent cells. */
function meanEstimate(values: Float64Array, z: number): Estimate {
  const { mean, standardError } = moments(values);
  return estimateFrom(mean, standardError, z);
}

/** Ratio of the means of two paired columns. */
export function ratioEstimate(numerator: Float64Array, denominator: Float64Array, z: number): Estimate {
  const below = moments(denominator).mean;
  if (below === 0) return { value: 0, low: 0, high: 0 };
  const ratio = moments(numerator).mean / below;
  const residual = numerator.map((value, k) => (value - ratio * denominator[k]!) / below);
  return estimateFrom(ratio, moments(residual).standardError, z);
}

/** Difference of two ratios, all four columns paired by cell. */
export function ratioDifference(
  first: readonly [Float64Array, Float64Array],
  second: readonly [Float64Array, Float64Array],
  z: number,
): Estimate {
  const residuals = [first, second].map(([numerator, denominator]) => {
    const below = moments(denominator).mean;
    const ratio = below === 0 ? 0 : moments(numerator).mean / below;
    return {
      ratio,
      columns: numerator.map((value, k) => (below === 0 ? 0 : (value - ratio * denominator[k]!) / below)),
    };
  });
  const [one, other] = residuals as [(typeof residuals)[number], (typeof residuals)[number]];
  const difference = one.columns.map((value, k) => value - other.columns[k]!);
  return estimateFrom(one.ratio - other.ratio, moments(difference).standardError, z);
}

/** Mean of a column and the standard error of the mean. */
export function moments(values: Float64Array): { mean: number; standardError: number } {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, standardError: n < 2 ? 0 : Math.sqrt(squares / (n * (n - 1))) };
}
