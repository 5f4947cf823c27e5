import type { Vocabulary } from './vocabulary.ts';

/**
 * Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours
 * needed to turn one text into the other.
 * @param atMost beyond this the answer is `atMost + 1`, so that hopeless names cost little
 */
export function editDistance(left: string, right: string, atMost: number = Number.POSITIVE_INFINITY): number {
  if (Math.abs(left.length - right.length) > atMost) return atMost + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > atMost) return atMost + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length]!, atMost + 1);
}

/**
 * Names close to what was written, nearest first, letter case aside. Short words allow one slip, longer ones two or
 * three: more would suggest names that share nothing but their length.
 */
export function nearestNames(written: string, names: Iterable<string>, atMost: number = 3): readonly string[] {
  const wanted = written.toLowerCase();
  if (wanted.length === 0 || wanted.length > 60) return [];
  const slips = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3;
  const found: { name: string; distance: number }[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    const candidate = name.toLowerCase();
    if (seen.has(candidate)) continue;
    const distance = editDistance(wanted, candidate, slips);
    if (distance > slips) continue;
    seen.add(candidate);
    found.push({ name, distance });
  }
  // Among equally near names the slip is rarely in the first letter, and more often a swap than a missing letter.
  const unlike = (name: string): number =>
    (name[0]?.toLowerCase() === wanted[0] ? 0 : 10) + Math.abs(name.length - wanted.length);
  found.sort((a, b) => a.distance - b.distance || unlike(a.name) - unlike(b.name) || (a.name < b.name ? -1 : 1));
  return found.slice(0, atMost).map(({ name }) => name);
}

// A column of thousands of rows repeats its slips, and a vocabulary has tens of thousands of names.
const remembered: WeakMap<Vocabulary, Map<string, readonly string[]>> = new WeakMap();
const mostRemembered = 1000;

/** Names of the vocabulary close to what was written; at most three. */
export function suggestNames(
  written: string,
  kind: 'gene' | 'drug' | 'cancer',
  vocabulary: Vocabulary,
): readonly string[] {
  let known = remembered.get(vocabulary);
  if (known === undefined || known.size >= mostRemembered) {
    known = new Map();
    remembered.set(vocabulary, known);
  }
  const key = `${kind} ${written}`;
  let names = known.get(key);
  if (names === undefined) {
    names = nearestNames(written, vocabulary.names(kind));
    known.set(key, names);
  }
  return names;
}
