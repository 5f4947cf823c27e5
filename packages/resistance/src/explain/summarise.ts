import type { Evidence } from '@countermove/atlas/schema';
import type { z } from 'zod';
import type { citationSchema, evidenceSummarySchema } from '../schema/shared.ts';

type CitationFields = z.infer<typeof citationSchema>;

/** What a reader of a result needs of a record. */
export function summariseEvidence(evidence: Evidence): z.infer<typeof evidenceSummarySchema> {
  return {
    id: evidence.id,
    statement: evidence.statement,
    effect: evidence.effect,
    level: evidence.level,
    citation: summariseCitation(evidence.citation),
  };
}

/** A citation without its empty fields. */
export function summariseCitation(citation: Evidence['citation']): CitationFields {
  return {
    source: citation.source,
    ...(citation.line === null ? {} : { line: citation.line }),
    ...(citation.references.length === 0 ? {} : { references: [...citation.references] }),
    ...(citation.where === null ? {} : { where: citation.where }),
  };
}
