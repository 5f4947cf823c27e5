import type { Course } from '@countermove/resistance/schema';
import { textWidth, wrapText } from '../format/text-width.ts';
import { countOf } from '../format/words.ts';
import { drawnCells } from './log-scale.ts';

type Clone = Course['clones'][number];

/** Clones whose lines coincide: they are drawn as one and share a label. */
export interface CloneLine {
  /** The first is the largest and gives the line its colour. */
  readonly clones: readonly [Clone, ...Clone[]];
}

/** Ratio of cells up to which two lines are one to the eye. */
const COINCIDE = 1.4;

/** Clones in the order of their largest median, largest first. */
export function clonesBySize(course: Course): Clone[] {
  const peak = (clone: Clone): number => clone.medianCells.reduce((most, cells) => Math.max(most, cells), 0);
  return [...course.clones].sort((first, second) => peak(second) - peak(first));
}

/** The lines of a course, largest first. Clones share a line when they are in the same state and alike at all times. */
export function cloneLines(course: Course): CloneLine[] {
  const lines: [Clone, ...Clone[]][] = [];
  for (const clone of clonesBySize(course)) {
    const alike = lines.find(([first]) => coincide(first, clone));
    if (alike === undefined) lines.push([clone]);
    else alike.push(clone);
  }
  return lines.map((clones) => ({ clones }));
}

function coincide(first: Clone, second: Clone): boolean {
  return (
    first.state === second.state &&
    first.medianCells.every((cells, index) => {
      const one = drawnCells(cells);
      const other = drawnCells(second.medianCells[index] ?? 0);
      return Math.max(one, other) <= COINCIDE * Math.min(one, other);
    })
  );
}

/** Puts parts on at most two lines without breaking one; null where they do not fit. */
function fillLines(parts: readonly string[], width: number, fontSize: number): string[] | null {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1) ?? ''} ${part}`;
    if (lines.length > 0 && textWidth(longer, fontSize, true) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.length <= 2 && lines.every((line) => textWidth(line, fontSize, true) <= width) ? lines : null;
}

/** Names of a line's clones on at most two lines; those that do not fit are counted. */
export function lineLabel(line: CloneLine, width: number, fontSize: number): string[] {
  const labels = line.clones.map((clone) => clone.label);
  for (let named = labels.length; named > 1; named -= 1) {
    const rest = labels.length - named;
    const parts = labels.slice(0, named).map((label, index) => (index < named - 1 ? `${label},` : label));
    const lines = fillLines(rest === 0 ? parts : [...parts, `and ${countOf(rest, 'other')}`], width, fontSize);
    if (lines !== null) return lines;
  }
  const others = labels.length - 1;
  const more = others === 0 ? [] : [`and ${countOf(others, 'other')}`];
  return [...wrapText(labels[0] ?? '', width, fontSize, 2 - more.length, true), ...more];
}
