import { z } from 'zod';
import { idSchema, noteSchema, type Status, statusSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** Numbers of the model that belong to no single drug or gene, each with the reason for its value. */
export interface Calibration {
  readonly id: string;
  readonly values: Readonly<Record<string, CalibrationValue>>;
  readonly note: string | null;
}

export interface CalibrationValue {
  readonly value: number;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly why: string;
}

export const calibrationSchema: z.ZodType<Calibration> = z.strictObject({
  id: idSchema,
  values: z.record(
    z.string(),
    z.strictObject({
      value: z.number(),
      unit: z.string(),
      low: z.number().nullable().default(null),
      high: z.number().nullable().default(null),
      citation: citationsSchema.default([]),
      status: statusSchema.default('unverified'),
      why: textSchema,
    }),
  ),
  note: noteSchema,
});
