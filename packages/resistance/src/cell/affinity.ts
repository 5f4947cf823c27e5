import type { Affinity, Drug } from '@countermove/atlas/schema';
import { exp, log } from '@countermove/base';
import type { Binder } from '@countermove/pharmacology';
import { UNBOUND } from './genotype.ts';
import { type CellKnowledge, nearestForm } from './knowledge.ts';

/** How the strength of a drug on one form of its target was found. */
export interface FoundAffinity {
  readonly binder: Binder;
  readonly valueNanomolar: number;
  readonly kind: string;
  /**
   * `exact`: recorded for this form; `class`: for the ordinary protein or a part of the form that binding does not depend on;
   * `rule`: the lost residue removes the bond, nothing else; `transferred`: fold of the same variant on another background;
   * `assumed`: nothing recorded, taken as without effect.
   */
  readonly match: 'exact' | 'class' | 'rule' | 'transferred' | 'assumed';
  readonly why: string;
  readonly citation: Affinity['citation'];
  readonly verified: boolean;
}

/** Kinds from the one that comes closest to the cell; a cellular potency is preferred to a purified enzyme. */
const KINDS = ['ic50-growth', 'ic50-phosphorylation', 'ki', 'ic50-enzyme', 'kd'] as const;

/** How good an answer is: first the kind of match, then the kind of measurement. Smaller is better. */
const MATCH_RANK: Readonly<Record<FoundAffinity['match'], number>> = {
  exact: 0,
  rule: 1,
  transferred: 2,
  assumed: 4,
  class: 6,
};

/**
 * Finds how strongly a drug holds a form, by the steps of the match kinds above; null when it does not bind the protein at all,
 * as far as is recorded. Folds are only ever taken between records of one kind. A purified value of the very form
 * comes before a cellular one that had to be transferred.
 */
export function findAffinity(
  knowledge: CellKnowledge,
  drug: Drug,
  gene: string,
  form: readonly string[],
): FoundAffinity | null {
  if (form.includes(UNBOUND)) return null;
  const all = knowledge.affinitiesOf(drug.id).filter((entry) => entry.target === gene);
  let best: { found: FoundAffinity; rank: number } | null = null;
  for (const kind of KINDS) {
    const entries = all.filter((entry) => entry.reversible?.kind === kind);
    if (entries.length === 0) continue;
    const found = findWithin(knowledge, entries, drug, gene, form);
    if (found === null) continue;
    const rank = MATCH_RANK[found.match] + (isCellular(kind) ? 0 : 1.5);
    if (best === null || rank < best.rank) best = { found, rank };
  }
  return best?.found ?? null;
}

function findWithin(
  knowledge: CellKnowledge,
  entries: readonly Affinity[],
  drug: Drug,
  gene: string,
  form: readonly string[],
): FoundAffinity | null {
  const exact = entries.find((entry) => sameForm(entry.form, form));
  if (exact !== undefined) return foundFrom(knowledge, exact, drug, gene, form, 'exact', 'recorded for this form');

  const residue = covalentResidueLost(drug, gene, form);
  if (residue !== null && drug.binding !== 'covalent') {
    const rest = findWithin(knowledge, entries, drug, gene, without(form, residue));
    return (
      rest && {
        ...rest,
        match: atBest('rule', rest.match),
        why: `${residue} is far from what this reversible drug holds; ${rest.why}`,
      }
    );
  }
  if (residue !== null) return withoutBond(knowledge, entries, drug, gene, form, residue);
  const answers = [
    ...form.map((variant) => transferred(knowledge, entries, drug, gene, form, variant)),
    nearestRecord(knowledge, entries, drug, gene, form),
  ].filter((one): one is FoundAffinity => one !== null);
  return answers.toSorted((one, other) => MATCH_RANK[one.match] - MATCH_RANK[other.match])[0] ?? null;
}

