// Text of rules and rates.

export type { Expression } from './expression/expression.ts';
export { parseExpression } from './expression/parse.ts';
export { printExpression } from './expression/print.ts';
// Files of MaBoSS and .bnet.
export { parseBnd } from './files/bnd.ts';
export { parseCfg } from './files/cfg.ts';
export { exportBnd } from './files/export-bnd.ts';
export { exportBnet } from './files/export-bnet.ts';
export { exportCfg } from './files/export-cfg.ts';
export { DEFAULT_SETTINGS, optionsFromSettings, type SimulationSettings } from './files/settings.ts';
// Networks.
export { compileNetwork } from './network/compile.ts';
export type { NetworkDefinition, NodeDefinition } from './network/definition.ts';
export type { CompiledNode, Network } from './network/network.ts';
// Runs.
export { SimulationError } from './simulate/error.ts';
export { blockOptions, mergeResults } from './simulate/merge.ts';
export type { Equilibration, InitialGroup, SimulationOptions } from './simulate/options.ts';
export { isOn, packState, unpackState } from './simulate/packed.ts';
export type { SimulationResult } from './simulate/result.ts';
export { simulate } from './simulate/simulate.ts';
export { type StateProbability, type StateWindow, summariseStates } from './simulate/summarise-states.ts';
export type { Means } from './simulate/sums.ts';
