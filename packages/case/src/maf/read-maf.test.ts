import { readFileSync } from 'node:fs';
import { sharedPath } from '@countermove/base/testing';
import { sharedKinaseSequences, testVocabulary } from '@countermove/nomenclature/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMaf } from './read-maf.ts';

const vocabulary = testVocabulary();

function read(content: string | Uint8Array, options: { readonly sample?: string; readonly strict?: boolean } = {}) {
  return readMaf(content, { fileName: 't.maf', vocabulary, ...options });
}

function value(content: string, options: { readonly sample?: string } = {}) {
  const result = read(content, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

const codes = (content: string, options = {}) =>
  read(content, options).problems.map(({ severity, code }) => `${severity} ${code}`);
const table = (...rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join('\t')).join('\n')}\n`;
const header = ['Hugo_Symbol', 'Tumor_Sample_Barcode', 'Variant_Classification', 'HGVSp_Short'];

describe('a table of mutations', () => {
  it('gives alterations, observations and counts', () => {
    const result = value(
      table(
        ['#version 2.4'],
        [...header, 't_alt_count', 't_ref_count', 'Mutation_Status'],
        ['EGFR', 'S1', 'Missense_Mutation', 'p.L858R', '20', '60', 'SOMATIC'],
        ['EGFR', 'S1', 'Silent', 'p.L858=', '20', '60', 'SOMATIC'],
        ['EGFR', 'S1', 'Silent', '', '20', '60', 'SOMATIC'],
        ['EGFR', 'S1', 'Intron', '', '20', '60', ''],
        ['NOSUCH', 'S1', 'Missense_Mutation', 'p.A1V', '20', '60', ''],
        ['EGFR', 'S1', 'Missense_Mutation', 'p.rubbish', '20', '60', ''],
        ['EGFR', 'S1', 'Missense_Mutation', 'p.L858R', '', '', 'UNKNOWN'],
        ['MET', 'S1', 'Splice_Site', 'p.X1010_splice', '5', '5', 'GERMLINE'],
      ),
    );
    expect(result.alterations.map(({ label }) => label)).toEqual(['EGFR L858R', 'MET X1010_splice']);
    expect(result.observations).toEqual([
      {
        alteration: 'EGFR L858R',
        file: 't.maf',
        line: 3,
        altReads: 20,
        refReads: 60,
        alleleFraction: 0.25,
        origin: 'somatic',
      },
      {
        alteration: 'EGFR L858R',
        file: 't.maf',
        line: 9,
        altReads: null,
        refReads: null,
        alleleFraction: null,
        origin: 'unknown',
      },
      {
        alteration: 'MET X1010_splice',
        file: 't.maf',
        line: 10,
        altReads: 5,
        refReads: 5,
        alleleFraction: 0.5,
        origin: 'germline',
      },
    ]);
    expect(result.source).toEqual({
      kind: 'maf',
      name: 't.maf',
      sample: 'S1',
      rows: 8,
      skipped: { silent: 2, noProteinChange: 1, unknownGene: 1, unreadable: 1 },
    });
  });
  it('reads the words of other programs', () => {
    const result = value(
      table(
        header,
        ['EGFR', 'S1', 'nonsynonymous', 'p.L858R'],
        ['EGFR', 'S1', 'nonframeshift-deletion', 'p.E746_A750delELREA'],
        ['TP53', 'S1', 'stopgain', 'p.W424X'],
        ['TP53', 'S1', 'nonsynonymous', 'ENSP00000269305.4:p.Arg175His'],
        ['TP53', 'S1', 'synonymous SNV', 'p.Arg213%3D'],
        ['KIT', 'S1', 'nonframeshift-deletion', 'p.550_550del'],
        ['BRAF', 'S1', 'Missense_Mutation', 'BRAF:NM_004333:exon15:c.1799T>A:p.V600E'],
      ),
    );
    expect(result.alterations.map(({ label }) => label)).toEqual([
      'EGFR L858R',
      'EGFR E746_A750del',
      'TP53 W424*',
      'TP53 R175H',
      'KIT 550del',
      'BRAF V600E',
    ]);
    expect(result.skipped.silent).toBe(1);
  });
  it('goes by the protein change where the class says otherwise, and says so', () => {
    expect(codes(table(header, ['TP53', 'S1', 'stopgain', 'p.P113L']))).toContain('notice class-disagrees');
  });
  it('reads carriage returns, quotes as text, and blank columns at the end', () => {
    const text = table(
      [...header, 'note'],
      ['EGFR', 'S1', '', 'p.L858R', '"open'],
      ['EGFR', 'S1', '', 'p.T790M', '', '', ''],
    );
    expect(value(text.replaceAll('\n', '\r\n')).alterations.map(({ label }) => label)).toEqual([
      'EGFR L858R',
      'EGFR T790M',
    ]);
  });
});

describe('columns', () => {
  const rows = (name: string): string =>
    table(['Hugo_Symbol', 'Tumor_Sample_Barcode', name], ['EGFR', 'S1', 'p.L858R']);
  for (const name of ['HGVSp_Short', 'HGVSp', 'Protein_Change', 'Amino_Acid_Change']) {
    it(`take ${name} without a word`, () => {
      expect(value(rows(name)).alterations).toHaveLength(1);
      expect(codes(rows(name))).toEqual(['notice reference-unchecked']);
    });
  }
  for (const name of ['HGVSp_short', 'hgvspshort', 'AAChange', ' Protein Change ']) {
    it(`take "${name}" with a notice`, () => {
      expect(value(rows(name)).alterations).toHaveLength(1);
      expect(codes(rows(name))).toContain('notice column-alias');
    });
  }
  for (const [name, expected] of [
    ['HGVSp_Shrt', 'HGVSp_Short'],
    ['HVGSp', 'HGVSp'],
    ['Protein_Chnage', 'Protein_Change'],
  ]) {
    it(`refuse ${name} with the name that was meant`, () => {
      expect(read(rows(name!)).problems).toMatchObject([
        { severity: 'error', code: 'unknown-column', found: name, expected, line: 1 },
      ]);
    });
  }
  it('take the other names of gene and sample', () => {
    const text = table(['Hugo', 'Tumor_Sample_ID', 'HGVSp_Short'], ['EGFR', 'S1', 'p.L858R']);
    expect(value(text)).toMatchObject({ samples: ['S1'], alterations: [{ label: 'EGFR L858R' }] });
    expect(codes(text).filter((code) => code === 'notice column-alias')).toHaveLength(2);
  });
  it('refuse a misspelt sample column instead of mixing the samples', () => {
    const text = table(['Hugo_Symbol', 'Tumor_Sample_Barcod', 'HGVSp_Short'], ['EGFR', 'S1', 'p.L858R']);
    expect(codes(text)).toEqual(['error unknown-column']);
  });
  it('do not take HGVSc or a normal’s counts for a misspelling', () => {
    const text = table(
      [...header, 'HGVSc', 'n_alt_count', 'n_depth'],
      ['EGFR', 'S1', '', 'p.L858R', 'c.2573T>G', '1', '2'],
    );
    expect(codes(text)).toEqual(['notice reference-unchecked']);
  });
  it('need a gene, tabs, and each name once', () => {
    expect(codes(table(['Chromosome', 'HGVSp_Short'], ['7', 'p.L858R']))).toEqual(['error column-missing']);
    expect(codes('Hugo_Symbol,HGVSp_Short\nEGFR,p.L858R\n')).toEqual(['error not-tab-separated']);
    expect(codes(table(['Hugo_Symbol', 'HGVSp', 'HGVSp'], ['EGFR', '', '']))).toContain('error column-twice');
    expect(codes('# only a comment\n')).toEqual(['error empty-file']);
  });
  it('fall back from a blank to the next', () => {
    const text = table(['Hugo_Symbol', 'HGVSp_Short', 'HGVSp'], ['EGFR', '', 'p.Leu858Arg']);
    expect(value(text).alterations).toMatchObject([{ label: 'EGFR L858R' }]);
    expect(codes(text)).toContain('notice no-sample-column');
  });
});

describe('rows without a protein change', () => {
  it('are never called, but counted by class', () => {
    for (const cell of ['', '.', 'NA', 'p.?', 'None']) {
      const result = read(table(header, ['EGFR', 'S1', 'Missense_Mutation', cell], ['EGFR', 'S1', "5'Flank", cell]));
      expect(result.ok && result.value.alterations).toEqual([]);
      expect(result.problems).toMatchObject([
        {
          severity: 'warning',
          code: 'no-protein-change',
          found: '2 rows',
          line: 2,
          hint: expect.stringContaining("Missense_Mutation 1, 5'Flank 1"),
        },
      ]);
    }
  });
  it('at a splice site of MET get their own warning', () => {
    expect(codes(table(header, ['MET', 'S1', 'Splice_Site', '']))).toEqual([
      'warning no-protein-change',
      'warning splice-not-called',
    ]);
    expect(codes(table(header, ['TP53', 'S1', 'Splice_Site', '']))).toEqual(['warning no-protein-change']);
  });
  it('for want of the column are a warning too', () => {
    const text = table(['Hugo_Symbol', 'Tumor_Sample_Barcode'], ['EGFR', 'S1']);
    expect(codes(text)).toEqual(['warning no-protein-column', 'warning no-protein-change']);
  });
});

describe('samples', () => {
  const text = `#sequenced_samples: S1 S2 S3\n${table(header, ['EGFR', 'S1', '', 'p.L858R'], ['EGFR', 'S2', '', 'p.T790M'])}`;
  it('are read one at a time', () => {
    expect(value(text, { sample: 'S2' }).alterations.map(({ label }) => label)).toEqual(['EGFR T790M']);
    expect(value(text, { sample: 'S2' }).samples).toEqual(['S1', 'S2', 'S3']);
  });
  it('sequenced without a finding have none', () => {
    expect(value(text, { sample: 'S3' })).toMatchObject({ alterations: [], source: { rows: 0 } });
  });
  it('must be named when there are several, and known', () => {
    expect(read(text).problems).toMatchObject([{ code: 'sample-needed', hint: 'samples of the file: S1, S2, S3' }]);
    expect(read(text, { sample: 'S4' }).problems).toMatchObject([
      { code: 'unknown-sample', expected: 'one of S1, S2, S3' },
    ]);
  });
});

