import type { Atlas } from './atlas.ts';
import { biomarkerGenes } from './biomarker-parts.ts';
import { cancersRelate } from './cancers.ts';
import type { Affinity, AtpAffinity, Effect, Evidence, Relation, System, Therapy, Turnover } from './schema/index.ts';

/** What evidence is looked for by; what is left out does not narrow. */
export interface EvidenceFilter {
  readonly system?: System;
  readonly mechanism?: string;
  /** HGNC symbol. */
  readonly gene?: string;
  /** Id of a drug: claims on it, in therapy or countermeasure, and on its classes. */
  readonly drug?: string;
  /** OncoTree code: claims on it, on wider and on narrower types. */
  readonly cancer?: string;
  readonly effect?: Effect;
}

/** Evidence that meets all parts of a filter, in the order of the files. */
export function evidenceFor(atlas: Atlas, filter: EvidenceFilter): readonly Evidence[] {
  const { system, mechanism, gene, drug, cancer, effect } = filter;
  return atlas.content.evidence.filter(
    (record) =>
      (system === undefined || record.system === system) &&
      (mechanism === undefined || record.mechanism === mechanism) &&
      (effect === undefined || record.effect === effect) &&
      (gene === undefined || biomarkerGenes(record.biomarker).includes(gene)) &&
      (cancer === undefined || record.cancers.some((code) => cancersRelate(atlas, cancer, code))) &&
      (drug === undefined ||
        [...(record.therapy === null ? [] : [record.therapy]), ...record.countermeasures].some((therapy) =>
          therapyNames(atlas, therapy, drug),
        )),
  );
}

/** Whether a therapy speaks of a drug, by its id or by one of its classes. */
export function therapyNames(atlas: Atlas, therapy: Pick<Therapy, 'drugs' | 'class'>, drug: string): boolean {
  const names = new Set([drug, ...(atlas.drugs.get(drug)?.classes ?? [])]);
  return therapy.drugs.some((one) => names.has(one)) || (therapy.class !== null && names.has(therapy.class));
}

/** Drugs that an entry of a therapy may mean: itself, or the members of the class. */
export function drugsMeant(atlas: Atlas, name: string): readonly string[] {
  return atlas.drugs.has(name) ? [name] : (atlas.drugsByClass.get(name) ?? []);
}

/** Measured affinities of a drug, for one target or for all. */
export function affinitiesOf(atlas: Atlas, drug: string, target?: string): readonly Affinity[] {
  const all = atlas.affinitiesByDrug.get(drug) ?? [];
  return target === undefined ? all : all.filter((affinity) => affinity.target === target);
}

/** ATP affinities of the forms of a kinase. */
export function atpAffinitiesOf(atlas: Atlas, gene: string): readonly AtpAffinity[] {
  return atlas.content.atpAffinities.filter((one) => one.gene === gene);
}

/** Turnover of the forms of a protein. */
export function turnoversOf(atlas: Atlas, gene: string): readonly Turnover[] {
  return atlas.content.turnovers.filter((one) => one.gene === gene);
}

/** Molecular relations from or to a node. */
export function relationsOf(atlas: Atlas, node: string): readonly Relation[] {
  return atlas.content.relations.filter(({ from, to }) => from === node || to === node);
}
