import { createStream, exp, hashText, log, normalQuantile } from '@countermove/base';

/**
 * The tolerance of each cell: log-normal, drawn once per cell. Cells number k of every run with the same seed are the same
 * cell. The quantiles follow the base-2 van der Corput sequence, shifted at random by the seed, so that any number of
 * cells covers the distribution evenly (a randomised quasi-Monte Carlo draw: unbiased, with less noise than independent
 * ones; Owen, Monte Carlo theory, methods and examples, chapter 15).
 */
export function drawTolerances(count: number, median: number, logSpread: number, seed: number): Float64Array {
  const shift = createStream(seed, hashText('tolerance')).nextUniform();
  const centre = log(median);
  return Float64Array.from({ length: count }, (_, k) => {
    const quantile = (radicalInverse(k) + shift) % 1;
    return exp(centre + logSpread * normalQuantile(quantile));
  });
}

/** Bits of k mirrored at the binary point. */
function radicalInverse(k: number): number {
  let result = 0;
  let weight = 0.5;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result += weight;
    weight /= 2;
  }
  return result;
}
