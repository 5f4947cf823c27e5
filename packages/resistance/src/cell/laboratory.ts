import type { Context } from '@countermove/atlas/schema';
import type { Task } from '@countermove/base';
import type { Alteration, Regimen } from '@countermove/nomenclature';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { CellRun, Detail } from './collector.ts';
import { createGenotype, type Genotype, type UnknownVariants } from './genotype.ts';
import { poolParameters } from './pool.ts';
import { type Equilibrium, equilibrate, runCells } from './run.ts';
import { giveRegimen, type Treatment, treat } from './treatment.ts';

/** Cells of one genotype, with their untreated course. */
interface Culture {
  readonly genotype: Genotype;
  readonly start: Equilibrium;
  readonly untreated: CellRun;
}

/**
 * Runs cells for a plan. Every genotype is brought to equilibrium once, and treatments that come to the same numbers in a
 * genotype (a drug without a target there) are run once.
 */
export interface Laboratory {
  culture(alterations: readonly Alteration[]): Culture;
  treatment(culture: Culture, regimen: Regimen): Treatment;
  run(culture: Culture, treatment: Treatment): CellRun;
}

export function openLaboratory(
  model: ResistanceModel,
  cancer: string,
  context: Context,
  unknown: UnknownVariants,
  cells: number,
  detail: Detail,
  task: Task,
): Laboratory {
  const facts = alterationFacts(model, cancer);
  const byAlterations = new Map<string, Culture>();
  const byNumbers = new Map<string, Culture>();
  const runs = new Map<string, CellRun>();
  return {
    culture: (alterations) => {
      const key = keyOf(alterations);
      const known = byAlterations.get(key);
      if (known !== undefined) return known;
      const genotype = createGenotype(alterations, context, model.cell.knowledge, facts, unknown);
      const numbers = numbersOf(genotype);
      const same = byNumbers.get(numbers);
      const made = same ?? grow(genotype);
      byNumbers.set(numbers, made);
      byAlterations.set(key, made);
      return made;
    },
    treatment: (culture, regimen) =>
      treat(culture.genotype.pools, giveRegimen(regimen, model.cell.knowledge), model.cell.knowledge),
    run: (culture, treatment) => {
      const phases = treatment.phases.map((phase) => ({
        ...poolParameters(culture.genotype.pools, phase.free),
        ...phase.parameters,
      }));
      const key = `${numbersOf(culture.genotype)}|${JSON.stringify(phases)}`;
      const known = runs.get(key);
      if (known !== undefined) return known;
      const made = runCells(model.cell, culture.start, treatment, task, detail);
      runs.set(key, made);
      return made;
    },
  };

  function grow(genotype: Genotype): Culture {
    const start = equilibrate(model.cell, genotype, context, cells, task);
    return { genotype, start, untreated: runCells(model.cell, start, null, task, detail) };
  }
}

/** Genotypes that set the same causes are one culture: an amplified and an overexpressed receptor, say. */
function numbersOf(genotype: Genotype): string {
  const pools = genotype.pools.map((pool) => [pool.parameter, pool.dosage, pool.form.join('/')]);
  return JSON.stringify([genotype.parameters, pools]);
}

/** Alterations with their phase: the label alone does not say on which allele a variant lies. */
function keyOf(alterations: readonly Alteration[]): string {
  return alterations
    .map((one) => (one.kind === 'protein-variant' ? `${one.label}/${one.trans.toSorted().join(',')}` : one.label))
    .join(' ');
}
