import { z } from 'zod';
import { cancerCodeSchema, idSchema, noteSchema, textSchema } from './basics.ts';
import { type Biomarker, biomarkerSchema } from './biomarker.ts';
import { type Citation, citationSchema } from './citation.ts';
import { type Countermeasure, countermeasureSchema } from './countermeasure.ts';
import { type Effect, effectSchema, type Level, levelSchema } from './effect.ts';
import { type ExperimentChoice, experimentChoiceSchema } from './experiment-choice.ts';
import { type Quantity, quantitySchema } from './quantity.ts';
import { type System, systemSchema } from './system.ts';
import { type Therapy, therapySchema } from './therapy.ts';

/** One claim of one source: biomarker × therapy × cancer → effect. */
export interface Evidence {
  /** Permanent; never reused. */
  readonly id: string;
  readonly system: System;
  /** Id of a mechanism record. */
  readonly mechanism: string;
  readonly biomarker: Biomarker;
  /** Null for a claim about the course of the disease, whatever is given. */
  readonly therapy: Therapy | null;
  /** OncoTree codes. */
  readonly cancers: readonly string[];
  readonly effect: Effect;
  readonly level: Level;
  readonly statement: string;
  readonly citation: Citation;
  readonly countermeasures: readonly Countermeasure[];
  readonly quantities: readonly Quantity[];
  /** Ids of records that say otherwise; each names the other. */
  readonly conflicts: readonly string[];
  readonly note: string | null;
  readonly experiment: ExperimentChoice;
}

export const evidenceSchema: z.ZodType<Evidence> = z.strictObject({
  id: idSchema,
  system: systemSchema,
  mechanism: idSchema,
  biomarker: biomarkerSchema,
  therapy: therapySchema.nullable().default(null),
  cancers: z.array(cancerCodeSchema).min(1),
  effect: effectSchema,
  level: levelSchema,
  statement: textSchema,
  citation: citationSchema,
  countermeasures: z.array(countermeasureSchema).default([]),
  quantities: z.array(quantitySchema).default([]),
  conflicts: z.array(idSchema).default([]),
  note: noteSchema,
  experiment: experimentChoiceSchema.default('auto'),
});
