import { describe, expect, it } from 'vitest';
import { drawTolerances } from './tolerance.ts';

describe('tolerances', () => {
  const drawn = drawTolerances(4096, 0.35, 0.35, 7);
  it('have the median and the spread that are asked for', () => {
    const sorted = drawn.toSorted();
    expect(sorted[2048]).toBeCloseTo(0.35, 2);
    const logs = drawn.map(Math.log);
    const mean = logs.reduce((a, b) => a + b) / logs.length;
    const spread = Math.sqrt(logs.reduce((a, b) => a + (b - mean) ** 2, 0) / logs.length);
    expect(spread).toBeCloseTo(0.35, 2);
  });
  it('give cell k the same tolerance however many cells are drawn', () => {
    expect(drawTolerances(16, 0.35, 0.35, 7)).toEqual(drawn.slice(0, 16));
  });
  it('differ between seeds', () => {
    expect(drawTolerances(4, 0.35, 0.35, 8)).not.toEqual(drawn.slice(0, 4));
  });
});
