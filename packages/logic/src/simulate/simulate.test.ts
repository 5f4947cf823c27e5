import { describe, expect, it } from 'vitest';
import { SimulationError } from './error.ts';
import { isOn, unpackState } from './packed.ts';
import { simulate } from './simulate.ts';
import { summariseStates } from './summarise-states.ts';
import { kolmogorovSmirnov, mean, network, run, standardError } from './testing.ts';

/** Goes on at 2, off at 1: on for a share of 2/3 − 2/3·e^(−3t) when off at the start. */
const twoStates = network([{ name: 'A', rateUp: '$up', rateDown: '$down' }], { up: 2, down: 1 });
const BASE = { maxTime: 4, timeTick: 0.5, trajectories: 4000 };

/** Mean of 2/3·(1 − e^(−3t)) over [a, b]. */
const shareOn = (a: number, b: number): number => (2 / 3) * (1 - (Math.exp(-3 * a) - Math.exp(-3 * b)) / (3 * (b - a)));

/** A ring whose nodes rise and fall with different rates, and a reader of all. */
const ring = network(
  [
    { name: 'A', logic: '!C', rateUp: '@logic * $fast', rateDown: '!@logic * 1' },
    { name: 'B', logic: 'A', rateUp: '@logic * 0.7', rateDown: '!@logic * $fast' },
    { name: 'C', logic: 'B & A', rateUp: '@logic * 1', rateDown: '!@logic * 0.4' },
    { name: 'D', logic: 'A + B + C >= $needed' },
    { name: 'Death', rateUp: 'D * $danger + C * 0.05' },
  ],
  { fast: 3, needed: 2, danger: 0.3 },
);
const RING = { maxTime: 10, timeTick: 1, trajectories: 40, absorbing: ['Death'], track: ['A', 'D'] };

describe('a node with two states', () => {
  const result = run(twoStates, { ...BASE, initial: { A: 0 }, track: ['A'] });

  it('follows its closed form in every window', () => {
    for (let window = 0; window < result.windows; window += 1) {
      const z =
        ((result.marginals.mean[window] as number) - shareOn(window / 2, (window + 1) / 2)) /
        (result.marginals.standardError[window] as number);
      expect(Math.abs(z)).toBeLessThan(4);
    }
  });
  it('has the same mean over time, per trajectory and from sums', () => {
    expect(result.averages.mean[0]).toBeCloseTo(mean(result.timeOn.A as Float64Array) / 4, 6);
    expect(result.averages.standardError[0]).toBeCloseTo(standardError(result.timeOn.A as Float64Array) / 4, 6);
    expect(mean(result.marginals.mean)).toBeCloseTo(result.averages.mean[0] as number, 6);
    expect(Math.abs((result.averages.mean[0] as number) - shareOn(0, 4))).toBeLessThan(0.02);
  });
  it('jumps as often as its rates say', () => {
    // ∫ (2·(1 − p) + 1·p) dt with p the share on
    const expected = 4 * (2 - shareOn(0, 4));
    expect(Math.abs(result.jumps / 4000 - expected)).toBeLessThan(0.12);
  });
  it('starts on in half of the trajectories unless told otherwise', () => {
    const starts = run(twoStates, BASE).equilibratedStates.map((state) => (isOn(state, 0) ? 1 : 0));
    expect(Math.abs(mean(starts) - 0.5)).toBeLessThan(0.03);
    const rare = run(twoStates, { ...BASE, initial: { A: 0.1 } }).equilibratedStates;
    expect(Math.abs(mean(rare.map((state) => (isOn(state, 0) ? 1 : 0))) - 0.1)).toBeLessThan(0.02);
  });
  it('is alive throughout where nothing absorbs', () => {
    expect([...result.alive.mean]).toEqual(new Array(8).fill(1));
    expect(result.aliveTimeOn.A).toEqual(result.timeOn.A);
  });
});

