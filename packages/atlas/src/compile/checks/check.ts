import { createProblem, type Problem } from '@countermove/base';
import type { KnownNames } from '../names.ts';
import type { Located } from '../parse-file.ts';
import type { Records } from '../records.ts';

/** Looks at all valid records together and says what does not fit. */
export type Check = (records: Records, names: KnownNames) => readonly Problem[];

interface Details {
  readonly expected?: string | null;
  readonly hint?: string | null;
}

/** A problem at a record's place. */
export function problemAt(
  place: Located<unknown>,
  severity: Problem['severity'],
  code: string,
  found: string,
  details: Details = {},
): Problem {
  return createProblem(severity, code, found, { file: place.file, line: place.line, ...details });
}
