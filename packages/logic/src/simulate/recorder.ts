import type { Hazards } from './hazards.ts';
import type { Plan } from './plan.ts';
import type { StateTable } from './state-table.ts';
import { addFraction, addWholes, createSums, exchangeWhole, type FractionSums } from './sums.ts';

/**
 * Time on of every node, over the whole run and per window. The cost is per flip, however many windows there are:
 * a window in which a node does not flip is full or empty, and the full ones are counted over all trajectories as
 * differences from one window to the next; only windows with a flip are summed one by one.
 */
export class Recorder {
  /** Time on per tracked node and trajectory: [place × trajectories + index]. */
  readonly timeOn: Float64Array;
  /** ∫ S x dt, in the same places. */
  readonly aliveTimeOn: Float64Array;
  /** Per node: [node × windows + window]. Complete after `close`. */
  readonly windowSums: FractionSums;
  /** Fraction of the run, per node. */
  readonly averageSums: FractionSums;
  /** Fraction of each window alive. Complete after `close`. */
  readonly aliveSums: FractionSums;

  private readonly plan: Plan;
  private readonly state: Uint8Array;
  private readonly hazards: Hazards;
  private readonly states: StateTable | null;

  // the present trajectory
  private index = 0;
  private window = 0;
  private windowEnd = 0;
  private readonly on: Float64Array;
  private readonly aliveOn: Float64Array;
  /** Place of a node among the tracked ones, −1 for none. */
  private readonly placeOf: Int32Array;
  /** Cells [node × windows + window] with a flip. */
  private cells: number[] = [];
  /** In such a cell: 1 + the value when the window began; 0 in all others. */
  private readonly begun: Uint8Array;
  /** In such a cell: time on in the window, less that of the value when it began. */
  private readonly gain: Float64Array;
  private aliveBefore = 0;

  // all trajectories
  private readonly startedOn: Float64Array;
  /** Trajectories that are on more, or fewer, at the end of the window than at its begin. */
  private readonly netFlips: Float64Array;

  constructor(plan: Plan, state: Uint8Array, hazards: Hazards, states: StateTable | null) {
    const nodes = state.length;
    const { windows, tracked, trajectories } = plan;
    this.plan = plan;
    this.state = state;
    this.hazards = hazards;
    this.states = states;
    this.timeOn = new Float64Array(tracked.length * trajectories);
    this.aliveTimeOn = new Float64Array(tracked.length * trajectories);
    this.windowSums = createSums(nodes * windows);
    this.averageSums = createSums(nodes);
    this.aliveSums = createSums(windows);
    this.on = new Float64Array(nodes);
    this.aliveOn = new Float64Array(tracked.length);
    this.placeOf = new Int32Array(nodes).fill(-1);
    for (const [place, node] of tracked.entries()) this.placeOf[node] = place;
    this.begun = new Uint8Array(nodes * windows);
    this.gain = new Float64Array(nodes * windows);
    this.startedOn = new Float64Array(nodes);
    this.netFlips = new Float64Array(nodes * windows);
  }

  /** @param index place of the trajectory in this run */
  begin(index: number): void {
    const { state, startedOn } = this;
    this.index = index;
    this.on.fill(0);
    this.aliveOn.fill(0);
    this.aliveBefore = 0;
    this.window = 0;
    this.windowEnd = this.plan.timeTick;
    for (let node = 0; node < state.length; node += 1) {
      startedOn[node] = (startedOn[node] as number) + (state[node] as number);
    }
    this.states?.begin();
  }

  /** A node has taken a new value. Called before hazards and rates follow. */
  flip(node: number, time: number, value: number): void {
    while (time >= this.windowEnd) this.closeWindow();
    this.states?.flip(node, time);
    const sign = 2 * value - 1;
    // −t when going on and +t when going off add up to the time on, with the end of the run for the last stay
    this.on[node] = (this.on[node] as number) - sign * time;
    const place = this.placeOf[node] as number;
    if (place >= 0) this.aliveOn[place] = (this.aliveOn[place] as number) - sign * this.hazards.aliveTimeAt(time);

    const { windows } = this.plan;
    if (this.window >= windows) return;
    const cell = node * windows + this.window;
    if (this.begun[cell] === 0) {
      this.begun[cell] = 2 - value;
      this.gain[cell] = 0;
      this.cells.push(cell);
    }
    this.gain[cell] = (this.gain[cell] as number) + sign * (this.windowEnd - time);
    this.netFlips[cell] = (this.netFlips[cell] as number) + sign;
  }

  /** Ends the trajectory at the end of the run. */
  finish(): void {
    const { plan, state, hazards, on, index } = this;
    const { maxTime, timeTick, trajectories } = plan;
    if (plan.absorbing.length > 0) while (this.window < plan.windows) this.closeWindow();
    hazards.finish(maxTime);
    this.states?.finish();
    for (let node = 0; node < state.length; node += 1) {
      if (state[node] === 1) on[node] = (on[node] as number) + maxTime;
      if (on[node] !== 0) addFraction(this.averageSums, node, (on[node] as number) / maxTime);
    }
    const aliveTime = hazards.aliveTimeAt(maxTime);
    for (const [place, node] of plan.tracked.entries()) {
      this.timeOn[place * trajectories + index] = on[node] as number;
      const stayed = state[node] === 1 ? aliveTime : 0;
      this.aliveTimeOn[place * trajectories + index] = (this.aliveOn[place] as number) + stayed;
    }
    for (const cell of this.cells) {
      const begun = (this.begun[cell] as number) - 1;
      exchangeWhole(this.windowSums, cell, begun, begun + (this.gain[cell] as number) / timeTick);
      this.begun[cell] = 0;
    }
    this.cells = [];
  }

  /** Adds the windows without flips. Call once, after the last trajectory. */
  close(): void {
    const { windows, absorbing, trajectories } = this.plan;
    for (const [node, started] of this.startedOn.entries()) {
      let full = started;
      for (let cell = node * windows; cell < (node + 1) * windows; cell += 1) {
        addWholes(this.windowSums, cell, full);
        full += this.netFlips[cell] as number;
      }
    }
    if (absorbing.length > 0) return;
    for (let window = 0; window < windows; window += 1) addWholes(this.aliveSums, window, trajectories);
  }

  private closeWindow(): void {
    const { windows, maxTime, timeTick, absorbing } = this.plan;
    if (absorbing.length > 0 && this.window < windows) {
      const alive = this.hazards.aliveTimeAt(Math.min(this.windowEnd, maxTime));
      addFraction(this.aliveSums, this.window, (alive - this.aliveBefore) / timeTick);
      this.aliveBefore = alive;
    }
    this.window += 1;
    // limits are products, not running sums
    this.windowEnd = this.window < windows ? (this.window + 1) * timeTick : Infinity;
  }
}
