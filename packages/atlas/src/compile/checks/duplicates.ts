import type { Problem } from '@countermove/base';
import type { KindName } from '../kinds.ts';
import type { Located } from '../parse-file.ts';
import { keyOf, type Records } from '../records.ts';
import { type Check, problemAt } from './check.ts';

/** Kinds whose records share one space of ids, so that `atlas show ID` means one thing. */
const SHARED: readonly KindName[] = ['mechanism', 'evidence', 'experiment', 'timeline-rule', 'interaction'];

/** Two records with one id, two nodes with one name, one alias of two genes or drugs. */
export const checkDuplicates: Check = (records, names) => [
  ...Object.keys(records)
    .filter((kind) => !SHARED.includes(kind as KindName))
    .flatMap((kind) => repeated<unknown>(records[kind as KindName], keyOf, 'duplicate-id')),
  ...repeated<unknown>(
    SHARED.flatMap((kind): readonly Located<unknown>[] => records[kind]),
    keyOf,
    'duplicate-id',
  ),
  ...repeated(nodes(records), (node) => node, 'duplicate-node'),
  ...ambiguous(records.gene, (gene) => [gene.symbol, ...gene.aliases], 'ambiguous-alias'),
  ...records.gene.flatMap((place) =>
    place.record.aliases
      .filter((alias) => names.symbols.has(alias))
      .map((alias) =>
        problemAt(place, 'error', 'alias-is-symbol', alias, {
          hint: 'the symbol wins: the alias would never be found',
        }),
      ),
  ),
  ...ambiguous(records.drug, (drug) => [drug.id, drug.name, ...drug.synonyms], 'ambiguous-synonym'),
];

function repeated<T>(
  located: readonly Located<T>[],
  key: (record: T) => string | null,
  code: string,
): readonly Problem[] {
  const first = new Map<string, Located<T>>();
  return located.flatMap((place) => {
    const name = key(place.record);
    if (name === null) return [];
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, place);
      return [];
    }
    return [problemAt(place, 'error', code, name, { hint: `already at ${before.file}:${before.line}` })];
  });
}

function nodes(records: Records): readonly Located<string>[] {
  return records['network-module'].flatMap(({ record, file, line }) =>
    record.nodes.map((node) => ({ record: node.id, file, line })),
  );
}

/** Names that belong to two records; letter case does not tell names apart. */
function ambiguous<T>(
  located: readonly Located<T>[],
  namesOf: (record: T) => readonly string[],
  code: string,
): readonly Problem[] {
  const owner = new Map<string, T>();
  return located.flatMap((place) =>
    namesOf(place.record).flatMap((name) => {
      const before = owner.get(name.toLowerCase());
      if (before !== undefined && before !== place.record) {
        return [problemAt(place, 'error', code, name, { hint: `also a name of ${keyOf(before)}` })];
      }
      owner.set(name.toLowerCase(), place.record);
      return [];
    }),
  );
}
