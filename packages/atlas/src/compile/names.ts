import type { Records } from './records.ts';

/** The names that references may point at. */
export interface KnownNames {
  readonly symbols: ReadonlySet<string>;
  /** Alias → symbol, as written in the records. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly drugs: ReadonlySet<string>;
  readonly drugClasses: ReadonlySet<string>;
  readonly cancers: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, { readonly lines: number | null }>;
  readonly sequences: ReadonlyMap<string, string>;
}

/** Collects the names once for all checks. */
export function collectNames(records: Records): KnownNames {
  const symbols = new Set<string>();
  for (const { record } of records['gene-names']) for (const symbol of record.symbols) symbols.add(symbol);
  const aliases = new Map<string, string>();
  const sequences = new Map<string, string>();
  for (const { record } of records.gene) {
    symbols.add(record.symbol);
    for (const alias of record.aliases) aliases.set(alias, record.symbol);
    if (record.sequence !== null) sequences.set(record.symbol, record.sequence);
  }
  for (const { record } of records['former-symbol']) aliases.set(record.former, record.symbol);
  for (const { record } of records['gene-sequence']) sequences.set(record.symbol, record.sequence);
  return {
    symbols,
    aliases,
    drugs: new Set(records.drug.map(({ record }) => record.id)),
    drugClasses: new Set(records.drug.flatMap(({ record }) => record.classes)),
    cancers: new Set(records.cancer.map(({ record }) => record.code)),
    sources: new Map(records.source.map(({ record }) => [record.id, { lines: record.lines }])),
    sequences,
  };
}
