import { failure, type Problem, type Result, success } from '@countermove/base';
import { type Case, readCaseFile } from '@countermove/case';
import type { Vocabulary } from '@countermove/nomenclature';

/** A cancer and alterations as they stand in a case. */
export type CellOfCase = Pick<Case, 'cancer' | 'alterations'>;

/**
 * Reads what `--cancer` and `--alter` name by the rules of a case file, so that repetitions are joined and contradictions
 * found there are found here too.
 */
export function readAlterationOptions(
  cancer: string,
  alterations: readonly string[],
  vocabulary: Vocabulary,
): Result<CellOfCase> {
  const read = readCaseFile(JSON.stringify({ cancer, alterations }), {
    fileName: 'command line',
    vocabulary,
    resolveFile: () => null,
  });
  const problems = read.problems.map(withoutPlace);
  return read.ok ? success(read.value, problems) : failure(...problems);
}

/** There is no file, and all stands in one line. */
function withoutPlace(problem: Problem): Problem {
  return { ...problem, file: null, line: null, hint: problem.hint?.replace(/ in line \d+$/, '') ?? null };
}
