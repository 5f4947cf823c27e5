import { exp, log, log1p } from '@countermove/base';
import type { Rates } from './transition.ts';

/** Sensitive cells that decline under treatment and may mutate on the way. */
export interface EscapeInput {
  readonly sensitiveCells: number;
  readonly mutationProbability: number;
  /** Under treatment: death above birth. */
  readonly sensitiveRates: Rates;
  readonly resistantRates: Rates;
}

/**
 * ln P(no resistant line that lives for ever arises during treatment). The line of one sensitive cell escapes with probability ε, the small root of
 * b′(1 − u)ε² + (d′ − b′ + b′u(2 − d/b))ε − b′us = 0 with s = 1 − d/b: the fixed point of the generating function, solved in the
 * form in which nothing cancels; all cells: M·ln(1 − ε).
 */
export function logNoEscape(input: EscapeInput): number {
  const { sensitiveCells, mutationProbability: u } = input;
  const { birthPerDay: b, deathPerDay: d } = input.sensitiveRates;
  const ratio = Math.min(1, input.resistantRates.deathPerDay / input.resistantRates.birthPerDay);
  const a = b * (1 - u);
  const linear = d - b + b * u * (2 - ratio);
  const c = b * u * (1 - ratio);
  const escapeOfOne = (2 * c) / (linear + Math.sqrt(linear * linear + 4 * a * c));
  return sensitiveCells * log1p(-escapeOfOne);
}

/** The approximation exp(M·u·s/s′) of the same (Bozic et al. 2013, eLife 2:e00747), s′ = 1 − d′/b′ < 0. */
export function approximateNoEscape(input: EscapeInput): number {
  const s = 1 - input.resistantRates.deathPerDay / input.resistantRates.birthPerDay;
  const sTreated = 1 - input.sensitiveRates.deathPerDay / input.sensitiveRates.birthPerDay;
  return exp((input.sensitiveCells * input.mutationProbability * s) / sTreated);
}

/** A tumour of M cells treated with two drugs at once. */
export interface DualTherapyInput {
  readonly cells: number;
  /** u: per site and division. */
  readonly mutationProbability: number;
  /** n₁: sites that give resistance to the first drug only. */
  readonly sitesFirst: number;
  /** n₂ */
  readonly sitesSecond: number;
  /** n₁₂: sites that give resistance to both. With one drug only: its sites, n₁ = n₂ = 0. */
  readonly sitesBoth: number;
  /** Before treatment, and of fully resistant cells in it. */
  readonly rates: Rates;
  /** Of all others under treatment. */
  readonly treatedRates: Rates;
}

/**
 * P(eradication) = p₁↑p₁↓p₂↑p₂↓ (Bozic et al. 2013, eLife 2:e00747): no line with a one-step (p₁) or two-step (p₂) resistance that lives
 * for ever was there at the start (↑) or arises during treatment (↓). Holds for small M·u²; at large burdens with high turnover
 * it drifts from the process by percentage points.
 */
export function dualTherapyEradication(input: DualTherapyInput): number {
  const { cells: M, mutationProbability: u, sitesFirst: n1, sitesSecond: n2, sitesBoth: n12 } = input;
  const s = 1 - input.rates.deathPerDay / input.rates.birthPerDay;
  const sTreated = 1 - input.treatedRates.deathPerDay / input.treatedRates.birthPerDay;
  const k = (sTreated - s) / (s * sTreated);
  const oneStepBefore = -M * u * n12;
  const oneStepDuring = (M * u * n12 * s) / sTreated;
  const path = (first: number, second: number): number =>
    first * (second + n12) * log(1 / (s * M) + u * (second + n12) * k);
  const twoStepBefore = n1 + n2 === 0 ? 0 : M * u * u * k * (path(n1, n2) + path(n2, n1));
  const twoStepDuring = (-M * u * u * (2 * n1 * n2 + n12 * (n1 + n2)) * s) / (sTreated * sTreated);
  return exp(oneStepBefore + oneStepDuring + twoStepBefore + twoStepDuring);
}
