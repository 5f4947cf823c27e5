import type { Option, ReportDocument } from '@countermove/resistance/schema';

/** Options by rank. */
export function rankedOptions(document: ReportDocument): readonly Option[] {
  return [...document.plan.options].sort((first, second) => first.rank - second.rank);
}

/** The option that repeats the case's last treatment, to compare with; null when it was not simulated. */
export function lastTreatmentOption(document: ReportDocument): Option | null {
  const drugs = document.case.treatments.at(-1)?.drugs;
  if (drugs === undefined || drugs.length === 0) return null;
  const wanted = drugKey(drugs);
  return document.plan.options.find((option) => drugKey(option.drugs.map((entry) => entry.drug)) === wanted) ?? null;
}

function drugKey(drugs: readonly string[]): string {
  return [...drugs]
    .map((drug) => drug.trim().toLowerCase())
    .sort()
    .join('+');
}
