import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, expm1, log, log1p, pow } from './elementary.ts';

const closeTo = (value: number, reference: number, units = 4): boolean =>
  Object.is(value, reference) || Math.abs(value - reference) <= units * 2.3e-16 * Math.max(Math.abs(reference), 1e-300);

describe('elementary functions', () => {
  it('log agrees with the engine over the whole range', () => {
    fc.assert(fc.property(fc.double({ min: 5e-324, max: 1e308, noNaN: true }), (x) => closeTo(log(x), Math.log(x))));
    expect(log(0)).toBe(-Infinity);
    expect(log(1)).toBe(0);
    expect(log(-1)).toBeNaN();
  });
  it('exp agrees with the engine over the whole range', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => closeTo(exp(x), Math.exp(x), 8)));
    expect(exp(-800)).toBe(0);
    expect(exp(0)).toBe(1);
    expect(exp(-744)).toBeCloseTo(Math.exp(-744), 320);
  });
  it('log1p and expm1 keep the digits of small arguments', () => {
    fc.assert(fc.property(fc.double({ min: -1e-3, max: 1e-3, noNaN: true }), (x) => closeTo(log1p(x), Math.log1p(x))));
    fc.assert(fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (x) => closeTo(expm1(x), Math.expm1(x), 16)));
  });
  it('pow agrees with the engine for positive bases', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (x, y) => closeTo(pow(x, y), x ** y, 1000),
      ),
    );
  });
});
