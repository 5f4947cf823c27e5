import type { PathwayEdge, PathwayNode } from './columns.ts';

/** A place in a column: a node, or the lane in which the edges of a source pass a column on their way to later ones. */
export interface Slot {
  readonly key: string;
  readonly column: number;
  readonly node: PathwayNode | null;
  /** Keys of slots of the previous and of the next column that it is joined to. */
  readonly before: string[];
  readonly after: string[];
}

export interface Slots {
  readonly columns: Slot[][];
  readonly columnOf: ReadonlyMap<string, number>;
}

const SWEEPS = 12;

export function laneKey(source: string, column: number): string {
  return `${column} ${source}`;
}

/** Makes the slots of all columns and orders them so that few edges cross (barycentre heuristic). */
export function orderSlots(columns: readonly (readonly PathwayNode[])[], edges: readonly PathwayEdge[]): Slots {
  const columnOf = new Map(columns.flatMap((nodes, column) => nodes.map((node) => [node.id, column] as const)));
  const slots: Slot[][] = columns.map((nodes, column) =>
    nodes.map((node) => ({ key: node.id, column, node, before: [], after: [] })),
  );
  const byKey = new Map(slots.flat().map((slot) => [slot.key, slot]));
  for (const edge of edges) joinSlots(edge, columnOf, slots, byKey);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const forward = sweep % 2 === 0;
    const position = new Map<string, number>();
    const remember = (column: readonly Slot[]): void => {
      column.forEach((slot, index) => {
        position.set(slot.key, (index + 0.5) / column.length);
      });
    };
    const order = slots.map((_, index) => (forward ? index : slots.length - 1 - index));
    for (const index of order) {
      const column = slots[index] ?? [];
      const wished = column.map((slot, place) => {
        const known = (forward ? slot.before : slot.after).flatMap((key) => position.get(key) ?? []);
        const own = (place + 0.5) / column.length;
        return {
          slot,
          place,
          wish: known.length === 0 ? own : known.reduce((sum, value) => sum + value, 0) / known.length,
        };
      });
      wished.sort((first, second) => first.wish - second.wish || first.place - second.place);
      const sorted = wished.map(({ slot }) => slot);
      slots[index] = sorted;
      remember(sorted);
    }
  }
  return { columns: slots, columnOf };
}

function joinSlots(
  edge: PathwayEdge,
  columnOf: ReadonlyMap<string, number>,
  slots: Slot[][],
  byKey: Map<string, Slot>,
): void {
  const from = columnOf.get(edge.from);
  const to = columnOf.get(edge.to);
  if (from === undefined || to === undefined || to <= from) return;
  let previous = edge.from;
  for (let column = from + 1; column <= to; column += 1) {
    const key = column === to ? edge.to : laneKey(edge.from, column);
    let slot = byKey.get(key);
    if (slot === undefined) {
      slot = { key, column, node: null, before: [], after: [] };
      byKey.set(key, slot);
      slots[column]?.push(slot);
    }
    const origin = byKey.get(previous);
    if (!slot.before.includes(previous)) slot.before.push(previous);
    if (origin !== undefined && !origin.after.includes(key)) origin.after.push(key);
    previous = key;
  }
}
