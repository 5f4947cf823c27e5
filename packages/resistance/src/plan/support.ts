import { biomarkerParts } from '@countermove/atlas';
import type { Evidence } from '@countermove/atlas/schema';
import { summariseEvidence } from '../explain/summarise.ts';
import { combinationsOf } from '../explain/therapy.ts';
import type { ResistanceModel } from '../model.ts';
import type { Finding, Option } from '../schema/index.ts';

/** What evidence says of giving just these drugs to this tumour. */
export interface Support {
  readonly tier: Option['tier'];
  readonly evidence: Option['evidence'];
  /** Whether a claim that helps names these very drugs, not only classes that they belong to. */
  readonly byName: boolean;
}

/** From the best to the worst. */
export const TIERS: readonly Option['tier'][] = ['supported', 'extrapolated', 'simulation-only', 'contradicted'];

/** One claim about the drugs, and how much of the tumour it speaks of beyond the driver. */
interface Claim {
  readonly evidence: Evidence;
  readonly verdict: 'helps' | 'fails' | 'part';
  readonly specificity: number;
  readonly byName: boolean;
}

/**
 * The claims that speak of more of the tumour decide: that EGFR L858R responds to a drug does not outweigh that MET amplification
 * beside it does not. `supported`: the most specific claims recommend these drugs together, and where something beside the driver
 * resists, they speak of it; `contradicted`: among the most specific
 * claims one says that they fail; `extrapolated`: a part of the drugs is recommended; `simulation-only`: nothing is recorded.
 */
export function supportFor(
  model: ResistanceModel,
  findings: readonly Finding[],
  drugs: readonly string[],
  driver: string | null,
): Support {
  const claims = findings.flatMap((finding) => claimsOf(model, finding, drugs, driver));
  const best = (verdict: Claim['verdict']): number =>
    Math.max(-1, ...claims.filter((one) => one.verdict === verdict).map((one) => one.specificity));
  const decisive = claims.toSorted((one, other) => other.specificity - one.specificity);
  const evidence = new Map(decisive.map((one) => [one.evidence.id, summariseEvidence(one.evidence)]));
  const resists = findings.some(
    (one) => one.effect === 'resistance' && one.alterations.some((label) => label !== driver),
  );
  return {
    tier: tierOf(best('helps'), best('fails'), best('part'), resists ? 1 : 0),
    evidence: [...evidence.values()],
    byName: claims.some((one) => one.verdict === 'helps' && one.byName),
  };
}

function tierOf(helps: number, fails: number, part: number, needed: number): Option['tier'] {
  if (helps > fails) return helps >= needed ? 'supported' : 'extrapolated';
  if (fails >= 0) return 'contradicted';
  return part >= 0 ? 'extrapolated' : 'simulation-only';
}

function claimsOf(
  model: ResistanceModel,
  finding: Finding,
  drugs: readonly string[],
  driver: string | null,
): readonly Claim[] {
  const specificity = finding.alterations.filter((label) => label !== driver).length;
  return finding.evidence.flatMap(({ id }): readonly Claim[] => {
    const evidence = model.atlas.evidence.get(id);
    if (evidence === undefined) return [];
    const therapies = evidence.therapy === null ? [] : combinationsOf(model.atlas, evidence.therapy);
    const verdicts: (Claim['verdict'] | null)[] = [];
    if (['resistance', 'no-effect', 'worse'].includes(evidence.effect)) {
      if (!isGeneric(evidence) && therapies.some((one) => same(one, drugs))) verdicts.push('fails');
    } else if (['sensitivity', 'restored-sensitivity'].includes(evidence.effect)) {
      verdicts.push(verdictOf(therapies, drugs));
    }
    for (const countermeasure of evidence.countermeasures) {
      const alone = combinationsOf(model.atlas, countermeasure);
      if (countermeasure.outcome !== 'fails') verdicts.push(verdictOf([...alone, ...joined(alone, therapies)], drugs));
      else if (alone.some((one) => same(one, drugs))) verdicts.push('fails');
    }
    const byName = namesAll(evidence, drugs);
    return [...new Set(verdicts)].flatMap((verdict) =>
      verdict === null ? [] : [{ evidence, verdict, specificity, byName }],
    );
  });
}

/** What is said of every tumour with the driver (that resistance comes in time, say) does not say that a regimen fails in this one. */
function isGeneric(evidence: Evidence): boolean {
  return biomarkerParts(evidence.biomarker).every(
    (part) => 'driver' in part || ('class' in part && part.class === 'activating'),
  );
}

/** Whether a record, with what it recommends, names every one of the drugs itself. */
function namesAll(evidence: Evidence, drugs: readonly string[]): boolean {
  const named = new Set([...(evidence.therapy?.drugs ?? []), ...evidence.countermeasures.flatMap((one) => one.drugs)]);
  return drugs.every((drug) => named.has(drug));
}

function verdictOf(combinations: readonly (readonly string[])[], drugs: readonly string[]): 'helps' | 'part' | null {
  if (combinations.some((one) => same(one, drugs))) return 'helps';
  return combinations.some((one) => one.every((drug) => drugs.includes(drug))) ? 'part' : null;
}

/** A countermeasure that is one partner is meant beside the drug that the record speaks of. */
function joined(
  partners: readonly (readonly string[])[],
  therapies: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return partners.flatMap((one) => therapies.map((other) => [...new Set([...one, ...other])]));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((drug) => other.includes(drug));
}
