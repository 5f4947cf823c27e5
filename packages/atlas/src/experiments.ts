import type { Atlas } from './atlas.ts';
import { biomarkerParts } from './biomarker-parts.ts';
import { drugsMeant } from './queries.ts';
import type {
  Biomarker,
  Countermeasure,
  Effect,
  Evidence,
  NoExperimentReason,
  System,
  Therapy,
} from './schema/index.ts';

/** What is divided by what: `cell` = altered over unaltered, both treated; `treatment` = treated over untreated, both altered. */
export type Comparison = 'cell' | 'treatment' | 'countermeasure';

/** A claim that can be run: given this cell and these drugs, the response moves that way. */
export interface DerivedExperiment {
  /** Id of the evidence, or `ID/countermeasure-N`, counted from 1. */
  readonly id: string;
  readonly evidence: string;
  readonly system: System;
  readonly biomarker: Biomarker;
  readonly cancer: string;
  /** Regimens to be run, each a list of drugs; a claim on a class has one for every member, and must hold in them. */
  readonly regimens: readonly (readonly string[])[];
  /** What the countermeasure is compared with; empty unless `comparison` is `countermeasure`. */
  readonly against: readonly (readonly string[])[];
  readonly comparison: Comparison;
  readonly readOut: 'response';
  readonly expected: 'up' | 'down' | 'unchanged';
}

/** A claim that is not run, and why. */
export interface NotDerived {
  readonly evidence: string;
  readonly system: System;
  readonly reason: NoExperimentReason | 'effect' | 'drug-unknown' | 'no-therapy' | 'intervention';
  readonly detail: string | null;
}

export interface DerivedExperiments {
  readonly experiments: readonly DerivedExperiment[];
  readonly left: readonly NotDerived[];
}

/** The fixed table: what a claim's effect says about the response. Effects that are not here are not run. */
const EXPECTED: Partial<
  Record<Effect, { readonly comparison: Comparison; readonly expected: DerivedExperiment['expected'] }>
> = {
  resistance: { comparison: 'cell', expected: 'up' },
  sensitivity: { comparison: 'cell', expected: 'down' },
  'restored-sensitivity': { comparison: 'treatment', expected: 'down' },
  'no-effect': { comparison: 'treatment', expected: 'unchanged' },
  worse: { comparison: 'treatment', expected: 'up' },
};

/** Outcomes of countermeasures, against the therapy that they are to help. `mixed` and `proposed` promise nothing. */
const EXPECTED_OF_OUTCOME: Partial<Record<Countermeasure['outcome'], DerivedExperiment['expected']>> = {
  works: 'down',
  fails: 'unchanged',
};

/** Experiments of all evidence that asks for them, and the reasons of the rest. */
export function derivedExperiments(atlas: Atlas): DerivedExperiments {
  const experiments: DerivedExperiment[] = [];
  const left: NotDerived[] = [];
  for (const record of atlas.content.evidence) {
    const derived = deriveMain(atlas, record);
    if ('reason' in derived) left.push(derived);
    else experiments.push(derived);
    experiments.push(...deriveCountermeasures(atlas, record));
  }
  return { experiments, left };
}

function deriveMain(atlas: Atlas, record: Evidence): DerivedExperiment | NotDerived {
  const { id, system, experiment } = record;
  const not = (reason: NotDerived['reason'], detail: string | null = null): NotDerived => ({
    evidence: id,
    system,
    reason,
    detail,
  });
  if (experiment !== 'auto' && 'none' in experiment) return not(experiment.none);
  const rule = EXPECTED[record.effect];
  if (rule === undefined) return not('effect', record.effect);
  if (record.therapy === null) return not('no-therapy');
  const regimens = regimensOf(atlas, record.therapy);
  if (typeof regimens === 'string') return not('drug-unknown', regimens);
  const cancer = record.cancers[0];
  if (cancer === undefined) return not('outside-model');
  return {
    id,
    evidence: id,
    system,
    biomarker: record.biomarker,
    cancer,
    regimens,
    against: [],
    // A cell with nothing but its driver is the unaltered one: it can only be compared with itself untreated.
    comparison: rule.expected === 'down' && isDriverOnly(record.biomarker) ? 'treatment' : rule.comparison,
    readOut: 'response',
    expected: experiment === 'auto' ? rule.expected : experiment.expected,
  };
}

function deriveCountermeasures(atlas: Atlas, record: Evidence): readonly DerivedExperiment[] {
  const { experiment, therapy, cancers } = record;
  if ((experiment !== 'auto' && 'none' in experiment) || therapy === null) return [];
  const against = regimensOf(atlas, therapy);
  const cancer = cancers[0];
  if (typeof against === 'string' || cancer === undefined) return [];
  return record.countermeasures.flatMap((countermeasure, index) => {
    const expected = EXPECTED_OF_OUTCOME[countermeasure.outcome];
    const regimens = regimensOf(atlas, countermeasure);
    if (expected === undefined || countermeasure.intervention !== null || typeof regimens === 'string') return [];
    return [
      {
        id: `${record.id}/countermeasure-${index + 1}`,
        evidence: record.id,
        system: record.system,
        biomarker: record.biomarker,
        cancer,
        regimens,
        against,
        comparison: 'countermeasure',
        readOut: 'response',
        expected,
      } satisfies DerivedExperiment,
    ];
  });
}

/** Every regimen that a therapy may mean, or the name that stands for no drug. */
function regimensOf(atlas: Atlas, therapy: Pick<Therapy, 'drugs' | 'class'>): readonly (readonly string[])[] | string {
  let regimens: readonly (readonly string[])[] = [[]];
  for (const name of [...therapy.drugs, ...(therapy.class === null ? [] : [therapy.class])]) {
    const meant = drugsMeant(atlas, name);
    if (meant.length === 0) return name;
    // "osimertinib with an EGFR inhibitor" is not osimertinib twice.
    regimens = regimens.flatMap((regimen) =>
      meant.filter((drug) => !regimen.includes(drug)).map((drug) => [...regimen, drug]),
    );
    if (regimens.length === 0) return name;
  }
  return regimens[0]?.length === 0 ? '' : regimens;
}

function isDriverOnly(biomarker: Biomarker): boolean {
  return biomarkerParts(biomarker).every(
    (part) => 'driver' in part || ('class' in part && part.class === 'activating'),
  );
}
