import { exp, expm1, log, log1p } from '@countermove/base';
import type { Rates } from './transition.ts';

/** A tumour that has grown from one cell to a size, and one kind of mutant in it. */
export interface ResistanceAtSizeInput {
  readonly cells: number;
  /** u: per division. */
  readonly mutationProbability: number;
  readonly rates: Rates;
  readonly mutantRates: Rates;
}

/** Mutant clones alive when the tumour reaches a size (large-size limit). */
export interface ResistanceAtSize {
  /** Λ: their number is a Poisson variable. */
  readonly expectedClones: number;
  /** 1 − e^{−Λ} */
  readonly probability: number;
}

/**
 * Λ = u·M·b ∫₀^∞ e^{−ra}·(1 − α₁(a)) da (Iwasa, Nowak & Michor, Genetics 2006; M cells now were M·e^{−ra} an age a ago), in closed form
 * for a neutral mutant: −M·u·ln(s)/(1 − s), s = 1 − d/b; else by tanh–sinh quadrature in x = e^{−ra}.
 * @throws RangeError when the tumour does not grow
 */
export function resistanceAtSize(input: ResistanceAtSizeInput): ResistanceAtSize {
  const { cells, mutationProbability: u, rates, mutantRates } = input;
  const { birthPerDay: b, deathPerDay: d } = rates;
  const r = b - d;
  if (!(r > 0)) throw new RangeError(`a tumour that reaches a size grows: birth ${b}, death ${d}`);
  const neutral = mutantRates.birthPerDay === b && mutantRates.deathPerDay === d;
  const perEvent = neutral
    ? d === 0
      ? 1
      : (-log(r / b) * r) / d
    : unitIntegral((x, complement) => aliveAtAge(mutantRates, ageOf(x, complement) / r));
  const expectedClones = ((cells * u * b) / r) * perEvent;
  return { expectedClones, probability: -expm1(-expectedClones) };
}

/** −ln x, from the complement where x is close to 1. */
function ageOf(x: number, complement: number): number {
  return x < 0.5 ? -log(x) : -log1p(-complement);
}

/** 1 − α₁(a) */
function aliveAtAge(rates: Rates, age: number): number {
  const net = rates.birthPerDay - rates.deathPerDay;
  const growth = net * age;
  if (growth > 0) {
    // both sides of e/(1 + bG) divided by e
    const fall = exp(-growth);
    return 1 / (fall + (rates.birthPerDay * (1 - fall)) / net);
  }
  const g = growth === 0 ? age : expm1(growth) / net;
  return exp(growth) / (1 + rates.birthPerDay * g);
}

/** ∫₀¹ f(x) dx by the double exponential rule (Takahasi & Mori 1974); f also gets 1 − x with all its digits. */
function unitIntegral(f: (x: number, complement: number) => number): number {
  const width = 1 / 64;
  let sum = 0;
  for (let i = -400; i <= 400; i += 1) {
    const t = i * width;
    const sinh = 0.5 * (exp(t) - exp(-t));
    const cosh = 0.5 * (exp(t) + exp(-t));
    const tail = exp(-Math.PI * Math.abs(sinh));
    const near = tail / (1 + tail); // distance from the nearer end
    if (near < 1e-300) continue;
    const x = t < 0 ? near : 1 / (1 + tail);
    const complement = t < 0 ? 1 / (1 + tail) : near;
    sum += f(x, complement) * Math.PI * cosh * near * (1 / (1 + tail));
  }
  return sum * width;
}
