import { expm1, log, log1p, type RandomStream } from '@countermove/base';
import { birthDeathTransition, drawTransition, type Rates, type Transition } from '../process/transition.ts';
import { drawBinomial } from '../random/binomial.ts';
import { drawPoisson } from '../random/poisson.ts';

/** Above this many new lines in a stretch they are no longer followed one by one. */
const SINGLE_LINES = 32;
/** Bins of equal length that many lines are gathered in: as many as e-foldings of source and lines call for. */
const BINS_PER_FOLDING = 16;
const FEWEST_BINS = 4;
const MOST_BINS = 32;

/** The number of cells of a clone over a stretch of time, as known from its ends. */
export interface Path {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

/** ∫ N dt over the path: log-linear between the ends, linear where one of them is 0. */
function cellDays(path: Path): number {
  const { from, to, days } = path;
  if (!isPositive(path)) return 0.5 * (from + to) * days;
  const growth = log(to / from);
  return Math.abs(growth) < 1e-12 ? from * days : (from * days * expm1(growth)) / growth;
}

/**
 * Lines that begin at a rate proportional to the size of another clone: how many cells they have at the end of the stretch.
 * Given the path, their number is Poisson. Up to 32 lines each get a time of their own and an exact fate; more are spread over
 * bins and grow from the middle of theirs, which changes their expected size by a share of f²/24 for bins of f e-foldings:
 * 2e-4 for the usual 1/16.
 * @param perCellDay new lines per cell of the source and day
 * @param rates of the new lines
 */
export function drawNewLines(stream: RandomStream, path: Path, perCellDay: number, rates: Rates): number {
  const lines = drawPoisson(stream, perCellDay * cellDays(path));
  if (lines === 0) return 0;
  let cells = 0;
  if (lines <= SINGLE_LINES) {
    for (let line = 0; line < lines; line += 1) {
      const begin = timeOn(path, stream.nextUniform());
      cells += drawTransition(stream, 1, birthDeathTransition(rates, path.days - begin));
    }
    return cells;
  }
  const foldings =
    Math.abs(rates.birthPerDay - rates.deathPerDay) * path.days +
    (isPositive(path) ? Math.abs(log(path.to / path.from)) : 1);
  const bins = Math.min(MOST_BINS, Math.max(FEWEST_BINS, Math.ceil(BINS_PER_FOLDING * foldings)));
  const until = cumulativeShare(path);
  let left = lines;
  let before = 0;
  for (let bin = 0; bin < bins && left > 0; bin += 1) {
    const after = bin === bins - 1 ? 1 : until((bin + 1) / bins);
    const here = bin === bins - 1 ? left : drawBinomial(stream, left, Math.min(1, (after - before) / (1 - before)));
    const fate: Transition = birthDeathTransition(rates, (path.days * (bins - bin - 0.5)) / bins);
    cells += drawTransition(stream, here, fate);
    left -= here;
    before = after;
  }
  return cells;
}

/** The time before which a share u of the cell-days of the path lies. */
function timeOn(path: Path, u: number): number {
  const { from, to, days } = path;
  if (isPositive(path)) {
    const growth = log(to / from);
    return Math.abs(growth) < 1e-12 ? u * days : (days * log1p(u * expm1(growth))) / growth;
  }
  return (days * u * (from + to)) / (from + Math.sqrt(from * from + u * (to * to - from * from)));
}

/** Share of the cell-days of the path that lie before a share of its length. */
function cumulativeShare(path: Path): (share: number) => number {
  const { from, to } = path;
  if (!isPositive(path)) return (share) => (share * (from + 0.5 * (to - from) * share)) / (0.5 * (from + to));
  const growth = log(to / from);
  if (Math.abs(growth) < 1e-12) return (share) => share;
  const whole = expm1(growth);
  return (share) => expm1(growth * share) / whole;
}

function isPositive({ from, to }: Path): boolean {
  return from > 0 && to > 0;
}