/** The form without one of its variants, weakened by the fold that the variant costs on another background; null without such a pair. */
function transferred(
  knowledge: CellKnowledge,
  entries: readonly Affinity[],
  drug: Drug,
  gene: string,
  form: readonly string[],
  variant: string,
): FoundAffinity | null {
  const fold = transferredFold(entries, variant, form);
  const rest = fold === null ? null : findWithin(knowledge, entries, drug, gene, without(form, variant));
  if (fold === null || rest === null) return null;
  return {
    ...foundFrom(knowledge, fold.mutant, drug, gene, form, 'transferred', ''),
    binder: scale(rest.binder, fold.fold),
    valueNanomolar: rest.valueNanomolar * fold.fold,
    match: atBest('transferred', rest.match),
    why: `${variant} costs ${fold.fold.toPrecision(2)}-fold on ${fold.base.form.join('/') || 'wild type'}, applied to ${rest.why}`,
    verified: rest.verified && fold.mutant.status === 'verified' && fold.base.status === 'verified',
  };
}

/** The record of the largest part of the form; what is left over is taken as without effect, and said to be. */
function nearestRecord(
  knowledge: CellKnowledge,
  entries: readonly Affinity[],
  drug: Drug,
  gene: string,
  form: readonly string[],
): FoundAffinity | null {
  const nearest = nearestForm(entries, form);
  if (nearest === null) return null;
  const rest = form.filter((variant) => !nearest.form.includes(variant));
  const place = nearest.form.join('/') || 'the ordinary protein';
  const match = nearest.form.length === 0 && form.length > 0 ? 'class' : 'assumed';
  const why = `recorded for ${place}; ${rest.join(', ')} taken as without effect on binding`;
  return foundFrom(knowledge, nearest, drug, gene, form, match, why);
}

/**
 * A covalent drug whose cysteine is lost: the fold recorded for it, else the geometric mean of the folds that other covalent drugs
 * of the site lost. Never "no effect".
 */
function withoutBond(
  knowledge: CellKnowledge,
  entries: readonly Affinity[],
  drug: Drug,
  gene: string,
  form: readonly string[],
  residue: string,
): FoundAffinity | null {
  const rest = findWithin(knowledge, entries, drug, gene, without(form, residue));
  if (rest === null) return null;
  const own = transferredFold(entries, residue, form);
  const folds = own === null ? lossesOfOthers(knowledge, gene, residue) : [own.fold];
  if (folds.length === 0)
    return { ...rest, match: 'assumed', why: `no covalent drug was measured with ${residue}; ${rest.why}` };
  const fold = exp(folds.reduce((sum, one) => sum + log(one), 0) / folds.length);
  const source =
    own === null ? `mean of ${folds.length} folds of other covalent drugs` : `measured on ${own.base.form.join('/')}`;
  return {
    ...rest,
    binder: scale(rest.binder, fold),
    valueNanomolar: rest.valueNanomolar * fold,
    match: atBest('transferred', rest.match),
    why: `${residue} takes the bond away and costs ${fold.toPrecision(2)}-fold (${source}), applied to ${rest.why}`,
    verified: rest.verified && own?.mutant.status === 'verified' && own.base.status === 'verified',
  };
}

/** Folds that covalent drugs of this gene lost with the residue, each between two records of one kind. */
function lossesOfOthers(knowledge: CellKnowledge, gene: string, residue: string): readonly number[] {
  return knowledge.covalentDrugs.flatMap((drug) => {
    const all = knowledge.affinitiesOf(drug).filter((entry) => entry.target === gene);
    return KINDS.flatMap((kind) => {
      const measured = all.filter((entry) => entry.reversible?.kind === kind);
      const fold = transferredFold(measured, residue, []);
      return fold === null ? [] : [fold.fold];
    });
  });
}

/** A step never makes a match better than what it starts from. */
function atBest(step: FoundAffinity['match'], from: FoundAffinity['match']): FoundAffinity['match'] {
  return MATCH_RANK[from] > MATCH_RANK[step] ? from : step;
}

/** A residue other than the one that a covalent drug bonds to, when the form lacks the bonding cysteine of EGFR-like sites. */
function covalentResidueLost(drug: Drug, gene: string, form: readonly string[]): string | null {
  const position =
    drug.covalentResidue?.gene === gene ? drug.covalentResidue.residue.slice(1) : COVALENT_POSITION[gene];
  if (position === undefined) return null;
  return form.find((variant) => new RegExp(`^C${position}[A-Z]$`).test(variant)) ?? null;
}

/** Cysteines of the ATP site that covalent inhibitors use (KLIFS position 52; van Linden et al., J Med Chem 2014;57:249). */
const COVALENT_POSITION: Readonly<Record<string, string>> = { EGFR: '797', ERBB2: '805', BTK: '481', JAK3: '909' };

