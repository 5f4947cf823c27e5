// Exposure: what is in the blood, and how much of it is free, at steady state.
export { type ExposureCurve, exposureCurve } from './exposure/curve.ts';
export { type PeriodicExposure, periodicExposure, repeatDose } from './exposure/cycle.ts';
export {
  type CycleDose,
  type CyclicDosing,
  type Dosing,
  freeNanomolarFrom,
  type Kinetics,
  type SteadyDosing,
} from './exposure/kinetics.ts';
export {
  type SteadyStateSummary,
  singleDoseConcentration,
  steadyStateConcentration,
  summariseSteadyState,
} from './exposure/steady-state.ts';
// Occupancy: which share of a target is held.
export {
  type AtpCompetition,
  apparentNanomolar,
  type Binder,
  type CellConditions,
  type CovalentBinder,
  type ReversibleBinder,
  weakenBinder,
  withoutCovalentStep,
} from './occupancy/binder.ts';
export { type BinderAtConcentration, freeFraction, freeFractionOfSites } from './occupancy/free-fraction.ts';
export { concentrationForOccupancy } from './occupancy/inverse.ts';
export {
  type BinderOverTime,
  type BinderWithDosing,
  type OccupancyCourse,
  occupancyCourse,
  occupancyOfDosing,
} from './occupancy/time-course.ts';
