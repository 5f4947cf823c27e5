import { expm1 } from '@countermove/base';
import { readSample, sampleTimes } from '../exposure/curve.ts';
import { periodicExposure } from '../exposure/cycle.ts';
import { type Dosing, freeNanomolarFrom } from '../exposure/kinetics.ts';
import type { Binder, CellConditions } from './binder.ts';
import { siteState } from './free-fraction.ts';

/** Share of the target that is held, over one cycle at steady state. */
export interface OccupancyCourse {
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly cycleHours: number;
  readonly timesHours: readonly number[];
  readonly occupancy: readonly number[];
}

/** A drug at one site with the free concentrations that go with a common grid of times. */
export interface BinderOverTime {
  readonly binder: Binder;
  readonly freeNanomolar: readonly number[];
}

/**
 * Occupancy of one site over a period that repeats itself. Reversible drugs follow the concentration at once; bonds are made at kobs(t)
 * and lost with the protein, dE/dt = kdeg·(1 − E) − kobs(t)·E, integrated interval by interval with the mean kobs of its ends
 * (exact where it is constant, second order in the grid otherwise), and E at the start is the fixed point of one period.
 * @param timesHours rising; a time may stand twice at a jump
 */
export function occupancyCourse(
  timesHours: readonly number[],
  drugs: readonly BinderOverTime[],
  conditions: CellConditions,
): OccupancyCourse {
  if (timesHours.length < 2) throw new RangeError('a course needs at least two times');
  const states = timesHours.map((_, i) =>
    siteState(
      drugs.map(({ binder, freeNanomolar }) => ({ binder, freeNanomolar: freeNanomolar[i]! })),
      conditions,
    ),
  );
  const turnover = conditions.targetTurnoverPerHour;
  /** E at the end of interval i. */
  const advance = (withoutBond: number, i: number): number => {
    const hours = timesHours[i + 1]! - timesHours[i]!;
    const rate = turnover + 0.5 * (states[i]!.inactivationPerHour + states[i + 1]!.inactivationPerHour);
    if (rate === 0 || hours === 0) return withoutBond;
    return withoutBond + (turnover / rate - withoutBond) * -expm1(-rate * hours);
  };
  const throughPeriod = (start: number): number => {
    let withoutBond = start;
    for (let i = 0; i + 1 < timesHours.length; i += 1) withoutBond = advance(withoutBond, i);
    return withoutBond;
  };
  // The map of a period is E ↦ m·E + c; without any loss of targets (m = 1) all stay as they were: free of bonds.
  const c = throughPeriod(0);
  const m = throughPeriod(1) - c;
  let withoutBond = m >= 1 ? 1 : c / (1 - m);
  const occupancy = states.map((state, i) => {
    if (i > 0) withoutBond = advance(withoutBond, i - 1);
    return 1 - withoutBond * state.unheld;
  });
  const cycleHours = timesHours[timesHours.length - 1]! - timesHours[0]!;
  let area = 0;
  for (let i = 0; i + 1 < timesHours.length; i += 1) {
    area += 0.5 * (occupancy[i]! + occupancy[i + 1]!) * (timesHours[i + 1]! - timesHours[i]!);
  }
  return {
    mean: area / cycleHours,
    minimum: occupancy.reduce((least, value) => Math.min(least, value), 1),
    maximum: occupancy.reduce((most, value) => Math.max(most, value), 0),
    cycleHours,
    timesHours,
    occupancy,
  };
}

/** A drug at one site and how it is taken. */
export interface BinderWithDosing {
  readonly binder: Binder;
  readonly dosing: Dosing;
}

/**
 * Occupancy of one site by drugs that are each taken on a cycle of their own. The course spans the shortest multiple of the longest
 * cycle that the others divide; where there is none below 28 times the longest, 28 times the longest is taken, and the mean is
 * that of a long, not exactly periodic, stretch.
 * @param pointsPerCycle about how many times per longest cycle
 */
export function occupancyOfDosing(
  drugs: readonly BinderWithDosing[],
  conditions: CellConditions,
  pointsPerCycle: number = 240,
): OccupancyCourse {
  if (drugs.length === 0) throw new RangeError('occupancy of no drug');
  const exposures = drugs.map(({ dosing }) => periodicExposure(dosing));
  const longest = Math.max(...exposures.map((exposure) => exposure.cycleHours));
  const multiples = commonMultiple(
    longest,
    exposures.map((exposure) => exposure.cycleHours),
  );
  const length = longest * multiples;
  const breaks = exposures.flatMap((exposure) => {
    const cycles = Math.ceil(length / exposure.cycleHours);
    return Array.from({ length: cycles }, (_, cycle) =>
      exposure.doseTimesHours.map((time) => time + cycle * exposure.cycleHours),
    ).flat();
  });
  const samples = sampleTimes(
    breaks.filter((time) => time < length),
    length,
    pointsPerCycle * multiples,
  );
  return occupancyCourse(
    samples.map((sample) => sample.timeHours),
    drugs.map(({ binder, dosing }, i) => ({
      binder,
      freeNanomolar: samples.map((sample) => freeNanomolarFrom(dosing, readSample(exposures[i]!, sample))),
    })),
    conditions,
  );
}

function commonMultiple(longest: number, cycles: readonly number[]): number {
  for (let multiple = 1; multiple < 28; multiple += 1) {
    const fits = cycles.every((cycle) => {
      const ratio = (longest * multiple) / cycle;
      return Math.abs(ratio - Math.round(ratio)) < 1e-9;
    });
    if (fits) return multiple;
  }
  return 28;
}
