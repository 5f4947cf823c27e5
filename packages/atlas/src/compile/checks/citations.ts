import type { Problem } from '@countermove/base';
import type { Citation } from '../../schema/index.ts';
import type { KnownNames } from '../names.ts';
import type { Located } from '../parse-file.ts';
import { type Check, problemAt } from './check.ts';

/** Every citation names a source that exists, and a line that the source has. */
export const checkCitations: Check = (records, names) =>
  Object.values(records)
    .flat()
    .flatMap((place: Located<unknown>) =>
      citationsIn(place.record).flatMap((citation) => checkCitation(place, citation, names)),
    );

function checkCitation(place: Located<unknown>, citation: Citation, names: KnownNames): readonly Problem[] {
  const source = names.sources.get(citation.source);
  if (source === undefined) {
    return [problemAt(place, 'error', 'unknown-source', citation.source, { expected: 'an id of data/sources' })];
  }
  if (citation.line === null) {
    if (source.lines === null) return [];
    return [problemAt(place, 'error', 'missing-line', citation.source, { expected: 'the line of the document' })];
  }
  if (source.lines === null || citation.line <= source.lines) return [];
  const found = `${citation.source} line ${citation.line}`;
  return [problemAt(place, 'error', 'line-beyond-end', found, { expected: `at most ${source.lines}` })];
}

/** All citations of a record, however deep. */
function citationsIn(value: unknown): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'citation') return citationsIn(inner);
    if (inner === null) return [];
    return (Array.isArray(inner) ? inner : [inner]) as readonly Citation[];
  });
}
