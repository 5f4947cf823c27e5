import { readFileSync } from 'node:fs';
import { createStream, quietTask } from '@countermove/base';
import { sharedPath } from '@countermove/base/testing';
import { describe, expect, it } from 'vitest';
import { logNoEscape } from '../process/escape.ts';
import { extinctionProbability } from '../process/extinction.ts';
import { resistanceAtSize } from '../process/resistance-at-size.ts';
import { logExtinction, type Rates, scheduleTransition } from '../process/transition.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import { chiSquared, chiSquaredLimit } from '../testing/chi-squared.ts';
import { compileCourse } from './compile.ts';
import { growBeforeTreatment } from './growth.ts';
import { prepareCourse, simulateReplicate } from './replicate.ts';
import { simulateCourse } from './simulate.ts';
import type { CloneSpec, CourseSpec } from './spec.ts';

const OFF: Rates = { birthPerDay: 0.14, deathPerDay: 0.13 };
const ON: Rates = { birthPerDay: 0.14, deathPerDay: 0.17 };
const REPLICATES = 20_000;

function clone(id: string, initialCells: number, rates: readonly Rates[], more: Partial<CloneSpec> = {}): CloneSpec {
  return { id, initialCells, rates, mutations: [], switching: [], ...more };
}

function course(clones: readonly CloneSpec[], ends: readonly number[], more: Partial<CourseSpec> = {}): CourseSpec {
  return {
    clones,
    segments: ends.map((untilDay) => ({ untilDay })),
    pretreatment: null,
    scans: { everyDays: 1e6, baselineDiameterMillimetres: 50 },
    replicates: REPLICATES,
    curveDays: [],
    controlDays: [],
    ...more,
  };
}

/** The simulated fraction must lie where 99.9 % of binomial fractions around the exact value do. */
function expectFraction(spec: CourseSpec, exact: number, seed: number): void {
  const prepared = prepareCourse(spec);
  let extinct = 0;
  for (let n = 0; n < spec.replicates; n += 1) if (simulateReplicate(prepared, seed, n).extinct) extinct += 1;
  const interval = wilsonInterval(extinct, spec.replicates, 3.2905);
  expect(exact, `simulated ${interval.value}`).toBeGreaterThan(interval.low);
  expect(exact, `simulated ${interval.value}`).toBeLessThan(interval.high);
}

