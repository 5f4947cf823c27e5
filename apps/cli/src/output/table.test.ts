import { expect, test } from 'vitest';
import { formatTable, outputWidth, printable, wrapText } from './table.ts';

const columns = [{ title: 'drug' }, { title: 'why', flexible: true }, { title: 'days', align: 'right' as const }];

test('columns are as wide as their widest cell, and numbers stand right', () => {
  expect(
    formatTable(
      columns,
      [
        ['osimertinib', 'known', '9'],
        ['x', 'y', '1008'],
      ],
      80,
    ),
  ).toBe(
    [
      'drug         why    days',
      '-----------  -----  ----',
      'osimertinib  known     9',
      'x            y      1008',
    ].join('\n'),
  );
});

test('a flexible column is broken at spaces until the table fits', () => {
  const text = formatTable(columns, [['osimertinib', 'one two three four five six seven', '9']], 40);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(text.replace(/\s+/g, ' ')).toContain('one two three');
});

test('a word longer than the line is cut', () => {
  expect(wrapText('abcdefgh ij', 5)).toEqual(['abcde', 'fgh', 'ij']);
});

test('wide characters take two columns and combining marks none', () => {
  const [, , first, second] = formatTable(
    [{ title: 'a' }, { title: 'b' }],
    [
      ['肺', 'x'],
      ['e\u0301', 'x'],
    ],
    80,
  ).split('\n');
  expect(first).toBe('肺  x');
  expect(second).toBe('e\u0301   x');
});

test('characters that steer a terminal are not passed on', () => {
  expect(printable('a\u001b[31mb\nc')).toBe('a [31mb c');
});

test('off a terminal the width is fixed', () => {
  expect(outputWidth({ columns: 237 })).toBe(100);
  expect(outputWidth({ isTTY: true, columns: 237 })).toBe(160);
});