describe('starts', () => {
  it('draw groups together, by weight', () => {
    const pair = network([{ name: 'A' }, { name: 'B' }]);
    const alternatives = [
      { weight: 3, values: [1, 0] },
      { weight: 1, values: [0, 1] },
    ] as const;
    const result = run(pair, { ...BASE, groups: [{ nodes: ['A', 'B'], alternatives }] });
    const drawn = result.equilibratedStates.map((state) => state[0]);
    expect(new Set(drawn)).toEqual(new Set([1, 2]));
    expect(Math.abs(mean(drawn.map((bits) => (bits === 1 ? 1 : 0))) - 0.75)).toBeLessThan(0.03);
  });
  it('come from the end of an earlier run', () => {
    const first = run(ring, RING);
    const second = run(ring, { ...RING, start: first.finalStates }, 2);
    expect(second.equilibratedStates).toEqual(first.finalStates);
  });
});

describe('equilibration', () => {
  it('ends in the state from which t = 0 starts, so that one serves many runs', () => {
    const equilibration = { time: 5, hold: { C: 1 as const }, parameters: { fast: 1 } };
    const whole = run(ring, { ...RING, equilibration });
    const { equilibratedStates } = whole;
    const again = run(ring, { ...RING, start: equilibratedStates });
    expect(again).toEqual({ ...whole, equilibrationJumps: 0 });
    expect(whole.equilibrationJumps).toBeGreaterThan(0);
  });
  it('holds nodes and keeps hazards off', () => {
    const net = network([{ name: 'A' }, { name: 'B', logic: 'A' }, { name: 'Death', rateUp: '100 * A' }]);
    const result = run(net, {
      ...BASE,
      trajectories: 20,
      equilibration: { time: 1000, hold: { A: 1 } },
      absorbing: ['Death'],
      track: ['B'],
    });
    for (const state of result.equilibratedStates) {
      const values = new Uint8Array(3);
      unpackState(state, values);
      expect([...values]).toEqual([1, 1, 0]);
    }
    expect(mean(result.timeOn.B as Float64Array)).toBe(4);
    expect(mean(result.cumulativeHazard.Death as Float64Array)).toBeCloseTo(400, 9);
  });
  it('brings a chain to its stationary share', () => {
    const result = run(twoStates, { ...BASE, initial: { A: 0 }, equilibration: { time: 20, hold: {} } });
    const z = ((result.averages.mean[0] as number) - 2 / 3) / (result.averages.standardError[0] as number);
    expect(Math.abs(z)).toBeLessThan(4);
  });
});

describe('parameters', () => {
  it('may differ from one trajectory to the next', () => {
    const trajectories = 3000;
    const up = Float64Array.from({ length: trajectories }, (_, k) => (k % 3 === 0 ? 0 : k % 3));
    const result = run(twoStates, {
      ...BASE,
      trajectories,
      initial: { A: 0 },
      track: ['A'],
      trajectoryParameters: { up },
      equilibration: { time: 20, hold: {} },
    });
    const times = result.timeOn.A as Float64Array;
    const groups = [0, 1, 2].map((rest) => times.filter((_, k) => k % 3 === rest).map((time) => time / 4));
    for (const [rate, group] of groups.entries()) {
      if (rate === 0) expect(mean(group)).toBe(0);
      else expect(Math.abs(mean(group) - rate / (rate + 1)) / standardError(group)).toBeLessThan(4);
    }
  });
  it('give the same as if they were common, when they are', () => {
    const common = run(ring, { ...RING, parameters: { needed: 3, danger: 0.1 } });
    const each = (value: number): Float64Array => new Float64Array(40).fill(value);
    const single = run(ring, { ...RING, trajectoryParameters: { needed: each(3), danger: each(0.1) } });
    expect(single).toEqual(common);
  });
});

describe('rates', () => {
  it('as large as those of a knock-out take effect at once', () => {
    const net = network([
      { name: 'A', rateUp: '1', rateDown: '1e100' },
      { name: 'B', logic: '!A', rateUp: '@logic * 1e100' },
    ]);
    const result = run(net, { ...BASE, trajectories: 50, initial: { A: 1, B: 0 } });
    expect(result.averages.mean[0]).toBe(0);
    expect(result.averages.mean[1]).toBe(1);
  });
  it('are evaluated anew where a node has too many inputs for a table', () => {
    const names = Array.from({ length: 15 }, (_, i) => `I${i}`);
    const inputs = names.map((name, i) => ({ name, rateUp: String(i / 10), rateDown: '1' }));
    const direct = network([...inputs, { name: 'Sum', logic: `${names.join(' + ')} > 7` }]);
    const tabled = network([
      ...inputs,
      { name: 'Sum', logic: `${names.slice(0, 12).join(' + ')} > 4` },
      { name: 'Other', logic: `${names.slice(0, 12).join(' & ')}` },
    ]);
    const narrow = network([
      ...inputs,
      { name: 'Sum', logic: `${names.slice(0, 12).join(' + ')} + 0 * (I12 + I13) > 4` },
    ]);
    const time = (net: typeof direct) => run(net, { ...BASE, trajectories: 300, track: ['Sum'] }).timeOn.Sum;
    expect(time(narrow)).toEqual(time(tabled));
    expect(mean(time(direct) as Float64Array)).toBeGreaterThan(0.1);
  });
});

