import type { Context } from '@countermove/atlas/schema';
import { hashText, type Task } from '@countermove/base';
import { simulate } from '@countermove/logic';
import { type CellRun, createCollector, type Detail } from './collector.ts';
import type { Genotype } from './genotype.ts';
import type { CellModel } from './network.ts';
import { poolParameters } from './pool.ts';
import { drawTolerances } from './tolerance.ts';
import { NO_TREATMENT, PHASE_HOURS, type Treatment, type TreatmentPhase } from './treatment.ts';

/** The untreated cells of a genotype at t = 0: made once, the start of every treated run. */
export interface Equilibrium {
  readonly genotype: Genotype;
  readonly context: Context;
  readonly tolerance: Float64Array;
  readonly states: readonly Uint8Array[];
}

/** Brings the personalised, untreated cells to equilibrium, with death off. */
export function equilibrate(
  model: CellModel,
  genotype: Genotype,
  context: Context,
  cells: number,
  task: Task,
): Equilibrium {
  const number = (name: string): number => model.knowledge.calibration('cell-model', name);
  const tolerance = drawTolerances(cells, number('toleranceMedian'), number('toleranceLogSpread'), task.seed);
  const result = simulate(
    model.network.network,
    {
      parameters: allParameters(genotype, phaseOf(NO_TREATMENT, 0)),
      trajectoryParameters: { tolerance },
      initial: initialProbabilities(model),
      maxTime: number('equilibrationHours'),
      timeTick: number('equilibrationHours'),
      trajectories: cells,
    },
    { ...task, progress: () => {} },
  );
  return { genotype, context, tolerance, states: result.finalStates };
}

/**
 * Gives a treatment to cells in equilibrium and reads them out, phase by phase where the day has phases. Random numbers are the
 * same in all runs, so that runs which differ in a drug are compared cell by cell.
 */
export function runCells(
  model: CellModel,
  start: Equilibrium,
  treatment: Treatment | null,
  task: Task,
  detail: Detail = 'all-nodes',
): CellRun {
  const hours = model.knowledge.calibration('cell-model', 'readOutHours');
  const given = treatment ?? NO_TREATMENT;
  const step = given.phases.length === 1 ? hours : PHASE_HOURS;
  const collector = createCollector(model, start.states.length, detail);
  let states = start.states;
  for (let phase = 0; phase * step < hours; phase += 1) {
    const length = Math.min(step, hours - phase * step);
    const result = simulate(
      model.network.network,
      {
        parameters: allParameters(start.genotype, phaseOf(given, phase)),
        trajectoryParameters: { tolerance: start.tolerance },
        start: states,
        maxTime: length,
        timeTick: length,
        trajectories: states.length,
        absorbing: collector.deaths,
        track: collector.tracked,
      },
      { ...task, seed: hashText(`${task.seed} phase ${phase}`), progress: () => {} },
    );
    collector.add(result);
    states = result.finalStates;
  }
  return collector.finish(hours);
}

function phaseOf(treatment: Treatment, phase: number): TreatmentPhase {
  const { phases } = treatment;
  return phases[phase % phases.length]!;
}

function allParameters(genotype: Genotype, phase: TreatmentPhase): Record<string, number> {
  return { ...genotype.parameters, ...poolParameters(genotype.pools, phase.free), ...phase.parameters };
}

/** Slow nodes start in their usual state, so that equilibration need not wait for chromatin to open or close. */
function initialProbabilities(model: CellModel): Record<string, number> {
  const initial: Record<string, number> = {};
  for (const node of model.network.nodes) if (node.rate === 'chromatin') initial[node.id] = node.id === 'ZEB1' ? 0 : 1;
  return initial;
}
