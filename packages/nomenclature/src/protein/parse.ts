import type { ProteinChange } from '../alteration.ts';
import { oneLetterPattern, residuesToOneLetter, threeLetterPattern, toOneLetter } from '../amino-acids.ts';

/** A protein change as written, before it is compared with the reference and brought to its canonical form. */
export interface WrittenChange extends ProteinChange {
  /** Residues written after `del` or `dup`. */
  readonly affected: string | null;
  /** Their number, where only that is written (`del5`). */
  readonly affectedCount: number | null;
  /** Whether the stop was written `X`, which some authors use for "any residue". */
  readonly stopWrittenX: boolean;
}

/** Why a text is not a protein change: `other` when it does not even look like one. */
export type NotAChange = 'other' | 'no-change' | 'insertion-needs-two' | 'dna' | 'no-protein' | 'position-zero';

const residue = `(${threeLetterPattern}|${oneLetterPattern})`;
const residues = `((?:${threeLetterPattern})+|${oneLetterPattern}+)`;
const position = '(\\d{1,6})';
const stop = `(?:\\*|Ter|X)`;

interface Patterns {
  readonly substitution: RegExp;
  readonly frameshift: RegExp;
  readonly extension: RegExp;
  readonly startExtension: RegExp;
  readonly splice: RegExp;
  readonly oldDeletion: RegExp;
  readonly range: RegExp;
  readonly delins: RegExp;
  readonly deletion: RegExp;
  readonly duplication: RegExp;
  readonly insertion: RegExp;
}

function patterns(flags: '' | 'i'): Patterns {
  const whole = (source: string): RegExp => new RegExp(`^${source}$`, flags);
  return {
    substitution: whole(`${residue}${position}(=|\\?|${threeLetterPattern}|${oneLetterPattern})`),
    frameshift: whole(`${residue}${position}${residue}?fs(?:${stop}(\\d+|\\?)?)?`),
    extension: whole(`(${stop})${position}${residue}?ext${stop}?(\\d+|\\?)?`),
    startExtension: whole(`(M|Met)(1)${residue}?ext-(\\d+|\\?)`),
    splice: whole(`${residue}?${position}(?:[_-]${residue}?${position})?_?splice`),
    oldDeletion: whole(`del *(${residue}?\\d{1,6}(?:[_-]${residue}?\\d{1,6})?)(ins.+)?`),
    range: whole(`${residue}?${position}(?:[_-]${residue}?${position})?(>.+|del.*|dup.*|ins.+)?`),
    delins: whole(`(?:del${residues}??ins|>)${residues}`),
    deletion: whole(`del(?:${residues}|(\\d{1,4}))?`),
    duplication: whole(`dup(?:${residues}|(\\d{1,4}))?`),
    insertion: whole(`ins(?:${residues}|X\\[(\\d{1,4})\\]|\\(?(\\d{1,4})\\)?)`),
  };
}

// HGVS' own letter case first; a text in one letter case only on the second try, where `delinsins…` would be ambiguous.
let strict: Patterns | null = null;
let loose: Patterns | null = null;

/**
 * Reads a protein change by its notation alone: one- or three-letter code, with or without `p.` and parentheses.
 * @returns the change, or the reason why it is none
 */
export function parseProteinChange(text: string): WrittenChange | NotAChange {
  let body = text.trim();
  if (/^(?:[cgnmr]\.|\d+[+-]?\d*[ACGT]>)/i.test(body)) return 'dna';
  body = body.replace(/%3D$/i, '=').replace(/^p\.\s*/i, '');
  if (body.startsWith('(') && body.endsWith(')')) body = body.slice(1, -1);
  body = body.replace(/^p\./i, '');
  if (body === '=' || body === '(=)') return { ...base('synonymous', 0, 0) };
  if (body === '?') return { ...base('unknown', 0, 0) };
  if (/^0\??$/.test(body)) return 'no-protein';
  if (!/\d/.test(body)) return 'other';
  strict ??= patterns('');
  const first = parseWith(body, strict);
  if (typeof first !== 'string') return first;
  if (body !== body.toLowerCase() && body !== body.toUpperCase()) return first;
  loose ??= patterns('i');
  const second = parseWith(body, loose);
  return second === 'other' ? first : second;
}

function base(type: ProteinChange['type'], start: number, end: number): WrittenChange {
  return {
    type,
    start,
    end,
    startResidue: null,
    endResidue: null,
    inserted: '',
    affected: null,
    affectedCount: null,
    stopWrittenX: false,
  };
}

function parseWith(body: string, pattern: Patterns): WrittenChange | NotAChange {
  const old = pattern.oldDeletion.exec(body);
  if (old !== null) return parseRange(`${old[1]}del${old[4] ?? ''}`, pattern);
  return parsePoint(body, pattern) ?? parseSplice(body, pattern) ?? parseRange(body, pattern);
}

