import { expm1 } from '@countermove/base';

/** What a body does with a drug: one compartment, first-order absorption and elimination. */
export interface Kinetics {
  /** CL/F for an oral drug, CL for an infused one. */
  readonly apparentClearanceLitresPerHour: number;
  /** V/F for an oral drug, V for an infused one. */
  readonly apparentVolumeLitres: number;
  /** First-order absorption. Absent or Infinity: the dose is in the blood at once (infusions that are short beside the interval). */
  readonly absorptionPerHour?: number | undefined;
  /** Grams per mole of the form that the dose is given in. */
  readonly molecularWeight: number;
  /** Share of the drug in plasma that is not bound to protein, 0 to 1. */
  readonly fractionUnbound: number;
}

/** The same dose at the same interval, for ever. */
export interface SteadyDosing extends Kinetics {
  readonly doseMilligrams: number;
  readonly intervalHours: number;
}

/** A dose within a cycle. */
export interface CycleDose {
  /** From the start of the cycle, at least 0 and below the cycle's length. */
  readonly atHours: number;
  readonly doseMilligrams: number;
}

/** A cycle of doses that is repeated for ever, such as 1200 mg on days 1 and 2 and 50 mg on days 3 to 7 of each week. */
export interface CyclicDosing extends Kinetics {
  readonly cycleHours: number;
  readonly doses: readonly CycleDose[];
}

export type Dosing = SteadyDosing | CyclicDosing;

/** Any dosing as a cycle: a steady one is a cycle of one dose. @throws RangeError naming the number that is out of range */
export function asCycle(dosing: Dosing): CyclicDosing {
  checkKinetics(dosing);
  if (!('intervalHours' in dosing)) {
    checkPositive('cycleHours', dosing.cycleHours);
    for (const dose of dosing.doses) {
      checkNotNegative('doseMilligrams', dose.doseMilligrams);
      if (!(dose.atHours >= 0 && dose.atHours < dosing.cycleHours)) {
        throw new RangeError(`atHours must lie in [0, ${dosing.cycleHours}), found ${dose.atHours}`);
      }
    }
    return { ...dosing, doses: [...dosing.doses].sort((first, second) => first.atHours - second.atHours) };
  }
  checkPositive('intervalHours', dosing.intervalHours);
  checkNotNegative('doseMilligrams', dosing.doseMilligrams);
  const { doseMilligrams, intervalHours, ...kinetics } = dosing;
  return { ...kinetics, cycleHours: intervalHours, doses: [{ atHours: 0, doseMilligrams }] };
}

/** k = CL/V. */
export function eliminationPerHour(kinetics: Kinetics): number {
  return kinetics.apparentClearanceLitresPerHour / kinetics.apparentVolumeLitres;
}

/** ka, Infinity when the dose enters the blood at once. */
export function absorptionPerHour(kinetics: Kinetics): number {
  return kinetics.absorptionPerHour ?? Infinity;
}

/** Free nanomolar from total ng/mL: 1 ng/mL = 1 µg/L. */
export function freeNanomolarFrom(kinetics: Kinetics, totalNanogramsPerMillilitre: number): number {
  return (totalNanogramsPerMillilitre * kinetics.fractionUnbound * 1000) / kinetics.molecularWeight;
}

/** φ(x) = (1 − e^(−x))/x, 1 at 0: what keeps every formula here finite when two rates are equal. */
export function phi(x: number): number {
  return x === 0 ? 1 : -expm1(-x) / x;
}

/** @throws RangeError naming the number that is out of range */
export function checkKinetics(kinetics: Kinetics): void {
  checkPositive('apparentClearanceLitresPerHour', kinetics.apparentClearanceLitresPerHour);
  checkPositive('apparentVolumeLitres', kinetics.apparentVolumeLitres);
  checkPositive('molecularWeight', kinetics.molecularWeight);
  if (!(absorptionPerHour(kinetics) > 0)) {
    throw new RangeError(`absorptionPerHour must be above 0, found ${kinetics.absorptionPerHour}`);
  }
  if (!(kinetics.fractionUnbound >= 0 && kinetics.fractionUnbound <= 1)) {
    throw new RangeError(`fractionUnbound must lie between 0 and 1, found ${kinetics.fractionUnbound}`);
  }
}

function checkPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be above 0 and finite, found ${value}`);
}

function checkNotNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be at least 0 and finite, found ${value}`);
}
