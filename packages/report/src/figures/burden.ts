import type { Option } from '@countermove/resistance/schema';
import * as Plot from '@observablehq/plot';
import { formatProgressionMonths } from '../format/estimates.ts';
import type { Markup } from '../format/markup.ts';
import { daysToMonths, formatFixed, formatTenTo } from '../format/numbers.ts';
import { drawChart } from './chart.ts';
import { type CellScale, cellScale, drawnCells } from './log-scale.ts';
import { BLUE, FAINT, GRID, INK, MUTED } from './palette.ts';
import { monthTicks } from './progression.ts';

interface Point {
  readonly months: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** One scale for the panels of several options. */
export function burdenScale(options: readonly Option[]): CellScale {
  return cellScale(
    options.flatMap(({ course }) => [...course.burden.low, ...course.burden.high, ...course.burden.median]),
  );
}

/** Cells of one option over time with the interval over simulated patients; the other options' medians in grey behind it. */
export function burdenPanel(option: Option, all: readonly Option[], scale: CellScale, horizonDays: number): Markup {
  const points = burdenPoints(option);
  const start = Math.min(0, ...points.map((point) => point.months));
  const end = Math.max(daysToMonths(horizonDays), ...points.map((point) => point.months));
  const progression = option.timeToProgressionDays;
  const months = daysToMonths(progression.value);
  const labelLeft = months > start + (end - start) * 0.55;
  return drawChart({
    label: `Tumour burden under ${option.label}: progression ${formatProgressionMonths(progression)}`,
    width: 400,
    height: 236,
    marginLeft: 40,
    marginRight: 14,
    marginTop: 22,
    marginBottom: 42,
    x: { domain: [start, end], label: null },
    y: { type: 'log', domain: [...scale.domain], label: null },
    marks: [
      ...cellAxes(scale, monthTicks(end, 8)),
      all
        .filter((other) => other !== option)
        .map((other) => Plot.line(burdenPoints(other), { x: 'months', y: 'median', stroke: FAINT, strokeWidth: 1 })),
      Plot.areaY(points, { x: 'months', y1: 'low', y2: 'high', fill: BLUE, fillOpacity: 0.18 }),
      Plot.line(points, { x: 'months', y: 'median', stroke: BLUE, strokeWidth: 2 }),
      progression.reached ? Plot.ruleX([months], { stroke: INK, strokeDasharray: '3 3' }) : null,
      progression.reached
        ? Plot.text([months], {
            x: (d: number) => d,
            frameAnchor: 'bottom',
            dy: -6,
            dx: labelLeft ? -5 : 5,
            textAnchor: labelLeft ? 'end' : 'start',
            text: () => `progression ${formatFixed(months, 1)}`,
            stroke: '#ffffff',
            strokeWidth: 3,
            fill: INK,
          })
        : null,
    ],
  });
}

/** Axes that burden and clones share. */
export function cellAxes(scale: CellScale, ticks: readonly number[]): Plot.Markish[] {
  const decades = scale.ticks.map((exponent) => 10 ** exponent);
  return [
    Plot.gridY(decades, { stroke: GRID, strokeOpacity: 1 }),
    Plot.axisY(decades, {
      tickSize: 0,
      label: null,
      fill: MUTED,
      tickFormat: (value: number) => formatTenTo(Math.round(Math.log10(value))),
    }),
    Plot.axisX([...ticks], {
      tickSize: 3,
      label: null,
      fill: MUTED,
      tickFormat: (value: number) => formatFixed(value, 0),
    }),
    Plot.text(['tumour cells'], {
      frameAnchor: 'top-left',
      dx: -36,
      dy: -18,
      textAnchor: 'start',
      text: (d: string) => d,
    }),
    Plot.text(['months from the start of treatment'], { frameAnchor: 'bottom', dy: 33, text: (d: string) => d }),
    Plot.ruleX([0], { stroke: MUTED, strokeWidth: 1 }),
  ];
}

function burdenPoints({ course }: Option): Point[] {
  return course.timeDays.flatMap((day, index) => {
    const median = course.burden.median[index];
    if (median === undefined) return [];
    const low = drawnCells(course.burden.low[index] ?? median);
    const high = drawnCells(course.burden.high[index] ?? median);
    return [{ months: daysToMonths(day), median: drawnCells(median), low, high }];
  });
}
