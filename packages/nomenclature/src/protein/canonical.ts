import type { ProteinChange } from '../alteration.ts';
import type { WrittenChange } from './parse.ts';

/** What is known of the reference around a change: all of it with a sequence, else the residues that the notation names. */
interface Reference {
  (position: number): string | null;
  readonly whole: boolean;
}

/**
 * The one canonical form of a change: common ends trimmed, placed as far towards the C-terminus as it goes (HGVS' 3′ rule),
 * and an insertion that repeats what stands before it called a duplication. So `A767_V769dup` and `V769_D770insASV` of EGFR
 * meet, as do `T790delinsM` and `T790M`. Without a sequence only what the named residues prove is done.
 * @param written already found to agree with the sequence
 */
export function canonicalChange(written: WrittenChange, sequence: string | null): ProteinChange {
  const reference = referenceOf(written, sequence);
  switch (written.type) {
    case 'deletion':
      return deletion(written.start, written.end, reference);
    case 'duplication': {
      const copied = residuesBetween(written.start, written.end, reference);
      if (copied === null) return duplication(written.start, written.end, reference);
      return insertion(written.end, copied, reference);
    }
    case 'insertion':
      return insertion(written.start, written.inserted, reference);
    case 'delins':
      return delins(written.start, written.end, written.inserted, reference);
    case 'splice':
      return plain('splice', written.start, written.end, null, null, '');
    default: {
      const change = plain(
        written.type,
        written.start,
        written.end,
        written.startResidue,
        written.endResidue,
        written.inserted,
      );
      return written.newLength === undefined ? change : { ...change, newLength: written.newLength };
    }
  }
}

function plain(
  type: ProteinChange['type'],
  start: number,
  end: number,
  startResidue: string | null,
  endResidue: string | null,
  inserted: string,
): ProteinChange {
  return { type, start, end, startResidue, endResidue, inserted };
}

function referenceOf(written: WrittenChange, sequence: string | null): Reference {
  if (sequence !== null) {
    return Object.assign((position: number) => sequence[position - 1] ?? null, { whole: true });
  }
  const known = new Map<number, string>();
  const spanLetters = written.type === 'insertion' ? null : written.affected;
  for (const [index, letter] of [...(spanLetters ?? '')].entries()) known.set(written.start + index, letter);
  if (written.startResidue !== null) known.set(written.start, written.startResidue);
  if (written.endResidue !== null) known.set(written.end, written.endResidue);
  return Object.assign((position: number) => known.get(position) ?? null, { whole: false });
}

function residuesBetween(start: number, end: number, reference: Reference): string | null {
  let letters = '';
  for (let position = start; position <= end; position++) {
    const letter = reference(position);
    if (letter === null) return null;
    letters += letter;
  }
  return letters;
}

function deletion(start: number, end: number, reference: Reference): ProteinChange {
  let [first, last] = [start, end];
  while (reference(first) !== null && reference(first) === reference(last + 1)) {
    first++;
    last++;
  }
  return plain('deletion', first, last, reference(first), reference(last), '');
}

function duplication(start: number, end: number, reference: Reference): ProteinChange {
  // Without a sequence only the two named residues are known, whatever letters followed `dup`: equal names, equal values.
  const letters = residuesBetween(start, end, reference);
  const inserted = letters !== null && (reference.whole || end - start < 2) ? letters : '';
  return plain('duplication', start, end, reference(start), reference(end), inserted);
}

/** @param after the residues come in behind this position */
function insertion(after: number, inserted: string, reference: Reference): ProteinChange {
  let [place, letters] = [after, inserted];
  while (reference(place + 1) !== null && reference(place + 1) === letters[0]) {
    letters = letters.slice(1) + letters[0];
    place++;
  }
  const start = place - letters.length + 1;
  if (start >= 1 && residuesBetween(start, place, reference) === letters) return duplication(start, place, reference);
  if (place > after && reference(place + 1) === null) {
    // Nothing known follows, and the name of an insertion needs both neighbours.
    letters = letters.slice(-1) + letters.slice(0, -1);
    place--;
  }
  return plain('insertion', place, place + 1, reference(place), reference(place + 1), letters);
}

function delins(start: number, end: number, inserted: string, reference: Reference): ProteinChange {
  let [first, last, letters] = [start, end, inserted];
  while (first <= last && letters !== '' && reference(first) === letters[0]) {
    first++;
    letters = letters.slice(1);
  }
  while (first <= last && letters !== '' && reference(last) === letters.at(-1)) {
    last--;
    letters = letters.slice(0, -1);
  }
  const changed = first !== start || last !== end;
  if (first > last) {
    if (letters === '') return plain('synonymous', start, start, reference(start), reference(start), '');
    const neighboursKnown = reference(first - 1) !== null && reference(first) !== null;
    return neighboursKnown ? insertion(first - 1, letters, reference) : plainDelins(start, end, inserted, reference);
  }
  if (letters === '') {
    const namesKnown = reference(first) !== null && reference(last) !== null;
    return namesKnown || !changed ? deletion(first, last, reference) : plainDelins(start, end, inserted, reference);
  }
  const from = reference(first);
  if (letters.startsWith('*') && from !== null) return plain('stop', first, first, from, from, '*');
  if (first === last && letters.length === 1 && from !== null && letters !== 'X') {
    return plain('substitution', first, first, from, from, letters);
  }
  if (changed && (from === null || reference(last) === null)) return plainDelins(start, end, inserted, reference);
  return plainDelins(first, last, letters, reference);
}

function plainDelins(start: number, end: number, inserted: string, reference: Reference): ProteinChange {
  return plain('delins', start, end, reference(start), reference(end), inserted);
}
