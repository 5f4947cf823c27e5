import type { Network } from '../network/network.ts';
import { SimulationError } from './error.ts';
import type { PhaseParameters } from './plan.ts';

/** A node with more inputs than this is evaluated anew each time: its table would have over 8192 rows. */
const MAXIMUM_TABLE_INPUTS = 12;
const UNKNOWN = -1;

/**
 * The present rates of flipping. A rate depends on the node's own state and on its inputs, so each combination met is
 * evaluated once and remembered. `pattern` holds the combination of every node: bit 0 is its own state, bit b + 1
 * its b-th input. Whoever flips a node flips its bit in the patterns of its readers.
 */
export class Rates {
  readonly network: Network;
  readonly parameters: Float64Array;
  /** Readers of node i are `readers[readersStart[i] … readersStart[i + 1] − 1]`, itself excepted. */
  readonly readersStart: Int32Array;
  readonly readers: Int32Array;
  /** The bit of the flipped node in the pattern of that reader; 0 for a reader without table. */
  readonly readerBits: Int32Array;
  readonly pattern: Int32Array;

  private readonly state: Uint8Array;
  /** Where a node's table begins; −1 for none. */
  private readonly tableStart: Int32Array;
  private readonly table: Float64Array;
  private readonly dependsOnTrajectory: Uint8Array;
  private readonly perTrajectory: PhaseParameters['perTrajectory'];
  /** Rows that hold only for the present trajectory. */
  private touched: number[] = [];

  /** @param state one entry per node; the caller changes it in place */
  constructor(network: Network, phase: PhaseParameters, state: Uint8Array) {
    const { nodes } = network;
    this.network = network;
    this.state = state;
    this.parameters = Float64Array.from(phase.values);
    this.perTrajectory = phase.perTrajectory;
    const varying = new Set(phase.perTrajectory.map(({ parameter }) => parameter));
    this.dependsOnTrajectory = Uint8Array.from(nodes, (node) => (node.parameters.some((p) => varying.has(p)) ? 1 : 0));
    this.pattern = new Int32Array(nodes.length);

    this.tableStart = new Int32Array(nodes.length);
    let rows = 0;
    const readersOf: { readonly reader: number; readonly bit: number }[][] = nodes.map(() => []);
    for (const [number, { inputs }] of nodes.entries()) {
      const tabled = inputs.length <= MAXIMUM_TABLE_INPUTS;
      this.tableStart[number] = tabled ? rows : -1;
      if (tabled) rows += 2 << inputs.length;
      for (const [b, input] of inputs.entries()) readersOf[input]?.push({ reader: number, bit: tabled ? 2 << b : 0 });
    }
    this.table = new Float64Array(rows).fill(UNKNOWN);
    const flat = readersOf.flat();
    this.readers = Int32Array.from(flat, ({ reader }) => reader);
    this.readerBits = Int32Array.from(flat, ({ bit }) => bit);
    this.readersStart = new Int32Array(nodes.length + 1);
    for (const [i, readers] of readersOf.entries()) {
      this.readersStart[i + 1] = (this.readersStart[i] as number) + readers.length;
    }
  }

  /** Takes over the state as it stands and the parameters of a trajectory. @param index within the run, from 0 */
  begin(index: number): void {
    for (const row of this.touched) this.table[row] = UNKNOWN;
    this.touched = [];
    for (const { parameter, values } of this.perTrajectory) this.parameters[parameter] = values[index] as number;
    const { state, pattern, readersStart, readers, readerBits } = this;
    pattern.set(state);
    for (let i = 0; i < state.length; i += 1) {
      if (state[i] === 0) continue;
      const end = readersStart[i + 1] as number;
      for (let e = readersStart[i] as number; e < end; e += 1) {
        const reader = readers[e] as number;
        pattern[reader] = (pattern[reader] as number) | (readerBits[e] as number);
      }
    }
  }

  /** Rate at which a node leaves its present state. @throws SimulationError when it is negative or no number */
  of(node: number): number {
    const start = this.tableStart[node] as number;
    if (start < 0) return this.evaluate(node);
    const row = start + (this.pattern[node] as number);
    const known = this.table[row] as number;
    return known >= 0 ? known : this.fill(node, row);
  }

  private fill(node: number, row: number): number {
    const rate = this.evaluate(node);
    this.table[row] = rate;
    if (this.dependsOnTrajectory[node] === 1) this.touched.push(row);
    return rate;
  }

  private evaluate(node: number): number {
    const { state, parameters } = this;
    const compiled = this.network.nodes[node] as Network['nodes'][number];
    const rate = state[node] === 0 ? compiled.rateUp(state, parameters) : compiled.rateDown(state, parameters);
    if (rate >= 0 && rate < Infinity) return rate;
    const inputs = compiled.inputs.map((input) => `${this.network.nodes[input]?.name}=${state[input]}`);
    const direction = state[node] === 0 ? 'up' : 'down';
    const found = `rate ${direction} of ${compiled.name} = ${rate} at ${inputs.join(' ')}`;
    throw new SimulationError('bad-rate', found, 'a finite number of at least 0');
  }
}
