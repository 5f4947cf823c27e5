import { alterationSchema, regimenSchema } from '@countermove/nomenclature/schema';
import { z } from 'zod';
import type { Case, Observation, SourceFile, Treatment } from './case.ts';

export const observationSchema: z.ZodType<Observation> = z.strictObject({
  alteration: z.string(),
  file: z.string(),
  line: z.int().min(1),
  altReads: z.number().min(0).nullable(),
  refReads: z.number().min(0).nullable(),
  alleleFraction: z.number().min(0).max(1).nullable(),
  origin: z.enum(['somatic', 'germline', 'unknown']),
});

export const sourceFileSchema: z.ZodType<SourceFile> = z.strictObject({
  kind: z.literal('maf'),
  name: z.string(),
  sample: z.string().nullable(),
  rows: z.int().min(0),
  skipped: z.strictObject({
    silent: z.int().min(0),
    noProteinChange: z.int().min(0),
    unknownGene: z.int().min(0),
    unreadable: z.int().min(0),
  }),
});

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const treatmentSchema: z.ZodType<Treatment> = z.strictObject({
  drugs: z.array(z.string()).min(1),
  regimen: regimenSchema,
  from: date.nullable(),
  to: date.nullable(),
  best: z.enum(['CR', 'PR', 'SD', 'PD', 'NE']).nullable(),
  status: z.enum(['progressing', 'responding', 'stable', 'ongoing', 'stopped']).nullable(),
  reason: z.enum(['progression', 'toxicity', 'completed', 'choice', 'death', 'other', 'unknown']).nullable(),
});

/** A case as it stands in documents. */
export const caseSchema: z.ZodType<Case> = z.strictObject({
  id: z.string().min(1),
  cancer: z.strictObject({ code: z.string(), name: z.string(), ancestors: z.array(z.string()) }),
  alterations: z.array(alterationSchema),
  observations: z.array(observationSchema),
  tested: z.array(z.string()).nullable(),
  treatments: z.array(treatmentSchema),
  medication: z.array(regimenSchema),
  sources: z.array(sourceFileSchema),
});
