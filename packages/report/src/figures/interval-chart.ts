import * as Plot from '@observablehq/plot';
import type { Markup } from '../format/markup.ts';
import { fitText } from '../format/text-width.ts';
import { drawChart } from './chart.ts';
import { GRID, INK, MUTED } from './palette.ts';

interface IntervalMark {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond';
  /** Hollow marks stand on weaker ground; the caption says on which. */
  readonly filled: boolean;
  /** The true value lies at or beyond `value`: an arrow takes the place of the dot. */
  readonly beyond: boolean;
}

export interface IntervalRow {
  readonly label: string;
  /** Second line, smaller. */
  readonly detail: string | null;
  /** A row without marks that names those below it. */
  readonly heading: boolean;
  readonly marks: readonly IntervalMark[];
  /** Text at the right. */
  readonly note: string;
}

export interface IntervalChart {
  readonly label: string;
  readonly rows: readonly IntervalRow[];
  readonly width: number;
  readonly rowHeight: number;
  readonly labelWidth: number;
  readonly noteWidth: number;
  readonly domain: readonly [number, number];
  readonly axis: string;
  readonly ticks: readonly number[];
  readonly tickFormat: (value: number) => string;
  /** Vertical line with a meaning, such as the end of the simulation. */
  readonly line: number | null;
}

const AXIS_HEIGHT = 44;
const TOP = 6;

interface Placed extends IntervalMark {
  readonly y: number;
}

/** Dots with intervals in rows, with labels at the left and numbers at the right. */
export function intervalChart(chart: IntervalChart): Markup {
  const marks: Placed[] = chart.rows.flatMap((row, index) =>
    row.marks.map((mark, place) => ({
      ...mark,
      y: index + (place - (row.marks.length - 1) / 2) * Math.min(0.26, 0.8 / row.marks.length),
    })),
  );
  const rows = chart.rows.map((row, index) => ({ ...row, y: index }));
  const ordinary = rows.filter((row) => !row.heading);
  const text = (dy: number): Plot.TextOptions => ({
    y: 'y',
    frameAnchor: 'left',
    textAnchor: 'start',
    dx: -chart.labelWidth,
    dy,
  });
  const [low, high] = chart.domain;
  const inside = (value: number): number => Math.min(high, Math.max(low, value));
  return drawChart({
    label: chart.label,
    width: chart.width,
    height: TOP + chart.rows.length * chart.rowHeight + AXIS_HEIGHT,
    marginLeft: chart.labelWidth + 4,
    marginRight: chart.noteWidth + 12,
    marginTop: TOP,
    marginBottom: AXIS_HEIGHT,
    x: { domain: [low, high], label: null },
    y: { domain: [chart.rows.length - 0.5, -0.5], axis: null },
    marks: [
      Plot.ruleY(ordinary, { y: 'y', stroke: GRID, strokeWidth: 0.8 }),
      Plot.gridX([...chart.ticks], { stroke: GRID, strokeOpacity: 1 }),
      Plot.axisX([...chart.ticks], { tickFormat: chart.tickFormat, tickSize: 0, label: null, fill: MUTED }),
      Plot.text([chart.axis], { frameAnchor: 'bottom', dy: 35, text: (d: string) => d, fill: INK }),
      chart.line === null ? null : Plot.ruleX([chart.line], { stroke: MUTED, strokeDasharray: '2 3' }),
      Plot.link(marks, {
        x1: (d: Placed) => inside(d.low),
        x2: (d: Placed) => inside(d.high),
        y: 'y',
        stroke: (d: Placed) => d.colour,
        strokeWidth: 2.2,
        strokeOpacity: 0.55,
        strokeLinecap: 'butt',
      }),
      Plot.dot(marks, {
        x: (d: Placed) => inside(d.value),
        y: 'y',
        r: 4,
        symbol: (d: Placed) => (d.beyond ? 'triangle' : d.symbol),
        rotate: (d: Placed) => (d.beyond ? 90 : 0),
        stroke: (d: Placed) => d.colour,
        strokeWidth: 1.6,
        fill: (d: Placed) => (d.filled ? d.colour : '#ffffff'),
      }),
      Plot.text(
        rows.filter((row) => row.heading),
        {
          ...text(3),
          text: (d: IntervalRow) => fitText(d.label, chart.width - 8, 11.5, true),
          fontWeight: 700,
          fontSize: 11.5,
        },
      ),
      Plot.text(
        ordinary.filter((row) => row.detail === null),
        { ...text(0), text: (d: IntervalRow) => fitText(d.label, chart.labelWidth - 6, 11) },
      ),
      Plot.text(
        ordinary.filter((row) => row.detail !== null),
        { ...text(-6), text: (d: IntervalRow) => fitText(d.label, chart.labelWidth - 6, 11, true), fontWeight: 600 },
      ),
      Plot.text(
        ordinary.filter((row) => row.detail !== null),
        { ...text(6), text: (d: IntervalRow) => fitText(d.detail ?? '', chart.labelWidth - 6, 11), fill: MUTED },
      ),
      Plot.text(ordinary, {
        y: 'y',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 10,
        fontVariant: 'tabular-nums',
        text: (d: IntervalRow) => fitText(d.note, chart.noteWidth, 11),
      }),
    ],
    symbol: { type: 'identity' },
    color: { type: 'identity' },
  });
}
