import { describe, expect, it } from 'vitest';
import {
  formatCells,
  formatEstimate,
  formatProgressionDays,
  formatProgressionMonths,
  formatShare,
} from './estimates.ts';
import { formatHours, formatMonths, formatNumber, formatPercent, formatPower, formatTick } from './numbers.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it('keep the digits that mean something', () => {
    expect([0, 0.0123, 1.25, 41.3, 168858, 3.2e9, -0.5].map((value) => plain(formatNumber(value)))).toEqual([
      '0',
      '0.012',
      '1.3',
      '41',
      '170 000',
      '3.2 × 10⁹',
      '−0.50',
    ]);
    expect(plain(formatPower(2e-7))).toBe('2.0 × 10⁻⁷');
  });

  it('round up to the next power of ten without a digit too many', () => {
    expect(formatNumber(0.0999)).toBe('0.10');
    expect(formatNumber(9.99)).toBe('10');
    expect(plain(formatNumber(999_999))).toBe('1.0 × 10⁶');
  });

  it('on axes are as short as they are', () => {
    expect([0, 5, 2.5, 0.1 + 0.2, 12000].map((value) => plain(formatTick(value)))).toEqual([
      '0',
      '5',
      '2.5',
      '0.3',
      '12 000',
    ]);
  });

  it('of shares do not pretend to be all or nothing', () => {
    expect([0, 0.004, 0.44, 0.995, 1].map((value) => plain(formatPercent(value)))).toEqual([
      '0 %',
      '< 1 %',
      '44 %',
      '> 99 %',
      '100 %',
    ]);
    expect(plain(formatShare({ value: 0.82, low: 0.76, high: 0.87 }))).toBe('82 % (76–87 %)');
    expect(plain(formatShare({ value: 0.01, low: 0.002, high: 0.07 }))).toBe('1 % (< 1 % to 7 %)');
  });

  it('of times are months of 30.4 days, or days, with their interval', () => {
    expect(formatMonths(304)).toBe('10.0');
    const reached = { value: 344, low: 266, high: 431, reached: true };
    expect(formatProgressionMonths(reached)).toBe('11.3 months (8.8–14.2)');
    expect(formatProgressionDays(reached)).toBe('344 d (266–431)');
    const open = { value: 730, low: 322, high: 730, reached: false };
    expect(formatProgressionMonths(open)).toBe('not reached in 24.0 months (10.6–24.0)');
    expect(plain(formatProgressionDays(open))).toBe('> 730 d (322–730)');
    expect([24, 336, 504].map((hours) => plain(formatHours(hours)))).toEqual(['24 h', '14 days', '3 weeks']);
  });

  it('below zero do not run into the dash of an interval', () => {
    expect(formatEstimate({ value: -0.1, low: -0.3, high: 0.1 })).toBe('−0.10 (−0.30 to 0.10)');
    expect(plain(formatCells(0.2))).toBe('< 1');
  });
});
