import { createProblem, describeProblem, type Problem } from '@countermove/base';

/** A run that cannot be made: options that do not fit the network, or a rate that is no rate. */
export class SimulationError extends Error {
  readonly problem: Problem;

  constructor(code: string, found: string, expected: string | null = null, hint: string | null = null) {
    const problem = createProblem('error', code, found, { expected, hint });
    super(describeProblem(problem));
    this.name = 'SimulationError';
    this.problem = problem;
  }
}
