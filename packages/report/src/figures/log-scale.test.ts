import { describe, expect, it } from 'vitest';
import { cellScale } from './log-scale.ts';

describe('the scale of cell numbers', () => {
  it('spans whole decades with a few ticks', () => {
    expect(cellScale([3e6, 4e11])).toEqual({ domain: [1e6, 1e12], ticks: [6, 8, 10, 12] });
  });

  it('starts at one cell, also where there is none', () => {
    expect(cellScale([0, 0.2, 900]).domain).toEqual([1, 1000]);
    expect(cellScale([]).domain).toEqual([1, 10]);
  });
});
