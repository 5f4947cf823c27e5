import type { ProteinChange } from '../alteration.ts';

/** HGVS short form without `p.`: the canonical name of a change, readable again. */
export function formatProteinChange(change: ProteinChange): string {
  const start = `${change.startResidue ?? ''}${change.start}`;
  const range = change.end === change.start ? start : `${start}_${change.endResidue ?? ''}${change.end}`;
  switch (change.type) {
    case 'substitution':
      return `${start}${change.inserted}`;
    case 'stop':
      return `${start}*`;
    case 'synonymous':
      return change.start === 0 ? '=' : `${start}=`;
    case 'unknown':
      return change.start === 0 ? '?' : `${start}?`;
    case 'frameshift':
      return `${start}${change.inserted}fs${change.newLength === undefined ? '' : `*${change.newLength}`}`;
    case 'extension':
      return change.startResidue === '*'
        ? `${start}${change.inserted}ext*${change.newLength ?? '?'}`
        : `${start}ext-${change.newLength ?? '?'}`;
    case 'splice':
      return change.end === change.start ? `X${change.start}_splice` : `X${change.start}_X${change.end}_splice`;
    case 'deletion':
      return `${range}del`;
    case 'duplication':
      return `${range}dup`;
    case 'insertion':
      return `${range}ins${change.inserted}`;
    case 'delins':
      return `${range}delins${change.inserted}`;
  }
}

/** Residues that come in minus residues that go; null when the change does not keep a countable frame. */
export function netLength(change: ProteinChange): number | null {
  const span = change.end - change.start + 1;
  if (change.inserted.includes('*')) return null;
  switch (change.type) {
    case 'substitution':
    case 'synonymous':
      return 0;
    case 'deletion':
      return -span;
    case 'duplication':
      return span;
    case 'insertion':
      return change.inserted.length;
    case 'delins':
      return change.inserted.length - span;
    default:
      return null;
  }
}
