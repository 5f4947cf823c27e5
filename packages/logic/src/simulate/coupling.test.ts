import { describe, expect, it } from 'vitest';
import type { NodeDefinition } from '../network/definition.ts';
import { blockOptions, mergeResults } from './merge.ts';
import { summariseStates } from './summarise-states.ts';
import { mean, network, run, standardError } from './testing.ts';

const NODES: NodeDefinition[] = [
  { name: 'A', logic: '!C', rateUp: '@logic * $fast', rateDown: '!@logic * 1' },
  { name: 'B', logic: 'A', rateUp: '@logic * 0.7', rateDown: '!@logic * $fast' },
  { name: 'C', logic: 'B & A', rateUp: '@logic * 1', rateDown: '!@logic * 0.4' },
  { name: 'Death', rateUp: '0.2 * B' },
];
const net = network(NODES, { fast: 3 });
const OPTIONS = {
  maxTime: 10,
  timeTick: 0.7,
  trajectories: 50,
  absorbing: ['Death'],
  track: ['A', 'B'],
  states: true,
  internal: ['C'],
  equilibration: { time: 3, hold: { C: 0 as const } },
  trajectoryParameters: { fast: Float64Array.from({ length: 50 }, (_, k) => 1 + k / 10) },
};

describe('random numbers', () => {
  it('make a run that is the sum of its blocks, to the last bit', () => {
    const whole = run(net, OPTIONS);
    const blocks = [blockOptions(OPTIONS, 0, 17), blockOptions(OPTIONS, 17, 33)].map((options) => run(net, options));
    const merged = mergeResults(blocks);
    expect(merged.states?.windows.map((w) => new Map([...w].sort()))).toEqual(
      whole.states?.windows.map((w) => new Map([...w].sort())),
    );
    expect(summariseStates(merged)).toEqual(summariseStates(whole));
    expect({ ...merged, states: null }).toEqual({ ...whole, states: null });
    expect(() => mergeResults([...blocks].reverse())).toThrow(/without gaps/);
  });
  it('survive a copy into another worker', () => {
    const whole = run(net, OPTIONS);
    expect(structuredClone(whole)).toEqual(whole);
  });
  it('depend on the seed', () => {
    expect(run(net, OPTIONS, 1)).toEqual(run(net, OPTIONS, 1));
    expect(run(net, OPTIONS, 1).timeOn).not.toEqual(run(net, OPTIONS, 2).timeOn);
  });
  it('do not depend on the order of nodes or on nodes that do not act on the others', () => {
    const turned = network([{ name: 'Watcher', logic: 'A | C' }, ...[...NODES].reverse()], { other: 1, fast: 3 });
    const first = run(net, { ...OPTIONS, states: false });
    const second = run(turned, { ...OPTIONS, states: false });
    expect(second.timeOn).toEqual(first.timeOn);
    expect(second.aliveTimeOn).toEqual(first.aliveTimeOn);
    expect(second.firstPassage).toEqual(first.firstPassage);
  });
  it('of a longer run begin as those of a shorter one', () => {
    const short = run(net, { ...OPTIONS, maxTime: 7 });
    const long = run(net, { ...OPTIONS, maxTime: 14 });
    for (let node = 0; node < 4; node += 1) {
      for (let window = 0; window < 10; window += 1) {
        expect(long.marginals.mean[node * 20 + window]).toBe(short.marginals.mean[node * 10 + window]);
      }
    }
  });
  it('are common to paired runs: a difference is known better than from unpaired ones', () => {
    const options = { ...OPTIONS, trajectories: 2000, trajectoryParameters: {}, states: false };
    const times = (fast: number, seed: number): Float64Array =>
      run(net, { ...options, parameters: { fast } }, seed).timeOn.A as Float64Array;
    const reference = times(3, 1);
    const paired = times(3.3, 1).map((time, k) => time - (reference[k] as number));
    const unpaired = times(3.3, 2).map((time, k) => time - (reference[k] as number));
    expect(standardError(paired)).toBeLessThan(0.6 * standardError(unpaired));
    expect(Math.abs(mean(paired) - mean(unpaired))).toBeLessThan(4 * standardError(unpaired));
    expect(times(3, 1)).toEqual(reference);
  });
});
