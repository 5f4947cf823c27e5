// What every package stands on.
export { clampEstimate, type Estimate, estimateFrom, Z95, Z99 } from './estimate.ts';
// Numbers that are the same to the last bit in every JavaScript engine.
export { exp, expm1, log, log1p, pow } from './math/elementary.ts';
export { normalCdf, normalDensity, normalQuantile } from './math/normal.ts';
// What a user gave, and what is wrong with it.
export {
  atPlace,
  createProblem,
  describeProblem,
  failure,
  hasErrors,
  type Problem,
  type Result,
  success,
} from './problem.ts';
export { createStream, hashText, type RandomStream } from './random/stream.ts';
export type { Provenance } from './schema.ts';
// Long work.
export { partOf, quietTask, type Task, throwIfCancelled } from './task.ts';
