import type { Observation } from '../case.ts';

/** Cells that say nothing. */
const blank = /^(?:|\.|-|na|n\/a|nan|null|none|unknown|p\.\?|p\.)$/i;

export function isBlank(cell: string): boolean {
  return blank.test(cell);
}

/** The protein change of a cell: without transcript or protein id (`ENSP00000275493.2:p.Leu858Arg`). */
export function proteinCell(cell: string): string {
  return cell.replace(/^(?:[^\s:,]+:)+(?=p\.)/, '');
}

/** Whether Variant_Classification says that the protein stays the same; null when it says nothing. */
export function isSilentClass(word: string): boolean | null {
  const name = word.toLowerCase().replace(/[^a-z]/g, '');
  if (name === '') return null;
  return ['silent', 'synonymous', 'synonymoussnv', 'synonymousvariant'].includes(name);
}

/** What Variant_Classification says a change is, in our words; null for words that say nothing on the protein. */
export function changeOfClass(word: string): 'substitution' | 'stop' | 'frameshift' | 'in-frame' | 'splice' | null {
  const name = word.toLowerCase().replace(/[^a-z]/g, '');
  if (/^(?:nonsense|stopgain)/.test(name)) return 'stop';
  if (/^nonframeshift|^inframe/.test(name)) return 'in-frame';
  if (/^frameshift/.test(name)) return 'frameshift';
  if (/^(?:missense|nonsynonymous)/.test(name)) return 'substitution';
  return /^splice(?:site|acceptor|donor|$)/.test(name) ? 'splice' : null;
}

export function originOf(cell: string): Observation['origin'] {
  const word = cell.toLowerCase();
  return word === 'somatic' || word === 'germline' ? word : 'unknown';
}

/** A count of reads; null when the cell holds none. */
export function readCount(cell: string): number | null {
  return /^\d{1,9}(?:\.0+)?$/.test(cell) ? Number(cell) : null;
}

/**
 * Variant allele fraction: from read counts, else as the file states it; per cent when written with the sign or above 1.
 * @returns 0 to 1, null when the file does not say
 */
export function alleleFraction(
  reads: { readonly alt: number | null; readonly ref: number | null; readonly depth: number | null },
  stated: string,
): number | null {
  const { alt, ref, depth } = reads;
  const total = ref !== null && alt !== null ? alt + ref : depth;
  if (alt !== null && total !== null && total > 0 && alt <= total) return alt / total;
  const match = /^(\d+(?:\.\d+)?|\.\d+) ?(%)?$/.exec(stated);
  if (match === null) return null;
  const value = Number(match[1]);
  const fraction = match[2] !== undefined || value > 1 ? value / 100 : value;
  return fraction <= 1 ? fraction : null;
}
