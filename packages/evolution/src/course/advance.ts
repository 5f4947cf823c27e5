import type { RandomStream } from '@countermove/base';
import { birthDeathTransition, drawTransition } from '../process/transition.ts';
import type { Phase } from './compile.ts';
import { advanceByEvents } from './events.ts';
import { drawNewLines } from './lines.ts';
import { drawSwitching, keptSwitchTable } from './switching.ts';

/** Up to this many cells, clones whose path matters are simulated event by event, exactly. */
const EXACT_CELLS = 100;
/** From this many on, the relative noise of a path between its ends (about N^(−1/2)) no longer matters. */
const SMOOTH_CELLS = 1e4;
/** Greatest number of events per cell of a small population within a step. */
const STEP_EVENTS = 0.3;
/** Greatest change of a large population that switches within a step, in e-foldings. */
const STEP_FOLDINGS = 0.15;
/** Expected new lines below which the exact path of a small population cannot matter. */
const NEGLIGIBLE_LINES = 1e-3;
/** Expected new lines below which a handful of cells need not be followed at all. */
const IMPOSSIBLE_LINES = 1e-6;

/** A founder that is not drawn but follows an exponential, and what its cells make (see `growBeforeTreatment`). */
export interface Driver {
  readonly founder: number;
  readonly flows: readonly { readonly to: number; readonly perCellDay: number }[];
  /** Its cells a number of days after the beginning of the stretch. */
  cellsAt(day: number): number;
}

/**
 * Takes all clones through a stretch with constant rates. Changes `counts`.
 *
 *   no mutation, no switching   one exact transition (Bailey), whatever the length and the size
 *   few cells (≤ 100)           event by event, exact
 *   more                        steps: half of the switching, births and deaths exactly, new lines along the log-linear path between
 *                               the ends (Bozic et al. 2013 do so above 1e4 cells), the other half of the switching
 *
 * Splitting a step so is of second order (Strang, SIAM J Numer Anal 1968;5:506). With switching, steps have at most 0.3 expected events per
 * cell of a small population, which leaves an error of about 0.3²/12, under 1 % of what switching contributes, and at most 0.15
 * e-foldings of a large one, an error of about 0.2 %; the tests hold both against the exact equations. Where there is only
 * mutation, steps of large populations have at most one e-folding.
 */
export function advance(
  stream: RandomStream,
  counts: number[],
  phase: Phase,
  days: number,
  driver: Driver | null = null,
): void {
  let done = 0;
  while (done < days) {
    const left = days - done;
    if (driver === null && isWorthFollowing(counts, phase, left)) {
      const passed = advanceByEvents(stream, counts, phase, left, 2 * EXACT_CELLS);
      done = passed >= left ? days : done + passed;
      continue;
    }
    // Equal steps, so that one table of switching serves for all of them.
    const step = left / Math.ceil(left / Math.min(left, longestStep(counts, phase, left)));
    const switching = counts.some((cells, i) => cells > 0 && phase.switching[i]!.length > 0);
    const table = switching ? keptSwitchTable(phase.switching, 0.5 * step) : null;
    if (table !== null) drawSwitching(stream, counts, table);
    birthsAndDeaths(stream, counts, phase, step, driver, done);
    if (table !== null) drawSwitching(stream, counts, table);
    done = step === left ? days : done + step;
  }
}

function birthsAndDeaths(
  stream: RandomStream,
  counts: number[],
  phase: Phase,
  days: number,
  driver: Driver | null,
  beginDay: number,
): void {
  const before = [...counts];
  for (let i = 0; i < counts.length; i += 1) {
    if (counts[i] === 0 || i === driver?.founder) continue;
    counts[i] = drawTransition(stream, counts[i]!, birthDeathTransition(ratesOf(phase, i), days));
  }
  if (driver !== null) {
    const path = { from: driver.cellsAt(beginDay), to: driver.cellsAt(beginDay + days), days };
    for (const { to, perCellDay } of driver.flows) {
      counts[to]! += drawNewLines(stream, path, perCellDay, ratesOf(phase, to));
    }
  }
  // In the order of the clones: lines that began in this step count for those after them.
  for (let i = 0; i < counts.length; i += 1) {
    const path = { from: before[i]!, to: counts[i]!, days };
    if (path.from === 0 && path.to === 0) continue;
    for (const { to, perCellDay } of phase.emissions[i]!) {
      counts[to]! += drawNewLines(stream, path, perCellDay, ratesOf(phase, to));
    }
  }
}

function longestStep(counts: readonly number[], phase: Phase, left: number): number {
  let longest = left;
  const isActive = counts.some((cells, i) => cells > 0 && phase.switching[i]!.length > 0);
  for (let i = 0; i < counts.length; i += 1) {
    const cells = counts[i]!;
    const turnover = phase.birth[i]! + phase.death[i]!;
    const net = Math.abs(phase.birth[i]! - phase.death[i]!);
    if (isActive && phase.switches[i]) {
      const leaving = phase.switching[i]!.reduce((sum, flow) => sum + flow.perCellDay, 0);
      const limit = cells < SMOOTH_CELLS ? STEP_EVENTS / (turnover + leaving) : STEP_FOLDINGS / (net + leaving);
      longest = Math.min(longest, limit);
    }
    if (cells === 0 || phase.emissions[i]!.length === 0) continue;
    const folding = Math.min(left, 1 / net);
    longest = Math.min(longest, folding);
    const lines = phase.emissions[i]!.reduce((sum, emission) => sum + emission.perCellDay, 0) * cells * folding;
    if (cells < SMOOTH_CELLS && lines > NEGLIGIBLE_LINES) longest = Math.min(longest, STEP_EVENTS / turnover);
  }
  return longest;
}

/** Few cells whose path matters: they switch, or may well mutate. */
function isWorthFollowing(counts: readonly number[], phase: Phase, days: number): boolean {
  let cells = 0;
  let flows = 0;
  for (let i = 0; i < counts.length; i += 1) {
    if (!phase.coupled[i] || counts[i] === 0) continue;
    cells += counts[i]!;
    const folding = Math.min(days, 1 / Math.abs(phase.birth[i]! - phase.death[i]!));
    for (const { perCellDay } of phase.emissions[i]!) flows += perCellDay * counts[i]! * folding;
    for (const { perCellDay } of phase.switching[i]!) flows += perCellDay * counts[i]! * days;
  }
  return cells > 0 && cells <= EXACT_CELLS && flows > IMPOSSIBLE_LINES;
}

function ratesOf(phase: Phase, clone: number): { birthPerDay: number; deathPerDay: number } {
  return { birthPerDay: phase.birth[clone]!, deathPerDay: phase.death[clone]! };
}
