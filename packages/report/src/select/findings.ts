import type { Finding } from '@countermove/resistance/schema';
import { levelRank } from '../format/words.ts';

export const RELATIONS: readonly Finding['relation'][] = ['explains-failure', 'current-treatment', 'not-given'];

const MATCHES: readonly Finding['match']['kind'][] = ['exact', 'category', 'inferred'];

/** Most important first: by how well they match, then by the strength of their evidence, then in the document's order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort(
      (first, second) =>
        MATCHES.indexOf(first.finding.match.kind) - MATCHES.indexOf(second.finding.match.kind) ||
        levelRank(first.finding.level) - levelRank(second.finding.level) ||
        first.index - second.index,
    )
    .map(({ finding }) => finding);
}

/** Findings of one relation, sorted. */
export function findingsOf(findings: readonly Finding[], relation: Finding['relation']): Finding[] {
  return sortFindings(findings.filter((finding) => finding.relation === relation));
}
