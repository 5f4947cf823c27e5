import type { Problem } from '@countermove/base';
import { testVocabulary } from '@countermove/nomenclature/testing';
import { describe, expect, it } from 'vitest';
import { caseSchema } from '../schema.ts';
import { readCaseFile } from './read-case-file.ts';

const vocabulary = testVocabulary();

function read(content: string | Uint8Array, files: Readonly<Record<string, string>> = {}) {
  const resolveFile = (name: string): string | null => files[name] ?? null;
  return readCaseFile(content, { fileName: 'case.yaml', vocabulary, resolveFile });
}

function value(content: string, files: Readonly<Record<string, string>> = {}) {
  const result = read(content, files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return caseSchema.parse(result.value);
}

function errors(content: string | Uint8Array, files: Readonly<Record<string, string>> = {}): readonly Problem[] {
  const result = read(content, files);
  expect(result.ok).toBe(false);
  return result.problems.filter(({ severity }) => severity === 'error');
}

const example = `id: example-1
cancer: LUAD
alterations:
  - EGFR p.L858R
  - EGFR T790M
  - MET amplification
tested: [EGFR, ALK, ROS1, MET]  # what was looked for
files:
  maf: tumour.maf
  sample: P-0000001-T01
treatments:
  - {drugs: [gefitinib], dose: 250 mg qd, from: 2021-01-10, to: 2022-03-02, best: PR, reason: progression}
  - {drugs: [osimertinib], from: 2022-03-10, status: progressing}
medication: [omeprazole 40 mg qd, carbamazepine]
`;
const maf = `Hugo_Symbol\tTumor_Sample_Barcode\tHGVSp_Short\tt_alt_count\tt_ref_count
KRAS\tP-0000001-T01\tp.G12C\t30\t70
EGFR\tP-0000001-T01\tp.L858R\t10\t30
TP53\tP-0000002-T01\tp.R175H\t10\t30
`;

describe('a case file', () => {
  it('is read with every key', () => {
    const tumourCase = value(example, { 'tumour.maf': maf });
    expect(tumourCase).toMatchObject({
      id: 'example-1',
      cancer: { code: 'LUAD', ancestors: ['NSCLC', 'LUNG', 'TISSUE'] },
      tested: ['EGFR', 'ALK', 'ROS1', 'MET'],
      treatments: [
        {
          drugs: ['gefitinib'],
          regimen: { label: 'gefitinib 250 mg qd' },
          from: '2021-01-10',
          to: '2022-03-02',
          best: 'PR',
          reason: 'progression',
          status: null,
        },
        { drugs: ['osimertinib'], regimen: { label: 'osimertinib' }, status: 'progressing', to: null },
      ],
      medication: [{ label: 'omeprazole 40 mg qd' }, { label: 'carbamazepine' }],
      sources: [{ kind: 'maf', name: 'tumour.maf', sample: 'P-0000001-T01', rows: 2 }],
    });
    expect(tumourCase.alterations.map(({ label }) => label)).toEqual([
      'EGFR L858R',
      'EGFR T790M',
      'MET amplification',
      'KRAS G12C',
    ]);
    expect(tumourCase.observations).toMatchObject([
      { alteration: 'KRAS G12C', line: 2, alleleFraction: 0.3 },
      { alteration: 'EGFR L858R', line: 3, alleleFraction: 0.25 },
    ]);
  });
  it('needs only the cancer, and is named after its file', () => {
    expect(value('cancer: hcc')).toEqual({
      id: 'case',
      cancer: { code: 'HCC', name: 'Hepatocellular Carcinoma', ancestors: ['LIVER', 'TISSUE'] },
      alterations: [],
      observations: [],
      tested: null,
      treatments: [],
      medication: [],
      sources: [],
    });
  });
  it('may be JSON, with tabs and carriage returns', () => {
    const json =
      '{\r\n\t"cancer": "LUAD",\r\n\t"alterations": ["EGFR p.[T790M;C797S]", "EML4::ALK fusion"],\r\n\t"tested": null\r\n}';
    const tumourCase = value(json);
    expect(tumourCase.alterations.map(({ label }) => label)).toEqual([
      'EGFR T790M (cis C797S)',
      'EGFR C797S (cis T790M)',
      'EML4::ALK fusion',
    ]);
    expect(tumourCase.tested).toBeNull();
  });
  it('keeps numbers and dates as written', () => {
    expect(value('id: 007\ncancer: LUAD\ntreatments: [{drugs: osimertinib, from: 2021}]')).toMatchObject({
      id: '007',
      treatments: [{ from: '2021' }],
    });
  });
  it('takes doses behind the drugs, in a list, or joined by plus signs', () => {
    const label = 'dabrafenib 150 mg bid + trametinib 2 mg qd';
    for (const line of [
      '{drugs: [dabrafenib 150 mg bid, trametinib 2 mg qd]}',
      '{drugs: [dabrafenib, trametinib], dose: 150 mg bid + 2 mg qd}',
      '{drugs: [dabrafenib, trametinib], dose: [150 mg bid, 2 mg qd]}',
    ]) {
      expect(value(`cancer: LUAD\ntreatments:\n  - ${line}`).treatments[0]?.regimen.label).toBe(label);
    }
    const pulse = '{drugs: [erlotinib], dose: 1200 mg d1-2 + 50 mg d3-7 weekly}';
    expect(value(`cancer: LUAD\ntreatments: [${pulse}]`).treatments[0]?.regimen.label).toBe(
      'erlotinib 1200 mg d1-2 + 50 mg d3-7 weekly',
    );
  });
  it('joins what is given twice, with a notice at the second line', () => {
    const result = read(
      'cancer: LUAD\nalterations:\n  - EGFR T790M\n  - EGFR C797S cis T790M\n  - MET amp\n  - MET copy number 12\n',
    );
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.alterations.map(({ label }) => label)).toEqual([
      'EGFR T790M (cis C797S)',
      'EGFR C797S (cis T790M)',
      'MET amplification (12 copies)',
    ]);
    expect(result.problems.filter(({ code }) => code === 'duplicate')).toMatchObject([
      { severity: 'notice', line: 4, hint: 'given before in line 3' },
      { severity: 'notice', line: 6, hint: 'given before in line 5' },
    ]);
  });
  it('names observations as the case names the alteration', () => {
    const content = 'cancer: LUAD\nalterations: [EGFR L858R cis T790M]\nfiles: {maf: t.maf, sample: P-0000001-T01}\n';
    const { observations, alterations } = value(content, { 't.maf': maf });
    expect(observations.map(({ alteration }) => alteration)).toEqual(['KRAS G12C', 'EGFR L858R (cis T790M)']);
    expect(alterations.map(({ label }) => label)).toContain('EGFR L858R (cis T790M)');
  });
  it('takes a file that repeats the case as agreement', () => {
    const result = read(example, { 'tumour.maf': maf });
    expect(result.problems.some(({ code }) => code === 'duplicate')).toBe(false);
  });
});

