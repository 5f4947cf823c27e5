import type { z } from 'zod';
import {
  activatingSchema,
  affinitySchema,
  atpAffinitySchema,
  calibrationSchema,
  cancerSchema,
  commonCancerNamesSchema,
  contextSchema,
  drugSchema,
  evidenceSchema,
  experimentSchema,
  formerSymbolSchema,
  geneNamesSchema,
  geneSchema,
  geneSequenceSchema,
  interactionSchema,
  mechanismSchema,
  networkModuleSchema,
  pocketRegionSchema,
  pocketSchema,
  relationSchema,
  sourceSchema,
  timelineRuleSchema,
  turnoverSchema,
} from '../schema/index.ts';

/** The kinds of record, with the schema of each. The keys are used in problems and as names of the JSON Schema files. */
export const KINDS = {
  source: sourceSchema,
  gene: geneSchema,
  'gene-sequence': geneSequenceSchema,
  'gene-names': geneNamesSchema,
  'former-symbol': formerSymbolSchema,
  pocket: pocketSchema,
  'pocket-region': pocketRegionSchema,
  activating: activatingSchema,
  cancer: cancerSchema,
  'common-cancer-names': commonCancerNamesSchema,
  drug: drugSchema,
  affinity: affinitySchema,
  'atp-affinity': atpAffinitySchema,
  turnover: turnoverSchema,
  interaction: interactionSchema,
  mechanism: mechanismSchema,
  evidence: evidenceSchema,
  experiment: experimentSchema,
  'timeline-rule': timelineRuleSchema,
  relation: relationSchema,
  'network-module': networkModuleSchema,
  context: contextSchema,
  calibration: calibrationSchema,
} as const;

export type KindName = keyof typeof KINDS;
export type RecordOf<K extends KindName> = z.infer<(typeof KINDS)[K]>;

/** Files whose name says more than their folder does. */
const FILES: Readonly<Record<string, KindName>> = {
  'genes/symbols.yaml': 'gene-names',
  'genes/former-symbols.yaml': 'former-symbol',
  'genes/activating.yaml': 'activating',
  'genes/pockets.yaml': 'pocket',
  'genes/pocket-regions.yaml': 'pocket-region',
  'cancers/common-names.yaml': 'common-cancer-names',
  'affinities/atp.yaml': 'atp-affinity',
  'affinities/turnover.yaml': 'turnover',
};

const FOLDERS: Readonly<Record<string, KindName>> = {
  sources: 'source',
  'genes/sequences': 'gene-sequence',
  genes: 'gene',
  cancers: 'cancer',
  drugs: 'drug',
  affinities: 'affinity',
  interactions: 'interaction',
  mechanisms: 'mechanism',
  evidence: 'evidence',
  experiments: 'experiment',
  timeline: 'timeline-rule',
  relations: 'relation',
  network: 'network-module',
  contexts: 'context',
  calibration: 'calibration',
};

/** Kind of the records in a file, from its path below `data/`; null when no kind lives there. */
export function kindOfFile(path: string): KindName | null {
  const parts = path.split('/');
  return FILES[path] ?? FOLDERS[parts.slice(0, 2).join('/')] ?? FOLDERS[parts[0] ?? ''] ?? null;
}
