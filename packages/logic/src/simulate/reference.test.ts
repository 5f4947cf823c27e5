import { readFileSync } from 'node:fs';
import { quietTask } from '@countermove/base';
import { sharedPath } from '@countermove/base/testing';
import { describe, expect, it } from 'vitest';
import { parseBnd } from '../files/bnd.ts';
import { parseCfg } from '../files/cfg.ts';
import { optionsFromSettings } from '../files/settings.ts';
import { compileNetwork } from '../network/compile.ts';
import { simulate } from './simulate.ts';
import { type StateWindow, summariseStates } from './summarise-states.ts';

const FOLDER = 'data/models/maboss';
const here = sharedPath(FOLDER) !== null;
const text = (path: string): string => readFileSync(sharedPath(`${FOLDER}/${path}`) as string, 'latin1');

/** Our table for a model and its settings. */
function table(bnd: string, cfgs: readonly string[], trajectories: number): StateWindow[] {
  const definition = parseBnd(text(bnd));
  if (!definition.ok) throw new Error(JSON.stringify(definition.problems));
  const settings = parseCfg(cfgs.map(text).join('\n'), definition.value);
  if (!settings.ok) throw new Error(JSON.stringify(settings.problems));
  const network = compileNetwork({ ...definition.value, parameters: settings.value.parameters });
  if (!network.ok) throw new Error(JSON.stringify(network.problems));
  const options = { ...optionsFromSettings(settings.value), trajectories };
  return summariseStates(simulate(network.value, options, quietTask(20)));
}

/** MaBoSS' table: probability and error by state, per window. */
function referenceTable(path: string): Map<string, readonly [number, number]>[] {
  const lines = text(path).trim().split('\n');
  const first = (lines[0] as string).split('\t').indexOf('State');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    const states = new Map<string, readonly [number, number]>();
    for (let i = first; i + 2 < cells.length + 1 && cells[i]; i += 3) {
      states.set((cells[i] as string).trim(), [Number(cells[i + 1]), Number(cells[i + 2])]);
    }
    return states;
  });
}

/**
 * z-scores of all states and windows in which either side has a probability that its error describes. Where neither
 * side has an error, the probabilities must agree.
 */
function zScores(ours: readonly StateWindow[], reference: readonly Map<string, readonly [number, number]>[]): number[] {
  expect(ours.length).toBe(reference.length);
  const scores: number[] = [];
  for (const [w, states] of reference.entries()) {
    const mine = new Map(ours[w]?.states.map((row) => [row.state, row]));
    for (const state of new Set([...states.keys(), ...mine.keys()])) {
      const [p, error] = states.get(state) ?? [0, 0];
      const own = mine.get(state);
      const q = own?.probability ?? 0;
      const both = Math.hypot(error, own?.standardError ?? 0);
      if (Math.max(p, q) < 0.005) expect(Math.abs(p - q)).toBeLessThan(0.01);
      else if (both < 2e-6) expect(Math.abs(p - q)).toBeLessThan(1e-5);
      else scores.push((p - q) / both);
    }
  }
  return scores;
}

/** Near 1; up to 2 since late windows repeat the same fixed points, which leaves few independent scores. */
const rootMeanSquare = (scores: readonly number[]): number =>
  Math.sqrt(scores.reduce((sum, z) => sum + z * z, 0) / scores.length);

describe.skipIf(!here)('tables of MaBoSS are reproduced within both errors', () => {
  it.each([
    ['cellfate', 'cellfate.bnd', ['cellfate.cfg'], 'refer/cellfate_res_probtraj.csv', 40_000],
    [
      'cell_fate (from SBML)',
      'sbml/cell_fate.bnd',
      ['sbml/cell_fate.bnd.cfg'],
      'sbml/refer/cell_fate_probtraj.csv',
      20_000,
    ],
    [
      'Invasion 0',
      'ensemble/Invasion_0.bnet',
      ['ensemble/ensemble.cfg'],
      'ensemble/refer/res_model_0_probtraj.csv',
      20_000,
    ],
    [
      'Invasion 200',
      'ensemble/Invasion_200.bnet',
      ['ensemble/ensemble.cfg'],
      'ensemble/refer/res_model_1_probtraj.csv',
      20_000,
    ],
    [
      'Invasion 1000',
      'ensemble/Invasion_1000.bnet',
      ['ensemble/ensemble.cfg'],
      'ensemble/refer/res_model_5_probtraj.csv',
      20_000,
    ],
    ['ewing', 'ewing_full.bnd', ['ewing.cfg'], 'refer/ewing_thread_1_probtraj.csv', 10_000],
  ])('%s, continuous time', (_, bnd, cfgs, reference, trajectories) => {
    const scores = zScores(table(bnd, cfgs, trajectories), referenceTable(reference));
    expect(scores.length).toBeGreaterThan(40);
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(5);
    expect(rootMeanSquare(scores)).toBeLessThan(2);
  });
  it.each(['rand48', 'glibc', 'mt'])('cell cycle in discrete time, generator %s', (generator) => {
    const ours = table('prngs/cellcycle.bnd', ['prngs/cellcycle_runcfg.cfg', `prngs/${generator}.cfg`], 20_000);
    const scores = zScores(ours, referenceTable(`prngs/refer/Cell_cycle_${generator}_probtraj.csv`));
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(5);
    expect(rootMeanSquare(scores)).toBeLessThan(2);
  });
  it('cell cycle in discrete time, a million trajectories', () => {
    const ours = table('cellcycle.bnd', ['cellcycle_runcfg.cfg', 'cellcycle_runcfg-thread_1.cfg'], 100_000);
    const scores = zScores(ours, referenceTable('refer/Cell_cycle_thread_1_probtraj.csv'));
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(5);
    expect(rootMeanSquare(scores)).toBeLessThan(2);
  });
});
