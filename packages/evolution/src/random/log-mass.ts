import { log } from '@countermove/base';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * ln P(K = k) of a Poisson variable, accurate for any mean: terms of the size of k ln k, whose digits would be lost for k = 1e12,
 * never occur. Saddle-point form of Loader (Fast and accurate computation of binomial probabilities, 2000).
 */
export function logPoissonMass(k: number, mean: number): number {
  if (k === 0) return -mean;
  return -stirlingError(k) - deviance(k, mean) - HALF_LOG_TWO_PI - 0.5 * log(k);
}

/** ln P(K = k) of n trials. @param failure 1 − success, given apart so that neither loses digits near 0 */
export function logBinomialMass(k: number, n: number, success: number, failure: number): number {
  if (k === 0) return n === 0 ? 0 : -deviance(n, n * failure) - n * success;
  if (k === n) return -deviance(n, n * success) - n * failure;
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  const deviances = deviance(k, n * success) + deviance(n - k, n * failure);
  return errors - deviances - HALF_LOG_TWO_PI + 0.5 * (log(n / k) - log(n - k));
}

/** x ln(x/m) + m − x without cancellation where x ≈ m. */
function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * log(x / m) + m - x;
  // ln(x/m) = 2 artanh(v)
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let j = 1; j < 1000; j += 1) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** ln n! − (n + ½) ln n + n − ½ ln 2π: Stirling's series, from the factorial itself up to 15. */
function stirlingError(n: number): number {
  if (n <= 15) {
    let factorial = 1;
    for (let i = 2; i <= n; i += 1) factorial *= i;
    return n === 0 ? 0 : log(factorial) - (n + 0.5) * log(n) + n - HALF_LOG_TWO_PI;
  }
  const square = 1 / (n * n);
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / n;
}
