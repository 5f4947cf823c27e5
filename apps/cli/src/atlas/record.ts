import type { System } from '@countermove/atlas/schema';

/** Kinds of record that can be listed and shown. */
export const KINDS = [
  'evidence',
  'mechanism',
  'drug',
  'affinity',
  'interaction',
  'gene',
  'cancer',
  'relation',
  'experiment',
  'timeline-rule',
  'context',
  'source',
] as const;
export type KindName = (typeof KINDS)[number];

/** What records of each kind can be narrowed by. */
export const FILTERS_BY_KIND: Readonly<Record<KindName, readonly (keyof Filter)[]>> = {
  evidence: ['system', 'gene', 'drug', 'cancer'],
  mechanism: ['system', 'gene', 'drug', 'cancer'],
  drug: ['gene', 'drug'],
  affinity: ['gene', 'drug'],
  interaction: ['drug'],
  gene: ['gene'],
  cancer: ['cancer'],
  relation: ['gene'],
  experiment: ['system', 'drug', 'cancer'],
  'timeline-rule': [],
  context: ['cancer'],
  source: [],
};

/** A record of the atlas with its kind; the other fields are those of the kind's schema. */
export interface AtlasRecord {
  readonly kind: KindName;
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What records are narrowed by: ids and codes of the atlas. */
export interface Filter {
  readonly system?: System;
  readonly gene?: string;
  readonly drug?: string;
  readonly cancer?: string;
}
