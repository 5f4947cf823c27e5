import { round } from '../svg.ts';
import type { PathwayEdge } from './columns.ts';
import type { PathwayLayout } from './layout.ts';
import { laneKey } from './order.ts';

/** An edge as it is drawn. The end lies at the target's side; `direction` tells where it points. */
export interface Route {
  readonly edge: PathwayEdge;
  readonly path: string;
  readonly endX: number;
  readonly endY: number;
  readonly direction: 'right' | 'left';
  /** Feedback to the same or an earlier column. */
  readonly feedback: boolean;
}

/** Space for the arrow head or bar between line and box. */
const END = 5;

/** Draws edges from box to box; those that skip columns keep to the lane of their source. */
export function routeEdges(layout: PathwayLayout, edges: readonly PathwayEdge[]): Route[] {
  const known = edges.filter(
    (edge) => layout.boxes.has(edge.from) && layout.boxes.has(edge.to) && edge.from !== edge.to,
  );
  const entries = entryHeights(layout, known);
  return known.map((edge) => routeEdge(layout, edge, entries.get(edge) ?? 0));
}

function routeEdge(layout: PathwayLayout, edge: PathwayEdge, endY: number): Route {
  const source = layout.boxes.get(edge.from);
  const target = layout.boxes.get(edge.to);
  if (source === undefined || target === undefined) throw new Error(`edge without box: ${edge.from} → ${edge.to}`);
  const from = layout.columnOf.get(edge.from) ?? 0;
  const to = layout.columnOf.get(edge.to) ?? 0;
  const startY = source.top + source.height / 2;
  const right = source.left + source.width;
  if (to > from) {
    const endX = target.left - END;
    let path = `M${round(right)},${round(startY)}`;
    let x = right;
    let y = startY;
    for (let column = from + 1; column < to; column += 1) {
      const left = layout.columnLeft[column] ?? x;
      const lane = layout.lanes.get(laneKey(edge.from, column)) ?? y;
      path += `${curve(x, y, left, lane)}H${round(left + layout.boxWidth)}`;
      x = left + layout.boxWidth;
      y = lane;
    }
    return { edge, path: path + curve(x, y, endX, endY), endX, endY, direction: 'right', feedback: false };
  }
  const endX = target.left + target.width + END;
  const bulge = 10;
  const path =
    to === from
      ? `M${round(right)},${round(startY)}C${round(right + bulge)},${round(startY)} ${round(endX + bulge - END)},${round(endY)} ${round(endX)},${round(endY)}`
      : `M${round(source.left)},${round(startY)}${curve(source.left, startY, endX, endY)}`;
  return { edge, path, endX, endY, direction: 'left', feedback: true };
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = round((x1 + x2) / 2);
  return `C${middle},${round(y1)} ${middle},${round(y2)} ${round(x2)},${round(y2)}`;
}

/** Edges that end at one side of a box share its height, in the order in which they come. */
function entryHeights(layout: PathwayLayout, edges: readonly PathwayEdge[]): Map<PathwayEdge, number> {
  const groups = new Map<string, { edge: PathwayEdge; origin: number }[]>();
  for (const edge of edges) {
    const from = layout.columnOf.get(edge.from) ?? 0;
    const to = layout.columnOf.get(edge.to) ?? 0;
    const source = layout.boxes.get(edge.from);
    const lane = layout.lanes.get(laneKey(edge.from, to - 1));
    const origin = lane ?? (source === undefined ? 0 : source.top + source.height / 2);
    const side = `${to > from ? 'left' : 'right'} ${edge.to}`;
    groups.set(side, [...(groups.get(side) ?? []), { edge, origin }]);
  }
  const heights = new Map<PathwayEdge, number>();
  for (const group of groups.values()) {
    group.sort((first, second) => first.origin - second.origin);
    group.forEach(({ edge }, index) => {
      const box = layout.boxes.get(edge.to);
      if (box !== undefined) heights.set(edge, box.top + 3 + ((index + 0.5) / group.length) * (box.height - 6));
    });
  }
  return heights;
}
