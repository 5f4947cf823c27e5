import { z } from 'zod';
import { noteSchema, symbolSchema } from './basics.ts';
import { type Biomarker, biomarkerSchema } from './biomarker.ts';

/** Which parameters of the cell model stand for a gene. */
export interface GeneCauses {
  readonly gene: string;
  /** Parameter: copies or molecules of the ordinary form, times the fraction that no drug holds. */
  readonly dosage: string | null;
  /** Parameter: the same, summed over the constitutively active alleles. */
  readonly driver: string | null;
  /** Value of `dosage` in the unaltered cell. */
  readonly usual: number | null;
  /** Variants with a parameter of their own. */
  readonly pools: readonly GenePool[];
  readonly note: string | null;
}

export interface GenePool {
  readonly variants: readonly string[];
  /** Any substitution at this residue. */
  readonly position: number | null;
  readonly driver: string;
}

/** What an alteration that is no variant or dosage of a gene sets: parameters, inputs. */
export interface CauseState {
  readonly biomarker: Biomarker;
  readonly set: Readonly<Record<string, number>>;
  readonly inputs: Readonly<Record<string, number>>;
  readonly note: string | null;
}

const nameSchema: z.ZodString = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'letters, digits, _');

export const geneCausesSchema: z.ZodType<GeneCauses> = z.strictObject({
  gene: symbolSchema,
  dosage: nameSchema.nullable().default(null),
  driver: nameSchema.nullable().default(null),
  usual: z.number().nonnegative().nullable().default(null),
  pools: z
    .array(
      z
        .strictObject({
          variants: z.array(z.string()).default([]),
          position: z.number().int().positive().nullable().default(null),
          driver: nameSchema,
        })
        .refine((pool) => pool.variants.length > 0 || pool.position !== null, { error: 'variants or a position' }),
    )
    .default([]),
  note: noteSchema,
});

export const causeStateSchema: z.ZodType<CauseState> = z
  .strictObject({
    biomarker: biomarkerSchema,
    set: z.record(nameSchema, z.number()).default({}),
    inputs: z.record(nameSchema, z.number().min(0).max(1)).default({}),
    note: noteSchema,
  })
  .refine((state) => Object.keys(state.set).length + Object.keys(state.inputs).length > 0, {
    error: 'something to set',
  });
