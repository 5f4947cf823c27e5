import { exp, log, log1p } from '@countermove/base';
import { type CompiledGrowth, compileCourse, type Phase } from '../course/compile.ts';
import type { CourseSpec } from '../course/spec.ts';
import { integrate } from './integrate.ts';

/** How likely it is that no cell of any clone is left at the end of the last segment. */
export interface ExtinctionProbability {
  readonly probability: number;
  /** Natural logarithm: usable where the probability is below what a double holds. */
  readonly logProbability: number;
  /** For every clone, in order: probability that a line of one cell lives on (all clones counted) to the end. */
  readonly survivalOfOneCell: readonly number[];
}

/**
 * Extinction of all clones by the end of the schedule, without simulation: the backward equation of the multi-type branching process (Kolmogorov’s)
 * in the survival probability e = 1 − q, which keeps its digits when it is small:
 *   de_i/dτ = b_i·ē_i − d_i·e_i − b_i·e_i·ē_i + Σ_j σ_ij(e_j − e_i),  ē_i = Σ_j m_ij·e_j,  e_i(0) = 1,
 * τ being the time to go, so the last segment is integrated first. Relative error about 1e-10.
 * With growth before treatment, the lines that began at an age a, with intensity M·e^{−ra} × flow, are a Poisson process:
 *   ln P = M·ln(1 − e_founder) − ∫ M·e^{−ra} Σ_j flow_j·e_j(a) da,  e_j going on backward through the growth.
 * "Extinct by the end" is neither "cured for ever" nor "no resistant cell present".
 */
export function extinctionProbability(
  spec: Pick<CourseSpec, 'clones' | 'segments'> & Partial<Pick<CourseSpec, 'pretreatment'>>,
): ExtinctionProbability {
  const course = compileCourse({ ...spec, pretreatment: spec.pretreatment ?? null });
  let survival: readonly number[] = spec.clones.map(() => 1);
  let end = course.segmentEnds[course.segmentEnds.length - 1]!;
  for (let segment = course.phases.length - 1; segment >= 0; segment -= 1) {
    const from = segment === 0 ? 0 : course.segmentEnds[segment - 1]!;
    survival = integrate(backwardEquation(course.phases[segment]!), survival, end - from);
    end = from;
  }
  const cells = spec.clones.map((clone, i) =>
    i === course.growth?.founder ? clone.initialCells + course.growth.detectableCells : clone.initialCells,
  );
  let logProbability = 0;
  cells.forEach((count, i) => {
    if (count > 0) logProbability += count * log1p(-survival[i]!);
  });
  if (course.growth !== null) logProbability -= expectedSurvivingLines(course.growth, survival);
  return { probability: exp(logProbability), logProbability, survivalOfOneCell: survival };
}

/** Lines that began before treatment and live to the end of it: the mean of a Poisson variable. */
function expectedSurvivingLines(growth: CompiledGrowth, atTreatment: readonly number[]): number {
  const slopeOf = backwardEquation(growth.phase);
  const clones = atTreatment.length;
  const r = growth.founderGrowthPerDay;
  // Beside the survival probabilities: founder cells at that age, and the integral, from a start that relative errors can be taken of.
  const start = 1e-250;
  const result = integrate(
    (state) => {
      const founders = state[clones]!;
      let lines = 0;
      for (const { to, perCellDay } of growth.founderFlows) lines += founders * perCellDay * state[to]!;
      return [...slopeOf(state.slice(0, clones)), -r * founders, lines];
    },
    [...atTreatment, growth.detectableCells, start],
    log(growth.detectableCells) / r,
  );
  return result[clones + 1]! - start;
}

function backwardEquation(phase: Phase): (e: readonly number[]) => number[] {
  return (e) =>
    e.map((own, i) => {
      // pure divisions: b e − b e²; a division that leaves one j: b_ij·e_j·(1 − e_i)
      let slope = phase.birth[i]! * own * (1 - own) - phase.death[i]! * own;
      for (const emission of phase.emissions[i]!) slope += emission.perCellDay * e[emission.to]! * (1 - own);
      for (const flow of phase.switching[i]!) slope += flow.perCellDay * (e[flow.to]! - own);
      return slope;
    });
}
