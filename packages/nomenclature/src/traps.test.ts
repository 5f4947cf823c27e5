// The notation traps on the real sequences of EGFR, ERBB2, MET and FLT3, where the reference data are at hand.
import { describe, expect, it } from 'vitest';
import { classesOf, classId } from './classes.ts';
import { readAlteration } from './read-alteration.ts';
import { sharedKinaseSequences, testVocabulary } from './testing.ts';

const sequences = sharedKinaseSequences();
const vocabulary = testVocabulary(sequences ?? {});

function variant(text: string) {
  const read = readAlteration(text, vocabulary);
  if (!read.ok || read.value.kind !== 'protein-variant') throw new Error(`${text}: ${JSON.stringify(read)}`);
  return read.value;
}

function classes(text: string): readonly string[] {
  const { change, gene } = variant(text);
  return classesOf(change, vocabulary.findGene(gene)!).map((one) => classId(one.class, one.exon));
}

describe.skipIf(sequences === null)('notation on real sequences', () => {
  it('calls one change by one name, however it is written', () => {
    for (const text of ['EGFR L858R', 'EGFR p.L858R', 'EGFR p.(Leu858Arg)', 'EGFR:p.Leu858Arg']) {
      const { text: _written, ...read } = variant(text);
      const { text: _plain, ...plain } = variant('EGFR L858R');
      expect(read).toEqual(plain);
      expect(read.reference).toBe('checked');
    }
  });
  it('calls a duplication and the same insertion by one name', () => {
    for (const text of ['EGFR p.A767_V769dup', 'EGFR p.A767_V769dupASV', 'EGFR p.V769_D770insASV']) {
      expect(variant(text).label).toBe('EGFR A767_V769dup');
    }
    expect(variant('ERBB2 A775_G776insYVMA').label).toBe('ERBB2 Y772_A775dup');
    expect(variant('EGFR D770_N771insSVD').label).toBe('EGFR S768_D770dup');
    expect(classes('EGFR V769_D770insASV')).toEqual(['exon-20-insertion']);
    expect(classes('ERBB2 A775_G776insYVMA')).toEqual(['exon-20-insertion']);
  });
  it('keeps A763_Y764insFQEA an exon 20 insertion of its own name', () => {
    expect(variant('EGFR A763_Y764insFQEA').label).toBe('EGFR A763_Y764insFQEA');
    expect(classes('EGFR A763_Y764insFQEA')).toEqual(['exon-20-insertion']);
  });
  it('classes in-frame changes by residues and length', () => {
    for (const name of [
      'E746_A750del',
      'E746_S752delinsV',
      'L747_A750delinsP',
      'L747_P753delinsS',
      'E746_A750delinsIP',
    ]) {
      expect(classes(`EGFR ${name}`)).toEqual(['exon-19-deletion']);
    }
    expect(classes('EGFR K745_E746insIPVAIK')).toEqual(['exon-19-insertion']);
    expect(classes('EGFR E709_T710delinsD')).toEqual(['exon-18-deletion']);
  });
  it('refuses what the sequence does not have', () => {
    expect(readAlteration('EGFR L9999R', vocabulary).problems).toMatchObject([{ code: 'beyond-protein' }]);
    expect(readAlteration('EGFR A858R', vocabulary).problems).toMatchObject([
      { code: 'reference-mismatch', found: 'EGFR A858R', expected: 'L at residue 858 of EGFR' },
    ]);
    expect(readAlteration('EGFR L834R', vocabulary).problems[0]?.hint).toContain('did you mean EGFR L858R?');
    expect(readAlteration('MET D1028H', vocabulary).problems[0]?.hint).toContain('did you mean MET D1010H?');
  });
  it('reads the stop behind the last residue', () => {
    expect(variant('EGFR p.*1211Lext*?').label).toBe('EGFR *1211Lext*?');
  });
  it('reads a tandem duplication of FLT3 from its inserted residues', () => {
    const { label } = variant('FLT3 p.E604_F605insSPRGGNEYFYVDFREYEYDLKWE');
    expect(label).toBe('FLT3 E604_F605insSPRGGNEYFYVDFREYEYDLKWE');
    expect(classes(label)).toEqual(['internal-tandem-duplication']);
  });
});
