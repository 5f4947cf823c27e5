import { z } from 'zod';
import type { Alteration } from './alteration.ts';
import { type Biomarker, biomarkerStates } from './biomarker/biomarker.ts';
import { parseClassId } from './classes.ts';
import type { Regimen } from './regimen.ts';

const gene = z.string().min(1);
const written = { text: z.string(), label: z.string() };
const proteinTypes = [
  'substitution',
  'deletion',
  'insertion',
  'duplication',
  'delins',
  'frameshift',
  'stop',
  'splice',
  'extension',
  'synonymous',
  'unknown',
] as const;
const classes = [
  'exon-deletion',
  'exon-insertion',
  'exon-skipping',
  'internal-tandem-duplication',
  'kinase-domain-duplication',
  'variant-iii',
  'activating',
  'truncating',
] as const;

/** An alteration as it stands in documents. */
export const alterationSchema: z.ZodType<Alteration> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('protein-variant'),
    ...written,
    gene,
    variant: z.string(),
    change: z.strictObject({
      type: z.enum(proteinTypes),
      start: z.int().min(0),
      end: z.int().min(0),
      startResidue: z.string().length(1).nullable(),
      endResidue: z.string().length(1).nullable(),
      inserted: z.string(),
      newLength: z.int().min(0).exactOptional(),
    }),
    cis: z.array(z.string()),
    trans: z.array(z.string()),
    reference: z.enum(['checked', 'unchecked']),
  }),
  z.strictObject({ kind: z.literal('class'), ...written, gene, class: z.enum(classes), exon: z.int().nullable() }),
  z.strictObject({
    kind: z.literal('fusion'),
    ...written,
    fivePrime: gene.nullable(),
    threePrime: gene.nullable(),
    genes: z.array(gene),
    exons: z.strictObject({ fivePrime: z.int().nullable(), threePrime: z.int().nullable() }).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('copy-number'),
    ...written,
    gene,
    state: z.enum(['amplified', 'gained', 'lost', 'deleted', 'neutral']),
    copies: z.number().min(0).nullable(),
  }),
  z.strictObject({
    kind: z.literal('expression'),
    ...written,
    gene,
    direction: z.enum(['up', 'down']),
    cell: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('methylation'), ...written, gene, direction: z.enum(['hyper', 'hypo']) }),
  z.strictObject({ kind: z.literal('polymorphism'), ...written, gene, variant: z.string() }),
  z.strictObject({ kind: z.literal('histology'), ...written, change: z.enum(['small-cell', 'squamous', 'emt']) }),
  z.strictObject({ kind: z.literal('surroundings'), ...written, what: z.string() }),
]);

/** A regimen as it stands in documents. */
export const regimenSchema: z.ZodType<Regimen> = z.strictObject({
  ...written,
  drugs: z.array(
    z.strictObject({
      drug: z.string().min(1),
      dosing: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('standard') }),
        z.strictObject({
          kind: z.literal('schedule'),
          phases: z
            .array(
              z.strictObject({
                doseMilligrams: z.number().positive(),
                intervalHours: z.number().positive(),
                firstDay: z.int().min(1),
                lastDay: z.int().min(1),
              }),
            )
            .min(1),
          cycleDays: z.int().min(1),
        }),
        z.strictObject({ kind: z.literal('occupancy'), occupancy: z.number().gt(0).lt(1) }),
      ]),
    }),
  ),
});

const beside = (): {
  not: z.ZodOptional<z.ZodArray<z.ZodType<Biomarker>>>;
  context: z.ZodOptional<z.ZodType<Biomarker>>;
} => ({
  not: z.array(biomarkerSchema).min(1).optional(),
  context: biomarkerSchema.optional(),
});

/** A biomarker as it stands in a record of evidence. Exactly one of its forms, with `not` and `context` beside it. */
export const biomarkerSchema: z.ZodType<Biomarker> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ gene, variant: z.string().min(1), ...beside() }),
      z.strictObject({ gene, position: z.int().min(1), ...beside() }),
      z.strictObject({
        gene,
        class: z.string().refine((id) => parseClassId(id) !== null, 'no such class: exon-19-deletion, activating, …'),
        ...beside(),
      }),
      z.strictObject({ gene, state: z.enum(biomarkerStates), cell: z.string().min(1).optional(), ...beside() }),
      z.strictObject({ fusion: gene, partner: gene.optional(), ...beside() }),
      z.strictObject({ gene, polymorphism: z.string().min(1), ...beside() }),
      z.strictObject({ histology: z.enum(['small-cell', 'squamous', 'emt']), ...beside() }),
      z.strictObject({ surroundings: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), ...beside() }),
      z.strictObject({ driver: gene, ...beside() }),
      z.strictObject({ all: z.array(biomarkerSchema).min(1), phase: z.enum(['cis', 'trans']).optional(), ...beside() }),
      z.strictObject({ any: z.array(biomarkerSchema).min(1), ...beside() }),
    ],
    {
      error:
        'a biomarker is one of {gene, variant}, {gene, position}, {gene, class}, {gene, state, cell?}, {fusion, partner?}, {gene, polymorphism}, {histology}, {surroundings}, {driver}, {all, phase?}, {any}; beside it: not, context',
    },
  ),
);
