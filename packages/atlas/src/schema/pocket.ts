import { z } from 'zod';
import { noteSchema, symbolSchema, textSchema } from './basics.ts';

/** Positions of the pocket that KLIFS aligns over all kinases. */
export const POCKET_POSITIONS = 85;

/** Where the 85 pocket positions of KLIFS lie in one kinase. Source: Kanev et al. 2021, Nucleic Acids Res 49:D562. */
export interface Pocket {
  readonly gene: string;
  readonly uniprot: string;
  /** Residue of the canonical protein for each position, the first one at index 0; null for a gap. */
  readonly klifs: readonly (number | null)[];
  readonly note: string | null;
}

export const pocketSchema: z.ZodType<Pocket> = z.strictObject({
  gene: symbolSchema,
  uniprot: z.string().regex(/^[A-Z0-9]{6,10}$/),
  klifs: z
    .string()
    .trim()
    .regex(/^(?:-|\d+)(?:\s+(?:-|\d+))*$/, 'residue numbers, - for a gap')
    .transform((text) => text.split(/\s+/).map((word) => (word === '-' ? null : Number(word))))
    .refine((residues) => residues.length === POCKET_POSITIONS, { error: `${POCKET_POSITIONS} entries` }),
  note: noteSchema,
});

/** A stretch of the pocket with a name of its own. */
export interface PocketRegion {
  /** In plain words: `gatekeeper`, `hinge`, `DFG motif`. */
  readonly region: string;
  /** First and last position, 1 to 85. */
  readonly first: number;
  readonly last: number;
  readonly note: string | null;
}

const positionSchema: z.ZodNumber = z.number().int().min(1).max(POCKET_POSITIONS);

export const pocketRegionSchema: z.ZodType<PocketRegion> = z.strictObject({
  region: textSchema,
  first: positionSchema,
  last: positionSchema,
  note: noteSchema,
});
