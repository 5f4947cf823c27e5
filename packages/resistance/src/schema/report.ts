import { z } from 'zod';
import { cellResultSchema, occupancySchema } from './cell.ts';
import { explainSchema } from './explain.ts';
import { planSchema } from './plan.ts';
import { caseSummarySchema, citationSchema, documentFields } from './shared.ts';

/** A state of the tumour's cells: untreated, or under a regimen. */
export const conditionSchema = z.object({
  id: z.string(),
  label: z.string(),
  drugs: z.array(z.string()),
  result: cellResultSchema,
  occupancy: z.array(occupancySchema),
});

/** The nodes and signed edges of the pathway figure, with where they stand. */
const pathwaySchema = z.object({
  nodes: z.array(
    z.object({ id: z.string(), title: z.string(), module: z.string(), genes: z.array(z.string()), layer: z.number() }),
  ),
  edges: z.array(z.object({ from: z.string(), to: z.string(), sign: z.enum(['+', '-']) })),
});

const exposureSchema = z.object({
  drug: z.string(),
  regimen: z.string(),
  curve: z.object({
    timeHours: z.array(z.number()),
    plasmaNgPerMl: z.array(z.number()),
    freeNanomolar: z.array(z.number()),
  }),
  freeAverageNanomolar: z.number(),
  verified: z.boolean(),
  citation: z.array(citationSchema),
});

export const reportSchema = z.object({
  schema: z.literal('countermove/report@1'),
  ...documentFields,
  case: caseSummarySchema,
  explain: explainSchema.pick({ findings: true, untested: true, unknown: true, unexplained: true, scenarios: true }),
  conditions: z.array(conditionSchema),
  pathway: pathwaySchema,
  exposure: z.array(exposureSchema),
  plan: planSchema.pick({ horizonDays: true, options: true, unsimulated: true, scenarios: true }),
  /** Every source that the report cites. */
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      reference: z.string().nullable(),
      year: z.number().nullable(),
      doi: z.string().nullable(),
      pmid: z.string().nullable(),
    }),
  ),
  /** What the numbers rest on and where they may be wrong, in sentences for the reader. */
  cautions: z.array(z.string()),
});

export type Condition = z.infer<typeof conditionSchema>;
export type ReportDocument = z.infer<typeof reportSchema>;
