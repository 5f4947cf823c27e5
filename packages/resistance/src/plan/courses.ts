import { createStream, exp, hashText, type Task } from '@countermove/base';
import {
  type CourseResult,
  type CourseSpec,
  prepareCourse,
  type Rates,
  simulateReplicate,
  summariseCourse,
} from '@countermove/evolution';
import type { CellKnowledge } from '../cell/knowledge.ts';
import type { Escape } from './escapes.ts';
import type { CloneRates } from './rates.ts';

/** Cells of the case, its drug-tolerant state, and the routes by which it may escape a regimen. */
export interface CourseQuestion {
  /** Of the case's own genotype. */
  readonly own: CloneRates;
  readonly escapes: readonly { readonly route: Escape; readonly rates: CloneRates }[];
}

export const OWN_CLONE = 'own';
export const TOLERANT_CLONE = 'tolerant';

/** Days at which burden and clones are reported. */
function curveDays(horizonDays: number): readonly number[] {
  return Array.from({ length: Math.floor(horizonDays / 56) + 1 }, (_, i) => i * 56);
}

/**
 * Simulates patients under a regimen: the case's cells at the detectable size, resistant lines that were there before or arise,
 * and a tolerant state that cells enter and leave. Patients differ in tempo. Every number comes from `data/calibration/evolution.yaml` or the cell model.
 */
export function simulatePatients(
  knowledge: CellKnowledge,
  question: CourseQuestion,
  patients: number,
  task: Task,
): CourseResult {
  const number = (name: string): number => knowledge.calibration('evolution', name);
  const horizonDays = number('horizonDays');
  const tolerant = { birthPerDay: 0, deathPerDay: number('tolerantDeathPerDay') };
  const untreated: Record<string, CloneRates['untreated']> = {
    [OWN_CLONE]: question.own.untreated,
    [TOLERANT_CLONE]: tolerant,
  };
  for (const { route, rates } of question.escapes) untreated[route.id] = rates.untreated;
  const detectable = number('detectableCells');
  const tolerantShare = number('tolerantShare');
  const spec: CourseSpec = {
    clones: [
      {
        id: OWN_CLONE,
        initialCells: 0,
        rates: [question.own.treated],
        mutations: question.escapes.map(({ route }) => ({
          to: route.id,
          probabilityPerDivision: number(route.rateName),
        })),
        switching: [{ to: TOLERANT_CLONE, ratePerDay: number('tolerantExitPerDay') * tolerantShare }],
      },
      {
        id: TOLERANT_CLONE,
        initialCells: Math.round(detectable * tolerantShare),
        rates: [tolerant],
        mutations: [],
        switching: [{ to: OWN_CLONE, ratePerDay: number('tolerantExitPerDay') }],
      },
      ...question.escapes.map(({ route, rates }) => ({
        id: route.id,
        initialCells: 0,
        rates: [rates.treated],
        mutations: [],
        switching: [],
      })),
    ],
    segments: [{ untilDay: horizonDays }],
    pretreatment: { founder: OWN_CLONE, detectableCells: detectable, rates: untreated },
    scans: { everyDays: number('scanEveryDays'), baselineDiameterMillimetres: number('baselineDiameterMillimetres') },
    replicates: patients,
    curveDays: curveDays(horizonDays),
    controlDays: [183, 365],
    // Beyond twenty times the start nothing is learnt from following the growth.
    maximumCells: 20 * detectable,
  };
  const spread = number('tempoLogSpread');
  const replicates = Array.from({ length: patients }, (_, patient) => {
    const tempo = exp(spread * createStream(task.seed, hashText('tempo'), patient).nextNormal());
    return simulateReplicate(prepareCourse(atTempo(spec, tempo)), task.seed, patient);
  });
  return summariseCourse(spec, replicates);
}

/** The same tumour in a patient in whom everything goes so many times as fast; the size at which treatment begins is the same. */
function atTempo(spec: CourseSpec, tempo: number): CourseSpec {
  const rates = (one: Rates): Rates => ({
    birthPerDay: one.birthPerDay * tempo,
    deathPerDay: one.deathPerDay * tempo,
  });
  const ratePerDay = (one: number | readonly number[]): number | readonly number[] =>
    typeof one === 'number' ? one * tempo : one.map((each) => each * tempo);
  return {
    ...spec,
    clones: spec.clones.map((clone) => ({
      ...clone,
      rates: clone.rates.map(rates),
      switching: clone.switching.map((one) => ({ to: one.to, ratePerDay: ratePerDay(one.ratePerDay) })),
    })),
    pretreatment:
      spec.pretreatment === null
        ? null
        : {
            ...spec.pretreatment,
            rates: Object.fromEntries(Object.entries(spec.pretreatment.rates).map(([id, one]) => [id, rates(one)])),
          },
  };
}
