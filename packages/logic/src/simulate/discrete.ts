import { createStream, hashText } from '@countermove/base';
import type { Plan } from './plan.ts';
import type { Rates } from './rates.ts';
import type { Recorder } from './recorder.ts';

/**
 * MaBoSS' discrete time: at every time tick one node flips, chosen with probability proportional to its rate, until
 * nothing can. For comparison with published tables only.
 * @returns the number of flips
 */
export function runDiscrete(
  plan: Plan,
  rates: Rates,
  state: Uint8Array,
  key: { readonly seed: number; readonly trajectory: number; readonly index: number },
  recorder: Recorder,
): number {
  const stream = createStream(key.seed, hashText('discrete'), key.trajectory);
  const current = new Float64Array(state.length);
  let jumps = 0;
  let time = 0;
  for (;;) {
    // everything anew at each step: plain, and fast enough for what it serves
    rates.begin(key.index);
    let total = 0;
    for (let node = 0; node < state.length; node += 1) {
      current[node] = rates.of(node);
      total += current[node] as number;
    }
    time += plan.timeTick;
    if (total === 0 || time >= plan.maxTime) return jumps;
    let rest = stream.nextUniform() * total;
    let chosen = -1;
    for (let node = 0; node < state.length && (rest >= 0 || chosen < 0); node += 1) {
      if (current[node] === 0) continue;
      chosen = node;
      rest -= current[node] as number;
    }
    state[chosen] = (state[chosen] as number) ^ 1;
    recorder.flip(chosen, time, state[chosen] as number);
    jumps += 1;
  }
}
