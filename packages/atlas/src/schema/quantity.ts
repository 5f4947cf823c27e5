import { z } from 'zod';
import { textSchema } from './basics.ts';
import { type Citation, citationSchema } from './citation.ts';

/** A number that a source gives with a claim: a frequency, a survival time, a ratio. */
export interface Quantity {
  readonly what: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Number of patients or samples behind it. */
  readonly n: number | null;
  readonly comparator: string | null;
  /** When it stands elsewhere than the claim. */
  readonly citation: Citation | null;
}

const numberOrNull: z.ZodDefault<z.ZodNullable<z.ZodNumber>> = z.number().nullable().default(null);

export const quantitySchema: z.ZodType<Quantity> = z
  .strictObject({
    what: textSchema,
    value: numberOrNull,
    unit: z.string().nullable().default(null),
    low: numberOrNull,
    high: numberOrNull,
    n: numberOrNull,
    comparator: textSchema.nullable().default(null),
    citation: citationSchema.nullable().default(null),
  })
  .refine((quantity) => quantity.value !== null || quantity.low !== null || quantity.high !== null, {
    error: 'a value, or a bound (low, high)',
  });
