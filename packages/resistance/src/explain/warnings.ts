import { createProblem, type Problem } from '@countermove/base';
import type { Case } from '@countermove/case';
import type { Genotype } from '../cell/genotype.ts';

/** What of a genotype the simulation could not take as it is: shown wherever a result rests on it. */
export function genotypeWarnings({ outside, unknown, standIn }: Genotype): readonly Problem[] {
  const warnings = [
    ...outside.map((one) =>
      createProblem('warning', 'outside-cell-model', one.label, {
        expected: 'an alteration that the cell model has a place for',
        hint: 'the simulation is the same with and without it',
      }),
    ),
    ...unknown.map((one) =>
      createProblem('warning', 'unknown-variant', one.label, {
        expected: 'a variant whose effect is recorded',
        hint: 'taken as without effect; its true effect is not known',
      }),
    ),
  ];
  if (standIn === null) return warnings;
  const missing = createProblem('warning', 'no-driver', 'no initiating driver among the alterations', {
    expected: 'a driver of this cancer',
    hint: `its usual cell stands in, driven by ${standIn}: options against a driver cannot be judged`,
  });
  return [missing, ...warnings];
}

/** Other medicines are read and not yet part of exposure: said wherever a plan is made for a case that takes some. */
export function medicationWarning(tumourCase: Case): readonly Problem[] {
  if (tumourCase.medication.length === 0) return [];
  return [
    createProblem('warning', 'medication-not-considered', tumourCase.medication.map((one) => one.text).join(', '), {
      hint: 'its interactions with the regimens are not simulated; acid reducers and inducers can change exposure',
    }),
  ];
}
