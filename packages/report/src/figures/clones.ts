import type { Course, Option } from '@countermove/resistance/schema';
import * as Plot from '@observablehq/plot';
import type { Markup } from '../format/markup.ts';
import { daysToMonths } from '../format/numbers.ts';
import { cellAxes } from './burden.ts';
import { drawChart } from './chart.ts';
import { type CloneLine, cloneLines, lineLabel } from './clone-lines.ts';
import { type CellScale, cellScale, drawnCells } from './log-scale.ts';
import { cloneColour, FAINT } from './palette.ts';
import { monthTicks } from './progression.ts';
import { spread } from './spread.ts';

type Clone = Course['clones'][number];

const WIDTH = 860;
const HEIGHT = 276;
const MARGIN = { left: 40, right: 270, top: 22, bottom: 42 };
/** Lines that get a colour and a label at most; the rest is grey. */
const LABELLED = 8;
const FONT_SIZE = 11;
const LINE = 12;
const LABEL_GAP = 4;
const ROOM = HEIGHT - MARGIN.top - MARGIN.bottom;

/** One scale for the panels of several options. */
export function cloneScale(options: readonly Option[]): CellScale {
  return cellScale(options.flatMap(({ course }) => course.clones.flatMap((clone) => clone.medianCells)));
}

/** Ids of the clones that give a line its colour in any of the panels, in the order of their colours. */
export function cloneColours(options: readonly Option[]): string[] {
  return [
    ...new Set(options.flatMap(({ course }) => labelledLines(cloneLines(course)).map(({ line }) => line.clones[0].id))),
  ];
}

interface Labelled {
  readonly line: CloneLine;
  readonly text: readonly string[];
  readonly height: number;
}

/** The first lines, as many as there is room for their labels. */
function labelledLines(lines: readonly CloneLine[]): Labelled[] {
  const labelled: Labelled[] = [];
  let room = ROOM;
  for (const line of lines.slice(0, LABELLED)) {
    const text = lineLabel(line, MARGIN.right - 18, FONT_SIZE);
    const height = text.length * LINE + LABEL_GAP;
    room -= height;
    if (room < 0) break;
    labelled.push({ line, text, height });
  }
  return labelled;
}

/**
 * Median number of cells of every clone over time, labelled at the end of its line.
 * @param colours ids of clones in the order of their colours, so that a clone looks the same in every panel
 */
export function clonePanel(option: Option, scale: CellScale, horizonDays: number, colours: readonly string[]): Markup {
  const { course } = option;
  const lines = cloneLines(course);
  const months = course.timeDays.map(daysToMonths);
  const end = Math.max(daysToMonths(horizonDays), ...months);
  const points = ({ clones: [clone] }: CloneLine): { months: number; cells: number }[] =>
    months.map((month, index) => ({ months: month, cells: drawnCells(clone.medianCells[index] ?? 0) }));
  const labelled = labelledLines(lines);
  const labels = placeLabels(labelled, scale);
  const colour = (line: CloneLine): string => cloneColour(colours.indexOf(line.clones[0].id));
  const start = Math.min(0, ...months);
  const last = Math.max(0, ...months);
  return drawChart({
    label: `Clones under ${option.label}; at the end the largest is ${largestAtEnd(course)}`,
    width: WIDTH,
    height: HEIGHT,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain: [start, end], label: null },
    y: { type: 'log', domain: [...scale.domain], label: null },
    marks: [
      ...cellAxes(scale, monthTicks(end, 8)),
      lines
        .slice(labelled.length)
        .map((line) => Plot.line(points(line), { x: 'months', y: 'cells', stroke: FAINT, strokeWidth: 1 })),
      labelled.map(({ line }) =>
        Plot.line(points(line), {
          x: 'months',
          y: 'cells',
          stroke: colour(line),
          strokeWidth: 2,
          strokeDasharray: stateDash(line.clones[0].state),
        }),
      ),
      labels.map(({ line, text, y, lineEnd }) => [
        // The scale runs on into the margin, so a thin line can lead from the end of the curve to its label.
        Plot.link([line], {
          x1: () => last,
          x2: () => end + (end - start) * 0.016,
          y1: () => lineEnd,
          y2: () => y,
          stroke: colour(line),
          strokeOpacity: 0.6,
        }),
        Plot.text([line], {
          x: () => end,
          y: () => y,
          dx: 13,
          textAnchor: 'start',
          fill: colour(line),
          fontWeight: 600,
          lineHeight: LINE / FONT_SIZE,
          text: () => text.join('\n'),
        }),
      ]),
    ],
  });
}

function largestAtEnd(course: Course): string {
  const last = course.timeDays.length - 1;
  const sorted = [...course.clones].sort(
    (first, second) => (second.medianCells[last] ?? 0) - (first.medianCells[last] ?? 0),
  );
  return sorted[0]?.label ?? 'none';
}

function stateDash(state: Clone['state']): string {
  return { sensitive: '6 3', tolerant: '1.5 3', resistant: '' }[state];
}

/** Labels beside the ends of the lines, moved apart where they would overlap; in cells, as the chart's scale is. */
function placeLabels(
  labelled: readonly Labelled[],
  scale: CellScale,
): (Labelled & { readonly y: number; readonly lineEnd: number })[] {
  const low = Math.log10(scale.domain[0]);
  const high = Math.log10(scale.domain[1]);
  const ends = labelled
    .map((label, index) => ({ ...label, index, lineEnd: drawnCells(label.line.clones[0].medianCells.at(-1) ?? 0) }))
    .sort((first, second) => second.lineEnd - first.lineEnd || first.index - second.index);
  const pixels = (cells: number): number => ((high - Math.log10(cells)) / (high - low)) * ROOM;
  const centres = spread(
    ends.map(({ lineEnd, height }) => ({ centre: pixels(lineEnd), size: height })),
    0,
    0,
    ROOM + LINE / 2,
  );
  return ends.map((entry, place) => ({ ...entry, y: 10 ** (high - ((centres[place] ?? 0) / ROOM) * (high - low)) }));
}
