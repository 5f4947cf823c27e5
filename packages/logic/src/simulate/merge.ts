import { SimulationError } from './error.ts';
import type { SimulationOptions } from './options.ts';
import type { SimulationResult } from './result.ts';
import { mergeStateWindows } from './state-table.ts';
import { meansOf, mergeSums } from './sums.ts';

/**
 * The options of a part of a run, for one worker.
 * @param from place of the first trajectory of the block within the run, from 0
 */
export function blockOptions(options: SimulationOptions, from: number, trajectories: number): SimulationOptions {
  const perTrajectory = Object.entries(options.trajectoryParameters ?? {});
  return {
    ...options,
    firstTrajectory: (options.firstTrajectory ?? 0) + from,
    trajectories,
    start: options.start?.slice(from, from + trajectories) ?? null,
    trajectoryParameters: Object.fromEntries(
      perTrajectory.map(([name, values]) => [name, values.slice(from, from + trajectories)]),
    ),
  };
}

/**
 * Puts the blocks of one run together: exactly the result of the run made at once.
 * @param blocks made with the same network, seed and options but for the trajectories, in order of their numbers
 * @throws SimulationError when trajectories are missing between blocks or the blocks have other windows
 */
export function mergeResults(blocks: readonly SimulationResult[]): SimulationResult {
  const [first] = blocks;
  if (first === undefined) throw new SimulationError('bad-count', 'no block', 'at least one');
  let trajectories = 0;
  for (const block of blocks) {
    if (block.firstTrajectory !== first.firstTrajectory + trajectories || block.windows !== first.windows) {
      throw new SimulationError('bad-count', `block from ${block.firstTrajectory}`, 'blocks in order, without gaps');
    }
    trajectories += block.trajectories;
  }
  const concatenate = (of: (block: SimulationResult) => Float64Array): Float64Array => {
    const whole = new Float64Array(trajectories);
    for (const block of blocks) whole.set(of(block), block.firstTrajectory - first.firstTrajectory);
    return whole;
  };
  const concatenateByName = (
    of: (block: SimulationResult) => Readonly<Record<string, Float64Array>>,
  ): Record<string, Float64Array> =>
    Object.fromEntries(
      Object.keys(of(first)).map((name) => [name, concatenate((block) => of(block)[name] as Float64Array)]),
    );
  const sums = {
    windows: mergeSums(blocks.map((block) => block.sums.windows)),
    averages: mergeSums(blocks.map((block) => block.sums.averages)),
    alive: mergeSums(blocks.map((block) => block.sums.alive)),
  };
  return {
    ...first,
    trajectories,
    jumps: blocks.reduce((sum, block) => sum + block.jumps, 0),
    equilibrationJumps: blocks.reduce((sum, block) => sum + block.equilibrationJumps, 0),
    timeOn: concatenateByName((block) => block.timeOn),
    aliveTimeOn: concatenateByName((block) => block.aliveTimeOn),
    aliveTime: concatenate((block) => block.aliveTime),
    cumulativeHazard: concatenateByName((block) => block.cumulativeHazard),
    firstPassage: concatenateByName((block) => block.firstPassage),
    absorbedBy: Int32Array.from(blocks.flatMap((block) => [...block.absorbedBy])),
    absorbedAt: concatenate((block) => block.absorbedAt),
    equilibratedStates: blocks.flatMap((block) => block.equilibratedStates),
    finalStates: blocks.flatMap((block) => block.finalStates),
    marginals: meansOf(sums.windows, trajectories),
    averages: meansOf(sums.averages, trajectories),
    alive: meansOf(sums.alive, trajectories),
    states:
      first.states === null
        ? null
        : { shown: first.states.shown, windows: mergeStateWindows(blocks.map((b) => b.states?.windows ?? [])) },
    sums,
  };
}
