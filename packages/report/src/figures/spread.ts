export interface SpreadItem {
  /** Wished centre. */
  readonly centre: number;
  readonly size: number;
}

/**
 * Moves items along a line, as little as possible (least squares) and in the given order, until none overlaps another.
 * @param gap least distance between neighbours
 * @returns centres; where the items do not fit between low and high they start at low
 */
export function spread(items: readonly SpreadItem[], gap: number, low: number, high: number): number[] {
  let offset = 0;
  const offsets = items.map((item) => {
    const centre = offset + item.size / 2;
    offset += item.size + gap;
    return centre;
  });
  const room = high - low - Math.max(0, offset - gap);
  // Without the space that the items before it take up, an order without overlap is a rising sequence: isotonic regression.
  const blocks: { sum: number; count: number }[] = [];
  items.forEach((item, index) => {
    blocks.push({ sum: item.centre - (offsets[index] ?? 0), count: 1 });
    for (
      let last = blocks.at(-1), previous = blocks.at(-2);
      last && previous && previous.sum / previous.count > last.sum / last.count;
    ) {
      previous.sum += last.sum;
      previous.count += last.count;
      blocks.pop();
      last = blocks.at(-1);
      previous = blocks.at(-2);
    }
  });
  const starts = blocks.flatMap((block) => new Array<number>(block.count).fill(block.sum / block.count));
  return starts.map((start, index) => Math.min(Math.max(start, low), low + Math.max(0, room)) + (offsets[index] ?? 0));
}
