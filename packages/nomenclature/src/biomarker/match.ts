import type { Alteration, ProteinVariant } from '../alteration.ts';
import type { Biomarker } from './biomarker.ts';
import { describeBiomarker } from './describe.ts';
import { type GeneLookup, genesOf, type MatchOptions, matchMutation, matchOne } from './match-one.ts';

/** Whether a biomarker holds of a tumour, by which alterations, and why. */
export interface BiomarkerMatch {
  /**
   * `exact`: the alteration is the one named. `category`: it belongs to what is named, or the claim was made in another
   * background. `phase-unknown`: it would hold if the variants lay as the biomarker says. `none`: it does not hold.
   */
  readonly match: 'exact' | 'category' | 'none' | 'phase-unknown';
  /** The alterations that meet it, each once, in the order of the case. */
  readonly alterations: readonly Alteration[];
  /** For people. */
  readonly why: string;
  /** Conditions that nothing meets; empty when it holds. */
  readonly missing: readonly Biomarker[];
  /** Pairs whose phase would decide. */
  readonly undecided: readonly PhasePair[];
}

/** Two variants of a gene, and the phase that the biomarker asks for. */
export interface PhasePair {
  readonly gene: string;
  readonly first: string;
  readonly second: string;
  readonly asked: 'cis' | 'trans';
}

/**
 * Matches a biomarker against the alterations of a case.
 *
 * Variants of one gene of which nothing is said count as cis, unless the biomarker asks for a phase: then, with nothing said
 * on any of its pairs, the answer is `phase-unknown` with the pairs. A `context` that is not met weakens the match to
 * `category` and is named in `why`. A `not` that holds ends it.
 * @param lookup resolves gene aliases and gives exon bounds
 * @param options what only the atlas knows: which variants activate, which are drivers
 */
export function matchBiomarker(
  biomarker: Biomarker,
  alterations: readonly Alteration[],
  lookup: GeneLookup,
  options: MatchOptions,
): BiomarkerMatch {
  const held = matchCondition(biomarker, alterations, lookup, options);
  if (held.match === 'none') return held;
  const excluded = applyExclusions(held, biomarker, alterations, lookup, options);
  if (excluded.match === 'none' || biomarker.context === undefined) return excluded;
  const background = matchBiomarker(biomarker.context, alterations, lookup, options);
  if (background.match === 'exact' || background.match === 'category') return excluded;
  return {
    ...excluded,
    match: excluded.match === 'exact' ? 'category' : excluded.match,
    why: `${excluded.why}; claim made in the background of ${describeBiomarker(biomarker.context)}`,
  };
}

function none(why: string, missing: readonly Biomarker[] = []): BiomarkerMatch {
  return { match: 'none', alterations: [], why, missing, undecided: [] };
}

function applyExclusions(
  held: BiomarkerMatch,
  biomarker: Biomarker,
  alterations: readonly Alteration[],
  lookup: GeneLookup,
  options: MatchOptions,
): BiomarkerMatch {
  let result = held;
  for (const exclusion of biomarker.not ?? []) {
    const found = matchBiomarker(exclusion, alterations, lookup, options);
    if (found.match === 'exact' || found.match === 'category') {
      return none(`excluded: ${found.alterations.map(({ label }) => label).join(', ')} is present`);
    }
    if (found.match === 'phase-unknown') {
      const why = `${result.why}; depends on whether not ${describeBiomarker(exclusion)}`;
      result = { ...result, match: 'phase-unknown', why, undecided: [...result.undecided, ...found.undecided] };
    }
  }
  return result;
}

function matchCondition(
  biomarker: Biomarker,
  alterations: readonly Alteration[],
  lookup: GeneLookup,
  options: MatchOptions,
): BiomarkerMatch {
  if ('all' in biomarker) return matchAll(biomarker, alterations, lookup, options);
  if ('any' in biomarker) return matchAny(biomarker, alterations, lookup, options);
  const used: Alteration[] = [];
  const reasons: string[] = [];
  let isExact = false;
  for (const alteration of alterations) {
    const found = matchOne(biomarker, alteration, lookup, options);
    if (found === null) continue;
    used.push(alteration);
    reasons.push(found.why);
    if (found.kind === 'exact') isExact = true;
  }
  if (used.length === 0) return none(`no ${describeBiomarker(biomarker)}`, [biomarker]);
  if ('state' in biomarker && biomarker.state === 'wild-type-amplified') {
    const mutation = alterations.find(
      (one) => genesOf(one).some((gene) => genesOf(used[0]!).includes(gene)) && matchMutation('mutated', one) !== null,
    );
    if (mutation !== undefined) return none(`${mutation.label} is present, so the gene is not wild type`, [biomarker]);
  }
  return {
    match: isExact ? 'exact' : 'category',
    alterations: used,
    why: reasons.join('; '),
    missing: [],
    undecided: [],
  };
}

