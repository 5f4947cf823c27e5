import type { Case } from '@countermove/case';
import type { Alteration } from '@countermove/nomenclature';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { ExplainDocument, Finding } from '../schema/index.ts';
import { placeOf } from '../variant/place.ts';
import { findingsFrom, matchEvidence } from './findings.ts';
import { phaseScenarios, type Scenario } from './scenarios.ts';
import { failedDrugs } from './treatments.ts';
import { untestedOf } from './untested.ts';

/** Findings and what surrounds them: the body of the document, and the scenarios that a plan has to follow. */
export interface Explanation
  extends Pick<ExplainDocument, 'findings' | 'untested' | 'unknown' | 'unexplained' | 'scenarios'> {
  readonly open: readonly Scenario[];
  /** Id of the least favourable scenario: the one whose findings stand at the top; null where nothing is open. */
  readonly worst: string | null;
  /** The alterations of the least favourable scenario; the case's own where nothing is open. */
  readonly alterations: readonly Alteration[];
}

/**
 * Which mechanisms fit a case.
 *
 *     alterations ──match──▶ evidence that applies ──group──▶ findings
 *                       └──▶ open phases ──▶ scenarios ──▶ findings of each
 */
export function explainCase(model: ResistanceModel, tumourCase: Case): Explanation {
  const matches = matchEvidence(model, tumourCase, tumourCase.alterations);
  const open = phaseScenarios(tumourCase.alterations, matches);
  const scenarios = open.map((scenario) => ({
    scenario,
    findings: findingsFrom(model, tumourCase, matchEvidence(model, tumourCase, scenario.alterations)),
  }));
  const worst = scenarios.toSorted((one, other) => resistances(other.findings) - resistances(one.findings))[0];
  const findings = worst?.findings ?? findingsFrom(model, tumourCase, matches);
  const found = new Set(matches.map((one) => one.evidence.id));
  return {
    findings: [...findings],
    untested: untestedOf(model, tumourCase, found),
    unknown: unknownVariants(model, tumourCase),
    unexplained: failedDrugs(tumourCase).length > 0 && !findings.some((one) => one.relation === 'explains-failure'),
    scenarios: scenarios.map(({ scenario, findings: own }) => ({
      id: scenario.id,
      assumption: scenario.assumption,
      decidedBy: scenario.decidedBy,
      findings: [...own],
    })),
    open,
    worst: worst?.scenario.id ?? null,
    alterations: worst?.scenario.alterations ?? tumourCase.alterations,
  };
}

/** How many drugs a reading takes away: the least favourable scenario takes the most. */
function resistances(findings: readonly Finding[]): number {
  return new Set(findings.filter((one) => one.effect === 'resistance').flatMap((one) => one.drugs)).size;
}

/** Variants of genes of the cell model that no record speaks of. */
function unknownVariants(model: ResistanceModel, tumourCase: Case): ExplainDocument['unknown'] {
  const facts = alterationFacts(model, tumourCase.cancer.code);
  const modelled = new Set(model.cell.knowledge.modules.flatMap((module) => module.genes.map((one) => one.gene)));
  return tumourCase.alterations.flatMap((alteration) => {
    if (alteration.kind !== 'protein-variant' || !modelled.has(alteration.gene) || facts.isKnown(alteration)) return [];
    if (['stop', 'frameshift', 'synonymous'].includes(alteration.change.type)) return [];
    return [
      {
        alteration: alteration.label,
        gene: alteration.gene,
        place: placeOf(model, alteration).description,
        why: 'no record of the atlas speaks of this variant: its effect on any drug is unknown, not absent',
      },
    ];
  });
}
