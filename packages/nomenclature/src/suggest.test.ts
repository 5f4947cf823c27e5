import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestNames } from './suggest.ts';

describe('edit distance', () => {
  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('EGRF', 'EGFR')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });
  it('is symmetric, zero only for equal texts, and stops where told', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 8 }), (left, right, atMost) => {
        const distance = editDistance(left, right);
        expect(editDistance(right, left)).toBe(distance);
        expect(distance === 0).toBe(left === right);
        expect(editDistance(left, right, atMost)).toBe(Math.min(distance, atMost + 1));
      }),
    );
  });
});

describe('did you mean', () => {
  it('names at most three, nearest first, whatever the letter case', () => {
    expect(nearestNames('egrf', ['ABCB1', 'EGF', 'EGFR'])).toEqual(['EGFR', 'EGF']);
    expect(nearestNames('aaaa1', ['aaaa2', 'aaaa3', 'aaaa4', 'aaaa5'])).toEqual(['aaaa2', 'aaaa3', 'aaaa4']);
    expect(nearestNames('xyz', ['EGFR', 'MET'])).toEqual([]);
  });
});
