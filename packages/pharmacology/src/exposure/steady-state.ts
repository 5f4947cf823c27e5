import { exp, expm1, log } from '@countermove/base';
import {
  absorptionPerHour,
  asCycle,
  checkKinetics,
  eliminationPerHour,
  type Kinetics,
  phi,
  type SteadyDosing,
} from './kinetics.ts';

/** Total plasma concentrations of one dosing interval at steady state. */
export interface SteadyStateSummary {
  /** Dose/(CL/F), hours × ng/mL, over one interval. */
  readonly areaUnderCurveNanogramHoursPerMillilitre: number;
  readonly averageNanogramsPerMillilitre: number;
  readonly maximumNanogramsPerMillilitre: number;
  readonly timeOfMaximumHours: number;
  /** Just before the next dose. */
  readonly troughNanogramsPerMillilitre: number;
}

/**
 * Total plasma concentration after a single dose, ng/mL: Bateman's function D·ka/V·(e^(−kt) − e^(−ka·t))/(ka − k), written with φ of
 * the difference of the rates, so that it holds where ka = k too.
 */
export function singleDoseConcentration(
  kinetics: Kinetics,
  doseMilligrams: number,
  timeAfterDoseHours: number,
): number {
  checkKinetics(kinetics);
  if (timeAfterDoseHours < 0) return 0;
  const k = eliminationPerHour(kinetics);
  const ka = absorptionPerHour(kinetics);
  const initial = (1000 * doseMilligrams) / kinetics.apparentVolumeLitres;
  if (ka === Infinity) return initial * exp(-k * timeAfterDoseHours);
  return initial * ka * absorbedShape(k, ka, timeAfterDoseHours);
}

/** (e^(−kt) − e^(−ka·t))/(ka − k), symmetric in the rates: the slower one is taken out, so that nothing overflows. */
export function absorbedShape(k: number, ka: number, timeHours: number): number {
  const slow = Math.min(k, ka);
  return timeHours * exp(-slow * timeHours) * phi(Math.abs(ka - k) * timeHours);
}

/**
 * Total plasma concentration at steady state, ng/mL, in closed form:
 * D·ka/V·(f(k) − f(ka))/(ka − k) with f(λ) = e^(−λt)/(1 − e^(−λτ)), brought to a sum of two positive terms, so that no digit is
 * lost where ka ≈ k or ka < k.
 * @param timeAfterDoseHours any time at or after a dose; times beyond the interval count from the latest dose
 */
export function steadyStateConcentration(dosing: SteadyDosing, timeAfterDoseHours: number): number {
  asCycle(dosing); // checks the numbers
  const tau = dosing.intervalHours;
  const t = timeAfterDoseHours === tau ? tau : timeAfterDoseHours - tau * Math.floor(timeAfterDoseHours / tau);
  return withinInterval(dosing, t);
}

/** Average, peak, trough and area of one interval at steady state, in closed form. */
export function summariseSteadyState(dosing: SteadyDosing): SteadyStateSummary {
  asCycle(dosing); // checks the numbers
  const area = (1000 * dosing.doseMilligrams) / dosing.apparentClearanceLitresPerHour;
  const timeOfMaximumHours = timeOfMaximum(dosing);
  return {
    areaUnderCurveNanogramHoursPerMillilitre: area,
    averageNanogramsPerMillilitre: area / dosing.intervalHours,
    maximumNanogramsPerMillilitre: withinInterval(dosing, timeOfMaximumHours),
    timeOfMaximumHours,
    troughNanogramsPerMillilitre: withinInterval(dosing, dosing.intervalHours),
  };
}

/** 0 ≤ t ≤ τ; t = τ is the trough, the left limit of the next dose. */
function withinInterval(dosing: SteadyDosing, t: number): number {
  const tau = dosing.intervalHours;
  const k = eliminationPerHour(dosing);
  const ka = absorptionPerHour(dosing);
  const initial = (1000 * dosing.doseMilligrams) / dosing.apparentVolumeLitres;
  if (ka === Infinity) return (initial * exp(-k * t)) / -expm1(-k * tau);
  const slow = Math.min(k, ka);
  const fast = Math.max(k, ka);
  const gap = fast - slow;
  const presentDose = t * exp(-slow * t) * phi(gap * t);
  const earlierDoses = (tau - t) * exp(-fast * t - slow * tau) * phi(gap * (tau - t));
  return (initial * ka * (presentDose + earlierDoses)) / (expm1(-slow * tau) * expm1(-fast * tau));
}

/** Where the derivative vanishes: (ln φ(kτ) − ln φ(ka·τ))/(ka − k). */
function timeOfMaximum(dosing: SteadyDosing): number {
  const tau = dosing.intervalHours;
  const k = eliminationPerHour(dosing);
  const ka = absorptionPerHour(dosing);
  if (ka === Infinity) return 0;
  if (Math.abs(ka - k) * tau < 1e-3) return -tau * logPhiSlope(0.5 * (k + ka) * tau);
  return (log(phi(k * tau)) - log(phi(ka * tau))) / (ka - k);
}

/** d ln φ/dx = 1/(e^x − 1) − 1/x. */
function logPhiSlope(x: number): number {
  return x < 1e-2 ? -0.5 + x / 12 - (x * x * x) / 720 : 1 / expm1(x) - 1 / x;
}
