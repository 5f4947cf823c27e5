import { atPlace, type Problem, type Result, success } from '@countermove/base';
import type { Alteration } from '../alteration.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What every reader of one kind of alteration is given. */
export interface ReadingContext {
  /** As the user wrote it: kept in every alteration. */
  readonly text: string;
  readonly vocabulary: Vocabulary;
}

/** One text may name several alterations. Null: not this reader's kind. */
export type Reading = Result<readonly Alteration[]> | null;

/** One alteration read, with notices. */
export function one(alteration: Alteration, problems: readonly Problem[] = []): Result<readonly Alteration[]> {
  return success([alteration], problems);
}

/** The same reading with notices in front. */
export function withNotices(
  reading: Result<readonly Alteration[]>,
  notices: readonly Problem[],
): Result<readonly Alteration[]> {
  if (notices.length === 0) return reading;
  return { ...reading, problems: [...notices, ...reading.problems.map((problem) => atPlace(problem, null, null))] };
}
