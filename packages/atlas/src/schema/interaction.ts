import { z } from 'zod';
import { idSchema, noteSchema, type Status, statusSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** What one drug does to another's exposure. */
export interface Interaction {
  readonly id: string;
  /** The drug whose exposure changes. */
  readonly drug: string;
  /** The drug that changes it. */
  readonly with: string;
  readonly mechanism: string;
  /** Ratio of the area under the curve with and without; null when only the direction is known. */
  readonly aucRatio: number | null;
  readonly cmaxRatio: number | null;
  readonly effect: 'raises' | 'lowers' | 'none';
  readonly statement: string;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly note: string | null;
}

const ratioSchema: z.ZodDefault<z.ZodNullable<z.ZodNumber>> = z.number().positive().nullable().default(null);

export const interactionSchema: z.ZodType<Interaction> = z.strictObject({
  id: idSchema,
  drug: idSchema,
  with: idSchema,
  mechanism: textSchema,
  aucRatio: ratioSchema,
  cmaxRatio: ratioSchema,
  effect: z.enum(['raises', 'lowers', 'none']),
  statement: textSchema,
  citation: citationsSchema,
  status: statusSchema,
  note: noteSchema,
});
