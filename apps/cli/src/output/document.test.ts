import { expect, test } from 'vitest';
import { formatJson } from './document.ts';

test('lists of numbers stand on one line, and nothing within a text is touched', () => {
  const document = { text: '[\n  1,\n  2\n]', numbers: [1, -2.5, 1e-9], empty: [], mixed: [1, 'a'] };
  const text = formatJson(document);
  expect(JSON.parse(text)).toEqual(document);
  expect(text).toContain('"numbers": [1, -2.5, 1e-9]');
  expect(text.endsWith('}\n')).toBe(true);
});
