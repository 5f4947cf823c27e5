import type { Problem } from '@countermove/base';
import { type Alteration, type CopyNumber, phased } from '@countermove/nomenclature';
import { contradictory, copiesDiffer, duplicate } from '../messages.ts';

/** An alteration with the line that named it. */
export interface PlacedAlteration {
  readonly alteration: Alteration;
  /** Null when it comes from another file. */
  readonly line: number | null;
}

/**
 * Each alteration once, in order. The same given twice is a notice, and what is said on phase is joined; two that cannot
 * hold together are an error at the later one.
 */
export function joinFindings(placed: readonly PlacedAlteration[]): {
  readonly alterations: readonly Alteration[];
  readonly problems: readonly Problem[];
} {
  const kept: PlacedAlteration[] = [];
  const places = new Map<string, number>();
  const bySubject = new Map<string, PlacedAlteration[]>();
  const problems: Problem[] = [];
  for (const next of placed) {
    const at = places.get(identity(next.alteration));
    if (at !== undefined) {
      const before = kept[at]!;
      problems.push(...joinSame(before, next));
      kept[at] = { alteration: merged(before.alteration, next.alteration), line: before.line };
      continue;
    }
    const subject = subjectOf(next.alteration);
    const rivals = subject === null ? [] : (bySubject.get(subject) ?? []);
    problems.push(...rivals.flatMap((rival) => conflictsOf(rival, next)));
    if (subject !== null) bySubject.set(subject, [...rivals, next]);
    places.set(identity(next.alteration), kept.length);
    kept.push(next);
  }
  problems.push(...phaseConflicts(kept));
  return { alterations: kept.map(({ alteration }) => alteration), problems };
}

/** What makes two alterations the same: not their phase, not the order of a fusion's partners, not a count of copies. */
function identity(alteration: Alteration): string {
  switch (alteration.kind) {
    case 'protein-variant':
      return `${alteration.gene} ${alteration.variant}`;
    case 'fusion':
      return `${alteration.genes.join('-')} fusion`;
    case 'copy-number':
      return `${alteration.gene} ${alteration.state} copies`;
    default:
      return alteration.label;
  }
}

function joinSame(before: PlacedAlteration, next: PlacedAlteration): readonly Problem[] {
  // Two variants with their phase name each other: the second naming of a pair is no repetition by the user.
  if (before.line !== null && before.line === next.line) return [];
  // Seen in the file as well as named by the user: that is agreement.
  if (next.line === null) return [];
  return [{ ...duplicate(next.alteration.label, before.line), line: next.line }];
}

function merged(before: Alteration, next: Alteration): Alteration {
  if (before.kind === 'protein-variant' && next.kind === 'protein-variant') {
    return phased(before, union(before.cis, next.cis), union(before.trans, next.trans));
  }
  if (before.kind === 'copy-number' && next.kind === 'copy-number') return before.copies === null ? next : before;
  if (before.kind === 'fusion' && next.kind === 'fusion') {
    return before.fivePrime === null && before.threePrime === null ? next : before;
  }
  return before;
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])].sort();
}

/** What an alteration speaks of, where it can be contradicted: the copies of a gene, its expression in a cell, … */
function subjectOf(alteration: Alteration): string | null {
  switch (alteration.kind) {
    case 'copy-number':
      return `copies ${alteration.gene}`;
    case 'expression':
      return `expression ${alteration.cell ?? ''} ${alteration.gene}`;
    case 'methylation':
      return `methylation ${alteration.gene}`;
    case 'surroundings':
      return `surroundings ${alteration.what.replace(/-(?:up|down)$|^(?:high|low)-/, '').replace(/^(?:hyp|norm)oxia$/, 'oxygen')}`;
    default:
      return null;
  }
}

/** Two different statements on one subject. */
function conflictsOf(before: PlacedAlteration, next: PlacedAlteration): readonly Problem[] {
  const { alteration } = next;
  if (before.alteration.kind === 'copy-number' && alteration.kind === 'copy-number') {
    if (sign(before.alteration.state) === sign(alteration.state)) {
      return [{ ...copiesDiffer(alteration.label, before.alteration.label), line: next.line }];
    }
  }
  return [{ ...contradictory(alteration.label, before.alteration.label, before.line), line: next.line }];
}

function sign(state: CopyNumber['state']): number {
  return state === 'neutral' ? 0 : state === 'amplified' || state === 'gained' ? 1 : -1;
}

/** Two variants said to lie in cis by one line and in trans by another. */
function phaseConflicts(kept: readonly PlacedAlteration[]): readonly Problem[] {
  return kept.flatMap(({ alteration, line }) => {
    if (alteration.kind !== 'protein-variant') return [];
    const both = alteration.cis.filter((other) => alteration.trans.includes(other) && alteration.variant < other);
    return both.map((other) => ({
      ...contradictory(`${alteration.gene} ${alteration.variant} cis ${other}`, `trans ${other}`, null),
      line,
    }));
  });
}
