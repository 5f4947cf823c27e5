import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

const place = fc.record({
  centre: fc.double({ min: 0, max: 100, noNaN: true }),
  size: fc.double({ min: 1, max: 5, noNaN: true }),
});

describe('spread', () => {
  it('leaves items where they are when there is room', () => {
    expect(
      spread(
        [
          { centre: 10, size: 4 },
          { centre: 50, size: 4 },
        ],
        2,
        0,
        100,
      ),
    ).toEqual([10, 50]);
  });

  it('moves two that want the same place apart by the same way', () => {
    expect(
      spread(
        [
          { centre: 50, size: 10 },
          { centre: 50, size: 10 },
        ],
        0,
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  it('never lets items overlap, and keeps them inside when they fit', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 15 }), (items) => {
        const centres = spread(items, 1, 0, 100);
        items.forEach((item, index) => {
          const centre = centres[index]!;
          expect(centre - item.size / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(centre + item.size / 2).toBeLessThanOrEqual(100 + 1e-6);
          const next = items[index + 1];
          if (next) expect(centres[index + 1]! - centre).toBeGreaterThanOrEqual((item.size + next.size) / 2 + 1 - 1e-6);
        });
      }),
    );
  });
});
