import { z } from 'zod';
import { cancerCodeSchema, idSchema, noteSchema, symbolSchema, textSchema } from './basics.ts';
import { type Biomarker, biomarkerSchema } from './biomarker.ts';
import { type Citation, citationsSchema } from './citation.ts';
import { type System, systemSchema } from './system.ts';

/** The phenotypes that the cell model reports, and the two figures made of them. */
export const READ_OUTS = [
  'viability',
  'response',
  'proliferation',
  'apoptosis',
  'ferroptosis',
  'necroptosis',
  'pyroptosis',
  'autophagy',
  'emt',
  'stemness',
  'dormancy',
  'angiogenesis',
  'immuneKilling',
] as const;
export type ReadOut = (typeof READ_OUTS)[number];

/** A claim that is not of the form biomarker × therapy → effect, written so that it can be run. */
export interface Experiment {
  readonly id: string;
  readonly system: System;
  readonly cancer: string;
  readonly context: 'in-vivo' | 'in-vitro' | 'normal';
  readonly biomarker: Biomarker | null;
  readonly drugs: readonly string[];
  /** Genes switched off or on by the experimenter: knock-down, over-expression. */
  readonly interventions: readonly { readonly gene: string; readonly state: 'up' | 'down' | 'lost' }[];
  /** What it is compared with. */
  readonly against: { readonly biomarker: Biomarker | null; readonly drugs: readonly string[] };
  readonly readOut: ReadOut;
  readonly expected: 'up' | 'down' | 'unchanged';
  readonly statement: string;
  readonly citation: readonly Citation[];
  readonly note: string | null;
}

export const experimentSchema: z.ZodType<Experiment> = z.strictObject({
  id: idSchema,
  system: systemSchema,
  cancer: cancerCodeSchema,
  context: z.enum(['in-vivo', 'in-vitro', 'normal']).default('in-vitro'),
  biomarker: biomarkerSchema.nullable().default(null),
  drugs: z.array(idSchema).default([]),
  interventions: z.array(z.strictObject({ gene: symbolSchema, state: z.enum(['up', 'down', 'lost']) })).default([]),
  against: z
    .strictObject({ biomarker: biomarkerSchema.nullable().default(null), drugs: z.array(idSchema).default([]) })
    .default({ biomarker: null, drugs: [] }),
  readOut: z.enum(READ_OUTS),
  expected: z.enum(['up', 'down', 'unchanged']),
  statement: textSchema,
  citation: citationsSchema,
  note: noteSchema,
});
