import type { KindName, RecordOf } from './kinds.ts';
import { KINDS } from './kinds.ts';
import type { Located, ParsedFile } from './parse-file.ts';

/** All valid records by kind, with their places: what the checks look at. */
export type Records = { readonly [K in KindName]: readonly Located<RecordOf<K>>[] };

/** Sorts what the files hold by kind. */
export function collectRecords(files: readonly ParsedFile[]): Records {
  const lists = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, [] as Located<unknown>[]]));
  for (const file of files) {
    if (file.kind !== null) lists[file.kind]?.push(...file.records);
  }
  return lists as unknown as Records;
}

/** The name by which records of a kind are told apart; null for kinds without one. */
export function keyOf(record: unknown): string | null {
  const named = record as Readonly<Record<string, unknown>>;
  for (const field of ['id', 'module', 'symbol', 'code', 'former']) {
    const value = named[field];
    if (typeof value === 'string') return value;
  }
  return null;
}
