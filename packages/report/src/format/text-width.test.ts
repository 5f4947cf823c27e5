import { describe, expect, it } from 'vitest';
import { fitText, textWidth, wrapText } from './text-width.ts';

describe('text that is drawn', () => {
  it('is cut with a mark where it does not fit', () => {
    const cut = fitText('Survival signal of ambient ligands', 80, 11);
    expect(cut).toMatch(/^Survival.*…$/);
    expect(textWidth(cut, 11)).toBeLessThanOrEqual(80);
    expect(fitText('p27', 80, 11)).toBe('p27');
  });

  it('is broken at spaces, slashes and hyphens', () => {
    expect(wrapText('BIM with its BH3 domain', 74, 11, 2)).toEqual(['BIM with its', 'BH3 domain']);
    expect(wrapText('PI3K/AKT/mTOR/S6K', 60, 11, 2)).toEqual(['PI3K/AKT/', 'mTOR/S6K']);
    expect(wrapText('', 60, 11, 2)).toEqual([]);
  });
});
