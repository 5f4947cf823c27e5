import { html, type Markup } from '../../format/markup.ts';
import { formatFixed } from '../../format/numbers.ts';
import { activityColour, INK, VERMILION } from '../palette.ts';
import { drawing, element } from '../svg.ts';
import { drawRoute, MARKED_CHANGE, MARKED_OCCUPANCY } from './panel.ts';
import type { Route } from './route.ts';

const STEPS = 20;

/** What colours, ends and marks of the pathway figure mean. Two rows; narrow enough for a phone. */
export function pathwayLegend(): Markup {
  const scale = Array.from({ length: STEPS }, (_, index) =>
    element('rect', { x: 1 + index * 6, y: 16, width: 6.2, height: 10, fill: activityColour((index + 0.5) / STEPS) }),
  );
  const sample = (x: number, y: number, sign: '+' | '-', feedback: boolean): Markup => {
    const route: Route = {
      edge: { from: '', to: '', sign },
      path: `M${x},${y}H${x + 22}`,
      endX: x + 22,
      endY: y,
      direction: 'right',
      feedback,
    };
    return drawRoute(route, 1);
  };
  const label = (x: number, y: number, text: string): Markup => element('text', { x, y, fill: INK }, text);
  return drawing(
    344,
    104,
    'Legend: fill is the share of time a node is on, from pale 0 to dark blue 1; arrow activates, bar inhibits; dotted lines run backward; triangles mark changes against the untreated cell; a red outline marks a drug target',
    html`${label(1, 10, 'Share of time on')}${scale}${label(1, 38, '0')}${element('text', { x: 121, y: 38, 'text-anchor': 'end', fill: INK }, '1')}
${sample(160, 8, '+', false)}${label(194, 12, 'activates')}${sample(252, 8, '-', false)}${label(286, 12, 'inhibits')}
${sample(160, 26, '+', true)}${label(194, 30, 'feedback to an earlier layer')}
${element('path', { d: 'M1,58h10l-5,-6Z', fill: INK })}${element('path', { d: 'M16,52h10l-5,6Z', fill: INK })}${label(34, 59, `up or down by at least ${formatFixed(MARKED_CHANGE, 1)} against the untreated cell`)}
${element('rect', { x: 2, y: 68, width: 24, height: 11, rx: 3, fill: '#ffffff', stroke: VERMILION, 'stroke-width': 2 })}${label(34, 78, `target of the drugs, mean occupancy at least ${formatFixed(MARKED_OCCUPANCY, 1)}`)}
${element('path', { d: 'M2,94h24', stroke: '#d5dbe0', 'stroke-width': 1.2 })}${label(34, 98, 'pale lines: the source is mostly off')}`,
  );
}
