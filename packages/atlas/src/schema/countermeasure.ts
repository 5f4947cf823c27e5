import { z } from 'zod';
import { idSchema, noteSchema, textSchema } from './basics.ts';
import { type Citation, citationSchema } from './citation.ts';
import { type Level, levelSchema } from './effect.ts';

/** An intervention said to overcome the mechanism, with what came of it. */
export interface Countermeasure {
  /** Given together; ids of drugs or of classes. */
  readonly drugs: readonly string[];
  readonly class: string | null;
  /** What is not a drug: re-biopsy, radiotherapy, a knock-down. */
  readonly intervention: string | null;
  readonly outcome: 'works' | 'fails' | 'mixed' | 'proposed';
  readonly level: Level;
  readonly citation: Citation;
  readonly note: string | null;
}

export const countermeasureSchema: z.ZodType<Countermeasure> = z
  .strictObject({
    drugs: z.array(idSchema).default([]),
    class: idSchema.nullable().default(null),
    intervention: textSchema.nullable().default(null),
    outcome: z.enum(['works', 'fails', 'mixed', 'proposed']),
    level: levelSchema,
    citation: citationSchema,
    note: noteSchema,
  })
  .refine((one) => one.drugs.length > 0 || one.class !== null || one.intervention !== null, {
    error: 'drugs, a class or an intervention',
  });