describe('problems of a case file', () => {
  const rows: readonly (readonly [name: string, content: string, code: string, line: number | null, hint?: string])[] =
    [
      ['no cancer', 'id: x\n', 'key-missing', 1],
      ['an unknown cancer', 'id: x\ncancer: LUADD\n', 'unknown-cancer', 2, 'did you mean LUAD?'],
      ['an unknown key', 'cancer: LUAD\nalteration: [EGFR L858R]\n', 'unknown-key', 2, 'did you mean alterations?'],
      [
        'an unknown key of a treatment',
        'cancer: LUAD\ntreatments:\n  - drugs: [osimertinib]\n    form: 2021\n',
        'unknown-key',
        4,
        'did you mean from?',
      ],
      ['an unknown key of the files', 'cancer: LUAD\nfiles:\n  mafs: x\n', 'unknown-key', 3, 'did you mean maf?'],
      [
        'a misspelt alteration',
        'cancer: LUAD\nalterations:\n  - EGFR L858R\n  - EGRF T790M\n',
        'unknown-gene',
        4,
        'did you mean EGFR?',
      ],
      ['a text that cannot be read', 'cancer: LUAD\nalterations: [something odd]\n', 'unknown-gene', 2],
      [
        'an alteration with a colon',
        'cancer: LUAD\nalterations:\n  - EGFR: L858R\n',
        'wrong-kind',
        3,
        'a colon followed by a space makes a mapping: write "EGFR L858R"',
      ],
      ['an empty alteration', 'cancer: LUAD\nalterations:\n  - EGFR L858R\n  -\n', 'wrong-kind', 4],
      [
        'amplification and loss',
        'cancer: LUAD\nalterations:\n  - MET amplification\n  - MET loss\n',
        'contradictory',
        4,
        'contradicts MET amplification in line 3',
      ],
      ['up and down', 'cancer: LUAD\nalterations:\n  - AXL up\n  - AXL down\n', 'contradictory', 4],
      ['high and low', 'cancer: LUAD\nalterations:\n  - high lactate\n  - low lactate\n', 'contradictory', 4],
      ['cells up and down', 'cancer: LUAD\nalterations: [CAF up,\n CAF down]\n', 'contradictory', 3],
      [
        'cis and trans',
        'cancer: LUAD\nalterations:\n  - EGFR C797S cis T790M\n  - EGFR C797S trans T790M\n',
        'contradictory',
        3,
      ],
      [
        'an end before the start',
        'cancer: LUAD\ntreatments:\n  - drugs: [osimertinib]\n    from: 2022-03\n    to: 2021-12-31\n',
        'contradictory',
        5,
      ],
      [
        'a day that does not exist',
        'cancer: LUAD\ntreatments:\n  - drugs: [osimertinib]\n    from: 2021-02-30\n',
        'bad-date',
        4,
      ],
      [
        'another order of a date',
        'cancer: LUAD\ntreatments: [{drugs: [osimertinib], from: 10.03.2022}]\n',
        'bad-date',
        2,
      ],
      [
        'an unknown drug',
        'cancer: LUAD\ntreatments:\n  - drugs: [osimertinob]\n',
        'unknown-drug',
        3,
        'did you mean osimertinib?',
      ],
      ['a treatment without a drug', 'cancer: LUAD\ntreatments:\n  - from: 2021\n', 'key-missing', 3],
      [
        'one dose for two drugs',
        'cancer: LUAD\ntreatments:\n  - drugs: [dabrafenib, trametinib]\n    dose: 150 mg bid\n',
        'bad-dose',
        4,
      ],
      [
        'a dose given twice',
        'cancer: LUAD\ntreatments: [{drugs: [osimertinib 80 mg qd], dose: 40 mg qd}]\n',
        'bad-dose',
        2,
      ],
      ['an unknown response', 'cancer: LUAD\ntreatments: [{drugs: [osimertinib], best: great}]\n', 'unknown-best', 2],
      [
        'an unknown status',
        'cancer: LUAD\ntreatments: [{drugs: [osimertinib], status: progresing}]\n',
        'unknown-status',
        2,
        'did you mean progressing or progressed?',
      ],
      [
        'an unknown reason',
        'cancer: LUAD\ntreatments: [{drugs: [osimertinib], reason: toString}]\n',
        'unknown-reason',
        2,
      ],
      [
        'an unknown medicine',
        'cancer: LUAD\nmedication:\n  - omeprazol 40 mg qd\n',
        'unknown-drug',
        3,
        'did you mean omeprazole?',
      ],
      ['an unknown gene tested', 'cancer: LUAD\ntested: [EGFR,\n  ERGF]\n', 'unknown-gene', 3],
      ['a panel by name', 'cancer: LUAD\ntested: MSK-IMPACT\n', 'unknown-gene', 2],
      ['a file of a kind not read', 'cancer: LUAD\nfiles:\n  vcf: x.vcf\n', 'file-kind-not-read', 3],
      ['a file that is not there', 'cancer: LUAD\nfiles:\n  maf: none.maf\n', 'file-not-found', 3],
      ['a key given twice', 'cancer: LUAD\ncancer: HCC\n', 'yaml', 2],
      ['broken YAML', 'cancer: LUAD\nalterations: [EGFR L858R\n', 'yaml', 3],
      ['two documents', 'cancer: LUAD\n---\ncancer: HCC\n', 'yaml', 2],
      ['an unknown tag', 'cancer: !!js/function "x"\n', 'yaml', 1],
      ['a list', '- cancer: LUAD\n', 'wrong-kind', 1],
      ['a text', 'LUAD\n', 'wrong-kind', 1],
      ['a comment only', '# nothing\n', 'wrong-kind', null],
      ['an anchor', 'cancer: &a LUAD\nid: *a\n', 'yaml-alias', 1],
      ['a NUL', 'cancer: LUAD\nid: a\0b\n', 'wrong-encoding', 2],
      ['a replaced letter', 'cancer: LUAD\nid: M\uFFFDller\n', 'wrong-encoding', 2],
      ['nothing', '', 'empty-file', null],
    ];
  for (const [name, content, code, line, hint] of rows) {
    it(`tells ${name}, with the line`, () => {
      const [first] = errors(content);
      expect(first).toMatchObject({ code, line, file: 'case.yaml' });
      if (hint !== undefined) expect(first?.hint).toBe(hint);
    });
  }
  it('are told all at once', () => {
    const content = 'cancer: LUADD\nalterations: [EGRF L858R, MET ampl]\ntreatments: [{drugs: [x]}]\nfoo: 1\n';
    expect(errors(content).map(({ code }) => code)).toEqual([
      'unknown-key',
      'unknown-cancer',
      'unknown-gene',
      'cannot-read',
      'unknown-drug',
    ]);
  });
  it('of a file that the case names carry that file’s name and line', () => {
    expect(errors('cancer: LUAD\nfiles: {maf: t.maf}\n', { 't.maf': maf })).toMatchObject([
      { code: 'sample-needed', file: 't.maf' },
    ]);
  });
  it('of differing gains are a warning', () => {
    const result = read('cancer: LUAD\nalterations: [MET amp, MET gain]\n');
    expect(result.ok).toBe(true);
    expect(result.problems).toMatchObject([{ severity: 'warning', code: 'copy-number-differs', line: 2 }]);
  });
});

