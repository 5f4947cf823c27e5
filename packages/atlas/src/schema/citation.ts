import { z } from 'zod';
import { idSchema, textSchema } from './basics.ts';

/** Where a fact stands: a source of `data/sources`, and the place in it. */
export interface Citation {
  /** Id of a source record. */
  readonly source: string;
  /** 1-based line of the source's text file; null for sources that are not line files. */
  readonly line: number | null;
  /** Numbers that the text attaches to the statement, as printed. */
  readonly references: readonly string[];
  /** Table, figure, section or page. */
  readonly where: string | null;
}

export const citationSchema: z.ZodType<Citation> = z.strictObject({
  source: idSchema,
  line: z.number().int().positive().nullable().default(null),
  references: z.array(textSchema).default([]),
  where: textSchema.nullable().default(null),
});

/** One citation or several; always several once read. */
export const citationsSchema: z.ZodType<readonly Citation[]> = z
  .union([citationSchema, z.array(citationSchema).min(1)], {
    error: 'a citation {source, line?, references?, where?} or a list of them',
  })
  .transform((one) => (Array.isArray(one) ? (one as readonly Citation[]) : [one as Citation]));
