import { log } from '@countermove/base';
import { SimulationError } from './error.ts';
import type { SimulationResult } from './result.ts';
import { fractionMean, standardErrorOf } from './sums.ts';

/** One state of the nodes that are not internal. */
export interface StateProbability {
  /** Names of the nodes that are on, in the order of the network, joined by ` -- `; `<nil>` for none. */
  readonly state: string;
  readonly probability: number;
  readonly standardError: number;
}

/** One window of a run, as one row of MaBoSS' probtraj table. */
export interface StateWindow {
  /** Begin of the window. */
  readonly time: number;
  /** −Σ p log₂ p over the states, in bits. */
  readonly entropy: number;
  /** In the order of their bits, first node first. */
  readonly states: readonly StateProbability[];
}

/**
 * Probabilities of whole states per window, averaged over the window and over trajectories, with MaBoSS' error: the
 * standard error over trajectories of the fraction of the window spent in the state.
 * @param result of a run with `states: true`
 */
export function summariseStates(result: SimulationResult): StateWindow[] {
  const { states, trajectories, timeTick } = result;
  if (states === null) throw new SimulationError('no-states', 'a run without states', 'the option states: true');
  return states.windows.map((window, w) => {
    const rows = [...window].sort(([a], [b]) => (a < b ? -1 : 1));
    const probabilities = rows.map(([key, { first, second }]) => ({
      state: labelOf(key, states.shown),
      probability: fractionMean(first, trajectories),
      standardError: standardErrorOf(first, second, trajectories),
    }));
    let entropy = 0;
    for (const { probability: p } of probabilities) if (p > 0) entropy -= (p * log(p)) / Math.LN2;
    return { time: w * timeTick, entropy: Math.max(0, entropy), states: probabilities };
  });
}

function labelOf(key: string, shown: readonly string[]): string {
  const on = shown.filter((_, i) => key[i] === '1');
  return on.length === 0 ? '<nil>' : on.join(' -- ');
}
