import type { Case } from '@countermove/case';
import type { Alteration } from '@countermove/nomenclature';
import { genesOf, initiatingDriver, type UnknownVariants } from '../cell/genotype.ts';
import type { Explanation } from '../explain/explain.ts';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { Finding } from '../schema/index.ts';

/** One way to read the case, to be planned for. */
export interface Reading {
  readonly id: string;
  /** Id of the scenario of phase that it follows; null where no phase is open. */
  readonly phase: string | null;
  readonly assumption: string;
  readonly decidedBy: string;
  readonly alterations: readonly Alteration[];
  readonly findings: readonly Finding[];
  /** How variants that nobody knows are taken. */
  readonly unknown: UnknownVariants;
  /** Whether the driver's gene carries a variant that nobody knows. */
  readonly hasUnknown: boolean;
}

/**
 * The readings that the data leave open: both phases where a phase decides, and for an unknown variant of the driver's own gene
 * both extremes, no effect on binding and loss of all binding. One reading where nothing is open.
 */
export function planScenarios(model: ResistanceModel, tumourCase: Case, explanation: Explanation): readonly Reading[] {
  const phases: readonly Reading[] =
    explanation.open.length === 0
      ? [
          {
            id: 'as-given',
            phase: null,
            assumption: 'as given',
            decidedBy: '',
            alterations: tumourCase.alterations,
            findings: explanation.findings,
            unknown: 'neutral',
            hasUnknown: false,
          },
        ]
      : explanation.open.map((scenario, i) => ({
          id: scenario.id,
          phase: scenario.id,
          assumption: scenario.assumption,
          decidedBy: scenario.decidedBy,
          alterations: scenario.alterations,
          findings: explanation.scenarios[i]?.findings ?? [],
          unknown: 'neutral',
          hasUnknown: false,
        }));
  const unknown = unknownOfDriver(model, tumourCase, explanation);
  if (unknown.length === 0) return phases;
  const names = unknown.join(', ');
  const decidedBy = `a binding or growth assay of ${names}, or the course under the drug`;
  return phases.flatMap((phase): readonly Reading[] => {
    const prefix = phase.id === 'as-given' ? '' : `${phase.id}-`;
    const also = phase.id === 'as-given' ? '' : `${phase.assumption}; `;
    return [
      {
        ...phase,
        id: `${prefix}unknown-neutral`,
        assumption: `${also}${names} does not change how drugs bind`,
        decidedBy,
        hasUnknown: true,
      },
      {
        ...phase,
        id: `${prefix}unknown-unbound`,
        assumption: `${also}${names} keeps every drug from binding`,
        decidedBy,
        unknown: 'unbound',
        hasUnknown: true,
      },
    ];
  });
}

/** Unknown variants of the gene that drives the tumour: only there do drugs of the driver depend on them. */
function unknownOfDriver(model: ResistanceModel, tumourCase: Case, explanation: Explanation): readonly string[] {
  const driver = initiatingDriver(tumourCase.alterations, alterationFacts(model, tumourCase.cancer.code));
  if (driver === null) return [];
  return explanation.unknown.filter((one) => genesOf(driver).includes(one.gene)).map((one) => one.alteration);
}
