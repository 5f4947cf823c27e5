import { createStream, exp, normalQuantile, type RandomStream } from '@countermove/base';
import { describe, expect, it } from 'vitest';
import { chiSquared, chiSquaredLimit } from '../testing/chi-squared.ts';
import { drawBinomial } from './binomial.ts';
import { drawGamma } from './gamma.ts';
import { logBinomialMass, logPoissonMass } from './log-mass.ts';
import { drawGeometric, drawNegativeBinomial } from './negative-binomial.ts';
import { drawPoisson } from './poisson.ts';

const DRAWS = 20_000;

/** χ² of draws against the mass of 0, 1, 2 … */
function expectMass(draw: (stream: RandomStream) => number, mass: (k: number) => number, key: number): void {
  const stream = createStream(11, key);
  const counts = new Map<number, number>();
  for (let i = 0; i < DRAWS; i += 1) {
    const k = draw(stream);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  const { statistic, degrees } = chiSquared(counts, mass, DRAWS);
  expect(statistic).toBeLessThan(chiSquaredLimit(degrees));
}

/** χ² over 20 equally likely bins of a variable that is normal to within the noise. */
function expectNormal(draw: (stream: RandomStream) => number, mean: number, deviation: number, key: number): void {
  const stream = createStream(12, key);
  const edges = Array.from({ length: 19 }, (_, i) => normalQuantile((i + 1) / 20));
  const counts = new Map<number, number>();
  for (let i = 0; i < DRAWS; i += 1) {
    const z = (draw(stream) - mean) / deviation;
    const bin = edges.filter((edge) => edge < z).length;
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const { statistic, degrees } = chiSquared(counts, (bin) => (bin < 20 ? 0.05 : 0), DRAWS);
  expect(statistic).toBeLessThan(chiSquaredLimit(degrees));
}

describe('random counts', () => {
  it('of Poisson have its probabilities below and above the change of method', () => {
    [0.02, 1, 9.9, 10.1, 33, 480].forEach((mean, key) => {
      expectMass(
        (stream) => drawPoisson(stream, mean),
        (k) => exp(logPoissonMass(k, mean)),
        key,
      );
    });
  });
  it('of the binomial have its probabilities, successes rare or common', () => {
    const cases: readonly (readonly [number, number])[] = [
      [1, 0.3],
      [7, 0.5],
      [1000, 0.002],
      [1000, 0.0105],
      [60, 0.4],
      [60, 0.9],
      [1e9, 3e-9],
      [1e12, 4e-11],
    ];
    cases.forEach(([n, p], key) => {
      expectMass(
        (stream) => drawBinomial(stream, n, p),
        (k) => (k > n ? 0 : exp(logBinomialMass(k, n, p, 1 - p))),
        100 + key,
      );
    });
  });
  it('of geometric and negative binomial have their probabilities', () => {
    for (const success of [0.02, 0.4, 0.97]) {
      expectMass(
        (stream) => drawGeometric(stream, success),
        (k) => success * (1 - success) ** k,
        200 + success * 100,
      );
      expectMass(
        (stream) => drawNegativeBinomial(stream, 3, success),
        (k) => (k + 1) * (k + 2) * 0.5 * success ** 3 * (1 - success) ** k,
        300 + success * 100,
      );
    }
  });
  it('stay exact for means of 1e9 and 1e12, and normal above 1e15', () => {
    for (const mean of [1e9, 1e12, 1e16]) {
      expectNormal((stream) => drawPoisson(stream, mean), mean, Math.sqrt(mean), 1);
      expectNormal((stream) => drawBinomial(stream, mean, 0.3), mean * 0.3, Math.sqrt(mean * 0.21), 2);
      expectNormal((stream) => drawBinomial(stream, mean, 0.999), mean * 0.999, Math.sqrt(mean * 0.000999), 3);
      expectNormal((stream) => drawGamma(stream, mean), mean, Math.sqrt(mean), 4);
    }
    expectNormal((stream) => drawNegativeBinomial(stream, 1e10, 0.25), 3e10, Math.sqrt(1.2e11), 5);
  });
  it('of impossible and certain events are so', () => {
    const stream = createStream(1);
    expect(drawPoisson(stream, 0)).toBe(0);
    expect(drawBinomial(stream, 10, 0)).toBe(0);
    expect(drawBinomial(stream, 10, 1)).toBe(10);
    expect(drawNegativeBinomial(stream, 0, 0.5)).toBe(0);
    expect(drawGeometric(stream, 1)).toBe(0);
  });
  it('leave the fates of cells that almost all survive to those that do not', () => {
    // 1e8 cells, each lost with probability 1e-9: the complement given apart keeps its digits
    expectMass(
      (stream) => 1e8 - drawBinomial(stream, 1e8, 1 - 1e-9, 1e-9),
      (k) => exp(logPoissonMass(k, 0.1)),
      400,
    );
  });
});
