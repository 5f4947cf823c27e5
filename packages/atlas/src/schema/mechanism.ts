import { z } from 'zod';
import { idSchema, noteSchema, type Sign, signSchema, symbolSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';
import { type System, systemSchema } from './system.ts';

/** A named route to resistance. */
export interface Mechanism {
  readonly id: string;
  readonly system: System;
  readonly name: string;
  readonly genes: readonly string[];
  readonly summary: string;
  /** Causal chain, from the alteration to the outcome, where a source gives one. */
  readonly chain: readonly ChainLink[];
  /** How one would test for it. */
  readonly confirm: string | null;
  readonly citation: readonly Citation[];
  readonly note: string | null;
}

export interface ChainLink {
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
}

export const mechanismSchema: z.ZodType<Mechanism> = z.strictObject({
  id: idSchema,
  system: systemSchema,
  name: textSchema,
  genes: z.array(symbolSchema).default([]),
  summary: textSchema,
  chain: z.array(z.strictObject({ from: textSchema, to: textSchema, sign: signSchema })).default([]),
  confirm: textSchema.nullable().default(null),
  citation: citationsSchema.default([]),
  note: noteSchema,
});
