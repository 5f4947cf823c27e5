import { expm1 } from '@countermove/base';
import type { Network } from '../network/network.ts';
import { NodeRandom } from './node-random.ts';
import type { Rates } from './rates.ts';

/**
 * The absorbing nodes of one trajectory. Each has a hazard h(t), its rate up in the present state; nothing depends on
 * whether one has fired. Kept are Λ = ∫h dt, the time at which Λ reaches an Exp(1) threshold of that node's own
 * (first passage, had it been alone), the survival S(t) = exp(−Σ Λ(t)) and A(t) = ∫ S dt, in closed form between
 * changes because hazards are constant there.
 */
export class Hazards {
  /** Λ by absorbing node. */
  readonly cumulative: Float64Array;
  /** Time of first passage by absorbing node, Infinity for none so far. */
  readonly passage: Float64Array;
  private readonly hazard: Float64Array;
  private readonly threshold: Float64Array;
  private readonly since: Float64Array;
  /** Place of a node among the absorbing ones, −1 for none. */
  private readonly placeOf: Int32Array;
  private readonly absorbing: readonly number[];
  private readonly random: NodeRandom;
  private total = 0;
  private survival = 1;
  private aliveTime = 0;
  private now = 0;

  constructor(network: Network, absorbing: readonly number[], seed: number) {
    this.absorbing = absorbing;
    this.random = new NodeRandom(network, seed, 'hazard');
    this.cumulative = new Float64Array(absorbing.length);
    this.passage = new Float64Array(absorbing.length);
    this.hazard = new Float64Array(absorbing.length);
    this.threshold = new Float64Array(absorbing.length);
    this.since = new Float64Array(absorbing.length);
    this.placeOf = new Int32Array(network.nodes.length).fill(-1);
    for (const [place, node] of absorbing.entries()) this.placeOf[node] = place;
  }

  /** Starts a trajectory: nothing accumulated, new thresholds, all hazards 0. */
  begin(trajectory: number): void {
    this.cumulative.fill(0);
    this.passage.fill(Infinity);
    this.hazard.fill(0);
    this.since.fill(0);
    this.random.begin(trajectory);
    for (const [place, node] of this.absorbing.entries()) this.threshold[place] = this.random.nextExponential(node);
    this.total = 0;
    this.survival = 1;
    this.aliveTime = 0;
    this.now = 0;
  }

  /** Takes over the hazard of a node from `time` on, when it is an absorbing one. */
  change(node: number, time: number, rates: Rates): void {
    const place = this.placeOf[node] as number;
    if (place < 0) return;
    const next = rates.of(node);
    if (next === this.hazard[place]) return;
    this.accumulate(place, time);
    this.aliveTimeAt(time);
    this.hazard[place] = next;
    this.total = 0;
    for (const hazard of this.hazard) this.total += hazard;
  }

  /** ∫ S dt from 0 to `time`. Times of successive calls do not decrease. */
  aliveTimeAt(time: number): number {
    const stay = time - this.now;
    this.now = time;
    if (this.total === 0) this.aliveTime += this.survival * stay;
    else if (this.survival > 0) {
      const lost = expm1(-this.total * stay); // −(1 − e^(−H·stay))
      this.aliveTime -= (this.survival * lost) / this.total;
      this.survival += this.survival * lost;
    }
    return this.aliveTime;
  }

  finish(time: number): void {
    for (let place = 0; place < this.hazard.length; place += 1) this.accumulate(place, time);
    this.aliveTimeAt(time);
  }

  private accumulate(place: number, time: number): void {
    const since = this.since[place] as number;
    const before = this.cumulative[place] as number;
    const hazard = this.hazard[place] as number;
    const after = before + hazard * (time - since);
    const threshold = this.threshold[place] as number;
    if (before < threshold && after >= threshold) this.passage[place] = since + (threshold - before) / hazard;
    this.cumulative[place] = after;
    this.since[place] = time;
  }
}
