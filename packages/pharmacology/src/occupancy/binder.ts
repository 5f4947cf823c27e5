/** How strongly a drug competes with ATP; null where the constant was measured in cells and so contains the competition. */
export type AtpCompetition = { readonly kmMicromolar: number } | null;

/** Binds and lets go. */
export interface ReversibleBinder {
  readonly kind: 'reversible';
  /** Kd, Ki, or an apparent cellular potency (then `atp` is null). */
  readonly dissociationNanomolar: number;
  readonly atp: AtpCompetition;
}

/** Binds, then holds for the life of the protein. */
export interface CovalentBinder {
  readonly kind: 'covalent';
  /** kinact */
  readonly inactivationPerHour: number;
  /** KI: the concentration at half of the greatest rate of inactivation. */
  readonly halfSaturationNanomolar: number;
  readonly atp: AtpCompetition;
  /** Ki of the encounter before the bond forms. Absent: KI is taken. */
  readonly reversibleNanomolar?: number | undefined;
}

export type Binder = ReversibleBinder | CovalentBinder;

/** What holds in the cell. */
export interface CellConditions {
  readonly atpMillimolar: number;
  /** Synthesis and degradation of the target: ln 2/half-life. Only covalent binding depends on it. */
  readonly targetTurnoverPerHour: number;
}

/** A constant in the presence of ATP: K·(1 + ATP/Km) (competitive inhibition, relation of Cheng and Prusoff). */
export function apparentNanomolar(constantNanomolar: number, atp: AtpCompetition, atpMillimolar: number): number {
  return atp === null ? constantNanomolar : constantNanomolar * (1 + (1000 * atpMillimolar) / atp.kmMicromolar);
}

/** The constant of the hold that needs no bond. */
export function reversibleConstantNanomolar(binder: Binder): number {
  return binder.kind === 'reversible'
    ? binder.dissociationNanomolar
    : (binder.reversibleNanomolar ?? binder.halfSaturationNanomolar);
}

/**
 * The binder on a variant whose affinity differs by a factor; 1 is the form that the constants belong to.
 * @param fold above 1: weaker
 */
export function weakenBinder(binder: Binder, fold: number): Binder {
  if (!(fold > 0)) throw new RangeError(`fold must be above 0, found ${fold}`);
  if (binder.kind === 'reversible') return { ...binder, dissociationNanomolar: binder.dissociationNanomolar * fold };
  const weaker = { ...binder, halfSaturationNanomolar: binder.halfSaturationNanomolar * fold };
  return binder.reversibleNanomolar === undefined
    ? weaker
    : { ...weaker, reversibleNanomolar: binder.reversibleNanomolar * fold };
}

/** The binder where the residue that it bonds to is lost: the reversible hold stays. */
export function withoutCovalentStep(binder: Binder): ReversibleBinder {
  return { kind: 'reversible', dissociationNanomolar: reversibleConstantNanomolar(binder), atp: binder.atp };
}