/** Changes at one residue: substitution, stop, `=`, `?`, frameshift, extension. */
function parsePoint(body: string, pattern: Patterns): WrittenChange | NotAChange | null {
  const startExtension = pattern.startExtension.exec(body);
  if (startExtension !== null) {
    return { ...base('extension', 1, 1), startResidue: 'M', endResidue: 'M', ...lengthOf(startExtension[4]) };
  }
  const extension = pattern.extension.exec(body);
  if (extension !== null) {
    const at = Number(extension[2]);
    const inserted = extension[3] === undefined ? '' : toOneLetter(extension[3]);
    return { ...base('extension', at, at), startResidue: '*', endResidue: '*', inserted, ...lengthOf(extension[4]) };
  }
  const frameshift = pattern.frameshift.exec(body);
  if (frameshift !== null) {
    const from = toOneLetter(frameshift[1]!);
    const at = Number(frameshift[2]);
    if (at === 0) return 'position-zero';
    const inserted = frameshift[3] === undefined ? '' : toOneLetter(frameshift[3]);
    return {
      ...base('frameshift', at, at),
      startResidue: from,
      endResidue: from,
      inserted,
      ...lengthOf(frameshift[4]),
    };
  }
  const substitution = pattern.substitution.exec(body);
  if (substitution === null) return null;
  const from = toOneLetter(substitution[1]!);
  const at = Number(substitution[2]);
  if (at === 0) return 'position-zero';
  if (from === 'X') return 'other';
  const point = { ...base('substitution', at, at), startResidue: from, endResidue: from };
  const to = substitution[3]!;
  if (to === '=') return { ...point, type: 'synonymous' };
  if (to === '?') return { ...point, type: 'unknown' };
  const inserted = toOneLetter(to);
  if (from === '*')
    return inserted === '*' ? { ...point, type: 'synonymous' } : { ...point, type: 'extension', inserted };
  if (inserted === from) return { ...point, type: 'synonymous' };
  if (inserted === '*') return { ...point, type: 'stop', inserted };
  if (inserted === 'X') return { ...point, type: 'stop', inserted: '*', stopWrittenX: to !== 'Xaa' };
  return { ...point, inserted };
}

function lengthOf(written: string | undefined): { newLength?: number } {
  return written === undefined || written === '?' ? {} : { newLength: Number(written) };
}

function parseSplice(body: string, pattern: Patterns): WrittenChange | NotAChange | null {
  const match = pattern.splice.exec(body);
  if (match === null) return null;
  const start = Number(match[2]);
  const end = match[4] === undefined ? start : Number(match[4]);
  if (start === 0 || end === 0) return 'position-zero';
  return {
    ...base('splice', start, end),
    startResidue: knownResidue(match[1]),
    endResidue: knownResidue(match[3] ?? match[1]),
  };
}

/** `X` in a splice or range notation says nothing on the reference. */
function knownResidue(written: string | undefined): string | null {
  if (written === undefined) return null;
  const letter = toOneLetter(written);
  return letter === 'X' ? null : letter;
}

/** Deletion, duplication, insertion, deletion with insertion. */
function parseRange(body: string, pattern: Patterns): WrittenChange | NotAChange {
  const match = pattern.range.exec(body);
  if (match === null) return 'other';
  const start = Number(match[2]);
  const end = match[4] === undefined ? start : Number(match[4]);
  if (start === 0 || end === 0) return 'position-zero';
  const what = match[5];
  if (what === undefined) return 'no-change';
  const startResidue = knownResidue(match[1]);
  const endResidue = match[4] === undefined ? startResidue : knownResidue(match[3]);
  const at = { startResidue, endResidue };
  // In one letter case `ala` could be A, L, A: then the code of the first residue decides.
  const namedInThree = match[1]?.length === 3;
  const letters = (written: string): string => {
    const inThree = isTitleCase(written) || (namedInThree && isThreeLetter(written));
    return residuesToOneLetter(written, inThree ? 'three' : 'one');
  };

  const delins = pattern.delins.exec(what);
  if (delins !== null) {
    const affected = delins[1] === undefined ? null : letters(delins[1]);
    return { ...base('delins', start, end), ...at, inserted: letters(delins[2]!), affected };
  }
  const deletion = pattern.deletion.exec(what);
  if (deletion !== null) return { ...base('deletion', start, end), ...at, ...affectedOf(deletion, letters) };
  const duplication = pattern.duplication.exec(what);
  if (duplication !== null) return { ...base('duplication', start, end), ...at, ...affectedOf(duplication, letters) };
  const insertion = pattern.insertion.exec(what);
  if (insertion === null) return 'other';
  if (match[4] === undefined) return 'insertion-needs-two';
  const count = Number(insertion[2] ?? insertion[3] ?? 0);
  const inserted = insertion[1] === undefined ? 'X'.repeat(count) : letters(insertion[1]);
  return inserted === '' ? 'other' : { ...base('insertion', start, end), ...at, inserted };
}

function affectedOf(
  match: RegExpExecArray,
  letters: (written: string) => string,
): Pick<WrittenChange, 'affected' | 'affectedCount'> {
  return {
    affected: match[1] === undefined ? null : letters(match[1]),
    affectedCount: match[2] === undefined ? null : Number(match[2]),
  };
}

function isTitleCase(written: string): boolean {
  return /^(?:[A-Z][a-z]{2})+$/.test(written);
}

function isThreeLetter(written: string): boolean {
  return new RegExp(`^(?:${threeLetterPattern})+$`, 'i').test(written);
}
