import type { Condition, ReportDocument } from '@countermove/resistance/schema';

/** More panels than this are not compared at a glance. */
const MOST = 4;

/** Conditions that the figures show, in the document's order, and the untreated one among all. */
export function shownConditions(document: ReportDocument): {
  readonly shown: readonly Condition[];
  readonly untreated: Condition | null;
} {
  const untreated = document.conditions.find((condition) => condition.drugs.length === 0) ?? null;
  return { shown: document.conditions.slice(0, MOST), untreated };
}
