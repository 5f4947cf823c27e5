import { describe, expect, it } from 'vitest';
import { classesOf, classId, parseClassId } from './classes.ts';
import { readProteinVariant } from './protein/read.ts';
import { testVocabulary } from './testing.ts';

const vocabulary = testVocabulary();

function classes(symbol: string, variant: string): readonly string[] {
  const gene = vocabulary.findGene(symbol)!;
  const read = readProteinVariant(gene, variant);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return classesOf(read.value.change, gene).map(
    (one) => `${classId(one.class, one.exon)}${one.certainty === 'likely' ? ' (likely)' : ''}`,
  );
}

describe('named classes of variants', () => {
  it('take an exon 19 deletion by its residues and net length', () => {
    for (const variant of [
      'E746_A750del',
      'E746_S752delinsV',
      'L747_A750delinsP',
      'L747_P753delinsS',
      'E746_A750delinsIP',
    ]) {
      expect(classes('EGFR', variant)).toEqual(['exon-19-deletion']);
    }
  });
  it('do not go by the word "del"', () => {
    expect(classes('EGFR', 'K745_E746insIPVAIK')).toEqual(['exon-19-insertion']);
    expect(classes('EGFR', 'E709_T710delinsD')).toEqual(['exon-18-deletion']);
    expect(classes('EGFR', 'T790_L792delinsMQV')).toEqual([]);
    expect(classes('EGFR', 'L747delinsFS')).toEqual(['exon-19-insertion']);
  });
  it('take insertions and duplications of exon 20', () => {
    for (const variant of ['A763_Y764insFQEA', 'D770_N771insSVD', 'A767_V769dup', 'N771_H773dup', 'D770delinsGY']) {
      expect(classes('EGFR', variant)).toEqual(['exon-20-insertion']);
    }
    expect(classes('ERBB2', 'Y772_A775dup')).toEqual(['exon-20-insertion']);
    expect(classes('ERBB2', 'A775_G776insYVMA')).toEqual(['exon-20-insertion']);
  });
  it('leave substitutions alone', () => {
    expect(classes('EGFR', 'T790M')).toEqual([]);
    expect(classes('EGFR', 'L858R')).toEqual([]);
  });
  it('are unsure at a border between exons', () => {
    expect(classes('EGFR', 'D761_E762insA')).toEqual(['exon-19-insertion (likely)', 'exon-20-insertion (likely)']);
  });
  it('take a domain duplicated as such, not as an insertion of an exon', () => {
    expect(classes('EGFR', 'G696_P1033dup')).toEqual(['kinase-domain-duplication']);
    expect(classes('EGFR', 'V30_R297delinsG')).toEqual(['variant-iii']);
  });
  it('take changes at the borders of an exon that is known to be skipped', () => {
    expect(classes('MET', 'X1010_splice')).toEqual(['exon-14-skipping']);
    expect(classes('MET', 'X963_splice')).toEqual(['exon-14-skipping (likely)']);
    expect(classes('MET', 'D1010N')).toEqual(['exon-14-skipping (likely)']);
    expect(classes('MET', 'D1010E')).toEqual([]);
    expect(classes('MET', 'V963_D1010del')).toContain('exon-14-skipping');
    expect(classes('MET', 'Y1003_L1005del')).toEqual(['exon-14-deletion']);
  });
  it('take a tandem duplication by place and length', () => {
    expect(classes('FLT3', 'E604_F605insSPRGGNEYF')).toEqual(['internal-tandem-duplication']);
    expect(classes('FLT3', 'E604_F605insS')).toEqual([]);
    expect(classes('FLT3', 'E804_F805insSPRGGNEYF')).toEqual([]);
  });
  it('take what ends the protein as truncating', () => {
    expect(classes('TP53', 'R175*')).toEqual(['truncating']);
    expect(classes('STK11', 'F354fs')).toEqual(['truncating']);
    expect(classes('EGFR', 'E746_A750delinsF*')).toEqual(['truncating']);
    expect(classes('EGFR', '*1211Lext*?')).toEqual([]);
  });
  it('have ids that can be read back', () => {
    expect(parseClassId('exon-19-deletion')).toEqual({ class: 'exon-deletion', exon: 19 });
    expect(parseClassId('activating')).toEqual({ class: 'activating', exon: null });
    expect(parseClassId('exon-deletion')).toBeNull();
  });
});
