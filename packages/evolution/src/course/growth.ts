import { exp, log, type RandomStream } from '@countermove/base';
import { advance } from './advance.ts';
import type { CompiledGrowth } from './compile.ts';

/** Length of the steps in e-foldings of the founder: new lines gathered in bins see 1/16 of it. */
const STEP = 0.25;
/** Lines expected in the first stretch: far below the number from which lines are gathered in bins. */
const FIRST_LINES = 8;

/**
 * Cells of every clone when the founder has grown from one cell to M. The founder follows M·e^{−ra} an age a before treatment
 * (large-M limit; conditioned on reaching M). Mutant lines begin as a Poisson process with intensity u·b·M·e^{−ra} and grow by their own exact
 * law until treatment: for one-step mutants this is the law of Iwasa, Nowak & Michor (Genetics 2006), Poisson number, ages, geometric sizes.
 * Mutants of mutants and switching are simulated like a treated course.
 */
export function growBeforeTreatment(stream: RandomStream, growth: CompiledGrowth): number[] {
  const { founder, detectableCells, founderGrowthPerDay: r, phase } = growth;
  const counts = phase.birth.map(() => 0);
  const logSize = log(detectableCells);
  const first = Math.min(logSize, firstStretch(growth));
  const steps = Math.ceil((logSize - first) / STEP);
  const run = (fromLogSize: number, length: number): void =>
    advance(stream, counts, phase, length / r, {
      founder,
      flows: growth.founderFlows,
      cellsAt: (day) => exp(fromLogSize + r * day),
    });
  if (first > 0) run(0, first);
  for (let step = 0; step < steps; step += 1) {
    const length = (logSize - first) / steps;
    run(first + step * length, length);
  }
  counts[founder] = detectableCells;
  return counts;
}

/**
 * While few lines are expected they are drawn one by one, exactly, however long the stretch, unless they themselves mutate or switch: then
 * every step must be short.
 */
function firstStretch(growth: CompiledGrowth): number {
  if (growth.phase.coupled.some((coupled) => coupled)) return 0;
  const flow = growth.founderFlows.reduce((sum, { perCellDay }) => sum + perCellDay, 0);
  return flow === 0 ? Infinity : Math.max(0, log((FIRST_LINES * growth.founderGrowthPerDay) / flow));
}
