import type { InitialGroup, SimulationOptions } from '../simulate/options.ts';

/** What a .cfg file of MaBoSS says, for one network. */
export interface SimulationSettings {
  /** Values of `$variables`. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Nodes that start at 0 or 1; others start at either with probability ½ unless in a group. */
  readonly initial: Readonly<Record<string, number>>;
  readonly groups: readonly InitialGroup[];
  /** Nodes that are no part of the states in tables. */
  readonly internal: readonly string[];
  readonly maxTime: number;
  readonly timeTick: number;
  readonly sampleCount: number;
  readonly seed: number;
  readonly discreteTime: boolean;
}

/** What holds where a file says nothing, as in MaBoSS. */
export const DEFAULT_SETTINGS: SimulationSettings = {
  parameters: {},
  initial: {},
  groups: [],
  internal: [],
  maxTime: 1000,
  timeTick: 0.5,
  sampleCount: 10_000,
  seed: 0,
  discreteTime: false,
};

/** Settings as options of a run; the seed belongs to the task. Whole states are counted. */
export function optionsFromSettings(settings: SimulationSettings): SimulationOptions {
  return {
    initial: settings.initial,
    groups: settings.groups,
    parameters: settings.parameters,
    internal: settings.internal,
    maxTime: settings.maxTime,
    timeTick: settings.timeTick,
    trajectories: settings.sampleCount,
    discreteTime: settings.discreteTime,
    states: true,
  };
}
