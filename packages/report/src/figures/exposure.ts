import type { ReportDocument } from '@countermove/resistance/schema';
import * as Plot from '@observablehq/plot';
import type { Markup } from '../format/markup.ts';
import { formatHours, formatNumber, formatTick } from '../format/numbers.ts';
import { drawChart } from './chart.ts';
import { BLUE, GRID, INK, MUTED } from './palette.ts';

export type Exposure = ReportDocument['exposure'][number];

/** Free concentration in the tumour cell over one dosing interval at steady state, with its average. */
export function exposurePanel(exposure: Exposure): Markup {
  const { timeHours, freeNanomolar } = exposure.curve;
  const points = timeHours.flatMap((time, index) => {
    const value = freeNanomolar[index];
    return value === undefined ? [] : [{ time, value }];
  });
  const hours = Math.max(1e-9, ...timeHours);
  const unit = hours > 48 ? 24 : 1;
  const top = Math.max(exposure.freeAverageNanomolar, ...points.map((point) => point.value), 1e-12) * 1.12;
  return drawChart({
    label: `Free concentration of ${exposure.drug} over ${formatHours(hours)}: on average ${formatNumber(exposure.freeAverageNanomolar)} nM`,
    width: 280,
    height: 184,
    marginLeft: 44,
    marginRight: 12,
    marginTop: 22,
    marginBottom: 42,
    x: { domain: [0, hours / unit], label: null },
    y: { domain: [0, top], label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: GRID, strokeOpacity: 1 }),
      Plot.axisY({ ticks: 4, tickSize: 0, label: null, fill: MUTED, tickFormat: formatTick }),
      Plot.axisX({ ticks: 5, tickSize: 3, label: null, fill: MUTED, tickFormat: formatTick }),
      Plot.text(['free, nM'], {
        frameAnchor: 'top-left',
        dx: -40,
        dy: -18,
        textAnchor: 'start',
        text: (d: string) => d,
      }),
      Plot.text([unit === 1 ? 'hours after the dose' : 'days after the dose'], {
        frameAnchor: 'bottom',
        dy: 33,
        text: (d: string) => d,
      }),
      Plot.ruleY([exposure.freeAverageNanomolar], { stroke: INK, strokeDasharray: '4 3', strokeWidth: 1 }),
      Plot.areaY(points, { x: (d: { time: number }) => d.time / unit, y: 'value', fill: BLUE, fillOpacity: 0.12 }),
      Plot.lineY(points, { x: (d: { time: number }) => d.time / unit, y: 'value', stroke: BLUE, strokeWidth: 1.8 }),
    ],
  });
}
