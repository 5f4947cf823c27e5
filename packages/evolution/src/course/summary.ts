import type { Estimate } from '@countermove/base';
import { medianRanks, quantile, wilsonInterval } from '../statistics/intervals.ts';
import type { Replicate } from './replicate.ts';
import type { CourseSpec } from './spec.ts';

/** A time that may lie beyond the course: then the number is the course's end. */
export interface CensoredEstimate extends Estimate {
  /** The value was reached within the course. */
  readonly reached: boolean;
  /** So was the upper end. */
  readonly highReached: boolean;
}

/** Sizes on every day of `curveDays`: the median, and the 5 % and 95 % quantiles of patients. */
export interface SizeCurve {
  readonly median: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** What a clone has to do with progression. */
export interface CloneAtProgression {
  readonly id: string;
  /** Fraction of the progressed patients in whom it is the largest clone. */
  readonly dominates: Estimate;
  /** Mean share of the cells over the progressed patients; NaN when nobody progressed. */
  readonly meanShare: number;
}

/** One patient of the simulation, in brief. */
export interface PatientOutcome {
  readonly timeToProgressionDays: number | null;
  /** The largest clone at progression. */
  readonly dominantClone: string | null;
  /** Share of every clone, in their order, at progression. */
  readonly sharesAtProgression: readonly number[] | null;
}

export interface CourseResult {
  readonly replicates: number;
  readonly horizonDays: number;
  readonly cloneIds: readonly string[];
  /** Median; `low` and `high` are its 95 % interval by order statistics: the error of the simulation, not the spread of patients. */
  readonly timeToProgressionDays: CensoredEstimate;
  /** 2.5 % and 97.5 % quantiles of patients, around the same median. */
  readonly patientsDays: CensoredEstimate;
  /** Fraction without progression up to and including a day (Wilson interval). */
  readonly controlled: readonly { readonly day: number; readonly fraction: Estimate }[];
  /** Fraction with no tumour cell left at the end of the course. */
  readonly extinction: Estimate;
  readonly clonesAtProgression: readonly CloneAtProgression[];
  readonly curveDays: readonly number[];
  readonly burden: SizeCurve;
  readonly clones: readonly { readonly id: string; readonly cells: SizeCurve; readonly presentAtStart: Estimate }[];
  readonly patients: readonly PatientOutcome[];
}

/** Brings simulated patients together. Their order does not matter for anything but `patients`. */
export function summariseCourse(spec: CourseSpec, replicates: readonly Replicate[]): CourseResult {
  const horizonDays = spec.segments[spec.segments.length - 1]!.untilDay;
  const count = replicates.length;
  const times = replicates.map((one) => one.timeToProgressionDays ?? Infinity).sort((a, b) => a - b);
  const ranks = medianRanks(count);
  const median = quantile(times, 0.5);
  const patients = replicates.map((one) => describePatient(spec, one));
  const progressed = patients.filter((patient) => patient.sharesAtProgression !== null);
  const sizes = (pick: (cells: readonly number[]) => number): SizeCurve => sizeCurve(spec.curveDays, replicates, pick);
  return {
    replicates: count,
    horizonDays,
    cloneIds: spec.clones.map((clone) => clone.id),
    timeToProgressionDays: censored(median, times[ranks.low]!, times[ranks.high]!, horizonDays),
    patientsDays: censored(median, quantile(times, 0.025), quantile(times, 0.975), horizonDays),
    controlled: spec.controlDays.map((day) => ({
      day,
      fraction: wilsonInterval(times.filter((time) => time > day).length, count),
    })),
    extinction: wilsonInterval(replicates.filter((one) => one.extinct).length, count),
    clonesAtProgression: spec.clones.map((clone, i) => ({
      id: clone.id,
      dominates: wilsonInterval(
        progressed.filter((patient) => patient.dominantClone === clone.id).length,
        progressed.length,
      ),
      meanShare: progressed.reduce((sum, patient) => sum + patient.sharesAtProgression![i]!, 0) / progressed.length,
    })),
    curveDays: spec.curveDays,
    burden: sizes((cells) => cells.reduce((sum, value) => sum + value, 0)),
    clones: spec.clones.map((clone, i) => ({
      id: clone.id,
      cells: sizes((cells) => cells[i]!),
      presentAtStart: wilsonInterval(replicates.filter((one) => one.initialCells[i]! > 0).length, count),
    })),
    patients,
  };
}

function describePatient(spec: CourseSpec, replicate: Replicate): PatientOutcome {
  const cells = replicate.cellsAtProgression;
  if (cells === null) return { timeToProgressionDays: null, dominantClone: null, sharesAtProgression: null };
  const burden = cells.reduce((sum, value) => sum + value, 0);
  const largest = cells.reduce((best, value, i) => (value > cells[best]! ? i : best), 0);
  return {
    timeToProgressionDays: replicate.timeToProgressionDays,
    dominantClone: spec.clones[largest]!.id,
    sharesAtProgression: cells.map((value) => value / burden),
  };
}

function censored(value: number, low: number, high: number, horizonDays: number): CensoredEstimate {
  // Between a reached and an unreached value a quantile is not a number: it counts as not reached.
  const isReached = (time: number): boolean => time <= horizonDays;
  const cut = (time: number): number => (isReached(time) ? time : horizonDays);
  return { value: cut(value), low: cut(low), high: cut(high), reached: isReached(value), highReached: isReached(high) };
}

function sizeCurve(
  days: readonly number[],
  replicates: readonly Replicate[],
  pick: (cells: readonly number[]) => number,
): SizeCurve {
  const sorted = days.map((_, day) => replicates.map((one) => pick(one.curve[day]!)).sort((a, b) => a - b));
  const at = (share: number): number[] => sorted.map((values) => quantile(values, share));
  return { median: at(0.5), low: at(0.05), high: at(0.95) };
}
