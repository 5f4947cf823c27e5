import { z } from 'zod';
import { idSchema } from './basics.ts';

/**
 * What was given: `drugs` together, or any drug of a `class`. An entry of `drugs` that is the id of no drug is the id of a class: a
 * combination "with a MEK inhibitor" stands as `drugs: [osimertinib, mek-inhibitor]`, and one of two classes as
 * `drugs: [egfr-tki, mek-inhibitor]`. Both together, `{drugs, class}`, mean the drugs with any drug of the class.
 */
export interface Therapy {
  readonly drugs: readonly string[];
  readonly class: string | null;
}

export const therapySchema: z.ZodType<Therapy> = z
  .strictObject({ drugs: z.array(idSchema).default([]), class: idSchema.nullable().default(null) })
  .refine((therapy) => therapy.drugs.length > 0 || therapy.class !== null, { error: 'drugs, a class, or both' });
