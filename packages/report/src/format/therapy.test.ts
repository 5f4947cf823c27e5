import { describe, expect, it } from 'vitest';
import { drugsWords, drugWords, namesClass, therapyWords } from './therapy.ts';

describe('the names of drugs and classes', () => {
  it.each([
    ['egfr-tki', 'EGFR-TKI'],
    ['ros1-tki', 'ROS1-TKI'],
    ['egfr-tki-third-generation', 'third-generation EGFR-TKI'],
    ['egfr-tki-irreversible', 'irreversible EGFR-TKI'],
    ['egfr-exon-20-tki', 'EGFR exon 20 TKI'],
    ['bcr-abl-tki', 'BCR-ABL-TKI'],
    ['pan-her-tki', 'pan-HER-TKI'],
    ['mek-inhibitor', 'MEK inhibitor'],
    ['pi3k-inhibitor', 'PI3K inhibitor'],
    ['pd-1-inhibitor', 'PD-1 inhibitor'],
    ['cdk4-6-inhibitor', 'CDK4/6 inhibitor'],
    ['kras-g12c-inhibitor', 'KRAS G12C inhibitor'],
    ['h2-receptor-antagonist', 'H2 receptor antagonist'],
    ['immune-checkpoint-inhibitor', 'immune checkpoint inhibitor'],
    ['antibody-drug-conjugate', 'antibody-drug conjugate'],
    ['adc-her3', 'antibody-drug conjugate against HER3'],
    ['patritumab-deruxtecan', 'patritumab deruxtecan'],
    ['hqp8361', 'HQP8361'],
    ['jbj-04-125-02', 'JBJ-04-125-02'],
    ['osimertinib', 'osimertinib'],
    ['knock-down of MSI2', 'knock-down of MSI2'],
    ['<b>egfr-tki', '<b>egfr-tki'],
    ['', ''],
  ])('%s is written %s', (identifier, words) => {
    expect(drugWords(identifier)).toBe(words);
  });

  it('joins what is given together', () => {
    expect(drugsWords(['egfr-tki', 'met-tki'])).toBe('EGFR-TKI + MET-TKI');
  });

  it('makes the classes of a therapy readable and leaves its drugs alone', () => {
    expect(therapyWords('nivolumab + any egfr-tki')).toBe('nivolumab + any EGFR-TKI');
    expect(therapyWords('TQB3804')).toBe('TQB3804');
    expect(therapyWords('whatever is given')).toBe('whatever is given');
  });

  it('tells a class from drugs that are all named', () => {
    expect(namesClass('nivolumab + any egfr-tki')).toBe(true);
    expect(namesClass('gefitinib + tepotinib')).toBe(false);
  });
});
