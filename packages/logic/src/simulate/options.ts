/** Nodes that start together: one of the alternatives is drawn, with probability proportional to its weight. */
export interface InitialGroup {
  readonly nodes: readonly string[];
  readonly alternatives: readonly { readonly weight: number; readonly values: readonly (0 | 1)[] }[];
}

/** What happens before t = 0. Absorbing nodes are off during it. */
export interface Equilibration {
  /** How long, in the network's unit of time. */
  readonly time: number;
  /** Nodes that keep a value during it. They are free from t = 0 on, starting from that value. */
  readonly hold: Readonly<Record<string, 0 | 1>>;
  /** Values of parameters during it, over all others (for example doses of 0). Default: those of the run. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/**
 * One run. Times are in the unit in which the rates are "per"; everything "per trajectory" has one entry for each
 * trajectory of this run, the first of which has the number `firstTrajectory`.
 */
export interface SimulationOptions {
  /** Probability of 1 at the start, by node. @defaultValue 0.5 for every node, as in MaBoSS */
  readonly initial?: Readonly<Record<string, number>>;
  /** Nodes that start together. A node of a group is in no other group and not in `initial`. */
  readonly groups?: readonly InitialGroup[];
  /** Packed states (see `packState`), one per trajectory, from an earlier run. Instead of `initial` and `groups`. */
  readonly start?: readonly Uint8Array[] | null;
  /** Overrides of the definition's parameters. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Overrides with one value per trajectory: for example the tolerance of each cell. */
  readonly trajectoryParameters?: Readonly<Record<string, Float64Array>>;
  /** @defaultValue null: t = 0 is the start */
  readonly equilibration?: Equilibration | null;
  readonly maxTime: number;
  /** Width of the windows of the marginals. Time behind the last whole window counts in no window. */
  readonly timeTick: number;
  readonly trajectories: number;
  /** Number of the first trajectory, so that blocks of one run can be made apart and merged. @defaultValue 0 */
  readonly firstTrajectory?: number;
  /** Nodes that nobody reads and whose rate up is a hazard. They stay 0 in every state. @defaultValue none */
  readonly absorbing?: readonly string[];
  /** Nodes whose time on is kept for every trajectory. @defaultValue none */
  readonly track?: readonly string[];
  /** Keep probabilities of whole states per window, for `summariseStates`. Slower. @defaultValue false */
  readonly states?: boolean;
  /** Nodes left out of those states. @defaultValue none */
  readonly internal?: readonly string[];
  /** MaBoSS' discrete_time: one jump at every time tick. For comparison only; without absorbing nodes. @defaultValue false */
  readonly discreteTime?: boolean;
}
