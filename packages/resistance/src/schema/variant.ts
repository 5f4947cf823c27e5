import { z } from 'zod';
import { documentFields, evidenceSummarySchema } from './shared.ts';

export const variantSchema = z.object({
  schema: z.literal('countermove/variant@1'),
  ...documentFields,
  variant: z.object({
    text: z.string(),
    label: z.string(),
    gene: z.string(),
    kind: z.string(),
    classes: z.array(z.string()),
    type: z.string().nullable(),
    start: z.number().nullable(),
    end: z.number().nullable(),
    referenceChecked: z.boolean(),
    known: z.boolean(),
  }),
  /** Where it lies in the kinase domain; null when the atlas does not know. */
  pocket: z.object({ position: z.number().nullable(), region: z.string(), place: z.string() }).nullable(),
  drugs: z.array(
    z.object({
      drug: z.string(),
      effect: z.string(),
      match: z.enum(['exact', 'category', 'inferred', 'unknown']),
      /** Fold of the affinity to the usual driver form in one assay; null where nothing is recorded. */
      foldShift: z.number().nullable(),
      evidence: z.array(evidenceSummarySchema),
    }),
  ),
});

export type VariantDocument = z.infer<typeof variantSchema>;
