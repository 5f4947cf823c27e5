import { type Atlas, cancersRelate, evidenceFor } from '@countermove/atlas';
import type { AtlasRecord, Filter, KindName } from './record.ts';

/** Records of a kind that meet a filter, in the order of the files. */
export function listRecords(atlas: Atlas, kind: KindName, filter: Filter = {}): readonly AtlasRecord[] {
  const { content } = atlas;
  const { system, gene, drug, cancer } = filter;
  const relates = (code: string): boolean => cancer === undefined || cancersRelate(atlas, cancer, code);
  const isAsked = <T>(wanted: T | undefined, ...found: readonly T[]): boolean =>
    wanted === undefined || found.includes(wanted);
  switch (kind) {
    case 'evidence':
      return evidenceFor(atlas, filter).map((one) => ({ kind, ...one }));
    case 'mechanism': {
      // A mechanism speaks of the drugs and cancers that its evidence speaks of.
      const narrowed = drug !== undefined || cancer !== undefined;
      const { system: _system, gene: _gene, ...ofEvidence } = filter;
      const spokenOf = new Set(narrowed ? evidenceFor(atlas, ofEvidence).map((one) => one.mechanism) : []);
      return content.mechanisms
        .filter(
          (one) => isAsked(system, one.system) && isAsked(gene, ...one.genes) && (!narrowed || spokenOf.has(one.id)),
        )
        .map((one) => ({ kind, ...one }));
    }
    case 'drug':
      return content.drugs
        .filter((one) => isAsked(drug, one.id) && isAsked(gene, ...one.targets.map((target) => target.gene)))
        .map((one) => ({ kind, ...one }));
    case 'affinity':
      return content.affinities
        .filter((one) => isAsked(drug, one.drug) && isAsked(gene, one.target))
        .map((one) => ({ kind, id: [one.drug, one.target, ...one.form].join(' '), ...one }));
    case 'interaction':
      return content.interactions.filter((one) => isAsked(drug, one.drug, one.with)).map((one) => ({ ...one, kind }));
    case 'gene':
      return content.genes.filter((one) => isAsked(gene, one.symbol)).map((one) => ({ kind, id: one.symbol, ...one }));
    case 'cancer':
      return content.cancers.filter((one) => relates(one.code)).map((one) => ({ kind, id: one.code, ...one }));
    case 'relation':
      return content.relations.filter((one) => isAsked(gene, one.from, one.to)).map((one) => ({ kind, ...one }));
    case 'experiment':
      return content.experiments
        .filter((one) => isAsked(system, one.system) && relates(one.cancer))
        .filter((one) => isAsked(drug, ...one.drugs, ...one.against.drugs))
        .map((one) => ({ kind, ...one }));
    case 'timeline-rule':
      return content.timelineRules.map((one) => ({ kind, ...one }));
    case 'context':
      // A context has a kind of its own (in vivo, in vitro, normal).
      return content.contexts
        .filter((one) => one.cancers.some(relates))
        .map(({ kind: surroundings, ...one }) => ({ kind, surroundings, ...one }));
    case 'source':
      return content.sources.map(({ kind: sourceKind, ...one }) => ({ kind, sourceKind, ...one }));
  }
}

/** Records of a kind with an id, whatever its letter case. */
export function findRecords(atlas: Atlas, kind: KindName, id: string): readonly AtlasRecord[] {
  const records = listRecords(atlas, kind);
  const exact = records.filter((one) => one.id === id);
  return exact.length > 0 ? exact : records.filter((one) => one.id.toLowerCase() === id.toLowerCase());
}
