import { SimulationError } from './error.ts';
import { EventQueue } from './event-queue.ts';
import type { Hazards } from './hazards.ts';
import { NodeRandom } from './node-random.ts';
import type { Rates } from './rates.ts';
import type { Recorder } from './recorder.ts';

/** The node has had no rate above 0 yet, and no random number. */
const NOT_DRAWN = -1;

/** A trajectory with more flips than this would not end in any reasonable time. */
const MAXIMUM_JUMPS = 100_000_000;

/**
 * Continuous time by the next-reaction method (Gibson & Bruck, J Phys Chem A 2000;104:1876–1889) in the form with one unit
 * Poisson process per node (the random time change): node i flips when the integral of its rate reaches the next
 * point of its own process. That has the law of MaBoSS' algorithm, and it couples runs: a node's process depends on
 * (seed, phase, trajectory, name of the node) alone, whatever else the network holds and does.
 */
export class Clocks {
  private readonly rates: Rates;
  private readonly state: Uint8Array;
  /** Nodes that do not flip: held, or absorbing. */
  private readonly fixed: Uint8Array;
  private readonly hazards: Hazards | null;
  private readonly random: NodeRandom;
  private readonly queue: EventQueue;
  private readonly rate: Float64Array;
  /** What the integral of the rate still lacks, valid while the rate is 0. */
  private readonly lack: Float64Array;

  /** @param hazards of the absorbing nodes, told of every change; null when they are off */
  constructor(
    rates: Rates,
    state: Uint8Array,
    fixed: Uint8Array,
    hazards: Hazards | null,
    key: { readonly seed: number; readonly phase: string },
  ) {
    this.rates = rates;
    this.state = state;
    this.fixed = fixed;
    this.hazards = hazards;
    this.random = new NodeRandom(rates.network, key.seed, key.phase);
    this.queue = new EventQueue(state.length);
    this.rate = new Float64Array(state.length);
    this.lack = new Float64Array(state.length);
  }

  /**
   * Runs one trajectory from the state as it stands until `maxTime`.
   * @param trajectory its number, which chooses the random numbers
   * @param index its place in this run, which chooses its parameters
   * @returns the number of flips
   * @throws SimulationError when a rate is none, or when the flips do not come to an end
   */
  run(trajectory: number, index: number, maxTime: number, recorder: Recorder | null): number {
    this.begin(trajectory, index);
    const { rates, state, queue, rate, lack, random } = this;
    const { readersStart, readers, readerBits, pattern } = rates;
    let jumps = 0;
    for (;;) {
      const node = queue.first();
      const time = queue.times[node] as number;
      if (!(time < maxTime)) break;
      jumps += 1;
      if (jumps > MAXIMUM_JUMPS) {
        const name = rates.network.nodes[node]?.name as string;
        throw new SimulationError('too-many-jumps', `${name} at time ${time}`, `at most ${MAXIMUM_JUMPS} flips`);
      }
      const value = (state[node] as number) ^ 1;
      state[node] = value;
      pattern[node] = (pattern[node] as number) ^ 1;
      recorder?.flip(node, time, value);
      rate[node] = 0;
      lack[node] = random.nextExponential(node);
      this.change(node, time, rates.of(node));
      const end = readersStart[node + 1] as number;
      for (let e = readersStart[node] as number; e < end; e += 1) {
        const reader = readers[e] as number;
        pattern[reader] = (pattern[reader] as number) ^ (readerBits[e] as number);
        this.update(reader, time);
      }
    }
    return jumps;
  }

  private begin(trajectory: number, index: number): void {
    this.rates.begin(index);
    this.random.begin(trajectory);
    this.queue.clear();
    this.rate.fill(0);
    this.lack.fill(NOT_DRAWN);
    for (let node = 0; node < this.state.length; node += 1) this.update(node, 0);
  }

  private update(node: number, time: number): void {
    if (this.fixed[node] === 0) {
      const rate = this.rates.of(node);
      if (rate !== this.rate[node]) this.change(node, time, rate);
    } else this.hazards?.change(node, time, this.rates);
  }

  private change(node: number, time: number, next: number): void {
    const { lack, rate, queue } = this;
    const previous = rate[node] as number;
    if (previous > 0) lack[node] = ((queue.times[node] as number) - time) * previous;
    else if (lack[node] === NOT_DRAWN) lack[node] = this.random.nextExponential(node);
    rate[node] = next;
    queue.set(node, next > 0 ? time + (lack[node] as number) / next : Infinity);
  }
}
