import { quietTask } from '@countermove/base';
import { compileNetwork } from '../network/compile.ts';
import type { NodeDefinition } from '../network/definition.ts';
import type { Network } from '../network/network.ts';
import type { SimulationOptions } from './options.ts';
import type { SimulationResult } from './result.ts';
import { simulate } from './simulate.ts';

/** For tests: a network, or the problems as an exception. */
export function network(nodes: readonly NodeDefinition[], parameters: Readonly<Record<string, number>> = {}): Network {
  const result = compileNetwork({ nodes, parameters });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** For tests: a run that nobody watches. */
export function run(net: Network, options: SimulationOptions, seed: number = 1): SimulationResult {
  return simulate(net, options, quietTask(seed));
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number;
  return sum / values.length;
}

export function standardError(values: ArrayLike<number>): number {
  const center = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) squares += ((values[i] as number) - center) ** 2;
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Distance of Kolmogorov and Smirnov between a sample and a distribution, times √n: above 1.95 once in 1000. */
export function kolmogorovSmirnov(sample: ArrayLike<number>, distribution: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  let distance = 0;
  for (const [i, x] of sorted.entries()) {
    if (x === Infinity) break;
    const expected = distribution(x);
    distance = Math.max(distance, Math.abs(expected - i / sorted.length), Math.abs(expected - (i + 1) / sorted.length));
  }
  return distance * Math.sqrt(sorted.length);
}
