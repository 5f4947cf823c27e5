import type { Problem, Provenance } from '@countermove/base';
import { problemSchema, provenanceSchema } from '@countermove/base/schema';
import { checkedDocument } from '../output/document.ts';
import type { AtlasRecord } from './record.ts';

/** What the commands on the atlas print. */
export interface AtlasDocument {
  readonly schema: 'countermove/atlas@1';
  readonly provenance: Provenance;
  readonly problems: readonly Problem[];
  readonly records: readonly AtlasRecord[];
}

/** Records were checked by the atlas' own schemas when it was compiled; what is added here is checked now. */
export function createAtlasDocument(
  provenance: Provenance,
  problems: readonly Problem[],
  records: readonly AtlasRecord[],
): AtlasDocument {
  return {
    schema: 'countermove/atlas@1',
    provenance: checkedDocument(provenanceSchema, provenance),
    problems: problems.map((one) => checkedDocument(problemSchema, one)),
    records,
  };
}
