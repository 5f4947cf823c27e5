import { z } from 'zod';
import { idSchema, noteSchema, textSchema } from './basics.ts';

const SOURCE_KINDS = ['document', 'paper', 'label', 'database', 'dataset', 'software'] as const;

/** A text or data set that facts are taken from. */
export interface Source {
  readonly id: string;
  /** `document`: a text without a journal; `label`: a medicine's official information. */
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly title: string;
  readonly authors: string | null;
  /** Journal, volume and pages; repository and commit; edition. */
  readonly reference: string | null;
  readonly year: number | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  /** What has to be printed where the facts are shipped. */
  readonly attribution: string | null;
  /** Lines of the text, for a source that is cited by line: citations beyond the end are noticed. */
  readonly lines: number | null;
  /** Whether the text itself, or at least its abstract, was read. */
  readonly opened: boolean;
  readonly note: string | null;
}

const optionalText: z.ZodDefault<z.ZodNullable<z.ZodString>> = textSchema.nullable().default(null);

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: idSchema,
  kind: z.enum(SOURCE_KINDS),
  title: textSchema,
  authors: optionalText,
  reference: optionalText,
  year: z.number().int().min(1900).max(2100).nullable().default(null),
  doi: z
    .string()
    .regex(/^10\.\S+$/, 'a DOI without https://doi.org/')
    .nullable()
    .default(null),
  pmid: z.string().regex(/^\d+$/, 'a PubMed id in quotes').nullable().default(null),
  url: optionalText,
  licence: optionalText,
  attribution: optionalText,
  lines: z.number().int().positive().nullable().default(null),
  opened: z.boolean(),
  note: noteSchema,
});
