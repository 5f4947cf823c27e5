import type { Problem } from '@countermove/base';
import {
  beyondProtein,
  ifNumberRight,
  insertionNeedsTwo,
  lengthDiffers,
  offsetFits,
  positionsReversed,
  referenceMismatch,
  residuesSwapped,
} from '../messages.ts';
import type { GeneEntry } from '../vocabulary.ts';
import { canonicalChange } from './canonical.ts';
import { formatProteinChange } from './format.ts';
import type { WrittenChange } from './parse.ts';

/** What the notation alone gets wrong: order, neighbours, number of letters. */
export function checkNotation(text: string, written: WrittenChange): Problem | null {
  if (written.end < written.start) return positionsReversed(text);
  if (written.type === 'insertion' && written.end !== written.start + 1) return insertionNeedsTwo(text);
  const span = written.end - written.start + 1;
  const letters = written.affected?.length ?? written.affectedCount ?? span;
  return letters === span ? null : lengthDiffers(text, span, letters);
}

/**
 * Compares a change with the sequence of its gene. On a mismatch the other numberings of the gene are tried, and the one
 * that fits stands in the hint; nothing is renumbered in silence.
 * @returns null when it agrees, or when there is nothing to compare
 */
export function checkReference(text: string, written: WrittenChange, gene: GeneEntry): Problem | null {
  const sequence = gene.sequence;
  if (sequence === null || written.start === 0) return null;
  const found = disagreement(written, sequence);
  if (found === null) return null;
  const hint = otherNumbering(written, gene, sequence);
  if (found.position > sequence.length) {
    // The stop codon is the residue behind the last one.
    if (found.position === sequence.length + 1) {
      return referenceMismatch(text, { gene: gene.symbol, residue: 'the stop codon', position: found.position }, hint);
    }
    return beyondProtein(text, gene.symbol, sequence.length, hint);
  }
  const residue = sequence[found.position - 1]!;
  return referenceMismatch(
    text,
    { gene: gene.symbol, residue, position: found.position },
    [hint ?? swapped(written, residue), corrected(written, gene, residue)].filter((one) => one !== null).join('; ') ||
      null,
  );
}

/** The first named residue that the sequence does not have there. */
function disagreement(written: WrittenChange, sequence: string): { readonly position: number } | null {
  for (const [position, residue] of namedResidues(written)) {
    const reference = position === sequence.length + 1 ? '*' : sequence[position - 1];
    if (reference === undefined) return { position };
    if (residue !== null && residue !== reference) return { position };
    // A change without a named residue must still lie within the protein.
    if (residue === null && reference === '*') return { position };
  }
  return null;
}

function namedResidues(written: WrittenChange): readonly (readonly [number, string | null])[] {
  const named: (readonly [number, string | null])[] = [
    [written.start, written.startResidue],
    [written.end, written.endResidue],
  ];
  for (const [index, letter] of [...(written.affected ?? '')].entries()) {
    if (letter !== 'X') named.push([written.start + index, letter]);
  }
  return named;
}

function otherNumbering(written: WrittenChange, gene: GeneEntry, sequence: string): string | null {
  if (written.startResidue === null) return null;
  for (const { name, shift } of gene.offsets) {
    const moved = { ...written, start: written.start - shift, end: written.end - shift };
    if (moved.start < 1 || disagreement(moved, sequence) !== null) continue;
    return offsetFits(name, `${gene.symbol} ${formatProteinChange(canonicalChange(moved, sequence))}`);
  }
  return null;
}

/** The same change with the residue that the protein has there, when it is the only one named and not the new one. */
function corrected(written: WrittenChange, gene: GeneEntry, reference: string): string | null {
  if (written.type !== 'substitution' || written.inserted === reference) return null;
  return ifNumberRight(`${gene.symbol} ${reference}${written.start}${written.inserted}`);
}

function swapped(written: WrittenChange, reference: string): string | null {
  if (written.type !== 'substitution' || written.inserted !== reference) return null;
  return residuesSwapped(`${reference}${written.start}${written.startResidue ?? ''}`);
}
