import type { Network } from '../network/network.ts';
import { suggest } from '../network/suggest.ts';
import { SimulationError } from './error.ts';
import type { InitialGroup, SimulationOptions } from './options.ts';

/** Parameters of one phase: common values, and those that differ from one trajectory to the next. */
export interface PhaseParameters {
  readonly values: Float64Array;
  readonly perTrajectory: readonly { readonly parameter: number; readonly values: Float64Array }[];
}

/** The options of a run in numbers, checked against the network. */
export interface Plan {
  readonly network: Network;
  /** Probability of 1 by node. */
  readonly initial: Float64Array;
  readonly groups: readonly InitialGroup[];
  readonly start: readonly Uint8Array[] | null;
  readonly equilibration: {
    readonly time: number;
    readonly held: readonly { readonly node: number; readonly value: 0 | 1 }[];
    readonly parameters: PhaseParameters;
  } | null;
  readonly parameters: PhaseParameters;
  readonly maxTime: number;
  readonly timeTick: number;
  readonly windows: number;
  readonly trajectories: number;
  readonly firstTrajectory: number;
  readonly absorbing: readonly number[];
  readonly tracked: readonly number[];
  /** Nodes that are part of the states to be counted, or null when states are not counted. */
  readonly shown: readonly number[] | null;
  readonly discreteTime: boolean;
}

/**
 * Checks the options of a run and resolves its names.
 * @throws SimulationError
 */
export function planSimulation(network: Network, options: SimulationOptions): Plan {
  const { maxTime, timeTick, trajectories, firstTrajectory = 0, start = null, discreteTime = false } = options;
  if (!(maxTime > 0 && maxTime < Infinity)) throw new SimulationError('bad-time', `maxTime ${maxTime}`, 'above 0');
  if (!(timeTick > 0 && timeTick < Infinity)) throw new SimulationError('bad-time', `timeTick ${timeTick}`, 'above 0');
  if (!Number.isSafeInteger(trajectories) || trajectories < 1 || !Number.isSafeInteger(firstTrajectory)) {
    throw new SimulationError('bad-count', `trajectories ${trajectories} from ${firstTrajectory}`, 'whole numbers');
  }
  const bytes = Math.ceil(network.nodes.length / 8);
  if (start !== null && (start.length !== trajectories || start.some((state) => state.length !== bytes))) {
    throw new SimulationError('bad-start', `${start.length} states`, `${trajectories} states of ${bytes} bytes`);
  }
  const nodeOf = (name: string): number => numberOf(network.nodeNumbers, name, 'unknown-node');
  const absorbing = (options.absorbing ?? []).map(nodeOf);
  checkAbsorbing(network, absorbing, discreteTime);

  const initial = new Float64Array(network.nodes.length).fill(0.5);
  for (const [name, probability] of Object.entries(options.initial ?? {})) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new SimulationError('bad-initial', `${name}: ${probability}`, 'a probability of 1');
    }
    initial[nodeOf(name)] = probability;
  }
  const groups = options.groups ?? [];
  checkGroups(groups, options.initial ?? {}, nodeOf);

  const values = Float64Array.from(network.parameterValues);
  const parameterOf = (name: string): number => numberOf(network.parameterNumbers, name, 'unknown-parameter');
  for (const [name, value] of Object.entries(options.parameters ?? {})) values[parameterOf(name)] = value;
  const perTrajectory = Object.entries(options.trajectoryParameters ?? {}).map(([name, each]) => {
    if (each.length === trajectories) return { parameter: parameterOf(name), values: each };
    throw new SimulationError('bad-count', `${each.length} values of ${name}`, `one per trajectory: ${trajectories}`);
  });

  const internal = new Set((options.internal ?? []).map(nodeOf));
  const shown = network.nodes.flatMap((_, node) => (internal.has(node) ? [] : [node]));
  return {
    network,
    initial,
    groups,
    start,
    equilibration: planEquilibration(network, options, { values, perTrajectory }),
    parameters: { values, perTrajectory },
    maxTime,
    timeTick,
    // 0.3 / 0.1 is a hair below 3
    windows: Math.floor(maxTime / timeTick + 1e-9),
    trajectories,
    firstTrajectory,
    absorbing,
    tracked: (options.track ?? []).map(nodeOf),
    shown: options.states === true ? shown : null,
    discreteTime,
  };
}

function planEquilibration(network: Network, options: SimulationOptions, run: PhaseParameters): Plan['equilibration'] {
  const { equilibration = null } = options;
  if (equilibration === null || equilibration.time === 0) return null;
  if (!(equilibration.time > 0 && equilibration.time < Infinity)) {
    throw new SimulationError('bad-time', `equilibration of ${equilibration.time}`, 'above 0');
  }
  const values = Float64Array.from(run.values);
  const overridden = new Set<number>();
  for (const [name, value] of Object.entries(equilibration.parameters ?? {})) {
    const parameter = numberOf(network.parameterNumbers, name, 'unknown-parameter');
    values[parameter] = value;
    overridden.add(parameter);
  }
  const perTrajectory = run.perTrajectory.filter(({ parameter }) => !overridden.has(parameter));
  const held = Object.entries(equilibration.hold).map(([name, value]) => ({
    node: numberOf(network.nodeNumbers, name, 'unknown-node'),
    value,
  }));
  return { time: equilibration.time, held, parameters: { values, perTrajectory } };
}

function checkAbsorbing(network: Network, absorbing: readonly number[], discreteTime: boolean): void {
  if (discreteTime && absorbing.length > 0) {
    throw new SimulationError('absorbing-in-discrete-time', 'absorbing nodes', 'continuous time');
  }
  for (const node of absorbing) {
    const reader = network.nodes.find((other) => other.inputs.includes(node));
    if (reader === undefined) continue;
    const name = network.nodes[node]?.name as string;
    throw new SimulationError('absorbing-node-is-read', `${name} by ${reader.name}`, 'a node that no other reads');
  }
}

function checkGroups(
  groups: readonly InitialGroup[],
  initial: Readonly<Record<string, number>>,
  nodeOf: (name: string) => number,
): void {
  const seen = new Set<number>(Object.keys(initial).map(nodeOf));
  for (const { nodes, alternatives } of groups) {
    const label = `[${nodes.join(', ')}]`;
    if (nodes.length === 0) throw new SimulationError('bad-initial', label, 'at least one node in a group');
    for (const node of nodes.map(nodeOf)) {
      if (seen.has(node)) throw new SimulationError('initial-given-twice', label, 'each node once');
      seen.add(node);
    }
    const weights = alternatives.map(({ weight }) => weight);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0 && total < Infinity) || weights.some((weight) => weight < 0)) {
      throw new SimulationError('bad-initial', label, 'weights of at least 0 that are not all 0');
    }
    if (alternatives.some(({ values }) => values.length !== nodes.length)) {
      throw new SimulationError('bad-initial', label, `${nodes.length} values in every alternative`);
    }
  }
}

function numberOf(numbers: ReadonlyMap<string, number>, name: string, code: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new SimulationError(code, name, null, suggest(name, numbers.keys()));
  return number;
}
