import { apparentNanomolar, type Binder, type CellConditions, reversibleConstantNanomolar } from './binder.ts';

/** A drug at a site: what it is there and how much of it is free in the cell. */
export interface BinderAtConcentration {
  readonly binder: Binder;
  readonly freeNanomolar: number;
}

/** What the drugs at one site do at this instant. */
export interface SiteState {
  /** Share of the targets without a bond that nothing holds reversibly: 1/(1 + Σ C/K'). */
  readonly unheld: number;
  /** Rate at which targets without a bond get one: Σ kinact·(C/KI')/(1 + Σ C/K'). */
  readonly inactivationPerHour: number;
}

/** Competition of several drugs for one site (rapid equilibrium; for one covalent drug alone kinact·C/(KI' + C)). */
export function siteState(drugs: readonly BinderAtConcentration[], conditions: CellConditions): SiteState {
  let holdSum = 0;
  let encounterSum = 0;
  let inactivation = 0;
  for (const { binder, freeNanomolar } of drugs) {
    if (!(freeNanomolar >= 0)) throw new RangeError(`freeNanomolar must be at least 0, found ${freeNanomolar}`);
    const apparent = (constant: number): number => apparentNanomolar(constant, binder.atp, conditions.atpMillimolar);
    const hold = freeNanomolar / apparent(reversibleConstantNanomolar(binder));
    holdSum += hold;
    if (binder.kind === 'covalent') {
      const encounter = freeNanomolar / apparent(binder.halfSaturationNanomolar);
      encounterSum += encounter;
      inactivation += binder.inactivationPerHour * encounter;
    } else {
      encounterSum += hold;
    }
  }
  return { unheld: 1 / (1 + holdSum), inactivationPerHour: inactivation / (1 + encounterSum) };
}

/**
 * Share of a target that no drug holds, at constant concentrations, for drugs that share one site.
 * Reversible drugs: 1/(1 + Σ C/K'). With covalent ones, times the share of targets without a bond,
 * kdeg/(kdeg + kobs), the steady state of dE/dt = kdeg·(1 − E) − kobs·E.
 * Without turnover any covalent drug ends up holding everything.
 */
export function freeFraction(drugs: readonly BinderAtConcentration[], conditions: CellConditions): number {
  const { unheld, inactivationPerHour } = siteState(drugs, conditions);
  if (inactivationPerHour === 0) return unheld;
  return (unheld * conditions.targetTurnoverPerHour) / (conditions.targetTurnoverPerHour + inactivationPerHour);
}

/** The same for sites that do not know of one another (an allosteric drug, an antibody outside and a kinase drug inside): the product. */
export function freeFractionOfSites(
  sites: readonly (readonly BinderAtConcentration[])[],
  conditions: CellConditions,
): number {
  return sites.reduce((product, drugs) => product * freeFraction(drugs, conditions), 1);
}
