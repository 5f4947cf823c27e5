import { z } from 'zod';
import { idSchema, noteSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** A definition over the history of treatment: primary and acquired resistance, when to test again. */
export interface TimelineRule {
  readonly id: string;
  /** What the rule concludes: `primary-resistance`, `acquired-resistance` … */
  readonly concludes: string;
  /** Which treatment lines it looks at. */
  readonly therapy: { readonly classes: readonly string[] };
  /** All must hold. */
  readonly when: readonly TimelineCondition[];
  readonly statement: string;
  readonly citation: readonly Citation[];
  readonly note: string | null;
}

/** A comparison of one measure of a treatment line with a value. */
export interface TimelineCondition {
  readonly measure: 'months-on-treatment' | 'months-since-end' | 'best-response' | 'setting' | 'status';
  readonly is: 'less' | 'at-least' | 'one-of';
  readonly value: number | readonly string[];
}

export const timelineRuleSchema: z.ZodType<TimelineRule> = z.strictObject({
  id: idSchema,
  concludes: idSchema,
  therapy: z.strictObject({ classes: z.array(idSchema).min(1) }),
  when: z.array(
    z.strictObject({
      measure: z.enum(['months-on-treatment', 'months-since-end', 'best-response', 'setting', 'status']),
      is: z.enum(['less', 'at-least', 'one-of']),
      value: z.union([z.number(), z.array(textSchema)]),
    }),
  ),
  statement: textSchema,
  citation: citationsSchema,
  note: noteSchema,
});
