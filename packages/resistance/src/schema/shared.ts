import { estimateSchema, problemSchema, provenanceSchema } from '@countermove/base/schema';
import { z } from 'zod';

export const citationSchema = z.object({
  /** Id of a source of the atlas. */
  source: z.string(),
  /** Line of the document, for the four source documents. */
  line: z.number().int().optional(),
  /** Reference numbers that the document attaches to the statement. */
  references: z.array(z.string()).optional(),
  /** Table, figure or section. */
  where: z.string().optional(),
});

/** One record of evidence, as far as a reader of a result needs it. */
export const evidenceSummarySchema = z.object({
  id: z.string(),
  statement: z.string(),
  effect: z.string(),
  level: z.string(),
  citation: citationSchema,
});

/** Fields that every document of the CLI starts with. */
export const documentFields = {
  provenance: provenanceSchema,
  /** Warnings and notices met on the way; errors prevent a document. */
  problems: z.array(problemSchema),
};

export const caseSummarySchema = z.object({
  id: z.string(),
  cancer: z.object({ code: z.string(), name: z.string() }),
  alterations: z.array(z.object({ text: z.string(), label: z.string(), kind: z.string(), role: z.string() })),
  tested: z.array(z.string()).nullable(),
  treatments: z.array(
    z.object({
      drugs: z.array(z.string()),
      from: z.string().nullable(),
      to: z.string().nullable(),
      best: z.string().nullable(),
      status: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  medication: z.array(z.string()),
});

export { estimateSchema };
