import { z } from 'zod';

/** A number with its 95 % interval. */
export const estimateSchema: z.ZodObject<{ value: z.ZodNumber; low: z.ZodNumber; high: z.ZodNumber }> = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
});

/** A problem as every document and the CLI print it. */
export const problemSchema: z.ZodObject<{
  code: z.ZodString;
  severity: z.ZodEnum<{ error: 'error'; warning: 'warning'; notice: 'notice' }>;
  file: z.ZodNullable<z.ZodString>;
  line: z.ZodNullable<z.ZodNumber>;
  found: z.ZodString;
  expected: z.ZodNullable<z.ZodString>;
  hint: z.ZodNullable<z.ZodString>;
}> = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  file: z.string().nullable(),
  line: z.number().int().nullable(),
  found: z.string(),
  expected: z.string().nullable(),
  hint: z.string().nullable(),
});

/** How a document came to be: enough to make it again. */
export const provenanceSchema: z.ZodObject<{
  countermove: z.ZodString;
  atlas: z.ZodString;
  layers: z.ZodArray<z.ZodString>;
  seed: z.ZodNumber;
  inputs: z.ZodArray<z.ZodObject<{ name: z.ZodString; sha256: z.ZodString }>>;
  command: z.ZodString;
}> = z.object({
  countermove: z.string(),
  atlas: z.string(),
  layers: z.array(z.string()),
  seed: z.number().int(),
  inputs: z.array(z.object({ name: z.string(), sha256: z.string() })),
  command: z.string(),
});

export type Provenance = z.infer<typeof provenanceSchema>;
