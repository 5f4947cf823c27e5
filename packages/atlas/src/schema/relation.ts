import { z } from 'zod';
import { idSchema, noteSchema, type Sign, type Status, signSchema, statusSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** One molecular influence: what the rules of the cell model cite. */
export interface Relation {
  readonly id: string;
  /** Gene symbol, complex, process or cell. */
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
  /** The way it acts: `phosphorylation`, `transcription`, `binding` … */
  readonly how: string;
  readonly statement: string;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly note: string | null;
}

export const relationSchema: z.ZodType<Relation> = z.strictObject({
  id: idSchema,
  from: textSchema,
  to: textSchema,
  sign: signSchema,
  how: textSchema,
  statement: textSchema,
  citation: citationsSchema,
  status: statusSchema,
  note: noteSchema,
});