describe('the simulator against exact probabilities', () => {
  it('of extinction at constant rates', () => {
    const spec = course([clone('only', 10, [OFF])], [100]);
    expectFraction(spec, 0.317153509468, 1);
  });
  it('of extinction under 28 days on and 14 off, and under weekly pulses', () => {
    const holidays = Array.from({ length: 9 }, (_, i) => [42 * i + 28, 42 * i + 42]).flat();
    const onOff = holidays.map((_, i) => (i % 2 === 0 ? ON : OFF));
    expectFraction(course([clone('only', 1000, onOff)], holidays), 0.849016677056, 2);
    const pulses = Array.from({ length: 52 }, (_, i) => [7 * i + 1, 7 * i + 7]).flat();
    const highLow = pulses.map((_, i) => ({ birthPerDay: 0.14, deathPerDay: i % 2 === 0 ? 0.3 : 0.15 }));
    expectFraction(course([clone('only', 1e6, highLow)], pulses), 0.153785400325, 3);
  });
  it('of resistance present when treatment begins, whatever the fitness of the mutant', () => {
    for (const [seed, mutant] of [
      OFF,
      { birthPerDay: 0.135, deathPerDay: 0.13 },
      { birthPerDay: 0.12, deathPerDay: 0.13 },
      { birthPerDay: 0.16, deathPerDay: 0.13 },
    ].entries()) {
      for (const mutationProbability of [1e-9, 2e-8]) {
        const input = { cells: 1e8, mutationProbability, rates: OFF, mutantRates: mutant };
        const spec = course(
          [
            clone('s', 0, [ON], { mutations: [{ to: 'r', probabilityPerDivision: mutationProbability }] }),
            clone('r', 0, [mutant]),
          ],
          [1],
          { pretreatment: { founder: 's', detectableCells: 1e8, rates: { s: OFF, r: mutant } } },
        );
        const growth = compileCourse(spec).growth!;
        let present = 0;
        for (let n = 0; n < 8000; n += 1) {
          if (growBeforeTreatment(createStream(seed, 40, n, mutationProbability * 1e9), growth)[1]! > 0) present += 1;
        }
        const interval = wilsonInterval(present, 8000, 3.2905);
        const exact = resistanceAtSize(input).probability;
        expect(exact, `${seed}: ${interval.value}`).toBeGreaterThan(interval.low);
        expect(exact, `${seed}: ${interval.value}`).toBeLessThan(interval.high);
      }
    }
  });
  it('of a resistant line that arises during treatment', () => {
    for (const [seed, [u, death]] of (
      [
        [1e-9, 0.17],
        [5e-8, 0.17],
      ] as const
    ).entries()) {
      const treated = { birthPerDay: 0.14, deathPerDay: death };
      const clones = [
        clone('s', 1e8, [treated], { mutations: [{ to: 'r', probabilityPerDivision: u }] }),
        clone('r', 0, [OFF]),
      ];
      const spec = course(clones, [3000], { maximumCells: 1e10 });
      const closed = logNoEscape({
        sensitiveCells: 1e8,
        mutationProbability: u,
        sensitiveRates: treated,
        resistantRates: OFF,
      });
      expectFraction(spec, Math.exp(closed), 10 + seed);
      // the backward equation, once it has run long enough, says the same
      expect(extinctionProbability(spec).logProbability / closed).toBeCloseTo(1, 9);
    }
  });
  it('of extinction with mutation and switching both ways, from one cell and from many', () => {
    const clones = (cells: number): readonly CloneSpec[] => [
      clone('sensitive', cells, [ON, OFF], {
        mutations: [{ to: 'resistant', probabilityPerDivision: 2e-5 }],
        switching: [{ to: 'persister', ratePerDay: [0.02, 0.001] }],
      }),
      clone(
        'persister',
        0,
        [
          { birthPerDay: 0.01, deathPerDay: 0.02 },
          { birthPerDay: 0.01, deathPerDay: 0.03 },
        ],
        {
          switching: [{ to: 'sensitive', ratePerDay: [0.005, 0.05] }],
        },
      ),
      clone('resistant', 0, [OFF, OFF]),
    ];
    const small = course(clones(1), [60, 90]);
    expectFraction(small, extinctionProbability(small).probability, 20);
    const middle = course(clones(400), [250, 290], { replicates: 4000 });
    expectFraction(middle, extinctionProbability(middle).probability, 21);
    const large = course(clones(20_000), [700, 760], { replicates: 1200 });
    const exact = extinctionProbability(large).probability;
    expect(exact).toBeGreaterThan(0.05);
    expect(exact).toBeLessThan(0.95);
    expectFraction(large, exact, 22);
  });
  it('of extinction where mutation is common, along two routes to double mutants', () => {
    const mutations = (to: string, probabilityPerDivision: number): Partial<CloneSpec> => ({
      mutations: [{ to, probabilityPerDivision }],
    });
    const clones = [
      {
        ...clone('00', 1500, [ON]),
        mutations: [
          { to: '10', probabilityPerDivision: 0.01 },
          { to: '01', probabilityPerDivision: 0.004 },
        ],
      },
      clone('10', 0, [ON], mutations('11', 0.01)),
      clone('01', 0, [{ birthPerDay: 0.14, deathPerDay: 0.15 }], mutations('11', 0.02)),
      clone('11', 0, [{ birthPerDay: 0.14, deathPerDay: 0.13 }]),
    ];
    const spec = course(clones, [400], { replicates: 4000 });
    const exact = extinctionProbability(spec).probability;
    expect(exact).toBeGreaterThan(0.05);
    expectFraction(spec, exact, 23);
  });
  it('of cure by two drugs of tumours of 1e9 and 1e11 cells, and those of the paper', () => {
    // Bozic et al. 2013, figure 5: with one cross-resistant site 26.3 % are cured
    for (const [sitesBoth, cells, published] of [
      [1, 1e9, 0.263],
      [0, 1e11, null],
    ] as const) {
      const mutations = (sites: Readonly<Record<string, number>>): CloneSpec['mutations'] =>
        Object.entries(sites).map(([to, count]) => ({ to, probabilityPerDivision: count * 1e-9 }));
      const clones = [
        clone('00', 0, [ON], { mutations: mutations({ '10': 50, '01': 50, '11': sitesBoth }) }),
        clone('10', 0, [ON], { mutations: mutations({ '11': 50 + sitesBoth }) }),
        clone('01', 0, [ON], { mutations: mutations({ '11': 50 + sitesBoth }) }),
        clone('11', 0, [OFF]),
      ];
      const rates = Object.fromEntries(clones.map(({ id }) => [id, OFF]));
      const pretreatment = { founder: '00', detectableCells: cells, rates };
      const spec = course(clones, [3000], { pretreatment, maximumCells: 1, replicates: 500 });
      const exact = extinctionProbability(spec).probability;
      if (published !== null) expect(Math.abs(exact - published)).toBeLessThan(0.005);
      expectFraction(spec, exact, 30 + sitesBoth);
    }
  });
  it('of cure with tolerant cells that were there before treatment', () => {
    const tolerant: Rates = { birthPerDay: 0.03, deathPerDay: 0.05 };
    const clones = [
      clone('s', 0, [{ birthPerDay: 0.14, deathPerDay: 0.24 }], {
        mutations: [{ to: 'r', probabilityPerDivision: 2e-7 }],
        switching: [{ to: 'p', ratePerDay: 1e-4 }],
      }),
      clone('p', 0, [tolerant], {
        mutations: [{ to: 'r', probabilityPerDivision: 1e-6 }],
        switching: [{ to: 's', ratePerDay: 0.01 }],
      }),
      clone('r', 0, [{ birthPerDay: 0.15, deathPerDay: 0.13 }]),
    ];
    const pretreatment = { founder: 's', detectableCells: 1e6, rates: { s: OFF, p: tolerant, r: OFF } };
    const spec = course(clones, [800], { pretreatment, replicates: 700 });
    const exact = extinctionProbability(spec).probability;
    expect(exact).toBeGreaterThan(0.1);
    expect(exact).toBeLessThan(0.9);
    expectFraction(spec, exact, 40);
  });
});

