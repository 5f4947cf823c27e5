/**
 * Sums of fractions over trajectories. A fraction and its square are rounded to a multiple of 2^−24 (6e-8) each, so
 * that sums are exact integers: they do not depend on the order of trajectories, and blocks of a run add up to the
 * whole run to the last bit. Exact up to 2^29 trajectories.
 */
export interface FractionSums {
  /** Σ x and Σ x², in units of 2^−24. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export const UNIT: number = 16777216;

export function createSums(length: number): FractionSums {
  return { first: new Float64Array(length), second: new Float64Array(length) };
}

export function addFraction(sums: FractionSums, place: number, fraction: number): void {
  sums.first[place] = (sums.first[place] as number) + Math.round(fraction * UNIT);
  sums.second[place] = (sums.second[place] as number) + Math.round(fraction * fraction * UNIT);
}

/** Adds the same whole number of trajectories with fraction 1. */
export function addWholes(sums: FractionSums, place: number, count: number): void {
  sums.first[place] = (sums.first[place] as number) + count * UNIT;
  sums.second[place] = (sums.second[place] as number) + count * UNIT;
}

/** Puts a fraction in the place of a whole (or of nothing) that is counted elsewhere. @param whole 0 or 1 */
export function exchangeWhole(sums: FractionSums, place: number, whole: number, fraction: number): void {
  sums.first[place] = (sums.first[place] as number) + Math.round(fraction * UNIT) - whole * UNIT;
  sums.second[place] = (sums.second[place] as number) + Math.round(fraction * fraction * UNIT) - whole * UNIT;
}

/** The sums of several blocks. */
export function mergeSums(blocks: readonly FractionSums[]): FractionSums {
  const merged = createSums(blocks[0]?.first.length ?? 0);
  for (const { first, second } of blocks) {
    for (let i = 0; i < first.length; i += 1) {
      merged.first[i] = (merged.first[i] as number) + (first[i] as number);
      merged.second[i] = (merged.second[i] as number) + (second[i] as number);
    }
  }
  return merged;
}

/** Means over trajectories, and the standard errors of these means (NaN for one trajectory). */
export interface Means {
  readonly mean: Float64Array;
  readonly standardError: Float64Array;
}

/** Means from sums over `count` trajectories. */
export function meansOf(sums: FractionSums, count: number): Means {
  return {
    mean: sums.first.map((first) => fractionMean(first, count)),
    standardError: sums.first.map((first, i) => standardErrorOf(first, sums.second[i] as number, count)),
  };
}

/** Σ x / N */
export function fractionMean(first: number, count: number): number {
  return first / UNIT / count;
}

/** √(V/N) with the unbiased variance V = (Σx² − N·mean²)/(N − 1). */
export function standardErrorOf(first: number, second: number, count: number): number {
  if (count < 2) return NaN;
  const mean = fractionMean(first, count);
  const variance = (second / UNIT - count * mean * mean) / (count - 1);
  // below what the rounding of the sums can bring about it is 0
  return variance < 1e-7 ? 0 : Math.sqrt(variance / count);
}
