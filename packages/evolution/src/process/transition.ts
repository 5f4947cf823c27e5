import { exp, expm1, log, log1p, type RandomStream } from '@countermove/base';
import { drawBinomial } from '../random/binomial.ts';
import { drawNegativeBinomial } from '../random/negative-binomial.ts';

/** How fast cells divide and die. */
export interface Rates {
  readonly birthPerDay: number;
  readonly deathPerDay: number;
}

/**
 * What becomes of one cell's line over a stretch of time, for the linear birth–death process (Bailey; Kendall 1948):
 * P(N = 0) = α and P(N = n) = (1 − α)(1 − β)β^(n−1). All four probabilities are kept, so that none is a difference.
 */
export interface Transition {
  /** e^∫(b − d): cells expected from one. */
  readonly mean: number;
  /** α */
  readonly extinct: number;
  /** 1 − α */
  readonly alive: number;
  /** β */
  readonly more: number;
  /** 1 − β */
  readonly noMore: number;
}

/** A stretch with constant rates. */
export interface RatesForDays extends Rates {
  readonly days: number;
}

/**
 * Constant rates: with G = (e^{rt} − 1)/r (t where r = 0), α = dG/(1 + bG), β = bG/(1 + bG), 1 − α = e^{rt}/(1 + bG), 1 − β = 1/(1 + bG).
 * The same as Bailey's formulas, without the singularity at b = d.
 */
export function birthDeathTransition(rates: Rates, days: number): Transition {
  const { birthPerDay: b, deathPerDay: d } = rates;
  const r = b - d;
  const x = r * days;
  const g = x === 0 ? days : expm1(x) / r;
  const scale = 1 / (1 + b * g);
  const mean = exp(x);
  return { mean, extinct: d * g * scale, alive: mean * scale, more: b * g * scale, noMore: scale };
}

/**
 * Rates that change from stretch to stretch (Kendall 1948): with m = e^∫(b−d) and the integrals
 * D = ∫ d(τ)·e^{∫_τ^T (b−d)} dτ and B likewise with b, 1 + B = m + D, and α = D/(1 + B), β = B/(1 + B).
 */
export function scheduleTransition(schedule: readonly RatesForDays[]): Transition {
  let mean = 1;
  let deaths = 0;
  let births = 0;
  for (const { birthPerDay, deathPerDay, days } of schedule) {
    const r = birthPerDay - deathPerDay;
    const x = r * days;
    const g = x === 0 ? days : expm1(x) / r;
    const growth = exp(x);
    mean *= growth;
    deaths = deaths * growth + deathPerDay * g;
    births = births * growth + birthPerDay * g;
  }
  const scale = 1 / (1 + births);
  return { mean, extinct: deaths * scale, alive: mean * scale, more: births * scale, noMore: scale };
}

/** P(N = cells) from one cell. */
export function transitionProbability(transition: Transition, cells: number): number {
  if (cells === 0) return transition.extinct;
  const logMore = cells === 1 ? 0 : (cells - 1) * logComplement(transition.more, transition.noMore);
  return transition.alive * transition.noMore * exp(logMore);
}

/** ln P(all lines of this many cells are extinct); its exponential underflows long before it does. */
export function logExtinction(transition: Transition, cells: number): number {
  return cells === 0 ? 0 : cells * logComplement(transition.extinct, transition.alive);
}

/** Variance of the number of cells from one: m·(B + D) in the notation above, m(m − 1)(b + d)/r at constant rates. */
export function transitionVariance(transition: Transition): number {
  const { mean, extinct, more, noMore } = transition;
  return (mean * (more + extinct)) / noMore;
}

/** Cells after the stretch, drawn exactly: survivors are binomial, what they leave beyond themselves is negative binomial. */
export function drawTransition(stream: RandomStream, cells: number, transition: Transition): number {
  if (cells <= 0) return 0;
  const survivors = drawBinomial(stream, cells, transition.alive, transition.extinct);
  return survivors + drawNegativeBinomial(stream, survivors, transition.noMore, transition.more);
}

/** ln p from whichever of p and 1 − p is the smaller. */
function logComplement(p: number, complement: number): number {
  return complement < 0.5 ? log1p(-complement) : log(p);
}
