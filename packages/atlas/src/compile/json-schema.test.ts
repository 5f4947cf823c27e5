import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

const folder = resolve(import.meta.dirname, '../../schema');

test('the JSON Schema files are those that the schemas give', () => {
  const expected = jsonSchemas();
  expect(readdirSync(folder).toSorted()).toEqual([...expected.keys()].toSorted());
  for (const [name, text] of expected) {
    expect(
      readFileSync(join(folder, name), 'utf8'),
      `${name}: run node packages/atlas/src/compile/json-schema.ts`,
    ).toBe(text);
  }
});

test('a schema describes what is written, with defaults left out', () => {
  const evidence = JSON.parse(jsonSchemas().get('evidence.json') ?? '{}') as { required: string[] };
  expect(evidence.required).toContain('statement');
  expect(evidence.required).not.toContain('note');
});
