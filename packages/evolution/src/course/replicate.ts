import { createStream, hashText } from '@countermove/base';
import { advance } from './advance.ts';
import { type CompiledCourse, compileCourse } from './compile.ts';
import { growBeforeTreatment } from './growth.ts';
import { createProgression, diameterOf } from './progression.ts';
import type { CourseSpec } from './spec.ts';

const DEFAULT_MAXIMUM_CELLS = 1e13;

/** One simulated patient. */
export interface Replicate {
  /** The day of the scan that shows progression; null when none does within the course. */
  readonly timeToProgressionDays: number | null;
  /** Cells of every clone on that day; null without progression. */
  readonly cellsAtProgression: readonly number[] | null;
  /** Cells of every clone at the start of treatment. */
  readonly initialCells: readonly number[];
  /** Cells of every clone on every day of `curveDays`. */
  readonly curve: readonly (readonly number[])[];
  /** No cell of any clone is left at the end. */
  readonly extinct: boolean;
}

/** A course made ready, so that replicates do not repeat the work. */
export interface PreparedCourse {
  readonly spec: CourseSpec;
  readonly compiled: CompiledCourse;
  /** Days at which a stretch must end, rising. */
  readonly stops: readonly number[];
  readonly scanDays: ReadonlySet<number>;
  readonly curveDays: ReadonlySet<number>;
}

/** @throws RangeError naming what does not fit */
export function prepareCourse(spec: CourseSpec): PreparedCourse {
  const compiled = compileCourse(spec);
  const horizon = compiled.segmentEnds[compiled.segmentEnds.length - 1]!;
  if (!(spec.scans.everyDays > 0))
    throw new RangeError(`scans.everyDays must be above 0, found ${spec.scans.everyDays}`);
  if (!(spec.scans.baselineDiameterMillimetres > 0))
    throw new RangeError('baselineDiameterMillimetres must be above 0');
  for (const day of spec.curveDays) {
    if (!(day >= 0 && day <= horizon))
      throw new RangeError(`curve day ${day} lies outside the course of ${horizon} days`);
  }
  const scanDays = Array.from(
    { length: Math.floor(horizon / spec.scans.everyDays + 1e-9) },
    (_, scan) => (scan + 1) * spec.scans.everyDays,
  ).filter((day) => day <= horizon);
  const stops = [...new Set([...compiled.segmentEnds, ...spec.curveDays, ...scanDays])].sort((a, b) => a - b);
  return {
    spec,
    compiled,
    stops: stops.filter((day) => day > 0),
    scanDays: new Set(scanDays),
    curveDays: new Set(spec.curveDays),
  };
}

/**
 * Simulates one patient, on a random stream of its own: (seed, number) decides the result, whoever else is simulated.
 * @param number of the replicate, from 0
 */
export function simulateReplicate(course: PreparedCourse, seed: number, number: number): Replicate {
  const { spec, compiled, stops, scanDays, curveDays } = course;
  const stream = createStream(seed, hashText('course'), number);
  const counts = compiled.growth === null ? spec.clones.map(() => 0) : growBeforeTreatment(stream, compiled.growth);
  spec.clones.forEach((clone, i) => {
    counts[i]! += clone.initialCells;
  });
  const initialCells = [...counts];
  const baseline = sum(counts);
  const maximum = Math.max(spec.maximumCells ?? DEFAULT_MAXIMUM_CELLS, 100 * baseline);
  const diameter = spec.scans.baselineDiameterMillimetres;
  const progression = createProgression(diameter);
  const sizes = new Map<number, readonly number[]>([[0, initialCells]]);
  let timeToProgressionDays: number | null = null;
  let cellsAtProgression: readonly number[] | null = null;
  let day = 0;
  let segment = 0;
  for (const stop of stops) {
    while (compiled.segmentEnds[segment]! <= day) segment += 1;
    const burden = sum(counts);
    if (burden > 0 && burden < maximum) advance(stream, counts, compiled.phases[segment]!, stop - day);
    day = stop;
    if (curveDays.has(day)) sizes.set(day, [...counts]);
    if (timeToProgressionDays !== null || !scanDays.has(day) || baseline === 0) continue;
    if (progression.scan(diameterOf(sum(counts), baseline, diameter))) {
      timeToProgressionDays = day;
      cellsAtProgression = [...counts];
    }
  }
  return {
    timeToProgressionDays,
    cellsAtProgression,
    initialCells,
    curve: spec.curveDays.map((curveDay) => sizes.get(curveDay)!),
    extinct: sum(counts) === 0,
  };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
