// A course of treatment: what to simulate, and what comes out.

export type { CompiledCourse, CompiledGrowth, Flow, Phase } from './course/compile.ts';
export {
  createProgression,
  diameterOf,
  type Progression,
  RECIST_ABSOLUTE_GROWTH_MILLIMETRES,
  RECIST_RELATIVE_GROWTH,
} from './course/progression.ts';
// For callers that divide the work or change the patient from replicate to replicate.
export { type PreparedCourse, prepareCourse, type Replicate, simulateReplicate } from './course/replicate.ts';
export { simulateCourse } from './course/simulate.ts';
export type {
  CloneSpec,
  CourseSpec,
  Mutation,
  Pretreatment,
  ScanPlan,
  Segment,
  Switching,
} from './course/spec.ts';
export {
  type CensoredEstimate,
  type CloneAtProgression,
  type CourseResult,
  type PatientOutcome,
  type SizeCurve,
  summariseCourse,
} from './course/summary.ts';
// Closed forms and equations: answers without simulation.
export {
  approximateNoEscape,
  type DualTherapyInput,
  dualTherapyEradication,
  type EscapeInput,
  logNoEscape,
} from './process/escape.ts';
export { type ExtinctionProbability, extinctionProbability } from './process/extinction.ts';
export { leaCoulsonMass } from './process/luria-delbruck.ts';
export { type ResistanceAtSize, type ResistanceAtSizeInput, resistanceAtSize } from './process/resistance-at-size.ts';
export {
  birthDeathTransition,
  drawTransition,
  logExtinction,
  type Rates,
  type RatesForDays,
  scheduleTransition,
  type Transition,
  transitionProbability,
  transitionVariance,
} from './process/transition.ts';
// Random variables that stay exact for counts up to 1e15.
export { drawBinomial } from './random/binomial.ts';
export { drawGamma } from './random/gamma.ts';
export { drawGeometric, drawNegativeBinomial } from './random/negative-binomial.ts';
export { drawPoisson, NORMAL_ABOVE } from './random/poisson.ts';
// Intervals of the summary.
export { medianRanks, quantile, wilsonInterval } from './statistics/intervals.ts';
