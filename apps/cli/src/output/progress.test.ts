import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function written(isTTY: boolean, quiet: boolean): string {
  let text = '';
  const stream = { isTTY, write: (part: string) => (text += part) };
  const { show, finish } = createProgress(stream, quiet);
  for (let step = 0; step <= 100; step++) show(step / 100, step < 50 ? 'first' : 'second');
  finish();
  return text;
}

test('off a terminal there is a plain line for each new message and each tenth', () => {
  const text = written(false, false);
  expect(text).not.toContain('\r');
  expect(text.split('\n').length).toBeLessThan(15);
  expect(text).toContain(' 50 % second');
});

test('on a terminal there is a bar that is cleared at the end', () => {
  const text = written(true, false);
  expect(text).toMatch(/^\r.*\[\.+\] +0 % first/);
  expect(text.endsWith('\r\u001b[K')).toBe(true);
});

test('quiet shows nothing', () => {
  expect(written(true, true)).toBe('');
});
