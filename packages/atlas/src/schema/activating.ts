import { z } from 'zod';
import { cancerCodeSchema, idSchema, noteSchema, type Status, statusSchema, textSchema } from './basics.ts';
import { type Biomarker, biomarkerSchema } from './biomarker.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** An alteration that switches its gene on, and the cancers that it is known to start. */
export interface Activating {
  readonly id: string;
  readonly biomarker: Biomarker;
  /** Cancers of which it is an initiating driver; none when it only activates (a resistance mutation, say). */
  readonly initiates: readonly string[];
  readonly statement: string;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly note: string | null;
}

export const activatingSchema: z.ZodType<Activating> = z.strictObject({
  id: idSchema,
  biomarker: biomarkerSchema,
  initiates: z.array(cancerCodeSchema),
  statement: textSchema,
  citation: citationsSchema,
  status: statusSchema,
  note: noteSchema,
});
