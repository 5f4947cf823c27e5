import type { Condition } from '@countermove/resistance/schema';
import { html, type Markup } from '../../format/markup.ts';
import { formatFixed } from '../../format/numbers.ts';
import { fitText } from '../../format/text-width.ts';
import { capitalise } from '../../format/words.ts';
import { activityColour, activityInk, INK, MUTED, VERMILION } from '../palette.ts';
import { drawing, element, round } from '../svg.ts';
import { type Box, FONT_SIZE, type PathwayLayout } from './layout.ts';
import type { Route } from './route.ts';

/** Change against the untreated cell from which on a node is marked. */
export const MARKED_CHANGE: number = 0.2;
/** Mean occupancy from which on a node counts as held by a drug. */
export const MARKED_OCCUPANCY: number = 0.5;

const TITLE_HEIGHT = 20;

/** The network of one condition; nodes are filled by their activity. */
export function pathwayPanel(
  layout: PathwayLayout,
  routes: readonly Route[],
  condition: Condition,
  reference: Condition | null,
): Markup {
  const activity = (id: string): number | null => condition.result.nodes[id] ?? null;
  const held = new Set(
    condition.occupancy.filter((entry) => entry.occupancy.mean >= MARKED_OCCUPANCY).map((entry) => entry.target),
  );
  // Edges that carry a signal are drawn over those that do not.
  const sorted = routes
    .map((route, index) => ({ route, index, level: activity(route.edge.from) ?? 0 }))
    .sort((first, second) => first.level - second.level || first.index - second.index);
  const boxes = [...layout.boxes.values()];
  const active = boxes.filter((box) => (activity(box.node.id) ?? 0) >= 0.5).length;
  return drawing(
    layout.width,
    layout.height + TITLE_HEIGHT,
    `Pathway, ${condition.label}: ${active} of ${boxes.length} nodes are on for at least half of the time. Values are in the table below the figure.`,
    html`<text x="9" y="15" font-size="13" font-weight="700" fill="${INK}">${fitText(capitalise(condition.label), layout.width - 18, 13, true)}</text><g transform="translate(0,${TITLE_HEIGHT})">${sorted.map(({ route, level }) => drawRoute(route, level))}${boxes.map(
      (box) =>
        drawBox(
          box,
          activity(box.node.id),
          changeOf(box.node.id, condition, reference),
          box.node.genes.some((gene) => held.has(gene)),
        ),
    )}</g>`,
  );
}

/** Difference to the reference, null where one has no value. */
function changeOf(id: string, condition: Condition, reference: Condition | null): number | null {
  const value = condition.result.nodes[id];
  const before = reference?.result.nodes[id];
  return value === undefined || before === undefined ? null : value - before;
}

/** An edge in the strength of the signal that its source sends: arrow for activation, bar for inhibition. */
export function drawRoute(route: Route, level: number): Markup {
  const strong = level >= 0.5;
  const colour = route.edge.sign === '+' ? (strong ? '#66727d' : '#d5dbe0') : strong ? VERMILION : '#ecd3c5';
  const away = route.direction === 'right' ? -1 : 1;
  const end =
    route.edge.sign === '+'
      ? `M${round(route.endX + away)},${round(route.endY - 3)}L${round(route.endX - away * 4.5)},${round(route.endY)}L${round(route.endX + away)},${round(route.endY + 3)}Z`
      : `M${round(route.endX - away * 2.5)},${round(route.endY - 3.5)}V${round(route.endY + 3.5)}`;
  return html`${element('path', { d: route.path, fill: 'none', stroke: colour, 'stroke-width': strong ? 1.2 : 0.9, 'stroke-dasharray': route.feedback ? '2 2' : null })}${element('path', { d: end, fill: route.edge.sign === '+' ? colour : 'none', stroke: route.edge.sign === '+' ? null : colour, 'stroke-width': route.edge.sign === '+' ? null : 1.8 })}`;
}

function drawBox(box: Box, activity: number | null, change: number | null, held: boolean): Markup {
  const centre = box.left + box.width / 2;
  const first = box.top + box.height / 2 - (box.lines.length - 1) * 6 + 4;
  const ink = activity === null ? MUTED : activityInk(activity);
  const outline = held ? VERMILION : activity === null ? '#aab3bb' : '#8796a3';
  const title = `${box.node.title} (${[...box.node.genes, box.node.module].join(', ')}): ${activity === null ? 'no value' : formatFixed(activity, 2)}`;
  return html`<g><title>${title}</title>${element('rect', { x: box.left, y: box.top, width: box.width, height: box.height, rx: 3, fill: activity === null ? '#ffffff' : activityColour(activity), stroke: outline, 'stroke-width': held ? 2 : 0.8, 'stroke-dasharray': activity === null ? '3 2' : null })}${box.lines.map((line, index) => element('text', { x: centre, y: first + index * 12, 'text-anchor': 'middle', 'font-size': FONT_SIZE, fill: ink }, line))}${changeMark(box, change)}</g>`;
}

/** A triangle at the corner of a node that the treatment moves. */
function changeMark(box: Box, change: number | null): Markup | null {
  if (change === null || Math.abs(change) < MARKED_CHANGE) return null;
  const x = box.left + box.width - 1;
  const y = change > 0 ? box.top : box.top + box.height;
  const tip = change > 0 ? -6 : 6;
  return element('path', {
    d: `M${round(x - 5)},${round(y)}h10l-5,${tip}Z`,
    fill: INK,
    stroke: '#ffffff',
    'stroke-width': 1,
  });
}
