import { createProblem, describeProblem, type Problem } from '@countermove/base';
import { printable } from './table.ts';
import { paragraph } from './words.ts';

/** A line for each problem, errors first. */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  const order = ['error', 'warning', 'notice'];
  return problems
    .toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
    .map((problem) => printable(describeProblem(problem)));
}

/** The section of a summary that tells what was noticed on the way; nothing when there is nothing to tell. */
export function noticedSection(problems: readonly Problem[], width: number): readonly string[] {
  if (problems.length === 0) return [];
  const count = (severity: Problem['severity'], word: string): readonly string[] => {
    const found = problems.filter((one) => one.severity === severity).length;
    return found === 0 ? [] : [`${found} ${word}${found === 1 ? '' : 's'}`];
  };
  const counted = [...count('warning', 'warning'), ...count('notice', 'notice')].join(', ');
  return [
    '',
    `Noticed while reading: ${counted}`,
    ...problemLines(problems).flatMap((line) => paragraph(line, width, '  ')),
  ];
}

/** Wrong usage, as the document of `--json` carries it. */
export function usageProblem({ message }: Error): Problem {
  return createProblem('error', 'usage', message.replace(/^error: /, ''), { hint: 'countermove help' });
}

/** A fault of ours, as the document of `--json` carries it. */
export function faultProblem(error: unknown): Problem {
  return createProblem('error', 'internal-fault', error instanceof Error ? error.message : String(error), {
    hint: 'this is a fault of the program, not of the input: please report it',
  });
}