describe('the backward equation', () => {
  it('is Kendall’s formula for one type', () => {
    const ends = [28, 42, 70, 84];
    const rates = [ON, OFF, ON, OFF];
    const schedule = rates.map((rate, i) => ({ ...rate, days: ends[i]! - (ends[i - 1] ?? 0) }));
    const closed = logExtinction(scheduleTransition(schedule), 5000);
    const { logProbability, survivalOfOneCell } = extinctionProbability(course([clone('only', 5000, rates)], ends));
    expect(logProbability / closed).toBeCloseTo(1, 9);
    expect(survivalOfOneCell[0]! / scheduleTransition(schedule).alive).toBeCloseTo(1, 9);
  });
});

describe('the growth before treatment', () => {
  const path = sharedPath('data/evolution/luria_delbruck_pmf.tsv');
  it.skipIf(path === null)('without death gives the distribution of Lea and Coulson', () => {
    const rows = readFileSync(path!, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t').map(Number));
    for (const m of [1, 5]) {
      const known = new Map(rows.filter((row) => row[0] === m && row[1]! <= 50).map((row) => [row[1]!, row[2]!]));
      expect(known.size).toBe(51);
      const pure: Rates = { birthPerDay: 1, deathPerDay: 0 };
      const growth = compileCourse(
        course(
          [clone('s', 0, [pure], { mutations: [{ to: 'r', probabilityPerDivision: m / 1e9 }] }), clone('r', 0, [pure])],
          [1],
          { pretreatment: { founder: 's', detectableCells: 1e9, rates: { s: pure, r: pure } } },
        ),
      ).growth!;
      const counts = new Map<number, number>();
      const draws = 10_000;
      for (let n = 0; n < draws; n += 1) {
        const mutants = Math.min(51, growBeforeTreatment(createStream(3, m, n), growth)[1]!);
        counts.set(mutants, (counts.get(mutants) ?? 0) + 1);
      }
      const { statistic, degrees } = chiSquared(counts, (k) => known.get(k) ?? 0, draws);
      expect(statistic).toBeLessThan(chiSquaredLimit(degrees));
    }
  });
  it('brings tolerant cells in proportion, by switching to and fro', () => {
    // At balance P/S = σ/(r_S + d_P − b_P + back): the founder grows at r, the others follow
    const tolerant: Rates = { birthPerDay: 0.02, deathPerDay: 0.03 };
    const spec = course(
      [
        clone('s', 0, [ON], { switching: [{ to: 'p', ratePerDay: 0.5, beforeTreatmentPerDay: 0.001 }] }),
        clone('p', 0, [tolerant], { switching: [{ to: 's', ratePerDay: 0.05 }] }),
      ],
      [1],
      { pretreatment: { founder: 's', detectableCells: 1e9, rates: { s: OFF, p: tolerant } } },
    );
    const counts = growBeforeTreatment(createStream(4), compileCourse(spec).growth!);
    expect(counts[0]).toBe(1e9);
    expect(counts[1]! / 1e9 / (0.001 / (0.009 + 0.01 + 0.05))).toBeCloseTo(1, 2);
  });
});

describe('a course', () => {
  const persisters = [
    clone('s', 1e7, [ON, OFF], {
      mutations: [{ to: 'r', probabilityPerDivision: 1e-6 }],
      switching: [{ to: 'p', ratePerDay: 0.004 }],
    }),
    clone(
      'p',
      0,
      [
        { birthPerDay: 0.01, deathPerDay: 0.015 },
        { birthPerDay: 0.01, deathPerDay: 0.015 },
      ],
      {
        switching: [{ to: 's', ratePerDay: [0.001, 0.05] }],
      },
    ),
    clone('r', 0, [
      { birthPerDay: 0.16, deathPerDay: 0.13 },
      { birthPerDay: 0.16, deathPerDay: 0.13 },
    ]),
  ];
  const spec = course(persisters, [120, 180], { replicates: 400, curveDays: [0, 60, 120, 180] });

  it('of very many cells follows the linear equations of the means: what steps cost', () => {
    const cells = 1e11; // the noise is far below the error of the steps
    const slow = persisters.map((one, i) => (i === 0 ? { ...one, initialCells: cells } : one));
    const sizes = simulateReplicate(prepareCourse(course(slow, [120, 180], { curveDays: [180] })), 8, 0).curve[0]!;
    const slope = ([s, p, r]: readonly number[], on: boolean): number[] => {
      const back = on ? 0.001 : 0.05;
      const net = 0.14 * (1 - 1e-6) - (on ? 0.17 : 0.13);
      return [(net - 0.004) * s! + back * p!, (-0.005 - back) * p! + 0.004 * s!, 0.03 * r! + 0.14e-6 * s!];
    };
    // explicit midpoint with steps of 0.01 days
    let y: readonly number[] = [cells, 0, 0];
    for (let step = 0; step < 18_000; step += 1) {
      const on = step < 12_000;
      const first = slope(y, on);
      const half = slope(
        y.map((value, i) => value + 0.005 * first[i]!),
        on,
      );
      y = y.map((value, i) => value + 0.01 * half[i]!);
    }
    expect(Math.abs(sizes[0]! / y[0]! - 1)).toBeLessThan(0.003);
    expect(Math.abs(sizes[1]! / y[1]! - 1)).toBeLessThan(0.003);
    expect(Math.abs(sizes[2]! / y[2]! - 1)).toBeLessThan(0.01); // about 4e5 lines, of very different ages
  });
  it('is the same for the same seed, whatever else is simulated', () => {
    const once = simulateCourse({ ...spec, replicates: 12 }, quietTask(5));
    expect(simulateCourse({ ...spec, replicates: 12 }, quietTask(5))).toEqual(once);
    const more = simulateCourse({ ...spec, replicates: 20 }, quietTask(5));
    expect(more.patients.slice(0, 12)).toEqual(once.patients);
    expect(simulateCourse({ ...spec, replicates: 12 }, quietTask(6)).burden).not.toEqual(once.burden);
    const alone = simulateReplicate(prepareCourse(spec), 5, 7);
    expect(alone.timeToProgressionDays).toBe(once.patients[7]!.timeToProgressionDays);
  });
  it('does not change in distribution when its days are cut finer', () => {
    const fine = { ...spec, curveDays: Array.from({ length: 61 }, (_, i) => 3 * i) };
    const coarse = simulateCourse(spec, quietTask(9));
    const cut = simulateCourse(fine, quietTask(10));
    const at180 = (clones: typeof cut.clones, i: number): number => clones[i]!.cells.median.at(-1)!;
    expect(at180(cut.clones, 0) / at180(coarse.clones, 0)).toBeCloseTo(1, 2);
    expect(at180(cut.clones, 1) / at180(coarse.clones, 1)).toBeCloseTo(1, 2);
    expect(Math.abs(at180(cut.clones, 2) / at180(coarse.clones, 2) - 1)).toBeLessThan(0.25);
  });
  it('stops where it is cancelled, and holds a burden that cannot be lived with', () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    expect(() => simulateCourse(spec, { ...quietTask(1), signal: controller.signal })).toThrow('enough');
    const fast = course([clone('x', 1e6, [{ birthPerDay: 1, deathPerDay: 0 }])], [1000], {
      replicates: 1,
      curveDays: Array.from({ length: 101 }, (_, i) => 10 * i),
    });
    expect(simulateCourse(fast, quietTask(1)).burden.median.at(-1)!).toBeLessThan(1e18);
  });
  it('names what does not fit', () => {
    expect(() => simulateCourse(course([clone('a', 1, [ON])], [10, 20]), quietTask())).toThrow(
      '1 rates for 2 segments',
    );
    expect(() => simulateCourse(course([clone('a', 1.5, [ON])], [10]), quietTask())).toThrow('whole number');
    const bad = clone('a', 1, [ON], { mutations: [{ to: 'b', probabilityPerDivision: 0.1 }] });
    expect(() => simulateCourse(course([bad], [10]), quietTask())).toThrow('no other clone called b');
  });
});
