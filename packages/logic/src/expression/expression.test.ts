import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression } from './evaluate.ts';
import type { BinaryOperator, ChainOperator, Expression, UnaryOperator } from './expression.ts';
import { parseExpression } from './parse.ts';
import { printExpression } from './print.ts';

/** Value of a text where A and B are on, C and D off, $k = 3. */
function evaluate(text: string): number {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const evaluator = compileExpression(parsed.value, {
    node: (name) => (name === 'true' || name === 'false' ? name : 'ABCD'.indexOf(name)),
    parameter: () => 0,
    macro: () => () => 5,
  });
  return evaluator(Uint8Array.of(1, 1, 0, 0), Float64Array.of(3));
}

const print = (text: string): string => {
  const parsed = parseExpression(text);
  return parsed.ok ? printExpression(parsed.value) : (parsed.problems[0]?.code ?? '');
};

const letrec = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({
      kind: fc.constant('number' as const),
      value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    }),
    fc.record({ kind: fc.constantFrom('node', 'parameter', 'macro'), name: fc.constantFrom('A', 'B_1', 'notes', 'x') }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('log', 'exp'),
      operands: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('unary' as const),
      operator: fc.constantFrom<UnaryOperator>('!', '-', '+'),
      operand: tie('tree'),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom<BinaryOperator>('+', '-', '*', '/', '<', '>', '<=', '>=', '==', '!='),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({
      kind: fc.constant('chain' as const),
      operator: fc.constantFrom<ChainOperator>('&', '|', '^'),
      operands: fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      condition: tie('tree'),
      whenTrue: tie('tree'),
      whenFalse: tie('tree'),
    }),
  ) as fc.Arbitrary<Expression>,
}));

describe('expressions', () => {
  it('take XOR as the weakest Boolean operator, unlike C', () => {
    expect(print('A XOR B OR C')).toBe('A XOR B | C');
    expect(print('(A XOR B) OR C')).toBe('(A XOR B) | C');
    expect(evaluate('A XOR B OR C')).toBe(0);
    expect(evaluate('C ^ B & A')).toBe(1);
  });
  it('negate before they compare', () => {
    expect(print('NOT A == B')).toBe('!A == B');
    expect(evaluate('NOT A == B')).toBe(0);
    expect(evaluate('NOT (C == B)')).toBe(1);
    expect(evaluate('NOT @macro * 0.2 + 1.2')).toBeCloseTo(1.2, 12);
  });
  it('calculate before they compare, compare before AND, AND before OR', () => {
    expect(evaluate('1 + 2 * $k == 7 & A | C')).toBe(1);
    expect(evaluate('10 - 4 - 3')).toBe(3);
    expect(evaluate('8 / 4 / 2')).toBe(1);
    expect(evaluate('A + B + C >= 2')).toBe(1);
    expect(evaluate('1 < 2 == 1')).toBe(1);
  });
  it('branch to the right', () => {
    expect(evaluate('C ? 1 : D ? 2 : 3')).toBe(3);
    expect(evaluate('A ? C ? 1 : 2 : 3')).toBe(2);
  });
  it('treat any value but 0 as true and give 0 or 1', () => {
    expect(evaluate('0.5 AND 2')).toBe(1);
    expect(evaluate('0.5 XOR 2')).toBe(0);
    expect(evaluate('! 3')).toBe(0);
  });
  it('read words in any case, doubled signs, numbers of every form, true and false', () => {
    expect(evaluate('not A || (b == 0 && 0) or B'.replace('b', 'C'))).toBe(1);
    expect(evaluate('1. + .5 + 1.5e1 + 2E-1')).toBeCloseTo(16.7, 12);
    expect(evaluate('true & !false')).toBe(1);
    expect(evaluate('- - 2 + + 1')).toBe(3);
  });
  it('know logarithm and power', () => {
    expect(evaluate('log(1.0, 2)')).toBe(0);
    expect(evaluate('log(8, 2) + exp(3, 2) + exp(0)')).toBeCloseTo(12, 10);
  });
  it('refuse bad text with the place and what was expected', () => {
    for (const text of [
      '',
      'A &',
      'A B',
      '(A',
      'A)',
      'A ? B',
      '$',
      '@',
      'node',
      'sin(A)',
      'log()',
      'A # B',
      '1e999',
      '"A"',
    ]) {
      const parsed = parseExpression(text);
      expect(parsed.ok, text).toBe(false);
      expect(parsed.problems[0]?.line).toBe(1);
    }
    expect(parseExpression('A &\n\n* B').problems[0]).toMatchObject({ code: 'syntax', line: 3, found: '*' });
  });
  it('refuse nesting of 100,000 levels without a crash', () => {
    const n = 100_000;
    const texts = [
      `${'('.repeat(n)}A${')'.repeat(n)}`,
      `${'!'.repeat(n)}A`,
      `${'A ? '.repeat(n)}A${' : A'.repeat(n)}`,
      `${'A ? B : '.repeat(n)}A`,
      `A${' - A'.repeat(n)}`,
      `${'log('.repeat(n)}A`,
      `${'('.repeat(300)}A${`${' + 1'.repeat(300)})`.repeat(300)}`,
    ];
    for (const text of texts) expect(parseExpression(text).problems[0]?.code).toBe('nested-too-deep');
  });
  it('accept rules with thousands of alternatives', () => {
    expect(evaluate(`C${' | C'.repeat(50_000)} | A`)).toBe(1);
  });
  it('survive print and parse', () => {
    fc.assert(
      fc.property(letrec.tree, (tree) => {
        expect(parseExpression(printExpression(tree))).toEqual({ ok: true, value: tree, problems: [] });
      }),
      { numRuns: 500 },
    );
  });
  it('never throw on any text', () => {
    const alphabet = fc.constantFrom(
      'A',
      ' ',
      '(',
      ')',
      '!',
      '&',
      '|',
      '?',
      ':',
      '$k',
      '@m',
      '1',
      '.',
      '"',
      '/*',
      '\n',
      '#',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(alphabet).map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseExpression(text);
          if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