describe('absorbing nodes', () => {
  it('with one constant hazard fire after an exponential time', () => {
    const net = network([{ name: 'A' }, { name: 'Death', rateUp: '0.3' }]);
    const result = run(net, { ...BASE, maxTime: 10, initial: { A: 1 }, absorbing: ['Death'], track: ['A'] });
    expect(kolmogorovSmirnov(result.firstPassage.Death as Float64Array, (t) => 1 - Math.exp(-0.3 * t))).toBeLessThan(
      1.95,
    );
    expect(result.cumulativeHazard.Death?.[7]).toBeCloseTo(3, 12);
    expect(result.aliveTime[7]).toBeCloseTo((1 - Math.exp(-3)) / 0.3, 12);
    expect(result.aliveTimeOn.A?.[7]).toBeCloseTo((1 - Math.exp(-3)) / 0.3, 12);
    expect(result.timeOn.A?.[7]).toBe(10);
    for (let window = 0; window < result.windows; window += 1) {
      const expected = (Math.exp(-0.15 * window) - Math.exp(-0.15 * (window + 1))) / 0.15;
      expect(result.alive.mean[window]).toBeCloseTo(expected, 6);
    }
    expect(result.absorbedAt).toEqual(result.firstPassage.Death);
  });
  it('behind a first step fire after the sum of two exponential times', () => {
    const net = network([
      { name: 'A', rateUp: '1' },
      { name: 'Death', rateUp: '0.5 * A' },
    ]);
    const result = run(net, { ...BASE, maxTime: 8, initial: { A: 0 }, absorbing: ['Death'] });
    // density ∫ e^(−s)·0.5·e^(−0.5(t−s)) ds
    const law = (t: number): number => 1 - 2 * Math.exp(-0.5 * t) + Math.exp(-t);
    expect(kolmogorovSmirnov(result.firstPassage.Death as Float64Array, law)).toBeLessThan(1.95);
    const survival = (result.cumulativeHazard.Death as Float64Array).map((hazard) => Math.exp(-hazard));
    expect(Math.abs(mean(survival) - (1 - law(8))) / standardError(survival)).toBeLessThan(4);
  });
  it('compete: each takes its share, first the one that fires first', () => {
    const net = network([
      { name: 'X', rateUp: '0.6' },
      { name: 'Y', rateUp: '0.2' },
    ]);
    const result = run(net, { ...BASE, maxTime: 100, absorbing: ['X', 'Y'] });
    const byX = [...result.absorbedBy].map((place) => (place === 0 ? 1 : 0));
    expect(Math.abs(mean(byX) - 0.75)).toBeLessThan(0.03);
    expect(kolmogorovSmirnov(result.absorbedAt, (t) => 1 - Math.exp(-0.8 * t))).toBeLessThan(1.95);
    expect(kolmogorovSmirnov(result.firstPassage.Y as Float64Array, (t) => 1 - Math.exp(-0.2 * t))).toBeLessThan(1.95);
  });
  it('have survival weights that agree with the sampled passages, with less noise', () => {
    const result = run(ring, { ...RING, trajectories: 20_000 });
    const sampled = result.absorbedAt.map((time) => Math.min(time, 10));
    const z =
      (mean(sampled) - mean(result.aliveTime)) / Math.hypot(standardError(sampled), standardError(result.aliveTime));
    expect(Math.abs(z)).toBeLessThan(4);
    expect(standardError(result.aliveTime)).toBeLessThan(0.5 * standardError(sampled));
    const dead = [...result.absorbedBy].map((place) => (place < 0 ? 0 : 1));
    const expected = (result.cumulativeHazard.Death as Float64Array).map((hazard) => 1 - Math.exp(-hazard));
    expect(Math.abs(mean(dead) - mean(expected)) / standardError(dead)).toBeLessThan(4);
    expect(mean(result.alive.mean) * 10).toBeCloseTo(mean(result.aliveTime), 5);
  });
  it('weigh the time of tracked nodes with survival, as if death were a node of the state', () => {
    const options = { ...RING, maxTime: 6, trajectories: 8000 };
    const weighted = run(ring, options).aliveTimeOn.D as Float64Array;
    const visible = run(
      ring,
      { ...options, absorbing: [], initial: { Death: 0 }, internal: ['A', 'B', 'C'], states: true },
      2,
    );
    let [expected, variance] = [0, 0];
    for (const { states } of summariseStates(visible)) {
      const row = states.find(({ state }) => state === 'D');
      expected += row?.probability ?? 0;
      variance += (row?.standardError ?? 0) ** 2;
    }
    // windows of one trajectory are correlated: at worst their errors add up
    const error = Math.hypot(standardError(weighted), Math.sqrt(6 * variance));
    expect(Math.abs(mean(weighted) - expected)).toBeLessThan(3 * error);
    expect(error / expected).toBeLessThan(0.03);
  });
  it('account exactly for the probability to die: the integral of S times hazard', () => {
    const net = network([
      { name: 'A', rateUp: '1', rateDown: '2' },
      { name: 'Death', rateUp: '0.7 * A' },
    ]);
    const result = run(net, { ...BASE, trajectories: 200, absorbing: ['Death'], track: ['A'] });
    for (const [k, hazard] of (result.cumulativeHazard.Death as Float64Array).entries()) {
      expect(0.7 * (result.aliveTimeOn.A?.[k] as number)).toBeCloseTo(1 - Math.exp(-hazard), 11);
    }
  });
  it('change nothing for the others', () => {
    const withDeath = run(ring, RING);
    const without = run(ring, { ...RING, absorbing: [], initial: { Death: 0 } });
    expect(withDeath.timeOn).toEqual(without.timeOn);
  });
  it('must be read by nobody', () => {
    const net = network([
      { name: 'A', logic: 'Death' },
      { name: 'Death', rateUp: '1' },
    ]);
    expect(() => run(net, { ...BASE, absorbing: ['Death'] })).toThrow(/absorbing-node-is-read.*Death by A/);
  });
});