function matchAny(
  biomarker: Biomarker & { readonly any: readonly Biomarker[] },
  alterations: readonly Alteration[],
  lookup: GeneLookup,
  options: MatchOptions,
): BiomarkerMatch {
  const parts = biomarker.any.map((part) => matchBiomarker(part, alterations, lookup, options));
  const holding = parts.filter(({ match }) => match === 'exact' || match === 'category');
  const chosen = holding.length > 0 ? holding : parts.filter(({ match }) => match === 'phase-unknown');
  if (chosen.length === 0) return none(`no ${describeBiomarker(biomarker)}`, biomarker.any);
  const match = chosen.some((part) => part.match === 'exact') ? 'exact' : chosen[0]!.match;
  return joined(match, chosen, alterations);
}

function joined(
  match: BiomarkerMatch['match'],
  parts: readonly BiomarkerMatch[],
  alterations: readonly Alteration[],
): BiomarkerMatch {
  const used = new Set(parts.flatMap((part) => part.alterations));
  return {
    match,
    alterations: alterations.filter((alteration) => used.has(alteration)),
    why: parts.map(({ why }) => why).join('; '),
    missing: [],
    undecided: parts.flatMap(({ undecided }) => undecided),
  };
}

function matchAll(
  biomarker: Biomarker & { readonly all: readonly Biomarker[]; readonly phase?: 'cis' | 'trans' | undefined },
  alterations: readonly Alteration[],
  lookup: GeneLookup,
  options: MatchOptions,
): BiomarkerMatch {
  const parts = biomarker.all.map((part) => matchBiomarker(part, alterations, lookup, options));
  const failed = parts.filter(({ match }) => match === 'none');
  if (failed.length > 0) {
    return none(
      failed.map(({ why }) => why).join('; '),
      failed.flatMap(({ missing }) => missing),
    );
  }
  const weakest = parts.some(({ match }) => match === 'phase-unknown')
    ? 'phase-unknown'
    : parts.some(({ match }) => match === 'category')
      ? 'category'
      : 'exact';
  const all = joined(weakest, parts, alterations);
  return withPhase(all, parts, biomarker.phase);
}

/** What is said on the phase of the variants that meet the parts of one biomarker. */
function withPhase(
  all: BiomarkerMatch,
  parts: readonly BiomarkerMatch[],
  asked: 'cis' | 'trans' | undefined,
): BiomarkerMatch {
  const pairs = pairsOf(parts);
  const inCis = pairs.filter(
    ([first, second]) => first.cis.includes(second.variant) || second.cis.includes(first.variant),
  );
  const inTrans = pairs.filter(
    ([first, second]) => first.trans.includes(second.variant) || second.trans.includes(first.variant),
  );
  if (asked === undefined) {
    if (inTrans.length === 0 || all.match !== 'exact') return all;
    return { ...all, match: 'category', why: `${all.why}; said to lie in trans, of which the claim says nothing` };
  }
  if (pairs.length === 0) return all;
  // Once something is said, the pairs of which nothing is said count as cis.
  const holds = asked === 'cis' ? inTrans.length === 0 && inCis.length > 0 : inTrans.length > 0;
  if (holds) return { ...all, why: `${all.why}; in ${asked}` };
  if (inCis.length + inTrans.length > 0)
    return none(`the variants lie in ${asked === 'cis' ? 'trans' : 'cis'}, not in ${asked}`);
  return {
    ...all,
    match: 'phase-unknown',
    why: `${all.why}; whether in ${asked} is not known`,
    undecided: [
      ...all.undecided,
      ...pairs.map(([first, second]) => ({ gene: first.gene, first: first.variant, second: second.variant, asked })),
    ],
  };
}

/** Pairs of different protein variants of one gene, one from each of two parts. */
function pairsOf(parts: readonly BiomarkerMatch[]): readonly (readonly [ProteinVariant, ProteinVariant])[] {
  const variants = parts.map((part) =>
    part.alterations.filter((one): one is ProteinVariant => one.kind === 'protein-variant'),
  );
  const pairs = new Map<string, readonly [ProteinVariant, ProteinVariant]>();
  for (const [index, firsts] of variants.entries()) {
    for (const second of variants.slice(index + 1).flat()) {
      for (const first of firsts) {
        if (first.gene !== second.gene || first.variant === second.variant) continue;
        pairs.set([first.label, second.label].sort().join(), [first, second]);
      }
    }
  }
  return [...pairs.values()];
}
