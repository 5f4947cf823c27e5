import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAtlas } from './node.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  mkdirSync(join(folder, 'src'));
  mkdirSync(join(folder, 'data', 'cancers'), { recursive: true });
  writeCancer('Lung');
});

afterEach(() => rmSync(folder, { recursive: true }));

function writeCancer(name: string): void {
  writeFileSync(join(folder, 'data', 'cancers', 'lung.yaml'), `- {code: LUNG, name: ${name}, parent: null}\n`);
}

test('chunks that no longer match the data are made again', () => {
  const first = readAtlas(folder);
  writeCancer('Lungs');
  const second = readAtlas(folder);
  expect(first.cancers.get('LUNG')?.name).toBe('Lung');
  expect(second.cancers.get('LUNG')?.name).toBe('Lungs');
  expect(second.version).not.toBe(first.version);
});

test('chunks that match are used, and half-written ones are not', () => {
  readAtlas(folder);
  const path = join(folder, 'compiled', 'vocabulary.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"name":"Lung"', '"name":"stored"'));
  expect(readAtlas(folder).cancers.get('LUNG')?.name).toBe('stored');
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 40));
  expect(readAtlas(folder).cancers.get('LUNG')?.name).toBe('Lung');
});

test('a change of the code that compiles makes new chunks without changing the version', () => {
  const first = readAtlas(folder);
  const path = join(folder, 'compiled', 'vocabulary.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"name":"Lung"', '"name":"stored"'));
  writeFileSync(join(folder, 'src', 'new.ts'), 'export {};\n');
  const second = readAtlas(folder);
  expect(second.cancers.get('LUNG')?.name).toBe('Lung');
  expect(second.version).toBe(first.version);
});

test('problems of the data come with the atlas, also from the chunks', () => {
  writeFileSync(join(folder, 'data', 'cancers', 'bad.yaml'), '- {code: BAD, name: Bad, parent: GONE}\n');
  const codes = (): readonly string[] => readAtlas(folder).problems.map(({ code }) => code);
  expect(codes()).toEqual(['unknown-cancer']);
  expect(codes()).toEqual(['unknown-cancer']);
});