describe('what a run cannot do is refused', () => {
  const code = (options: Partial<Parameters<typeof run>[1]>, net = ring): string => {
    try {
      run(net, { ...RING, ...options });
    } catch (error) {
      if (error instanceof SimulationError) return `${error.problem.code} ${error.problem.hint ?? ''}`.trim();
      throw error;
    }
    return 'nothing';
  };
  it('with a code and a hint', () => {
    expect(code({ track: ['Deth'] })).toBe('unknown-node did you mean Death?');
    expect(code({ parameters: { dangre: 1 } })).toBe('unknown-parameter did you mean danger?');
    expect(code({ initial: { A: 2 } })).toBe('bad-initial');
    expect(code({ maxTime: 0 })).toBe('bad-time');
    expect(code({ trajectories: 1.5 })).toBe('bad-count');
    expect(code({ start: [] })).toBe('bad-start');
    expect(code({ trajectoryParameters: { fast: new Float64Array(3) } })).toBe('bad-count');
    expect(code({ discreteTime: true })).toBe('absorbing-in-discrete-time');
    expect(code({ parameters: { fast: -1 } })).toBe('bad-rate');
  });
  it('naming node, state and rate where a rate is none', () => {
    const net = network([{ name: 'A', rateUp: '1 / B', rateDown: '1' }, { name: 'B' }]);
    expect(() => run(net, { ...BASE, initial: { A: 0, B: 0 } })).toThrow(/rate up of A = Infinity at B=0/);
  });
  it('when it has been cancelled', () => {
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    expect(() => simulateWith(abort.signal)).toThrow('enough');
  });
});

function simulateWith(signal: AbortSignal): void {
  simulate(ring, RING, { seed: 1, signal, progress: () => {} });
}
