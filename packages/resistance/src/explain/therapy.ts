import type { Atlas } from '@countermove/atlas';
import type { Countermeasure, Therapy } from '@countermove/atlas/schema';

/**
 * The combinations of drugs that a claim speaks of. An entry may be a drug or a class; a class stands for each of its members.
 * Several entries are given together: `[egfr-tki-first-generation, osimertinib]` is gefitinib + osimertinib, erlotinib + osimertinib …
 */
export function combinationsOf(
  atlas: Atlas,
  therapy: Therapy | Pick<Countermeasure, 'drugs' | 'class'>,
): readonly (readonly string[])[] {
  const entries = therapy.class === null ? therapy.drugs : [...therapy.drugs, therapy.class];
  let combinations: (readonly string[])[] = [[]];
  for (const entry of entries) {
    const members = atlas.drugs.has(entry) ? [entry] : (atlas.drugsByClass.get(entry) ?? []);
    combinations = combinations.flatMap((chosen) =>
      members.filter((member) => !chosen.includes(member)).map((member) => [...chosen, member].toSorted()),
    );
  }
  const unique = new Map(combinations.map((combination) => [combination.join('+'), combination]));
  return [...unique.values()].filter((combination) => combination.length > 0);
}

/** Every drug that occurs in a claim's combinations, in alphabetical order. */
export function drugsOf(atlas: Atlas, therapy: Therapy | null): readonly string[] {
  return therapy === null ? [] : [...new Set(combinationsOf(atlas, therapy).flat())].toSorted();
}

/** A therapy in words, as the evidence puts it: drugs by name, a class as "any …". */
export function describeTherapy(atlas: Atlas, therapy: Therapy | null): string {
  if (therapy === null) return 'whatever is given';
  const entries = therapy.class === null ? therapy.drugs : [...therapy.drugs, therapy.class];
  return entries.map((entry) => atlas.drugs.get(entry)?.name ?? `any ${entry}`).join(' + ');
}
