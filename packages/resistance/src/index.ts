// The facts and the engines, joined.

// The cell model.
export { type ContextKind, contextFor } from './cell/context.ts';
export { type CellAnswer, type CellQuestion, simulateCell } from './cell/simulate-cell.ts';
export { obstacleTo } from './cell/treatment.ts';
// Which mechanisms fit a case.
export { type Explanation, explainCase } from './explain/explain.ts';
export { genotypeWarnings } from './explain/warnings.ts';
export { alterationFacts, createResistanceModel, type ResistanceModel } from './model.ts';
// What could be given.
export { type Plan, type PlanQuestion, planCase } from './plan/plan.ts';
// The main job.
export { createReport, type ReportQuestion } from './report/create-report.ts';
export { summariseCase } from './report/summarise-case.ts';
// A variant by itself.
export { describeVariant, type VariantDescription } from './variant/describe-variant.ts';
