import type { Option } from '@countermove/resistance/schema';
import { formatPercent } from './numbers.ts';

export type Escape = Option['escapes'][number];

/** Id that an escape has when no new mechanism is needed: the regimen leaves cells of the case growing. */
const NOT_SUPPRESSED = 'not-suppressed';

/** What takes a tumour over: the mechanism, and the clone where its name says more. For use within a sentence. */
export function escapeWords(route: Escape): string {
  if (route.mechanism === NOT_SUPPRESSED) return `${route.clone}, not suppressed`;
  const name = withinSentence(route.mechanismName);
  return repeats(route.mechanismName, route.clone) ? name : `${name} (${route.clone})`;
}

/** The same with its share of simulated patients. */
export function escapeShare(route: Escape): string {
  return `${escapeWords(route)}, ${formatPercent(route.share)}`;
}

/** Whether every word of a label stands in a name already, as "RET fusion" does in "Acquired RET fusion". */
export function repeats(name: string, label: string): boolean {
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
  const known = new Set(words(name));
  return words(label).every((word) => known.has(word));
}

/** Takes the capital from a first word that is an ordinary one; names of genes and drugs of capitals keep theirs. */
function withinSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
