import { exp, log, type RandomStream } from '@countermove/base';
import { logPoissonMass } from './log-mass.ts';

/** Above this mean or count a normal variable, rounded, stands in: doubles no longer hold every integer much beyond. */
export const NORMAL_ABOVE: number = 1e15;

/**
 * Poisson variable. Below mean 10 by inversion, then by transformed rejection (PTRS of Hörmann, Insurance: Mathematics and Economics
 * 1993;12:39), exact up to a mean of 1e15, where a rounded normal variable takes over.
 */
export function drawPoisson(stream: RandomStream, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean < 10) return bySearch(stream, mean);
  if (mean > NORMAL_ABOVE) return Math.round(mean + Math.sqrt(mean) * stream.nextNormal());
  // the letters of the paper
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = stream.nextUniform() - 0.5;
    const v = stream.nextUniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (log((v * inverseAlpha) / (a / (us * us) + b)) <= logPoissonMass(k, mean)) return k;
  }
}

function bySearch(stream: RandomStream, mean: number): number {
  let u = stream.nextUniform();
  let k = 0;
  let mass = exp(-mean);
  while (u > mass && k < 200) {
    u -= mass;
    k += 1;
    mass *= mean / k;
  }
  return k;
}
