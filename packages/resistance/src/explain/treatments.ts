import type { Case } from '@countermove/case';

type Treatment = Case['treatments'][number];

/** A line of treatment that the tumour has outgrown. */
function hasFailed(treatment: Treatment): boolean {
  const words = `${treatment.status ?? ''} ${treatment.reason ?? ''} ${treatment.best ?? ''}`.toLowerCase();
  return /progress|relapse|recurr|resist|\bpd\b/.test(words);
}

/** Drugs that have failed, each once, in the order of the case. */
export function failedDrugs(tumourCase: Case): readonly string[] {
  return [...new Set(tumourCase.treatments.filter(hasFailed).flatMap((treatment) => treatment.drugs))];
}

/** Drugs of lines without an end. */
export function currentDrugs(tumourCase: Case): readonly string[] {
  return [...new Set(tumourCase.treatments.filter((one) => one.to === null).flatMap((one) => one.drugs))];
}
