import type { Option } from '@countermove/resistance/schema';
import { levelRank } from '../format/words.ts';

type Evidence = Option['evidence'][number];

const IN_FAVOUR: readonly string[] = ['restored-sensitivity', 'sensitivity'];

/** Evidence in the order in which it bears on a regimen: what speaks for it first, or against it; then the strongest. */
export function sortEvidence(evidence: readonly Evidence[], speaks: 'for' | 'against'): Evidence[] {
  const place = (entry: Evidence): number => (IN_FAVOUR.includes(entry.effect) === (speaks === 'for') ? 0 : 1);
  return evidence
    .map((entry, index) => ({ entry, index }))
    .sort(
      (first, second) =>
        place(first.entry) - place(second.entry) ||
        levelRank(first.entry.level) - levelRank(second.entry.level) ||
        first.index - second.index,
    )
    .map(({ entry }) => entry);
}