describe('hostile case files', () => {
  const quickly = (content: string | Uint8Array): readonly string[] => {
    const started = performance.now();
    const codes = errors(content).map(({ code }) => code);
    expect(performance.now() - started).toBeLessThan(3000);
    return codes;
  };
  it('that grow by aliases are refused', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `a${index}: &a${index} [${`*a${index - 1},`.repeat(9)}]`);
    expect(quickly(`x: &a-1 [lol]\n${lines.join('\n')}\n`)[0]).toBe('yaml-alias');
  });
  it('with a line of a hundred megabytes are refused', () => {
    expect(quickly(`cancer: ${'x'.repeat(100_000_000)}`)).toEqual(['file-too-large']);
    expect(quickly(`cancer: LUAD\nid: ${'x'.repeat(1_500_000)}`)).toEqual(['line-too-long']);
  });
  it('nested without end are refused', () => {
    expect(quickly(`${'[\n'.repeat(20_000)}`)).not.toEqual([]);
    expect(quickly(`${'- '.repeat(40_000)}x`)).not.toEqual([]);
    expect(quickly(`${'{a: \n'.repeat(20_000)}`)).not.toEqual([]);
    expect(quickly(`${'? '.repeat(40_000)}x`)).not.toEqual([]);
    expect(quickly(Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'))).not.toEqual([]);
  });
  it('with thousands of wrong lines are answered', () => {
    expect(quickly(`cancer: LUAD\nalterations:\n${'  - EGRF L858R\n'.repeat(5000)}`)).toHaveLength(5000);
  });
  it('in another encoding are named as such', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('cancer: LUAD', 'utf16le')]);
    expect(quickly(utf16)).toEqual(['wrong-encoding']);
    expect(quickly(new Uint8Array(Buffer.from('cancer: LUAD', 'utf16le')))).toEqual(['wrong-encoding']);
    const [latin] = errors(new Uint8Array(Buffer.from('cancer: LUAD\nid: M\u00FCller\n', 'latin1')));
    expect(latin).toMatchObject({ code: 'wrong-encoding', found: 'byte 0xFC', line: 2 });
    expect(quickly(new Uint8Array([0x1f, 0x8b, 8, 0]))).toEqual(['compressed-file']);
  });
  it('with a byte order mark are read', () => {
    expect(value('\uFEFFcancer: LUAD\n').cancer.code).toBe('LUAD');
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('cancer: LUAD\nid: Müller\n')]);
    expect(read(bytes)).toMatchObject({ ok: true, value: { id: 'Müller' } });
  });
});