/** Fold of a variant between two records that differ by it alone, on the background most like the form. */
function transferredFold(
  entries: readonly Affinity[],
  variant: string,
  form: readonly string[],
): { fold: number; mutant: Affinity; base: Affinity } | null {
  let best: { fold: number; mutant: Affinity; base: Affinity; shared: number } | null = null;
  for (const mutant of entries) {
    if (!mutant.form.includes(variant)) continue;
    const base = entries.find((entry) => sameForm(entry.form, without(mutant.form, variant)));
    if (base?.reversible == null || mutant.reversible === null) continue;
    const shared = mutant.form.filter((one) => form.includes(one)).length;
    if (best !== null && best.shared >= shared) continue;
    best = { fold: mutant.reversible.valueNanomolar / base.reversible.valueNanomolar, mutant, base, shared };
  }
  return best;
}

function foundFrom(
  knowledge: CellKnowledge,
  entry: Affinity,
  drug: Drug,
  gene: string,
  form: readonly string[],
  match: FoundAffinity['match'],
  why: string,
): FoundAffinity {
  const reversible = entry.reversible;
  if (reversible === null) throw new Error(`affinity of ${entry.drug} without a value`);
  const cellular = isCellular(reversible.kind);
  const km = cellular || !competesWithAtp(drug) ? null : knowledge.kmAtp(gene, form);
  const toFree = cellular
    ? shareFreeInMedium(knowledge, drug) * growthFactor(knowledge, reversible.kind)
    : enzymeFactor(drug, reversible.kind);
  return {
    binder: {
      kind: 'reversible',
      dissociationNanomolar: reversible.valueNanomolar * toFree,
      atp: km === null ? null : { kmMicromolar: km },
    },
    valueNanomolar: reversible.valueNanomolar,
    kind: reversible.kind,
    match,
    why,
    citation: entry.citation,
    verified: entry.status === 'verified',
  };
}

/**
 * Half of the growth is lost where the median cell's signal falls to its tolerance τ: 1/(1 + C/K) = τ at C = IC50,
 * so K = IC50·τ/(1 − τ). Half of the phosphorylation is lost at K itself.
 */
function growthFactor(knowledge: CellKnowledge, kind: string): number {
  if (kind !== 'ic50-growth') return 1;
  const tolerance = knowledge.calibration('cell-model', 'toleranceMedian');
  return tolerance / (1 - tolerance);
}

function isCellular(kind: string): boolean {
  return kind === 'ic50-growth' || kind === 'ic50-phosphorylation';
}

/** Enzyme assays are run near ATP = Km, where IC50 = Ki·(1 + ATP/Km) = 2·Ki for a competitor (Cheng & Prusoff 1973). */
function enzymeFactor(drug: Drug, kind: string): number {
  return kind === 'ic50-enzyme' && competesWithAtp(drug) ? 0.5 : 1;
}

/** Drugs of the ATP site; allosteric ones, antibodies and ligands of other pockets do not compete. */
function competesWithAtp(drug: Drug): boolean {
  return (
    ['type-I', 'type-II', 'covalent'].includes(drug.binding ?? '') &&
    drug.targets.some((one) => one.action.endsWith('block'))
  );
}

/**
 * Share of a drug that is free in culture medium with serum, from its unbound fraction in plasma:
 * 1/(1 + D·(1/fu − 1)) at dilution D of the plasma proteins (Kalvass & Maurer, Biopharm Drug Dispos 2002;23:327).
 * Cellular potencies are printed as nominal concentrations; exposure in the body is compared as free drug.
 */
function shareFreeInMedium(knowledge: CellKnowledge, drug: Drug): number {
  const unbound = drug.pharmacokinetics?.fractionUnbound?.value;
  if (unbound === undefined || unbound <= 0) return 1;
  return 1 / (1 + knowledge.calibration('pharmacology', 'serumInMedium') * (1 / unbound - 1));
}

function scale(binder: Binder, fold: number): Binder {
  return binder.kind === 'reversible'
    ? { ...binder, dissociationNanomolar: binder.dissociationNanomolar * fold }
    : binder;
}

function sameForm(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((variant) => other.includes(variant));
}

function without(form: readonly string[], variant: string): readonly string[] {
  return form.filter((one) => one !== variant);
}
