import { wrapText } from '../../format/text-width.ts';
import { spread } from '../spread.ts';
import { nodeColumns, type PathwayEdge, type PathwayNode } from './columns.ts';
import { orderSlots, type Slot } from './order.ts';

export const FONT_SIZE: number = 11;
const LINE_HEIGHT = 12;
const COLUMN_PITCH = 108;
const BOX_WIDTH = 93;
const LANE_HEIGHT = 2;
const GAP = 5;
const LEAST_WIDTH = 880;
/** Room for marks at corners and for curves beside the outer columns. */
const MARGIN = 9;
const PASSES = 6;

export interface Box {
  readonly node: PathwayNode;
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PathwayLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly columnLeft: readonly number[];
  readonly boxWidth: number;
  /** Height at which the edges of a source pass a column; keys of `laneKey`. */
  readonly lanes: ReadonlyMap<string, number>;
}

/** Places nodes in the columns of their layers; the same for every condition, so that panels can be compared. */
export function layoutPathway(nodes: readonly PathwayNode[], edges: readonly PathwayEdge[]): PathwayLayout {
  const columns = nodeColumns(nodes, edges);
  const { columns: slots, columnOf } = orderSlots(columns, edges);
  const width = Math.max(LEAST_WIDTH, columns.length * COLUMN_PITCH);
  const pitch = columns.length > 1 ? (width - BOX_WIDTH - 2 * MARGIN) / (columns.length - 1) : 0;
  const columnLeft = columns.map((_, index) => MARGIN + index * pitch);
  const lines = new Map(nodes.map((node) => [node.id, wrapText(node.title, BOX_WIDTH - 5, FONT_SIZE, 4)]));
  const sizeOf = (slot: Slot): number =>
    slot.node === null ? LANE_HEIGHT : 6 + LINE_HEIGHT * Math.max(1, lines.get(slot.key)?.length ?? 1);
  const stack = (column: readonly Slot[]): number => column.reduce((sum, slot) => sum + sizeOf(slot) + GAP, -GAP);
  const height = Math.max(0, ...slots.map(stack)) + 2 * MARGIN;
  const centres = placeSlots(slots, sizeOf, height);

  const boxes = new Map<string, Box>();
  const lanes = new Map<string, number>();
  for (const slot of slots.flat()) {
    const centre = centres.get(slot.key) ?? 0;
    if (slot.node === null) {
      lanes.set(slot.key, centre);
      continue;
    }
    const size = sizeOf(slot);
    boxes.set(slot.key, {
      node: slot.node,
      lines: lines.get(slot.key) ?? [],
      left: columnLeft[slot.column] ?? 0,
      top: centre - size / 2,
      width: BOX_WIDTH,
      height: size,
    });
  }
  return { width, height, boxes, columnOf, columnLeft, boxWidth: BOX_WIDTH, lanes };
}

/** Centres of all slots: each is drawn to the mean of those that it is joined to, as far as its neighbours leave room. */
function placeSlots(
  slots: readonly (readonly Slot[])[],
  sizeOf: (slot: Slot) => number,
  height: number,
): Map<string, number> {
  const centres = new Map<string, number>();
  const place = (column: readonly Slot[], wish: (slot: Slot, index: number) => number): void => {
    const items = column.map((slot, index) => ({ centre: wish(slot, index), size: sizeOf(slot) }));
    spread(items, GAP, MARGIN, height - MARGIN).forEach((centre, index) => {
      const slot = column[index];
      if (slot !== undefined) centres.set(slot.key, centre);
    });
  };
  for (const column of slots) place(column, (_, index) => ((index + 0.5) / column.length) * height);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const order = pass % 2 === 0 ? slots : [...slots].reverse();
    for (const column of order) {
      place(column, (slot) => {
        const joined = [...slot.before, ...slot.after].flatMap((key) => centres.get(key) ?? []);
        const own = centres.get(slot.key) ?? height / 2;
        return joined.length === 0
          ? own
          : (own + 2 * (joined.reduce((sum, value) => sum + value, 0) / joined.length)) / 3;
      });
    }
  }
  return centres;
}
