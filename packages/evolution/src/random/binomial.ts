import { exp, log, log1p, type RandomStream } from '@countermove/base';
import { logBinomialMass } from './log-mass.ts';
import { NORMAL_ABOVE } from './poisson.ts';

/**
 * Number of successes in n trials. Below 10 expected successes (or failures) by inversion, else by transformed rejection (BTRS of
 * Hörmann, J Stat Comput Simul 1993;46:101), exact up to n = 1e15, where a rounded normal variable takes over.
 * @param failure 1 − success; give it where success is close to 1 and its complement is known better
 */
export function drawBinomial(stream: RandomStream, n: number, success: number, failure: number = 1 - success): number {
  if (n <= 0 || success <= 0) return 0;
  if (failure <= 0) return n;
  if (success > failure) return n - drawMinority(stream, n, failure, success);
  return drawMinority(stream, n, success, failure);
}

function drawMinority(stream: RandomStream, n: number, p: number, q: number): number {
  if (n === 1) return stream.nextUniform() < p ? 1 : 0;
  if (n * p < 10) return bySearch(stream, n, p, q);
  const deviation = Math.sqrt(n * p * q);
  if (n > NORMAL_ABOVE) return Math.min(n, Math.max(0, Math.round(n * p + deviation * stream.nextNormal())));
  // the letters of the paper
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  let atMode = Number.NaN; // most draws do not need it
  for (;;) {
    const u = stream.nextUniform() - 0.5;
    const v = stream.nextUniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    if (Number.isNaN(atMode)) atMode = logBinomialMass(Math.floor((n + 1) * p), n, p, q);
    if (log((v * alpha) / (a / (us * us) + b)) <= logBinomialMass(k, n, p, q) - atMode) return k;
  }
}

/** Adds up probabilities from 0 on; the mean is below 10, so few terms are needed whatever n. */
function bySearch(stream: RandomStream, n: number, p: number, q: number): number {
  const odds = p / q;
  let u = stream.nextUniform();
  let mass = exp(n * (p < 0.1 ? log1p(-p) : log(q)));
  let k = 0;
  while (u > mass && k < n && k < 250) {
    u -= mass;
    k += 1;
    mass *= (odds * (n - k + 1)) / k;
  }
  return k;
}
