import { describe, expect, it } from 'vitest';
import { testVocabulary } from '../testing.ts';
import { readProteinVariant } from './read.ts';

const vocabulary = testVocabulary();
// An invented protein: M1 K2 T3 A4 Y5 I6 A7 A8 S9 V10 D11 N12 P13 H14 … E21 E22 E23 E24 … A35 V36 A37 V38 A39 V40 …
const gene = vocabulary.findGene('FIX1')!;
const withoutSequence = vocabulary.findGene('TP53')!;

function name(text: string, of = gene): string {
  const read = readProteinVariant(of, text);
  if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problems)}`);
  return read.value.variant;
}

describe('protein variants', () => {
  it('have one name, whether written as duplication or as insertion', () => {
    for (const text of ['A8_V10dup', 'A8_V10dupASV', 'V10_D11insASV', 'p.Ala8_Val10dup', 'Val10_Asp11insAlaSerVal']) {
      expect(name(text)).toBe('A8_V10dup');
    }
  });
  it('lie as far towards the end as they can', () => {
    expect(name('E21del')).toBe('E24del');
    expect(name('E21_E22del')).toBe('E23_E24del');
    expect(name('E22dup')).toBe('E24dup');
    expect(name('E21_E22insE')).toBe('E24dup');
    expect(name('A35_V36del')).toBe('A39_V40del');
    expect(name('N34_A35insAV')).toBe(name('V40_Q41insAV'));
    expect(name('Q57dup')).toBe('Q60dup');
  });
  it('are trimmed to what changes', () => {
    expect(name('V10delinsM')).toBe('V10M');
    expect(name('S9_D11delinsSGD')).toBe('V10G');
    expect(name('S9_V10delinsS')).toBe('V10del');
    expect(name('V10delinsVG')).toBe('V10_D11insG');
    expect(name('S9_V10delinsSV')).toBe('S9=');
    expect(name('S9_D11delins*')).toBe('S9*');
    expect(name('S9_D11delinsGG')).toBe('S9_D11delinsGG');
  });
  it('say that the name was changed', () => {
    expect(readProteinVariant(gene, 'V10_D11insASV').problems).toMatchObject([
      {
        severity: 'notice',
        code: 'rewritten',
        found: 'FIX1 V10_D11insASV',
        hint: expect.stringContaining('A8_V10dup'),
      },
    ]);
  });
  it('get the residues that a name leaves out', () => {
    expect(name('13_13del')).toBe('P13del');
    expect(name('12_13del')).toBe('N12_P13del');
  });
  it('without a sequence are brought together as far as the named residues prove', () => {
    expect(name('V769_D770insV', withoutSequence)).toBe('V769dup');
    expect(name('T790delinsM', withoutSequence)).toBe('T790M');
    expect(name('A767_V769dupASV', withoutSequence)).toBe('A767_V769dup');
    expect(name('550_550del', withoutSequence)).toBe('550del');
    expect(readProteinVariant(withoutSequence, 'R175H')).toMatchObject({
      value: { reference: 'unchecked' },
      problems: [{ severity: 'notice', code: 'reference-unchecked' }],
    });
  });
});

describe('words for what a change does', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['R175Ter', 'R175*', 'stop'],
    ['R175*', 'R175*', 'stop'],
    ['R175X', 'R175*', 'stop'],
    ['E748fs', 'E748fs', 'frameshift'],
    ['Glu748Glyfs*12', 'E748Gfs*12', 'frameshift'],
    ['E748GfsX12', 'E748Gfs*12', 'frameshift'],
    ['E748GfsTer12', 'E748Gfs*12', 'frameshift'],
    ['E748Gfs*?', 'E748Gfs', 'frameshift'],
    ['*1211Lext*?', '*1211Lext*?', 'extension'],
    ['*1211Lext*10', '*1211Lext*10', 'extension'],
    ['Ter1211LeuextTer10', '*1211Lext*10', 'extension'],
    ['*1211L', '*1211Lext*?', 'extension'],
    ['M1ext-5', 'M1ext-5', 'extension'],
    ['V600?', 'V600?', 'unknown'],
    ['M1?', 'M1?', 'unknown'],
    ['?', '?', 'unknown'],
    ['=', '=', 'synonymous'],
    ['(=)', '=', 'synonymous'],
    ['S406=', 'S406=', 'synonymous'],
    ['Ser406%3D', 'S406=', 'synonymous'],
    ['S406S', 'S406=', 'synonymous'],
    ['X168_splice', 'X168_splice', 'splice'],
    ['D770_N771ins(3)', 'D770_N771insXXX', 'insertion'],
  ];
  for (const [text, variant, type] of rows) {
    it(`reads p.${text}`, () => {
      const read = readProteinVariant(withoutSequence, `p.${text}`);
      expect(read.ok && [read.value.variant, read.value.change.type]).toEqual([variant, type]);
    });
  }
  it('says that X was read as a stop', () => {
    expect(readProteinVariant(withoutSequence, 'L718X').problems.map(({ code }) => code)).toContain('x-read-as-stop');
  });
});

describe('the reference residue', () => {
  const problem = (text: string) =>
    readProteinVariant(gene, text).problems.find(({ severity }) => severity === 'error');

  it('must be the one of the sequence', () => {
    expect(problem('A10M')).toMatchObject({
      code: 'reference-mismatch',
      found: 'FIX1 A10M',
      expected: 'V at residue 10 of FIX1',
    });
    expect(problem('V10_N12delVEN')).toMatchObject({ code: 'reference-mismatch', expected: 'D at residue 11 of FIX1' });
    expect(problem('S9_V10insSVD')).toBeUndefined();
    expect(problem('S9_D10insG')).toMatchObject({ code: 'reference-mismatch' });
  });
  it('must lie within the protein', () => {
    expect(problem('L9999R')).toMatchObject({ code: 'beyond-protein', expected: 'a residue of FIX1 from 1 to 60' });
    expect(problem('9999_10002del')).toMatchObject({ code: 'beyond-protein' });
    expect(problem('X9999_splice')).toMatchObject({ code: 'beyond-protein' });
  });
  it('knows that the stop stands behind the last residue', () => {
    expect(problem('*61Lext*?')).toBeUndefined();
    expect(problem('*60Lext*?')).toMatchObject({ code: 'reference-mismatch' });
    expect(problem('L61R')).toMatchObject({ code: 'reference-mismatch' });
  });
  it('names the other numbering that fits, and does not renumber in silence', () => {
    expect(problem('V110M')).toMatchObject({
      code: 'beyond-protein',
      hint: 'fits the numbering of the longer isoform: did you mean FIX1 V10M?',
    });
  });
  it('sees reference and new residue swapped', () => {
    expect(problem('M10V')).toMatchObject({ hint: 'reference and new residue swapped? did you mean V10M?' });
  });
});
