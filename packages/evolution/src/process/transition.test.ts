import { createStream } from '@countermove/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquared, chiSquaredLimit } from '../testing/chi-squared.ts';
import {
  birthDeathTransition,
  drawTransition,
  scheduleTransition,
  transitionProbability,
  transitionVariance,
} from './transition.ts';

const rates = fc.record({
  birthPerDay: fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 2, noNaN: true })),
  deathPerDay: fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 2, noNaN: true })),
});
const days = fc.double({ min: 0.001, max: 60, noNaN: true });
const relative = (value: number, reference: number): number => Math.abs(value - reference) / Math.abs(reference || 1);

describe('the birth–death transition', () => {
  it('does not change when its interval is split', () => {
    fc.assert(
      fc.property(rates, days, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (rate, length, share) => {
        const whole = birthDeathTransition(rate, length);
        const split = scheduleTransition([
          { ...rate, days: share * length },
          { ...rate, days: (1 - share) * length },
        ]);
        for (const key of ['mean', 'extinct', 'alive', 'more', 'noMore'] as const) {
          expect(relative(split[key], whole[key])).toBeLessThan(1e-11);
        }
      }),
    );
  });
  it('has the mean and the variance of the process', () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 0.01, max: 5, noNaN: true }), (rate, length) => {
        const transition = birthDeathTransition(rate, length);
        const net = rate.birthPerDay - rate.deathPerDay;
        expect(relative(transition.alive / transition.noMore, Math.exp(net * length))).toBeLessThan(1e-12);
        fc.pre(Math.abs(net) > 1e-3);
        const variance =
          ((rate.birthPerDay + rate.deathPerDay) / net) * Math.exp(net * length) * Math.expm1(net * length);
        expect(relative(transitionVariance(transition), variance)).toBeLessThan(1e-9);
        expect(transition.extinct + transition.alive).toBeCloseTo(1, 12);
        expect(transition.more + transition.noMore).toBeCloseTo(1, 12);
      }),
    );
  });
  it('is drawn with its probabilities, at once and in two parts', () => {
    const rate = { birthPerDay: 0.3, deathPerDay: 0.25 };
    const whole = birthDeathTransition(rate, 8);
    const half = birthDeathTransition(rate, 4);
    for (const parts of [[whole], [half, half]]) {
      const stream = createStream(5, parts.length);
      const counts = new Map<number, number>();
      for (let i = 0; i < 40_000; i += 1) {
        const cells = parts.reduce((before, part) => drawTransition(stream, before, part), 1);
        counts.set(cells, (counts.get(cells) ?? 0) + 1);
      }
      const { statistic, degrees } = chiSquared(counts, (k) => transitionProbability(whole, k), 40_000);
      expect(statistic).toBeLessThan(chiSquaredLimit(degrees));
    }
  });
  it('is drawn with its mean and variance from 1 to 1e12 cells', () => {
    const transition = birthDeathTransition({ birthPerDay: 0.14, deathPerDay: 0.17 }, 30);
    for (const cells of [1, 40, 1e4, 1e9, 1e12]) {
      const stream = createStream(6, cells);
      const n = 10_000;
      const mean = cells * transition.mean;
      const deviation = Math.sqrt(cells * transitionVariance(transition));
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < n; i += 1) {
        const z = (drawTransition(stream, cells, transition) - mean) / deviation;
        sum += z;
        squares += z * z;
      }
      expect(Math.abs(sum / Math.sqrt(n))).toBeLessThan(3.5);
      expect(Math.abs(squares / n - 1)).toBeLessThan(cells === 1 ? 0.4 : 0.1);
    }
  });
});
