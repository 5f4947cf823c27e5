/** For tests only. */
import { normalQuantile, pow } from '@countermove/base';

/** χ² of counts of 0, 1, 2 … against their probabilities; neighbouring values are pooled until at least 8 are expected. */
export function chiSquared(
  counts: ReadonlyMap<number, number>,
  mass: (k: number) => number,
  draws: number,
): { readonly statistic: number; readonly degrees: number } {
  let statistic = 0;
  let cells = 0;
  let expected = 0;
  let observed = 0;
  let expectedSoFar = 0;
  let observedSoFar = 0;
  // What is left after the last full cell, at least 8, is the last cell.
  for (let k = 0; k < 1e6 && draws - expectedSoFar - expected >= 8; k += 1) {
    const next = expected + draws * mass(k);
    if (draws - expectedSoFar - next < 8) break;
    expected = next;
    observed += counts.get(k) ?? 0;
    if (expected < 8) continue;
    statistic += (observed - expected) ** 2 / expected;
    cells += 1;
    expectedSoFar += expected;
    observedSoFar += observed;
    expected = 0;
    observed = 0;
  }
  const restExpected = draws - expectedSoFar;
  if (restExpected > 1e-6 * draws) {
    statistic += (draws - observedSoFar - restExpected) ** 2 / restExpected;
    cells += 1;
  }
  return { statistic, degrees: Math.max(1, cells - 1) };
}

/** The 99.9 % quantile of χ² (Wilson & Hilferty, PNAS 1931;17:684). */
export function chiSquaredLimit(degrees: number): number {
  const share = 2 / (9 * degrees);
  return degrees * pow(1 - share + normalQuantile(0.999) * Math.sqrt(share), 3);
}
