import { exp, log } from './elementary.ts';

const INVERSE_SQRT_2PI = 0.3989422804014327;

/** Standard normal density. */
export function normalDensity(x: number): number {
  return INVERSE_SQRT_2PI * exp(-0.5 * x * x);
}

/**
 * Standard normal distribution function, absolute error below 1e-14.
 * Series of Marsaglia (J Stat Softw 2004;11(4)) near 0, continued fraction of Laplace in the tails.
 */
export function normalCdf(x: number): number {
  if (x < -38) return 0;
  if (x > 38) return 1;
  if (Math.abs(x) > 4) {
    const tail = upperTail(Math.abs(x));
    return x > 0 ? 1 - tail : tail;
  }
  let term = x;
  let sum = x;
  for (let i = 3; Math.abs(term) > 1e-18; i += 2) {
    term *= (x * x) / i;
    sum += term;
    if (term === 0) break;
  }
  return 0.5 + sum * normalDensity(x);
}

function upperTail(x: number): number {
  let fraction = 0;
  for (let k = 150; k >= 1; k -= 1) fraction = k / (x + fraction);
  return normalDensity(x) / (x + fraction);
}

/** Inverse of `normalCdf` for 0 < p < 1; ∓∞ at the ends. */
export function normalQuantile(p: number): number {
  if (!(p > 0)) return -Infinity;
  if (!(p < 1)) return Infinity;
  // A start good enough for Newton's method, which converges from there for every p that a double can hold.
  let x = p < 0.5 ? -startingPoint(p) : startingPoint(1 - p);
  for (let step = 0; step < 60; step += 1) {
    const change = (normalCdf(x) - p) / normalDensity(x);
    x -= Math.max(-1, Math.min(1, change));
    if (Math.abs(change) < 1e-14 * (1 + Math.abs(x))) break;
  }
  return x;
}

/** Leading order of the tail: p ≈ exp(−x²/2). */
function startingPoint(p: number): number {
  return Math.sqrt(Math.max(0, -2 * log(2 * p))) * 0.85;
}
