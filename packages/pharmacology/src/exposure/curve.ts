import { type PeriodicExposure, periodicExposure } from './cycle.ts';
import { type Dosing, freeNanomolarFrom } from './kinetics.ts';

/**
 * Concentrations over one cycle at steady state. Times rise from 0 to the cycle's length; the time of a dose stands twice, with the
 * value before and the value after it (at 0 only after, at the end only before), so that the trapezoidal rule never crosses a jump.
 */
export interface ExposureCurve {
  readonly cycleHours: number;
  readonly timesHours: readonly number[];
  readonly totalNanogramsPerMillilitre: readonly number[];
  readonly freeNanomolar: readonly number[];
  /** Exact averages over the cycle, from the doses and the clearance. */
  readonly averageNanogramsPerMillilitre: number;
  readonly averageFreeNanomolar: number;
}

/**
 * The curve to plot, and to compute occupancy from.
 * @param points about how many; every stretch between two doses gets at least 8
 * @example exposureCurve({apparentClearanceLitresPerHour: 10, apparentVolumeLitres: 500, absorptionPerHour: 0.5,
 *   doseMilligrams: 100, intervalHours: 24, molecularWeight: 450, fractionUnbound: 0.1}, 96)
 */
export function exposureCurve(dosing: Dosing, points: number = 240): ExposureCurve {
  const exposure = periodicExposure(dosing);
  const { cycleHours } = exposure;
  const samples = sampleTimes(exposure.doseTimesHours, cycleHours, points);
  const total = samples.map((sample) => readSample(exposure, sample));
  return {
    cycleHours,
    timesHours: samples.map((sample) => sample.timeHours),
    totalNanogramsPerMillilitre: total,
    freeNanomolar: total.map((concentration) => freeNanomolarFrom(dosing, concentration)),
    averageNanogramsPerMillilitre: exposure.averageNanogramsPerMillilitre,
    averageFreeNanomolar: freeNanomolarFrom(dosing, exposure.averageNanogramsPerMillilitre),
  };
}

/** A time at which curves are read: before or after a dose that falls on it. */
export interface SampleTime {
  readonly timeHours: number;
  readonly side: 'before' | 'after';
}

/** A grid over [0, length] that stops at every break on both sides. */
export function sampleTimes(
  breaksHours: readonly number[],
  lengthHours: number,
  points: number,
): readonly SampleTime[] {
  const edges = [...new Set([0, ...breaksHours, lengthHours])].sort((first, second) => first - second);
  const samples: SampleTime[] = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const from = edges[i]!;
    const to = edges[i + 1]!;
    const steps = Math.max(8, Math.round((points * (to - from)) / lengthHours));
    for (let step = 0; step <= steps; step += 1) {
      samples.push({
        timeHours: step === steps ? to : from + ((to - from) * step) / steps,
        side: step === steps ? 'before' : 'after',
      });
    }
  }
  return samples;
}

/** Reads an exposure at a sample; time 0 "before" is the end of a cycle, because exposures are periodic. */
export function readSample(exposure: PeriodicExposure, sample: SampleTime): number {
  return sample.side === 'after'
    ? exposure.concentrationAt(sample.timeHours)
    : exposure.concentrationBefore(sample.timeHours);
}
