/** Decades for an axis of cell numbers; what lies below one cell is drawn at one. */
export interface CellScale {
  readonly domain: readonly [number, number];
  /** Exponents of the ticks. */
  readonly ticks: readonly number[];
}

const MOST_TICKS = 6;

/** Cells are whole: fewer than one is shown as one. */
export function drawnCells(cells: number): number {
  return Math.max(1, cells);
}

export function cellScale(values: readonly number[]): CellScale {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 1;
  for (const value of values) {
    lowest = Math.min(lowest, drawnCells(value));
    highest = Math.max(highest, drawnCells(value));
  }
  const from = Math.floor(Math.log10(Number.isFinite(lowest) ? lowest : 1));
  const to = Math.max(from + 1, Math.ceil(Math.log10(highest) - 1e-9));
  const step = Math.ceil((to - from) / (MOST_TICKS - 1));
  const ticks = [];
  for (let exponent = from; exponent <= to; exponent += step) ticks.push(exponent);
  return { domain: [10 ** from, 10 ** to], ticks };
}
