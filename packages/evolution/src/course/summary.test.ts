import { quietTask } from '@countermove/base';
import { describe, expect, it } from 'vitest';
import { medianRanks, quantile, wilsonInterval } from '../statistics/intervals.ts';
import { createProgression, diameterOf } from './progression.ts';
import { simulateCourse } from './simulate.ts';
import type { CourseSpec } from './spec.ts';

describe('progression', () => {
  it('needs 20 % and 5 mm above the smallest sum so far', () => {
    const scans = (baseline: number, ...diameters: number[]): boolean[] => {
      const progression = createProgression(baseline);
      return diameters.map((diameter) => progression.scan(diameter));
    };
    expect(scans(50, 40, 30, 34.9, 36)).toEqual([false, false, false, true]);
    expect(scans(50, 59.9, 60)).toEqual([false, true]);
    // 20 % of 10 mm are 2 mm: too little
    expect(scans(50, 10, 12.5, 14.9, 15)).toEqual([false, false, false, true]);
    // once progressed, always
    expect(scans(50, 60, 20)).toEqual([true, true]);
  });
  it('is seen on diameters: 1.73 times the cells', () => {
    expect(diameterOf(1.2 ** 3 * 1e9, 1e9, 50)).toBeCloseTo(60, 10);
    expect(diameterOf(0, 1e9, 50)).toBe(0);
  });
});

describe('intervals', () => {
  it('of a fraction are those of Wilson', () => {
    const { low, high } = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4901625, 6);
    expect(high).toBeCloseTo(0.9433178, 6);
    expect(wilsonInterval(0, 20).low).toBe(0);
    expect(wilsonInterval(20, 20).high).toBe(1);
  });
  it('of a median are order statistics', () => {
    // binomial(20, ½): P(≤ 5) = .0207, P(≤ 6) = .0577, so ranks 6 and 15 counted from 1
    expect(medianRanks(20)).toEqual({ low: 5, high: 14 });
    // P(≤ 39) = .0176, P(≤ 40) = .0284: ranks 40 and 61 counted from 1
    expect(medianRanks(100)).toEqual({ low: 39, high: 60 });
    expect(medianRanks(4)).toEqual({ low: 0, high: 3 });
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, Infinity], 0.25)).toBe(Infinity);
  });
});

describe('the summary of a course', () => {
  const base: CourseSpec = {
    clones: [
      {
        id: 'sensitive',
        initialCells: 1e9,
        rates: [{ birthPerDay: 0.14, deathPerDay: 0.2 }],
        mutations: [],
        switching: [],
      },
      {
        id: 'resistant',
        initialCells: 1e5,
        rates: [{ birthPerDay: 0.16, deathPerDay: 0.1 }],
        mutations: [],
        switching: [],
      },
    ],
    segments: [{ untilDay: 365 }],
    pretreatment: null,
    scans: { everyDays: 42, baselineDiameterMillimetres: 60 },
    replicates: 60,
    curveDays: [0, 100, 365],
    controlDays: [84, 126, 168, 210],
  };
  it('times progression by the scan at which deterministic growth passes the threshold', () => {
    // 1e9·e^(−.06t) + 1e5·e^(.06t) is smallest near day 77 (4 scans: 42, 84: 12.6 mm of 2e7 cells …)
    const burden = (t: number): number => 1e9 * Math.exp(-0.06 * t) + 1e5 * Math.exp(0.06 * t);
    const diameter = (t: number): number => 60 * Math.cbrt(burden(t) / burden(0));
    let smallest = 60;
    let day = 42;
    while (!(diameter(day) >= 1.2 * smallest && diameter(day) - smallest >= 5)) {
      smallest = Math.min(smallest, diameter(day));
      day += 42;
    }
    const result = simulateCourse(base, quietTask(3));
    expect(result.timeToProgressionDays).toEqual({ value: day, low: day, high: day, reached: true, highReached: true });
    expect(result.clonesAtProgression[1]!.dominates.value).toBe(1);
    expect(result.clonesAtProgression[1]!.meanShare).toBeGreaterThan(0.9);
    expect(result.controlled.map(({ fraction }) => fraction.value)).toEqual(
      base.controlDays.map((controlDay) => (controlDay < day ? 1 : 0)),
    );
    expect(result.burden.median[0]).toBe(1e9 + 1e5);
    expect(result.clones[1]!.cells.low[1]!).toBeLessThan(result.clones[1]!.cells.high[1]!);
    expect(result.patients).toHaveLength(60);
  });
  it('says when the median was not reached, and gives the end of the course for it', () => {
    const cured = { ...base, clones: [base.clones[0]!], segments: [{ untilDay: 1200 }], curveDays: [1200] };
    const result = simulateCourse(cured, quietTask(3));
    expect(result.timeToProgressionDays).toEqual({
      value: 1200,
      low: 1200,
      high: 1200,
      reached: false,
      highReached: false,
    });
    expect(result.extinction.value).toBe(1);
    expect(result.clonesAtProgression[0]!.meanShare).toBeNaN();
    expect(result.burden.median).toEqual([0]);
  });
});
