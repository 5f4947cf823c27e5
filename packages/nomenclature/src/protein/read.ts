import { failure, type Problem, type Result, success } from '@countermove/base';
import type { ProteinVariant } from '../alteration.ts';
import {
  cannotRead,
  dnaNotation,
  insertionNeedsTwo,
  noChange,
  noProtein,
  positionZero,
  referenceUnchecked,
  rewritten,
  stopWrittenX,
} from '../messages.ts';
import type { GeneEntry } from '../vocabulary.ts';
import { canonicalChange } from './canonical.ts';
import { formatProteinChange } from './format.ts';
import { type NotAChange, parseProteinChange } from './parse.ts';
import { checkNotation, checkReference } from './reference.ts';

/**
 * A protein variant of a known gene: `L858R`, `p.Leu858Arg`, `E746_A750delELREA`. Fast enough for every row of a MAF.
 * @param text the change, without the gene
 * @param whole the text to keep as written, when it held more than the change
 */
export function readProteinVariant(gene: GeneEntry, text: string, whole: string = text): Result<ProteinVariant> {
  const written = parseProteinChange(text);
  const named = `${gene.symbol} ${text.trim()}`;
  if (typeof written === 'string') return failure(notAChange(written, named));
  const wrong = checkNotation(named, written) ?? checkReference(named, written, gene);
  if (wrong !== null) return failure(wrong);

  const change = canonicalChange(written, gene.sequence);
  const variant = formatProteinChange(change);
  const problems: Problem[] = [];
  if (written.stopWrittenX) problems.push(stopWrittenX(named));
  const asWritten = formatProteinChange(written.type === 'splice' ? change : written);
  if (asWritten !== variant) problems.push(rewritten(`${gene.symbol} ${asWritten}`, `${gene.symbol} ${variant}`));
  const checkable = change.start > 0;
  if (gene.sequence === null && checkable) problems.push(referenceUnchecked(gene.symbol, variant));
  return success(
    {
      kind: 'protein-variant',
      text: whole,
      label: `${gene.symbol} ${variant}`,
      gene: gene.symbol,
      variant,
      change,
      cis: [],
      trans: [],
      reference: gene.sequence !== null && checkable ? 'checked' : 'unchecked',
    },
    problems,
  );
}

/** Whether a text has the look of a protein change, right or wrong. */
export function looksLikeProteinChange(text: string): boolean {
  const written = parseProteinChange(text);
  return typeof written !== 'string' || (written !== 'other' && written !== 'dna');
}

function notAChange(reason: NotAChange, text: string): Problem {
  switch (reason) {
    case 'dna':
      return dnaNotation(text);
    case 'no-change':
      return noChange(text);
    case 'insertion-needs-two':
      return insertionNeedsTwo(text);
    case 'no-protein':
      return noProtein(text);
    case 'position-zero':
      return positionZero(text);
    case 'other':
      return cannotRead(text, []);
  }
}
