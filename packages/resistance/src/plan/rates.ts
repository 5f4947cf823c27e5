import { log } from '@countermove/base';
import type { CellRun } from '../cell/collector.ts';
import type { CellKnowledge } from '../cell/knowledge.ts';
import { dead, moments } from '../cell/read-out.ts';

interface Rates {
  readonly birthPerDay: number;
  readonly deathPerDay: number;
}

/** Birth and death of a clone, without drug and under a regimen. */
export interface CloneRates {
  readonly untreated: Rates;
  readonly treated: Rates;
}

/** What rates are scaled by: the case's own cells without drug grow at the disease's baseline. */
export interface Baseline {
  readonly rates: Rates;
  readonly cycling: number;
  readonly hazardPerDay: number;
  /** Days of a tumour per day of the simulated culture: lesions turn over more slowly than dishes. */
  readonly slowness: number;
}

/** Baseline of the disease, fixed by the case's untreated cells. */
export function baselineFrom(knowledge: CellKnowledge, untreated: CellRun, doublingTimeHours: number): Baseline {
  const rates = {
    birthPerDay: knowledge.calibration('evolution', 'birthPerDay'),
    deathPerDay: knowledge.calibration('evolution', 'deathPerDay'),
  };
  const cycling = cyclingShare(untreated);
  const birthInCulture = (cycling * Math.LN2 * 24) / doublingTimeHours;
  return { rates, cycling, hazardPerDay: hazardPerDay(untreated), slowness: rates.birthPerDay / birthInCulture };
}

/**
 * Birth in proportion to the cycling fraction of living cells; death by the excess of the death hazard over the untreated
 * cell's, slowed as birth is. Drugs enter through the cell alone.
 */
export function ratesOf(baseline: Baseline, run: CellRun): Rates {
  const birthPerDay = (baseline.rates.birthPerDay * cyclingShare(run)) / baseline.cycling;
  const excess = (hazardPerDay(run) - baseline.hazardPerDay) * baseline.slowness;
  return { birthPerDay, deathPerDay: Math.max(0, baseline.rates.deathPerDay + excess) };
}

function cyclingShare(run: CellRun): number {
  const cycling = run.aliveTimeOn.get('proliferation');
  if (cycling === undefined) throw new Error('the cell model has no proliferation');
  return moments(cycling).mean / moments(run.aliveTime).mean;
}

/** Sum over the deaths of −ln(1 − P)/T, P the first-passage probability of one death alone. */
function hazardPerDay(run: CellRun): number {
  let sum = 0;
  for (const hazard of run.hazard.values()) sum += -log(1 - moments(dead(hazard)).mean);
  return (sum * 24) / run.hours;
}
