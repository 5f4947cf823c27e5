import { z } from 'zod';
import { caseSummarySchema, citationSchema, documentFields, evidenceSummarySchema } from './shared.ts';

/** Evidence that applies to a case, with how it matched and why. */
export const findingSchema = z.object({
  id: z.string(),
  system: z.string(),
  mechanism: z.string(),
  mechanismName: z.string(),
  /** Canonical labels of the alterations that matched. */
  alterations: z.array(z.string()),
  /** Drugs that the evidence speaks of; a class of drugs is spelt out. */
  drugs: z.array(z.string()),
  /** The same as the evidence puts it, for people: `gefitinib + tepotinib`, `any egfr-tki`. */
  therapy: z.string(),
  effect: z.string(),
  match: z.object({ kind: z.enum(['exact', 'category', 'inferred']), why: z.string() }),
  /** Strongest level among the evidence. */
  level: z.string(),
  evidence: z.array(evidenceSummarySchema),
  countermeasures: z.array(
    z.object({
      drugs: z.array(z.string()),
      outcome: z.enum(['works', 'fails', 'mixed', 'proposed']),
      evidence: z.array(z.object({ id: z.string(), level: z.string(), citation: citationSchema })),
    }),
  ),
  /** Whether the finding speaks of a drug that the case has failed, is on, or has not had. */
  relation: z.enum(['explains-failure', 'current-treatment', 'not-given']),
});

/** A variant that no record speaks of: read and placed, never called sensitive. */
const unknownVariantSchema = z.object({
  alteration: z.string(),
  gene: z.string(),
  place: z.string(),
  why: z.string(),
});

const scenarioFindingsSchema = z.object({
  id: z.string(),
  assumption: z.string(),
  decidedBy: z.string(),
  findings: z.array(findingSchema),
});

export const explainSchema = z.object({
  schema: z.literal('countermove/explain@1'),
  ...documentFields,
  case: caseSummarySchema,
  findings: z.array(findingSchema),
  untested: z.array(z.object({ biomarker: z.string(), why: z.string() })),
  unknown: z.array(unknownVariantSchema),
  /** True when the case has failed a drug and no finding explains it. */
  unexplained: z.boolean(),
  scenarios: z.array(scenarioFindingsSchema),
});

export type Finding = z.infer<typeof findingSchema>;
export type ExplainDocument = z.infer<typeof explainSchema>;
