import { z } from 'zod';
import { idSchema, noteSchema, type Status, statusSchema, symbolSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';

/**
 * What a value is: `kd` and `ki` of the purified protein, without ATP; `ic50-enzyme` of the purified
 * protein at the assay's ATP, usually near Km; `ic50-phosphorylation`, half of the target's own
 * phosphorylation in cells; `ic50-growth`, half of the growth of cells that live by the target. The cellular ones contain the
 * competition with ATP.
 */
export const AFFINITY_KINDS = ['kd', 'ki', 'ic50-enzyme', 'ic50-phosphorylation', 'ic50-growth'] as const;
export type AffinityKind = (typeof AFFINITY_KINDS)[number];

/** How strongly a drug holds one form of one target, by one assay. */
export interface Affinity {
  readonly drug: string;
  /** Gene symbol. */
  readonly target: string;
  /** Variants of the form measured, together on one molecule; none = wild type. */
  readonly form: readonly string[];
  readonly reversible: { readonly valueNanomolar: number; readonly kind: AffinityKind } | null;
  readonly covalent: { readonly inactivationPerHour: number; readonly halfSaturationNanomolar: number } | null;
  readonly assay: string;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly note: string | null;
}

export const affinitySchema: z.ZodType<Affinity> = z.strictObject({
  drug: idSchema,
  target: symbolSchema,
  form: z.array(textSchema),
  reversible: z
    .strictObject({ valueNanomolar: z.number().positive(), kind: z.enum(AFFINITY_KINDS) })
    .nullable()
    .default(null),
  covalent: z
    .strictObject({ inactivationPerHour: z.number().nonnegative(), halfSaturationNanomolar: z.number().positive() })
    .nullable()
    .default(null),
  assay: textSchema,
  citation: citationsSchema,
  status: statusSchema,
  note: noteSchema,
});

/** Michaelis constant of one form of a kinase for ATP. */
export interface AtpAffinity {
  readonly gene: string;
  readonly form: readonly string[];
  readonly kmMicromolar: number;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly note: string | null;
}

export const atpAffinitySchema: z.ZodType<AtpAffinity> = z.strictObject({
  gene: symbolSchema,
  form: z.array(textSchema),
  kmMicromolar: z.number().positive(),
  citation: citationsSchema,
  status: statusSchema,
  note: noteSchema,
});

/** How fast a protein is replaced: what limits a covalent drug's occupancy between doses. */
export interface Turnover {
  readonly gene: string;
  /** Variants of the form measured; none = wild type. */
  readonly form: readonly string[];
  readonly degradationPerHour: number;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly note: string | null;
}

export const turnoverSchema: z.ZodType<Turnover> = z.strictObject({
  gene: symbolSchema,
  form: z.array(textSchema).default([]),
  degradationPerHour: z.number().positive(),
  citation: citationsSchema,
  status: statusSchema,
  note: noteSchema,
});
