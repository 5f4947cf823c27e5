import type { Atlas } from '@countermove/atlas';
import { listRecords } from '../atlas/kinds.ts';
import { type AtlasRecord, KINDS } from '../atlas/record.ts';
import { problemLines } from './problems.ts';
import { formatTable, printable } from './table.ts';
import { paragraph } from './words.ts';

/** A list of records, a row each. */
export function summariseRecords(records: readonly AtlasRecord[], width: number): string {
  if (records.length === 0) return 'No record.';
  return [
    formatTable(
      [{ title: 'kind' }, { title: 'id', flexible: true }, { title: 'says', flexible: true }],
      records.map((one) => [one.kind, one.id, titleOf(one)]),
      width,
    ),
    `${records.length} record${records.length === 1 ? '' : 's'}`,
  ].join('\n');
}

/** A record with all its fields; those without content are left out. */
export function summariseRecord({ kind, id, ...fields }: AtlasRecord, width: number): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    const [first = '', ...rest] = paragraph(`${name}: ${inWords(value)}`, width, '    ');
    return [`  ${first.trim()}`, ...rest];
  });
  return [printable(`${kind} ${id}`), ...lines].join('\n');
}

/** What the atlas holds, and what is to be looked at. */
export function summariseState(atlas: Atlas, width: number): string {
  const rows = KINDS.map((kind) => [kind, String(listRecords(atlas, kind).length)]);
  return [
    `Atlas ${atlas.version}: no error, ${atlas.problems.length} to be looked at`,
    '',
    formatTable([{ title: 'kind' }, { title: 'records', align: 'right' }], rows, width),
    ...(atlas.problems.length === 0 ? [] : ['', ...problemLines(atlas.problems)]),
  ].join('\n');
}

function titleOf(record: AtlasRecord): string {
  for (const name of ['title', 'statement', 'name', 'role', 'assay']) {
    const text = record[name];
    if (typeof text === 'string') return text;
  }
  return '';
}

/** Plain text as it is, lists of texts with commas, everything else as JSON. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}
