// Shapes of everything that this package returns: the CLI's JSON and the report are checked against these and no others.
export {
  type CellDocument,
  type CellResult,
  cellResultSchema,
  cellSchema,
  type Occupancy,
  occupancySchema,
} from './cell.ts';
export { type ExplainDocument, explainSchema, type Finding, findingSchema } from './explain.ts';
export { type Course, courseSchema, type Option, optionSchema, type PlanDocument, planSchema } from './plan.ts';
export { type Condition, conditionSchema, type ReportDocument, reportSchema } from './report.ts';
export { caseSummarySchema, citationSchema, evidenceSummarySchema } from './shared.ts';
export { type VariantDocument, variantSchema } from './variant.ts';
