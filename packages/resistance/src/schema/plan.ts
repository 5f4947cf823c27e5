import { z } from 'zod';
import { caseSummarySchema, documentFields, estimateSchema, evidenceSummarySchema } from './shared.ts';

const progressionSchema = z.object({ value: z.number(), low: z.number(), high: z.number(), reached: z.boolean() });

/** Burden and clones over time, quantiles over simulated patients. */
export const courseSchema = z.object({
  timeDays: z.array(z.number()),
  /** Cells, all clones. */
  burden: z.object({ median: z.array(z.number()), low: z.array(z.number()), high: z.array(z.number()) }),
  clones: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      state: z.enum(['sensitive', 'tolerant', 'resistant']),
      mechanism: z.string().nullable(),
      medianCells: z.array(z.number()),
    }),
  ),
});

export const optionSchema = z.object({
  rank: z.number().int(),
  drugs: z.array(z.object({ drug: z.string(), dose: z.string(), schedule: z.string() })),
  label: z.string(),
  timeToProgressionDays: progressionSchema,
  controlled: z.object({ at6Months: estimateSchema, at12Months: estimateSchema }),
  /** What takes the tumour over at progression; shares of simulated patients, most frequent first. */
  escapes: z.array(
    z.object({ clone: z.string(), mechanism: z.string(), mechanismName: z.string(), share: z.number() }),
  ),
  /** Response of the case's own cells, 0 = none left, 1 = as untreated. */
  response: estimateSchema,
  interactions: z.array(z.string()),
  evidence: z.array(evidenceSummarySchema),
  /** `supported`: evidence for this tumour; `extrapolated`: evidence elsewhere or for a part; `simulation-only`; `contradicted`. */
  tier: z.enum(['supported', 'extrapolated', 'simulation-only', 'contradicted']),
  why: z.string(),
  course: courseSchema,
});

const unsimulatedSchema = z.object({
  drugs: z.array(z.string()),
  evidence: z.array(evidenceSummarySchema),
  why: z.string(),
});

const scenarioOptionsSchema = z.object({
  id: z.string(),
  assumption: z.string(),
  decidedBy: z.string(),
  options: z.array(optionSchema),
});

export const planSchema = z.object({
  schema: z.literal('countermove/plan@1'),
  ...documentFields,
  case: caseSummarySchema,
  horizonDays: z.number(),
  options: z.array(optionSchema),
  unsimulated: z.array(unsimulatedSchema),
  scenarios: z.array(scenarioOptionsSchema),
});

export type Option = z.infer<typeof optionSchema>;
export type Course = z.infer<typeof courseSchema>;
export type PlanDocument = z.infer<typeof planSchema>;
