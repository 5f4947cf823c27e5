import type { Atlas } from '@countermove/atlas';
import type { Affinity, Context, Drug, NetworkModule } from '@countermove/atlas/schema';

/** What the cell model takes from the atlas, as plain data. */
export interface CellKnowledge {
  readonly modules: readonly NetworkModule[];
  readonly contexts: readonly Context[];
  /** Numbers of `data/calibration`, by record and name. */
  readonly calibration: (record: string, name: string) => number;
  readonly affinitiesOf: (drug: string) => readonly Affinity[];
  readonly kmAtp: (gene: string, form: readonly string[]) => number | null;
  readonly turnoverPerHour: (gene: string) => number;
  readonly drug: (id: string) => Drug | null;
  /** Ids of the drugs that bond to their target. */
  readonly covalentDrugs: readonly string[];
}

/** Reads the cell model out of the atlas. @throws Error when a number of the model is missing: a fault of the data */
export function cellKnowledge(atlas: Atlas): CellKnowledge {
  const calibration = (record: string, name: string): number => {
    const value = atlas.content.calibrations.find((entry) => entry.id === record)?.values[name]?.value;
    if (value === undefined) throw new Error(`calibration lacks ${record}.${name}`);
    return value;
  };
  return {
    modules: atlas.content.modules,
    contexts: atlas.content.contexts,
    calibration,
    affinitiesOf: (drug) => atlas.affinitiesByDrug.get(drug) ?? [],
    kmAtp: (gene, form) =>
      nearestForm(
        atlas.content.atpAffinities.filter((entry) => entry.gene === gene),
        form,
      )?.kmMicromolar ?? null,
    turnoverPerHour: (gene) =>
      atlas.content.turnovers.find((entry) => entry.gene === gene)?.degradationPerHour ??
      calibration('pharmacology', 'usualTurnoverPerHour'),
    drug: (id) => atlas.drugs.get(id) ?? null,
    covalentDrugs: atlas.content.drugs.filter((drug) => drug.binding === 'covalent').map((drug) => drug.id),
  };
}

/** The entry of the same form, else that of the largest part of it (a driver without its resistance mutation, wild type). */
export function nearestForm<T extends { readonly form: readonly string[] }>(
  entries: readonly T[],
  form: readonly string[],
): T | null {
  const wanted = new Set(form);
  const parts = entries.filter((entry) => entry.form.every((variant) => wanted.has(variant)));
  return parts.reduce<T | null>(
    (best, entry) => (best === null || entry.form.length > best.form.length ? entry : best),
    null,
  );
}
