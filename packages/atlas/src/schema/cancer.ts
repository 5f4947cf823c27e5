import { z } from 'zod';
import { cancerCodeSchema, textSchema } from './basics.ts';

/** A cancer type of OncoTree. */
export interface Cancer {
  /** OncoTree code. */
  readonly code: string;
  readonly name: string;
  /** Code of the next wider type; null for a tissue. */
  readonly parent: string | null;
  /** Codes that OncoTree used before. */
  readonly formerCodes: readonly string[];
  /** Other names in use, filled in from `data/cancers/common-names.yaml`. */
  readonly names: readonly string[];
}

/** One line of a tissue's list. */
export const cancerSchema: z.ZodType<Cancer> = z.strictObject({
  code: cancerCodeSchema,
  name: textSchema,
  parent: cancerCodeSchema.nullable(),
  formerCodes: z.array(cancerCodeSchema).default([]),
  names: z.array(textSchema).default([]),
});

/** What people call a cancer type besides its OncoTree name. */
export interface CommonCancerNames {
  readonly code: string;
  readonly names: readonly string[];
}

export const commonCancerNamesSchema: z.ZodType<CommonCancerNames> = z.strictObject({
  code: cancerCodeSchema,
  names: z.array(textSchema).min(1),
});
