import { type Task, throwIfCancelled } from '@countermove/base';
import type { Network } from '../network/network.ts';
import { Clocks } from './clocks.ts';
import { runDiscrete } from './discrete.ts';
import { Hazards } from './hazards.ts';
import { InitialStates } from './initial.ts';
import type { SimulationOptions } from './options.ts';
import { packState, unpackState } from './packed.ts';
import { type Plan, planSimulation } from './plan.ts';
import { Rates } from './rates.ts';
import { Recorder } from './recorder.ts';
import type { SimulationResult } from './result.ts';
import { StateTable } from './state-table.ts';
import { meansOf } from './sums.ts';

const TRAJECTORIES_PER_SLICE = 16;

/**
 * Runs a network as a continuous-time Markov chain: every node goes on with its rate up, off with its rate down.
 *
 *     options ─plan▶ Plan ─for every trajectory▶ initial state ─equilibrate▶ state at t = 0 ─run▶ times, passages
 *                                                                                          └──▶ sums ─▶ means
 *
 * Random numbers depend on (seed, phase, trajectory, name of the node): see the package's README for what that couples.
 * @throws SimulationError when the options do not fit the network or a rate is negative, infinite or no number
 */
export function simulate(network: Network, options: SimulationOptions, task: Task): SimulationResult {
  const plan = planSimulation(network, options);
  const { trajectories, firstTrajectory, equilibration, absorbing, tracked } = plan;
  const state = new Uint8Array(network.nodes.length);
  const initialStates = new InitialStates(plan, task.seed);
  const hazards = new Hazards(network, absorbing, task.seed);
  const states = plan.shown === null ? null : new StateTable(plan, plan.shown, state);
  const recorder = new Recorder(plan, state, hazards, states);
  const rates = new Rates(network, plan.parameters, state);
  const clocks = new Clocks(rates, state, flags(network, absorbing), hazards, { seed: task.seed, phase: 'run' });
  const equilibrate = equilibration === null ? null : createEquilibration(plan, equilibration, state, task.seed);

  const aliveTime = new Float64Array(trajectories);
  const cumulative = new Float64Array(absorbing.length * trajectories);
  const passage = new Float64Array(absorbing.length * trajectories);
  const absorbedBy = new Int32Array(trajectories).fill(-1);
  const absorbedAt = new Float64Array(trajectories).fill(Infinity);
  const equilibratedStates: Uint8Array[] = [];
  const finalStates: Uint8Array[] = [];
  let jumps = 0;
  let equilibrationJumps = 0;

  for (let index = 0; index < trajectories; index += 1) {
    if (index % TRAJECTORIES_PER_SLICE === 0) {
      throwIfCancelled(task);
      task.progress(index / trajectories, `trajectory ${index + 1} of ${trajectories}`);
    }
    const trajectory = firstTrajectory + index;
    // 1. the start
    if (plan.start === null) initialStates.draw(trajectory, state);
    else unpackState(plan.start[index] as Uint8Array, state);
    for (const node of absorbing) state[node] = 0;
    // 2. before t = 0
    if (equilibrate !== null) equilibrationJumps += equilibrate(trajectory, index);
    equilibratedStates.push(packState(state));
    // 3. from t = 0 on
    recorder.begin(index);
    hazards.begin(trajectory);
    jumps += plan.discreteTime
      ? runDiscrete(plan, rates, state, { seed: task.seed, trajectory, index }, recorder)
      : clocks.run(trajectory, index, plan.maxTime, recorder);
    recorder.finish();
    finalStates.push(packState(state));
    // 4. who came first
    aliveTime[index] = hazards.aliveTimeAt(plan.maxTime);
    for (const place of absorbing.keys()) {
      const time = hazards.passage[place] as number;
      passage[place * trajectories + index] = time;
      cumulative[place * trajectories + index] = hazards.cumulative[place] as number;
      if (time < (absorbedAt[index] as number)) {
        absorbedAt[index] = time;
        absorbedBy[index] = place;
      }
    }
  }
  recorder.close();
  task.progress(1, `${trajectories} trajectories`);

  const nodes = network.nodes.map(({ name }) => name);
  const byName = (numbers: readonly number[], whole: Float64Array): Record<string, Float64Array> =>
    Object.fromEntries(
      numbers.map((node, place) => [nodes[node], whole.slice(place * trajectories, (place + 1) * trajectories)]),
    );
  return {
    nodes,
    firstTrajectory,
    trajectories,
    maxTime: plan.maxTime,
    timeTick: plan.timeTick,
    windows: plan.windows,
    jumps,
    equilibrationJumps,
    timeOn: byName(tracked, recorder.timeOn),
    aliveTimeOn: byName(tracked, recorder.aliveTimeOn),
    aliveTime,
    cumulativeHazard: byName(absorbing, cumulative),
    firstPassage: byName(absorbing, passage),
    absorbing: absorbing.map((node) => nodes[node] as string),
    absorbedBy,
    absorbedAt,
    equilibratedStates,
    finalStates,
    marginals: meansOf(recorder.windowSums, trajectories),
    averages: meansOf(recorder.averageSums, trajectories),
    alive: meansOf(recorder.aliveSums, trajectories),
    states:
      states === null || plan.shown === null
        ? null
        : { shown: plan.shown.map((node) => nodes[node] as string), windows: states.windows },
    sums: { windows: recorder.windowSums, averages: recorder.averageSums, alive: recorder.aliveSums },
  };
}

/** The phase before t = 0: with clocks of its own, held nodes at their value, absorbing nodes off. */
function createEquilibration(
  plan: Plan,
  equilibration: NonNullable<Plan['equilibration']>,
  state: Uint8Array,
  seed: number,
): (trajectory: number, index: number) => number {
  const { network, absorbing } = plan;
  const { held, time, parameters } = equilibration;
  const fixed = flags(network, [...absorbing, ...held.map(({ node }) => node)]);
  const rates = new Rates(network, parameters, state);
  const clocks = new Clocks(rates, state, fixed, null, { seed, phase: 'equilibration' });
  return (trajectory, index) => {
    for (const { node, value } of held) if (!absorbing.includes(node)) state[node] = value;
    return clocks.run(trajectory, index, time, null);
  };
}

function flags(network: Network, nodes: readonly number[]): Uint8Array {
  const marked = new Uint8Array(network.nodes.length);
  for (const node of nodes) marked[node] = 1;
  return marked;
}
