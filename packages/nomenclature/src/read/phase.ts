import { failure, type Problem, type Result, success } from '@countermove/base';
import type { ProteinVariant } from '../alteration.ts';
import { phaseContradictory, severalGenes } from '../messages.ts';
import { looksLikeProteinChange, readProteinVariant } from '../protein/read.ts';
import type { GeneEntry, Vocabulary } from '../vocabulary.ts';

/**
 * Variants of one gene with what is said on their alleles: each inner list is an allele, so variants within it are in cis
 * and variants of different lists in trans. `spoken: false`: nothing is said.
 */
interface Alleles {
  readonly groups: readonly (readonly string[])[];
  readonly spoken: boolean;
  /** Whether the groups behind the first are only known to be in trans to the first, not to each other. */
  readonly headOnly: boolean;
}

/**
 * Several variants of one gene in one text: `C797S cis T790M`, `T790M (cis C797S)`, `p.[T790M;C797S]`, `p.[T790M];[C797S]`,
 * `T790M/C797S in cis`, `L858R T790M`. Null when the text is not several variants.
 */
export function readPhased(
  gene: GeneEntry,
  rest: string,
  text: string,
  vocabulary: Vocabulary,
): Result<readonly ProteinVariant[]> | null {
  const body = withoutRepeatedGene(rest, gene, vocabulary);
  if (body === null) return failure(severalGenes(text));
  const alleles = bracketed(body) ?? parenthesised(body) ?? trailing(body) ?? worded(body) ?? listed(body);
  if (alleles === null) return null;
  const problems: Problem[] = [];
  const groups: ProteinVariant[][] = [];
  for (const group of alleles.groups) {
    const read: ProteinVariant[] = [];
    for (const written of group) {
      const variant = readProteinVariant(gene, written, text);
      if (!variant.ok) return failure(...variant.problems);
      problems.push(...variant.problems);
      read.push(variant.value);
    }
    groups.push(read);
  }
  const names = groups.flat().map(({ variant }) => variant);
  if (new Set(names).size < names.length) return failure(phaseContradictory(text));
  if (!alleles.spoken) return success(groups.flat(), problems);
  return success(withPhase(groups, alleles.headOnly), problems);
}

/** `C797S cis EGFR T790M` names the gene again; null when it names another. */
function withoutRepeatedGene(rest: string, gene: GeneEntry, vocabulary: Vocabulary): string | null {
  const kept: string[] = [];
  for (const word of rest.split(' ')) {
    const other = /^(?:in|cis|trans|with|to|and)$/i.test(word) ? null : vocabulary.findGene(word);
    if (other === null) kept.push(word);
    else if (other.symbol !== gene.symbol) return null;
  }
  return kept.join(' ');
}

/** HGVS: `p.[T790M;C797S]` on one allele, `p.[T790M];[C797S]` on two, `p.[T790M(;)C797S]` not known. */
function bracketed(rest: string): Alleles | null {
  const body = rest.replace(/^p\.(?=\[)/i, '');
  if (!/^\[[^[\]]+\](?:;(?:p\.)?\[[^[\]]+\])*$/i.test(body)) return null;
  const groups = [...body.matchAll(/\[([^[\]]+)\]/g)].map((match) => match[1]!);
  const unknown = groups.length === 1 && groups[0]!.includes('(;)');
  if (unknown) return { groups: groups[0]!.split('(;)').map((one) => [one]), spoken: false, headOnly: false };
  const split = groups.map((group) => group.split(';').map((one) => one.trim()));
  return { groups: split, spoken: split.flat().length > 1, headOnly: false };
}

/** `T790M (cis C797S)`, `C797S (cis L858R, T790M; trans G724S)`. */
function parenthesised(rest: string): Alleles | null {
  const match = /^(\S+) ?\(((?:in )?(?:cis|trans)\b[^()]*(?:\([^()]*\)[^()]*)*)\)$/i.exec(rest);
  if (match === null) return null;
  const head: string[] = [match[1]!];
  const apart: string[][] = [];
  for (const part of match[2]!.split(';')) {
    const said = /^(?:in )?(cis|trans)(?: (?:with|to))? (.+)$/i.exec(part.trim());
    if (said === null) return null;
    const variants = said[2]!.split(/ ?, ?| and |\+|\//);
    if (said[1]!.toLowerCase() === 'cis') head.push(...variants);
    else apart.push(...variants.map((variant) => [variant]));
  }
  return { groups: [head, ...apart], spoken: true, headOnly: true };
}

/** `T790M/C797S in cis`, `T790M and C797S (trans)`. */
function trailing(rest: string): Alleles | null {
  const match = /^(.+?) (?:\((?:in )?(cis|trans)\)|in (cis|trans))$/i.exec(rest);
  if (match === null) return null;
  const variants = splitList(match[1]!);
  if (variants.length < 2) return null;
  const cis = (match[2] ?? match[3])!.toLowerCase() === 'cis';
  return { groups: cis ? [variants] : variants.map((variant) => [variant]), spoken: true, headOnly: false };
}

/** `C797S cis T790M trans L718Q`: each word joins to, or parts from, the allele of what stands before it. */
function worded(rest: string): Alleles | null {
  const pieces = rest.split(/ (?:in )?(cis|trans)(?: (?:with|to))? /i);
  if (pieces.length < 3) return null;
  const groups: string[][] = [splitList(pieces[0]!)];
  for (let index = 1; index + 1 < pieces.length; index += 2) {
    const variants = splitList(pieces[index + 1]!);
    if (pieces[index]!.toLowerCase() === 'cis') groups.at(-1)!.push(...variants);
    else groups.push(variants);
  }
  return { groups, spoken: true, headOnly: false };
}

/** `L858R T790M`, `L858R/T790M`, `L858R + T790M`: nothing said on phase. */
function listed(rest: string): Alleles | null {
  const variants = splitList(rest);
  if (variants.length < 2 || !variants.every(looksLikeProteinChange)) return null;
  return { groups: variants.map((variant) => [variant]), spoken: false, headOnly: false };
}

function splitList(text: string): string[] {
  return text
    .split(/ ?[+/,;&] ?| and |(?<!del|dup) (?!ins|del|dup)/)
    .map((variant) => variant.trim())
    .filter((variant) => variant !== '');
}

function withPhase(groups: readonly (readonly ProteinVariant[])[], headOnly: boolean): readonly ProteinVariant[] {
  return groups.flatMap((group, index) =>
    group.map((variant) => {
      const cis = group.filter((other) => other !== variant);
      const apart = groups.filter((_, other) => other !== index && (!headOnly || index === 0 || other === 0)).flat();
      return phased(variant, namesOf(cis), namesOf(apart));
    }),
  );
}

function namesOf(variants: readonly ProteinVariant[]): readonly string[] {
  return variants.map(({ variant }) => variant).sort();
}

/** The same variant with its phase, and the label that says so: `EGFR C797S (cis T790M)`. */
export function phased(variant: ProteinVariant, cis: readonly string[], trans: readonly string[]): ProteinVariant {
  const parts = [cis.length > 0 ? `cis ${cis.join(', ')}` : '', trans.length > 0 ? `trans ${trans.join(', ')}` : ''];
  const said = parts.filter((part) => part !== '').join('; ');
  const label = `${variant.gene} ${variant.variant}${said === '' ? '' : ` (${said})`}`;
  return { ...variant, label, cis, trans };
}
