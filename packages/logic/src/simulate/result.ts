import type { StateWindows } from './state-table.ts';
import type { FractionSums, Means } from './sums.ts';

/**
 * What a run gives: plain data and typed arrays, so that it can be sent from a worker. Arrays "per trajectory" have one
 * entry for each trajectory of the run, in order of their numbers. Times are from t = 0 on.
 *
 * Absorbing nodes: S(t) = exp(−Σ Λ(t)) is the probability to be alive given the path of all other nodes. Means of
 * `aliveTimeOn`, `aliveTime` and S estimate the same as means over the sampled passages, with less noise (Rao–Blackwell).
 */
export interface SimulationResult {
  /** Names in the order of the network. */
  readonly nodes: readonly string[];
  readonly firstTrajectory: number;
  readonly trajectories: number;
  readonly maxTime: number;
  readonly timeTick: number;
  readonly windows: number;
  /** Flips from t = 0 on, over all trajectories. */
  readonly jumps: number;
  readonly equilibrationJumps: number;

  /** By tracked node, per trajectory: time on in [0, maxTime], whether alive or not. */
  readonly timeOn: Readonly<Record<string, Float64Array>>;
  /** By tracked node, per trajectory: ∫ S(t) x(t) dt. */
  readonly aliveTimeOn: Readonly<Record<string, Float64Array>>;
  /** Per trajectory: ∫ S(t) dt. */
  readonly aliveTime: Float64Array;
  /** By absorbing node, per trajectory: Λ(maxTime). */
  readonly cumulativeHazard: Readonly<Record<string, Float64Array>>;
  /** By absorbing node, per trajectory: when it would fire if it were alone; Infinity for not within maxTime. */
  readonly firstPassage: Readonly<Record<string, Float64Array>>;
  /** Names of the absorbing nodes, in the order of the options. */
  readonly absorbing: readonly string[];
  /** Per trajectory: which of `absorbing` fires first; −1 for none within maxTime. */
  readonly absorbedBy: Int32Array;
  /** Per trajectory: when that happens; Infinity for never. */
  readonly absorbedAt: Float64Array;

  /** Packed, per trajectory: the states at t = 0, usable as `start`. */
  readonly equilibratedStates: readonly Uint8Array[];
  /** Packed, per trajectory: the states at maxTime, whether alive or not, usable as `start`. */
  readonly finalStates: readonly Uint8Array[];

  /** Mean fraction of each window that a node is on: `mean[node × windows + window]`. Window w is [w, w + 1) × timeTick. */
  readonly marginals: Means;
  /** Mean fraction of [0, maxTime] that a node is on, by node. */
  readonly averages: Means;
  /** Mean of S(t) over each window. */
  readonly alive: Means;
  /** Whole states, when asked for: see `summariseStates`. */
  readonly states: { readonly shown: readonly string[]; readonly windows: StateWindows } | null;
  /** What `mergeResults` needs. */
  readonly sums: { readonly windows: FractionSums; readonly averages: FractionSums; readonly alive: FractionSums };
}
