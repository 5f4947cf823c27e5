import { z } from 'zod';
import { noteSchema, symbolSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** Names of genes that need no record: so that a real file's gene is not reported as unknown. */
export interface GeneNames {
  readonly id: string;
  readonly citation: readonly Citation[];
  readonly note: string | null;
  readonly symbols: readonly string[];
}

export const geneNamesSchema: z.ZodType<GeneNames> = z.strictObject({
  id: textSchema,
  citation: citationsSchema,
  note: noteSchema,
  symbols: z.array(symbolSchema),
});

/** A symbol that was replaced. */
export interface FormerSymbol {
  readonly former: string;
  readonly symbol: string;
  readonly citation: readonly Citation[];
  readonly note: string | null;
}

export const formerSymbolSchema: z.ZodType<FormerSymbol> = z.strictObject({
  former: symbolSchema,
  symbol: symbolSchema,
  citation: citationsSchema,
  note: noteSchema,
});