describe('damaged tables', () => {
  const cut = `${table(header, ['EGFR', 'S1', '', 'p.L858R'])}EGFR\tS1\tMissense`;
  it('tell a row cut short, with its line', () => {
    expect(read(cut).problems).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'truncated-row', line: 3 }),
    );
    expect(value(cut)).toMatchObject({ alterations: [{ label: 'EGFR L858R' }], skipped: { unreadable: 1 } });
  });
  it('do not read a last row that may be cut within its last value', () => {
    const text = `${table([...header, 'more', 'columns'], ['EGFR', 'S1', '', 'p.L858R', '', ''])}TP53\tS1\t\tp.R17`;
    expect(value(text).alterations).toHaveLength(1);
  });
  it('forgive missing last columns of which none is read', () => {
    const text = table(
      [...header, 'more', 'columns'],
      ['EGFR', 'S1', '', 'p.L858R', 'x'],
      ['EGFR', 'S1', '', 'p.T790M', '', ''],
    );
    expect(value(text).alterations).toHaveLength(2);
    expect(codes(text)).toContain('notice short-rows');
  });
  it('tell a tab within a value', () => {
    expect(codes(table(header, ['EGFR', 'S1', 'x\tMissense', 'p.L858R']))).toEqual(['warning too-many-columns']);
  });
  it('stop the reading when it is strict', () => {
    expect(read(cut, { strict: true }).ok).toBe(false);
    for (const row of [
      ['EGFR', 'S1', '', 'p.rubbish'],
      ['NOSUCH', 'S1', '', 'p.A1V'],
      ['FIX1', 'S1', '', 'p.A10M'],
    ]) {
      expect(read(table(header, row)).ok).toBe(true);
      expect(read(table(header, row), { strict: true }).ok).toBe(false);
    }
  });
  it('tell the first hundred of many unreadable rows', () => {
    const rows = Array.from({ length: 250 }, () => ['EGFR', 'S1', '', 'p.rubbish']);
    const found = codes(table(header, ...rows));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe('warning more-unreadable-rows');
  });
  it('of any kind are a problem, never an exception', () => {
    const cell = fc.constantFrom(
      'Hugo_Symbol',
      'EGFR',
      'p.L858R',
      'HGVSp_Short',
      '',
      '#',
      '"',
      '\t',
      '\n',
      '\r',
      'S1',
      '\0',
      '\uFEFF',
      'é',
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const result = read(cells.join(''));
        expect(result.ok || result.problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it('are refused quickly when a line never ends', () => {
    const started = performance.now();
    expect(codes(`Hugo_Symbol\tHGVSp_Short\nEGFR\t${'x'.repeat(100_000_000)}`)).toEqual([
      'notice no-sample-column',
      'error line-too-long',
    ]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
  it('in another encoding are named as such', () => {
    expect(read(new Uint8Array([0xff, 0xfe, 72, 0]))).toMatchObject({
      problems: [{ code: 'wrong-encoding', file: 't.maf' }],
    });
    const latin = new Uint8Array(Buffer.from(table(header, ['EGFR', 'Müller', '', 'p.L858R']), 'latin1'));
    expect(read(latin)).toMatchObject({ problems: [{ code: 'wrong-encoding', line: 2 }] });
  });
});

const unito = sharedPath('data/cases/nsclc-unito-2016/data_mutations_extended.txt');
const vcf2maf = sharedPath('data/cases/vcf2maf/test_output.vep_isoforms.maf');
const cohort = sharedPath('data/cases/msk-lung-2017/data_mutations_extended.txt');

describe('real files', () => {
  it.skipIf(unito === null)('of a small study are read whole, sample by sample', () => {
    const sequences = testVocabulary(sharedKinaseSequences() ?? {});
    const content = readFileSync(unito!);
    const all = readMaf(content, { fileName: 'unito', vocabulary: sequences });
    expect(all.problems.find(({ code }) => code === 'sample-needed')?.found).toBe('41 samples');
    const read = (sample: string) =>
      readMaf(content, { fileName: 'unito', vocabulary: sequences, sample, strict: false });
    // The study numbers MET by its longer isoform.
    const y05 = read('Y05');
    expect(y05.ok && y05.value.alterations.map(({ label }) => label)).toEqual(['EGFR E746_A750del', 'TP53 A159V']);
    expect(y05.problems.find(({ code }) => code === 'reference-mismatch')).toMatchObject({
      severity: 'warning',
      found: 'MET p.T1010I',
      hint: expect.stringContaining('MET T992I'),
    });
    const y03 = read('Y03');
    expect(y03.ok && y03.value.observations.find(({ alteration }) => alteration === 'EGFR E746_A750del')).toMatchObject(
      {
        line: 33,
        alleleFraction: 0.33,
      },
    );
    expect(read('A15')).toMatchObject({ value: { alterations: [{ label: 'KIT K550del' }] } });
  });
  it.skipIf(vcf2maf === null)('of vcf2maf give what their protein column names', () => {
    const result = readMaf(readFileSync(vcf2maf!), { fileName: 'vep', vocabulary });
    expect(result.ok && result.value.alterations.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        'PIK3CA E469delinsDK',
        'PIK3CA E545K',
        'MET D1028H',
        'FLT3 E604_F605insSPRGGNEYFYVDFREYEYDLKWE',
      ]),
    );
    expect(result.ok && result.value.skipped).toMatchObject({ silent: 1, noProteinChange: 5 });
  });
  it.skipIf(cohort === null)('without a protein column are counted, not called, and not felt', () => {
    const content = readFileSync(cohort!);
    const started = performance.now();
    const result = readMaf(content, { fileName: 'cohort', vocabulary, sample: 'P-0004045-T01-IM3' });
    expect(performance.now() - started).toBeLessThan(3000);
    expect(result).toMatchObject({
      ok: true,
      value: { alterations: [], source: { rows: 6, skipped: { noProteinChange: 6 } } },
    });
    expect(result.ok && result.value.samples).toHaveLength(915);
    expect(result.problems.map(({ code }) => code)).toEqual(['no-protein-column', 'no-protein-change']);
  });
});
