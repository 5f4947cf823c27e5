import type { Alteration, PhasePair, ProteinVariant } from '@countermove/nomenclature';
import type { Match } from './findings.ts';

/** A reading of a case that the data leave open. */
export interface Scenario {
  readonly id: string;
  readonly assumption: string;
  readonly decidedBy: string;
  /** The case's alterations under the assumption. */
  readonly alterations: readonly Alteration[];
}

/** Cis and trans for the first pair of variants whose phase evidence asks for and nobody stated; none when nothing is open. */
export function phaseScenarios(alterations: readonly Alteration[], matches: readonly Match[]): readonly Scenario[] {
  const pair = matches.flatMap((one) => (one.match.match === 'phase-unknown' ? one.match.undecided : []))[0];
  if (pair === undefined) return [];
  return (['cis', 'trans'] as const).map((phase) => ({
    id: `${pair.gene}-${pair.first}-${pair.second}-${phase}`.toLowerCase(),
    assumption: `${pair.gene} ${pair.first} and ${pair.second} lie ${phase === 'cis' ? 'on the same copy (cis)' : 'on different copies (trans)'}`,
    decidedBy: howToPhase(pair),
    alterations: alterations.map((alteration) => withPhase(alteration, pair, phase)),
  }));
}

/** Short reads cover about a hundred bases: 30 codons leave room on both sides. */
const CODONS_IN_A_READ = 30;

function howToPhase(pair: PhasePair): string {
  const [first, second] = [pair.first, pair.second].map((variant) => Number(/\d+/.exec(variant)?.[0] ?? 0));
  const apart = Math.abs((first ?? 0) - (second ?? 0));
  return apart <= CODONS_IN_A_READ
    ? `sequencing reads of tissue or plasma that cover both codons (${apart * 3} bases apart): count reads with both changes`
    : `long reads or cloned cDNA: the codons are ${apart * 3} bases apart in the transcript`;
}

function withPhase(alteration: Alteration, pair: PhasePair, phase: 'cis' | 'trans'): Alteration {
  if (alteration.kind !== 'protein-variant' || alteration.gene !== pair.gene) return alteration;
  const other = partner(alteration, pair);
  if (other === null) return alteration;
  return phase === 'cis'
    ? { ...alteration, cis: [...new Set([...alteration.cis, other])] }
    : { ...alteration, trans: [...new Set([...alteration.trans, other])] };
}

function partner(variant: ProteinVariant, pair: PhasePair): string | null {
  if (variant.variant === pair.first) return pair.second;
  return variant.variant === pair.second ? pair.first : null;
}
