import { exp, type RandomStream } from '@countermove/base';
import { drawBinomial } from '../random/binomial.ts';
import type { Flow } from './compile.ts';

/** For every clone, where its cells are after a time: the probabilities of staying and of being of each other kind. */
export type SwitchTable = readonly (readonly number[])[];

/** Exponential of the generator by uniformisation: only positive terms. */
function switchTable(switching: readonly (readonly Flow[])[], days: number): SwitchTable {
  const size = switching.length;
  const leaving = switching.map((flows) => flows.reduce((sum, flow) => sum + flow.perCellDay, 0));
  const fastest = Math.max(...leaving);
  if (fastest === 0) return switching.map((_, i) => switching.map((__, j) => (i === j ? 1 : 0)));
  // Long times by squaring: the Poisson weights of uniformisation must not underflow.
  if (fastest * days > 1) {
    const half = switchTable(switching, 0.5 * days);
    return half.map((row) => half.map((_, j) => row.reduce((sum, value, k) => sum + value * half[k]![j]!, 0)));
  }
  const jump = switching.map((flows, i) => {
    const row = new Array<number>(size).fill(0);
    row[i] = 1 - leaving[i]! / fastest;
    for (const flow of flows) row[flow.to]! += flow.perCellDay / fastest;
    return row;
  });
  return switching.map((_, i) => {
    let state: number[] = switching.map((__, j) => (i === j ? 1 : 0));
    let weight = exp(-fastest * days);
    const result = state.map((value) => value * weight);
    for (let n = 1; n <= 24; n += 1) {
      const before = state;
      state = before.map((__, j) => before.reduce((sum, value, k) => sum + value * jump[k]![j]!, 0));
      weight *= (fastest * days) / n;
      for (let j = 0; j < size; j += 1) result[j]! += state[j]! * weight;
    }
    return result;
  });
}

/** Tables already made, by the flows of a phase and the time: a course asks for the same few again and again. */
const known = new WeakMap<readonly (readonly Flow[])[], Map<number, SwitchTable>>();

/** `switchTable` for a time rounded to 24 bits, kept. */
export function keptSwitchTable(switching: readonly (readonly Flow[])[], days: number): SwitchTable {
  const key = Math.fround(days);
  const tables = known.get(switching) ?? new Map<number, SwitchTable>();
  known.set(switching, tables);
  const table = tables.get(key) ?? switchTable(switching, key);
  if (tables.size < 1000) tables.set(key, table);
  return table;
}

/** Every cell goes its own way: multinomial draws, so that no cell is lost. Changes `counts`. */
export function drawSwitching(stream: RandomStream, counts: number[], table: SwitchTable): void {
  const before = [...counts];
  for (let i = 0; i < counts.length; i += 1) {
    const row = table[i]!;
    let left = before[i]!;
    let share = 1;
    if (left === 0 || row[i]! >= 1) continue;
    for (let j = 0; j < counts.length && left > 0; j += 1) {
      const probability = row[j]!;
      if (j === i || probability === 0) continue;
      const moved = drawBinomial(stream, left, Math.min(1, probability / share));
      counts[j]! += moved;
      counts[i]! -= moved;
      left -= moved;
      share -= probability;
    }
  }
}
