import type { RandomStream } from '@countermove/base';
import { birthDeathTransition, drawTransition } from '../process/transition.ts';
import type { Phase } from './compile.ts';

/**
 * Exact simulation, event by event (Gillespie’s direct method), of the clones whose path matters; all others, and the lines that
 * begin among them on the way, get their exact transition at the end. Stops early when the followed cells become many.
 * Changes `counts`.
 * @returns days that have passed
 */
export function advanceByEvents(
  stream: RandomStream,
  counts: number[],
  phase: Phase,
  days: number,
  stopAboveCells: number,
): number {
  const newLines: { clone: number; beginDay: number }[] = [];
  let time = 0;
  let elapsed = days;
  for (;;) {
    let total = 0;
    let followed = 0;
    for (let i = 0; i < counts.length; i += 1) {
      if (!phase.coupled[i] || counts[i] === 0) continue;
      total += counts[i]! * phase.eventsPerCellDay[i]!;
      followed += counts[i]!;
    }
    if (followed > stopAboveCells) {
      elapsed = time;
      break;
    }
    if (total === 0) break;
    time += stream.nextExponential() / total;
    if (time >= days) break;
    let pick = stream.nextUniform() * total;
    let source = -1;
    for (let i = 0; i < counts.length; i += 1) {
      if (!phase.coupled[i] || counts[i] === 0) continue;
      source = i;
      const rate = counts[i]! * phase.eventsPerCellDay[i]!;
      if (pick < rate) break;
      pick -= rate;
    }
    pick /= counts[source]!;
    const target = happen(counts, phase, source, pick);
    if (target === -1) continue;
    if (phase.coupled[target]) counts[target]! += 1;
    else newLines.push({ clone: target, beginDay: time });
  }
  for (let i = 0; i < counts.length; i += 1) {
    if (phase.coupled[i] || counts[i] === 0) continue;
    counts[i] = drawTransition(stream, counts[i]!, birthDeathTransition(ratesOf(phase, i), elapsed));
  }
  for (const { clone, beginDay } of newLines) {
    counts[clone]! += drawTransition(stream, 1, birthDeathTransition(ratesOf(phase, clone), elapsed - beginDay));
  }
  return elapsed;
}

/** Lets one event happen to a cell of the source; returns the clone that gains a cell by it, or −1. */
function happen(counts: number[], phase: Phase, source: number, pick: number): number {
  let left = pick - phase.birth[source]!;
  if (left < 0) {
    counts[source]! += 1;
    return -1;
  }
  for (const emission of phase.emissions[source]!) {
    left -= emission.perCellDay;
    if (left < 0) return emission.to;
  }
  for (const flow of phase.switching[source]!) {
    left -= flow.perCellDay;
    if (left < 0) {
      counts[source]! -= 1;
      return flow.to;
    }
  }
  counts[source]! -= 1; // what is left is death
  return -1;
}

function ratesOf(phase: Phase, clone: number): { birthPerDay: number; deathPerDay: number } {
  return { birthPerDay: phase.birth[clone]!, deathPerDay: phase.death[clone]! };
}
