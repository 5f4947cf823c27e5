import { describe, expect, it } from 'vitest';
import { atPlace, createProblem, describeProblem, hasErrors } from './problem.ts';

describe('problems', () => {
  it('say what, where, what was expected and what to do, in one line', () => {
    const problem = atPlace(
      createProblem('error', 'unknown-drug', 'osimertinob', { expected: 'a drug', hint: 'did you mean osimertinib?' }),
      'case.yaml',
      4,
    );
    expect(describeProblem(problem)).toBe(
      'case.yaml:4: error unknown-drug: found "osimertinob"; expected a drug; did you mean osimertinib?',
    );
    expect(hasErrors([problem])).toBe(true);
  });
  it('never echo a monstrous line', () => {
    expect(createProblem('error', 'x', 'a'.repeat(1e6)).found.length).toBeLessThan(250);
  });
});
