import type { ClassRule } from '@countermove/nomenclature';
import { z } from 'zod';
import { noteSchema, symbolSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** A gene of which the atlas holds more than the name. */
export interface Gene {
  /** HGNC symbol, or the common name of a gene that HGNC names otherwise (`note` says so). */
  readonly symbol: string;
  /** `HGNC:3236`; only where it was looked up. */
  readonly hgnc: string | null;
  /** UniProt accession of the canonical protein. */
  readonly uniprot: string | null;
  /** Other names, as texts write them. */
  readonly aliases: readonly string[];
  /** What it does for the tumour cell, in a few words. */
  readonly role: string;
  /** Residues of exons of the pinned transcript; 1-based, inclusive. A codon split by a junction belongs to both exons. */
  readonly exons: readonly Exon[];
  /** Numberings in use beside the canonical one: number written = canonical number + shift. */
  readonly offsets: readonly Offset[];
  /** Named classes of variants that exon bounds alone do not give. */
  readonly classRules: readonly ClassRule[];
  /** The end of a fusion that this gene usually forms. */
  readonly fusionEnd: 'five-prime' | 'three-prime' | null;
  /** Canonical protein sequence, filled in from `data/genes/sequences`. */
  readonly sequence: string | null;
  readonly citation: readonly Citation[];
  readonly note: string | null;
}

export interface Exon {
  readonly exon: number;
  readonly first: number;
  readonly last: number;
}

export interface Offset {
  readonly name: string;
  readonly shift: number;
}

const positionSchema: z.ZodNumber = z.number().int().positive();

const classRuleSchema: z.ZodType<ClassRule> = z.discriminatedUnion('class', [
  z.strictObject({
    class: z.literal('exon-skipping'),
    exon: positionSchema,
    substitutions: z.array(textSchema).exactOptional(),
  }),
  z.strictObject({
    class: z.literal('internal-tandem-duplication'),
    first: positionSchema,
    last: positionSchema,
    minimumResidues: positionSchema,
  }),
  z.strictObject({ class: z.literal('kinase-domain-duplication'), first: positionSchema, last: positionSchema }),
  z.strictObject({ class: z.literal('variant-iii'), variant: textSchema }),
]);

/** Protein sequence in one-letter code, in lines of any length; white space is dropped. */
const sequenceTextSchema: z.ZodType<string> = z
  .string()
  .regex(/^[ACDEFGHIKLMNPQRSTVWYU\s]+$/, 'one-letter amino acids')
  .transform((text) => text.replace(/\s+/g, ''));

export const geneSchema: z.ZodType<Gene> = z.strictObject({
  symbol: symbolSchema,
  hgnc: z
    .string()
    .regex(/^HGNC:\d+$/)
    .nullable()
    .default(null),
  uniprot: z
    .string()
    .regex(/^[A-Z0-9]{6,10}$/)
    .nullable()
    .default(null),
  aliases: z.array(textSchema).default([]),
  role: textSchema,
  exons: z.array(z.strictObject({ exon: positionSchema, first: positionSchema, last: positionSchema })).default([]),
  offsets: z.array(z.strictObject({ name: textSchema, shift: z.number().int() })).default([]),
  classRules: z.array(classRuleSchema).default([]),
  fusionEnd: z.enum(['five-prime', 'three-prime']).nullable().default(null),
  sequence: sequenceTextSchema.nullable().default(null),
  citation: citationsSchema.default([]),
  note: noteSchema,
});

/** A protein sequence, kept apart from the gene so that the gene's record stays readable. */
export interface GeneSequence {
  readonly symbol: string;
  readonly uniprot: string;
  readonly sequence: string;
}

export const geneSequenceSchema: z.ZodType<GeneSequence> = z.strictObject({
  symbol: symbolSchema,
  uniprot: z.string().regex(/^[A-Z0-9]{6,10}$/),
  sequence: sequenceTextSchema,
});
