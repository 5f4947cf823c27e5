import type { Option } from '@countermove/resistance/schema';
import { type Content, html, joinContent } from '../format/markup.ts';
import { asSentence, countOf } from '../format/words.ts';
import { sortEvidence } from '../select/evidence.ts';
import type { Citations } from './citations.ts';
import { levelMark } from './marks.ts';
import { firstThenMore } from './parts.ts';

interface Choice {
  readonly speaks: 'for' | 'against';
  /** Statements before the fold. */
  readonly first: number;
  /** What stands where there is none. */
  readonly none: string;
}

/** Evidence on a regimen with level and source; what bears on it most comes first, the rest folded. */
export function evidenceList(evidence: Option['evidence'], citations: Citations, choice: Choice): Content {
  if (evidence.length === 0) return choice.none;
  const items = sortEvidence(evidence, choice.speaks).map(
    (entry) =>
      html`<li>${asSentence(entry.statement)} ${joinContent([levelMark(entry.level), citations.numbers([entry.citation])], ' ')}</li>`,
  );
  return firstThenMore(
    items,
    choice.first,
    (count) => countOf(count, 'more statement'),
    (shown) => html`<ul class="statements">${shown}</ul>`,
  );
}
