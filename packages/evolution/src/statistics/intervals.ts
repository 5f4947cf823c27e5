import { clampEstimate, type Estimate, exp, Z95 } from '@countermove/base';
import { logBinomialMass } from '../random/log-mass.ts';

/** A fraction with its Wilson score interval (Wilson, J Am Stat Assoc 1927;22:209). */
export function wilsonInterval(successes: number, trials: number, z: number = Z95): Estimate {
  if (trials === 0) return { value: Number.NaN, low: 0, high: 1 };
  const fraction = successes / trials;
  const scale = 1 / (1 + (z * z) / trials);
  const middle = (fraction + (z * z) / (2 * trials)) * scale;
  const half = z * scale * Math.sqrt((fraction * (1 - fraction)) / trials + (z * z) / (4 * trials * trials));
  return clampEstimate(
    { value: fraction, low: Math.min(fraction, middle - half), high: Math.max(fraction, middle + half) },
    0,
    1,
  );
}

/**
 * Value below which a share of sorted values lies: linear between order statistics (type 7 of Hyndman & Fan, Am Stat 1996;50:361).
 * Infinity stands for what was not reached, and stays so.
 */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below === above ? below : below + (above - below) * (position - Math.floor(position));
}

/**
 * Ranks (from 0) of the two order statistics that enclose the median with at least 95 %, from the binomial distribution alone.
 * With fewer than 6 values no ranks do; then those of the ends.
 */
export function medianRanks(count: number): { readonly low: number; readonly high: number } {
  let cumulative = 0;
  let low = 0;
  for (let k = 0; k < count / 2; k += 1) {
    cumulative += exp(logBinomialMass(k, count, 0.5, 0.5));
    if (cumulative > 0.025) break;
    low = k + 1;
  }
  // P(fewer than `low` values below the median) ≤ 2.5 %: the value of rank low − 1, counted from 0
  const rank = Math.max(0, low - 1);
  return { low: rank, high: count - 1 - rank };
}
