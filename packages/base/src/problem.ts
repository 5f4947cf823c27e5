/**
 * What is wrong with something a user gave. A problem says what, where, what was expected and what to do;
 * the text for people is made from these fields, never parsed back from a sentence.
 */
export interface Problem {
  /** Stable, kebab-case: scripts rely on it. */
  readonly code: string;
  /** Errors stop the work, warnings are counted and shown with the result, notices only inform. */
  readonly severity: 'error' | 'warning' | 'notice';
  /** File as the user named it; null when the problem is not in a file. */
  readonly file: string | null;
  /** 1-based line; null when there is none. */
  readonly line: number | null;
  /** What stood there. */
  readonly found: string;
  /** What would have been right; null when nothing can be said. */
  readonly expected: string | null;
  /** What to do about it; null when nothing can be said. */
  readonly hint: string | null;
}

/** Either a value with the warnings met on the way, or the problems that prevented it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A value, with the warnings and notices that go with it. */
export function success<T>(value: T, problems: readonly Problem[] = []): Result<T> {
  return { ok: true, value, problems };
}

/** No value: at least one problem is an error. */
export function failure<T>(...problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}

interface ProblemDetails {
  readonly file?: string | null;
  readonly line?: number | null;
  readonly expected?: string | null;
  readonly hint?: string | null;
}

/** Makes a problem; whatever is not known becomes null. */
export function createProblem(
  severity: Problem['severity'],
  code: string,
  found: string,
  details: ProblemDetails = {},
): Problem {
  return {
    code,
    severity,
    file: details.file ?? null,
    line: details.line ?? null,
    found: abbreviate(found),
    expected: details.expected ?? null,
    hint: details.hint ?? null,
  };
}

/** The same problem at a place that only the caller knows. */
export function atPlace(problem: Problem, file: string | null, line: number | null): Problem {
  return { ...problem, file: problem.file ?? file, line: problem.line ?? line };
}

/** Whether anything among these stops the work. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** One line for people: `case.yaml:4: error unknown-drug: found "osimertinob"; expected …; did you mean …`. */
export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.line].filter((part) => part !== null).join(':');
  const parts = [`found ${JSON.stringify(problem.found)}`];
  if (problem.expected !== null) parts.push(`expected ${problem.expected}`);
  if (problem.hint !== null) parts.push(problem.hint);
  return `${place === '' ? '' : `${place}: `}${problem.severity} ${problem.code}: ${parts.join('; ')}`;
}

/** A pasted 100 MB line must not be echoed back whole. */
function abbreviate(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 160)}… (${text.length} characters)`;
}
