import { apparentNanomolar, type Binder, type CellConditions, reversibleConstantNanomolar } from './binder.ts';

/**
 * The constant free concentration at which one drug alone holds this share of its target: what `NAME@0.9` means.
 * Reversible: K'·θ/(1 − θ). Covalent: the positive root of the quadratic that `freeFraction` = 1 − θ leads to.
 * @param occupancy 0 (included) to 1 (excluded)
 * @returns nanomolar; 0 for a covalent drug on a target without turnover, which any concentration ends up filling
 * @throws RangeError when the occupancy is out of range
 */
export function concentrationForOccupancy(binder: Binder, occupancy: number, conditions: CellConditions): number {
  if (!(occupancy >= 0 && occupancy < 1)) throw new RangeError(`occupancy must lie in [0, 1), found ${occupancy}`);
  const apparent = (constant: number): number => apparentNanomolar(constant, binder.atp, conditions.atpMillimolar);
  const hold = apparent(reversibleConstantNanomolar(binder));
  if (binder.kind === 'reversible' || binder.inactivationPerHour === 0) return (hold * occupancy) / (1 - occupancy);
  // With x = C/KI', ρ = KI'/K', f = 1 − θ: kdeg·(1 + x) = f·(1 + ρx)·(kdeg + (kdeg + kinact)·x)
  const turnover = conditions.targetTurnoverPerHour;
  if (turnover === 0) return 0;
  const encounter = apparent(binder.halfSaturationNanomolar);
  const ratio = encounter / hold;
  const free = 1 - occupancy;
  const loss = turnover + binder.inactivationPerHour;
  const a = free * ratio * loss;
  const b = free * (loss + ratio * turnover) - turnover;
  const c = turnover * occupancy;
  const root = Math.sqrt(b * b + 4 * a * c);
  // of the two forms of the positive root, the one in which nothing cancels
  const x = b > 0 ? (2 * c) / (b + root) : (root - b) / (2 * a);
  return x * encounter;
}
