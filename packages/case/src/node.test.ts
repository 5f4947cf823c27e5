import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@countermove/base/node';
import { testVocabulary } from '@countermove/nomenclature/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from './node.ts';

const vocabulary = testVocabulary();
const maf = 'Hugo_Symbol\tTumor_Sample_Barcode\tHGVSp_Short\nEGFR\tS1\tp.L858R\nEGFR\tS2\tp.T790M\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermove-case-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'tumour.maf'), maf);
  writeFileSync(join(folder, 'case.yaml'), 'cancer: LUAD\nfiles: {maf: data/tumour.maf, sample: S1}\n');
  writeFileSync(join(folder, 'missing.yaml'), 'cancer: LUAD\nfiles: {maf: none.maf}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('reading from disk', () => {
  it('finds files from the case file’s folder and hashes all of them', () => {
    const result = readCase(join(folder, 'case.yaml'), vocabulary);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.case).toMatchObject({ id: 'case', alterations: [{ label: 'EGFR L858R' }] });
    expect(result.value.inputs).toEqual([
      { name: 'case.yaml', sha256: sha256('cancer: LUAD\nfiles: {maf: data/tumour.maf, sample: S1}\n') },
      { name: 'data/tumour.maf', sha256: sha256(maf) },
    ]);
  });
  it('takes a table of mutations with its cancer and sample', () => {
    const path = join(folder, 'data', 'tumour.maf');
    const result = readCase(path, vocabulary, { cancer: 'LUAD', sample: 'S2' });
    expect(result).toMatchObject({ ok: true, value: { case: { id: 'S2', alterations: [{ label: 'EGFR T790M' }] } } });
    expect(readCase(path, vocabulary, { sample: 'S2' }).problems).toMatchObject([{ code: 'cancer-missing' }]);
    expect(readCase(path, vocabulary, { cancer: 'LUAD' }).problems).toContainEqual(
      expect.objectContaining({ code: 'sample-needed' }),
    );
    expect(readCase(path, vocabulary, { cancer: 'LUADD' }).problems).toMatchObject([{ code: 'unknown-cancer' }]);
  });
  it('tells files that are not there, and folders', () => {
    expect(readCase(join(folder, 'none.yaml'), vocabulary).problems).toMatchObject([{ code: 'file-not-found' }]);
    expect(readCase(folder, vocabulary).problems).toMatchObject([{ code: 'file-not-found' }]);
    expect(readCase(join(folder, 'missing.yaml'), vocabulary).problems).toMatchObject([
      { code: 'file-not-found', line: 2, found: 'none.maf' },
    ]);
  });
});
