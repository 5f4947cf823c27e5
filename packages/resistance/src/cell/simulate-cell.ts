import type { Context } from '@countermove/atlas/schema';
import { type Task, throwIfCancelled, Z95, Z99 } from '@countermove/base';
import type { Alteration, Regimen } from '@countermove/nomenclature';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { CellDocument } from '../schema/index.ts';
import type { CellRun } from './collector.ts';
import { type Genotype, initiatingDriver } from './genotype.ts';
import { type Laboratory, openLaboratory } from './laboratory.ts';
import { dead, descendants, ratioDifference } from './read-out.ts';
import { occupancyRecords, resultOf } from './result.ts';
import type { Treatment } from './treatment.ts';

/** A question to the cell model. */
export interface CellQuestion {
  /** OncoTree code. */
  readonly cancer: string;
  readonly context: Context;
  readonly alterations: readonly Alteration[];
  /** All drugs, given together; null = untreated. */
  readonly regimen: Regimen | null;
  readonly compare: boolean;
}

/** The body of a `cell` document. */
export type CellAnswer = Pick<
  CellDocument,
  'phenotypes' | 'notModelled' | 'viability' | 'response' | 'nodes' | 'variance' | 'occupancy' | 'differences'
> & { readonly genotype: Genotype };

/** Estimates are given with a standard error of at most this, as far as `MOST_CELLS` allow. */
const WANTED_STANDARD_ERROR = 0.01;
const FIRST_CELLS = 400;
const MOST_CELLS = 6400;

/** Laboratories by number of cells: whoever asks many questions of one cancer keeps them, so that no culture is grown twice. */
export type Laboratories = (cells: number) => Laboratory;

/** Laboratories of one cancer and context, opened when first used. */
export function createLaboratories(model: ResistanceModel, cancer: string, context: Context, task: Task): Laboratories {
  const open = new Map<number, Laboratory>();
  return (cells) => {
    const laboratory = open.get(cells) ?? openLaboratory(model, cancer, context, 'neutral', cells, 'all-nodes', task);
    open.set(cells, laboratory);
    return laboratory;
  };
}

/**
 * Simulates one cell type under one regimen, with as many cells as the wanted precision takes.
 *
 *     alterations ──▶ genotype ──equilibrate──▶ untreated cells ──treat──▶ 72 h ──▶ phenotypes, viability, response
 *     driver alone ──▶ the same, for comparison, cell by cell
 */
export function simulateCell(
  model: ResistanceModel,
  question: CellQuestion,
  task: Task,
  laboratories: Laboratories = createLaboratories(model, question.cancer, question.context, task),
): CellAnswer {
  for (let cells = FIRST_CELLS; ; cells *= 2) {
    throwIfCancelled(task);
    const answer = simulateWith(model, question, laboratories(cells));
    task.progress(Math.min(1, cells / MOST_CELLS), `${cells} cells simulated`);
    if (cells >= MOST_CELLS || widest(answer) <= WANTED_STANDARD_ERROR) return answer;
  }
}

/** The largest standard error among the estimates. */
function widest(answer: CellAnswer): number {
  const estimates = [...Object.values(answer.phenotypes), answer.viability, answer.response];
  return Math.max(...estimates.map((one) => (one.high - one.low) / (2 * Z95)));
}

function simulateWith(model: ResistanceModel, question: CellQuestion, laboratory: Laboratory): CellAnswer {
  const { alterations, regimen } = question;
  const driver = initiatingDriver(alterations, alterationFacts(model, question.cancer));
  const altered = runsOf(laboratory, alterations, regimen);
  const unaltered = runsOf(laboratory, driver === null ? [] : [driver], regimen);
  const doubling = question.context.doublingTimeHours.value;
  return {
    ...resultOf(altered.treated, altered.untreated, unaltered.untreated, doubling),
    occupancy: occupancyRecords(altered.occupancy),
    genotype: altered.genotype,
    ...(question.compare ? { differences: differencesOf(altered, unaltered, doubling) } : {}),
  };
}

interface Runs {
  readonly genotype: Genotype;
  readonly untreated: CellRun;
  readonly treated: CellRun;
  readonly occupancy: Treatment['occupancy'];
}

function runsOf(laboratory: Laboratory, alterations: readonly Alteration[], regimen: Regimen | null): Runs {
  const culture = laboratory.culture(alterations);
  const { genotype, untreated } = culture;
  if (regimen === null) return { genotype, untreated, treated: untreated, occupancy: [] };
  const treatment = laboratory.treatment(culture, regimen);
  return { genotype, untreated, treated: laboratory.run(culture, treatment), occupancy: treatment.occupancy };
}

function differencesOf(altered: Runs, unaltered: Runs, doubling: number): NonNullable<CellDocument['differences']> {
  const grown = (run: CellRun): Float64Array => descendants(run, doubling);
  const reference = grown(unaltered.untreated);
  const response = (z: number): ReturnType<typeof ratioDifference> =>
    ratioDifference(
      [grown(altered.treated), grown(altered.untreated)],
      [grown(unaltered.treated), grown(unaltered.untreated)],
      z,
    );
  return {
    toUntreated: {
      phenotypes: phenotypeDifferences(altered.treated, altered.untreated),
      viability: ratioDifference([grown(altered.treated), reference], [grown(altered.untreated), reference], Z95),
    },
    toUnaltered: {
      phenotypes: phenotypeDifferences(altered.treated, unaltered.treated),
      viability: ratioDifference([grown(altered.treated), reference], [grown(unaltered.treated), reference], Z95),
      response: response(Z95),
      response99: response(Z99),
    },
  };
}

function phenotypeDifferences(one: CellRun, other: CellRun): Record<string, ReturnType<typeof ratioDifference>> {
  const differences: Record<string, ReturnType<typeof ratioDifference>> = {};
  for (const [name, on] of one.aliveTimeOn) {
    const second = other.aliveTimeOn.get(name);
    if (second === undefined) continue;
    differences[name] = ratioDifference([on, one.aliveTime], [second, other.aliveTime], Z95);
  }
  const ones = new Float64Array(one.cells).fill(1);
  for (const [name, hazard] of one.hazard) {
    const second = other.hazard.get(name);
    if (second === undefined) continue;
    differences[name] = ratioDifference([dead(hazard), ones], [dead(second), ones], Z95);
  }
  return differences;
}
