import { z } from 'zod';
import { cancerCodeSchema, idSchema, noteSchema, type Status, statusSchema, textSchema } from './basics.ts';
import { type Biomarker, biomarkerSchema } from './biomarker.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** What a cancer type, or a culture dish, sets for the cell model. */
export interface Context {
  readonly id: string;
  readonly cancers: readonly string[];
  readonly title: string;
  readonly kind: 'in-vivo' | 'in-vitro' | 'normal';
  /** Level of input nodes, 0 to 1. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly parameters: Readonly<Record<string, number>>;
  /** The usual drivers, for a case without one. */
  readonly drivers: readonly Biomarker[];
  readonly doublingTimeHours: {
    readonly value: number;
    readonly citation: readonly Citation[];
    readonly status: Status;
    /** Reason for a value that no source gives. */
    readonly why: string | null;
    readonly note: string | null;
  };
  readonly note: string | null;
}

export const contextSchema: z.ZodType<Context> = z.strictObject({
  id: idSchema,
  cancers: z.array(cancerCodeSchema),
  title: textSchema,
  kind: z.enum(['in-vivo', 'in-vitro', 'normal']),
  inputs: z.record(z.string(), z.number().min(0).max(1)).default({}),
  parameters: z.record(z.string(), z.number()).default({}),
  drivers: z.array(biomarkerSchema).default([]),
  doublingTimeHours: z.strictObject({
    value: z.number().positive(),
    citation: citationsSchema.default([]),
    status: statusSchema,
    why: textSchema.nullable().default(null),
    note: noteSchema,
  }),
  note: noteSchema,
});
