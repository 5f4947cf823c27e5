/** Every example of "what can be written as an alteration", read with the names that the atlas really holds. */
import { createVocabulary } from '@countermove/atlas';
import { loadAtlas } from '@countermove/atlas/node';
import { readAlterations } from '@countermove/nomenclature';
import { describe, expect, it } from 'vitest';

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'protein-variant': [
    'EGFR L858R',
    'EGFR p.Leu858Arg',
    'EGFR p.(L858R)',
    'EGFR E746_A750del',
    'EGFR L747_P753delinsS',
    'EGFR D770_N771insSVD',
    'MET X1010_splice',
    'TP53 R175*',
    'STK11 F354fs',
    'EGFR C797S cis T790M',
    'EGFR T790M (cis C797S)',
    'EGFR C797S trans T790M',
    'EGFR p.[T790M;C797S]',
    'EGFR p.[T790M];[C797S]',
  ],
  class: [
    'EGFR exon 19 deletion',
    'EGFR ex19del',
    'EGFR exon 20 insertion',
    'KIT exon 11 deletion',
    'MET exon 14 skipping',
    'FLT3 ITD',
    'EGFR vIII',
    'EGFR KDD',
    'ERBB2 exon 16 skipping',
  ],
  fusion: ['EML4::ALK fusion', 'EML4-ALK', 'ALK fusion', 'CD74::ROS1 fusion', 'BCR::ABL1 fusion'],
  'copy-number': ['MET amplification', 'MET amp', 'ERBB2 gain', 'PTEN loss', 'CDKN2A deletion', 'EGFR copy number 12'],
  expression: [
    'CAV1 up',
    'CAV1 high',
    'BCL2L11 down',
    'AXL overexpression',
    'miR-494 up',
    'circPIAS1 up',
    'IL6 up',
    'T-cell HAVCR2 up',
  ],
  methylation: ['PTPRO hypermethylation', 'EGFR promoter methylation'],
  polymorphism: ['BIM deletion polymorphism', 'ABCB1 1199G>A', 'ABCG2 421G>A'],
  histology: ['small-cell transformation', 'squamous transformation', 'EMT'],
  surroundings: ['hypoxia', 'high lactate', 'CAF up', 'TAM up', 'Treg up', 'MDSC up', 'CAF-derived HGF'],
};

describe('the grammar with the names of the atlas', () => {
  const vocabulary = createVocabulary(loadAtlas());
  for (const [kind, texts] of Object.entries(EXAMPLES)) {
    it.each(texts)(`reads "%s" as ${kind}`, (text) => {
      const read = readAlterations(text, vocabulary);
      expect(read.ok ? [...new Set(read.value.map((one) => one.kind))] : read.problems).toEqual([kind]);
    });
  }

  it.each(['HER2', 'c-MET', 'PD-L1', 'BIM', 'p-gp'])('knows the gene %s', (name) => {
    expect(vocabulary.findGene(name)).not.toBeNull();
  });
  it.each(['HCC', 'CML', 'AML', 'GIST', 'CCRCC', 'KIRC', 'NSCLC'])('knows the cancer %s', (name) => {
    expect(vocabulary.findCancer(name)).not.toBeNull();
  });
});
