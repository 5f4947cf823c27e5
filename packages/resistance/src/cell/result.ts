import { READ_OUTS } from '@countermove/atlas/schema';
import { clampEstimate, type Estimate, Z95 } from '@countermove/base';
import { summariseCitation } from '../explain/summarise.ts';
import type { CellResult, Occupancy } from '../schema/index.ts';
import type { CellRun } from './collector.ts';
import { descendants, phenotypesOf, ratioEstimate } from './read-out.ts';
import type { PoolOccupancy } from './treatment.ts';

/** Every phenotype that a cell can be reported by. */
const PHENOTYPES = READ_OUTS.filter((name) => name !== 'viability' && name !== 'response');

/**
 * What a run reports.
 * @param own the untreated cell of the same genotype and surroundings
 * @param reference the untreated cell with the driver alone
 */
export function resultOf(run: CellRun, own: CellRun, reference: CellRun, doublingTimeHours: number): CellResult {
  const alive = descendants(run, doublingTimeHours);
  const phenotypes = phenotypesOf(run);
  return {
    phenotypes,
    notModelled: PHENOTYPES.filter((name) => phenotypes[name] === undefined),
    viability: atLeastZero(ratioEstimate(alive, descendants(reference, doublingTimeHours), Z95)),
    response: atLeastZero(ratioEstimate(alive, descendants(own, doublingTimeHours), Z95)),
    nodes: { ...run.nodes },
    variance: { ...run.variance },
  };
}

function atLeastZero(estimate: Estimate): Estimate {
  return clampEstimate(estimate, 0, Infinity);
}

/** Occupancies as documents carry them. */
export function occupancyRecords(occupancy: readonly PoolOccupancy[]): Occupancy[] {
  return occupancy.map(({ drug, pool, affinity, mean, minimum, maximum }) => ({
    drug,
    target: pool.gene,
    form: [...pool.form],
    parameter: pool.parameter,
    occupancy: { mean, min: minimum, max: maximum },
    affinity: {
      valueNanomolar: affinity.valueNanomolar,
      kind: affinity.kind,
      match: affinity.match,
      why: affinity.why,
      citation: affinity.citation.map(summariseCitation),
      verified: affinity.verified,
    },
  }));
}
