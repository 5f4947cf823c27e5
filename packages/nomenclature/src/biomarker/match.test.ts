import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Alteration } from '../alteration.ts';
import { readAlterations } from '../read-alteration.ts';
import { alterationSchema, biomarkerSchema } from '../schema.ts';
import { testVocabulary } from '../testing.ts';
import type { Biomarker } from './biomarker.ts';
import { type BiomarkerMatch, matchBiomarker } from './match.ts';

const vocabulary = testVocabulary();
const activating = ['EGFR L858R', 'EGFR E746_A750del', 'EGFR exon 19 deletion', 'KRAS G12C'];
const options = {
  isActivating: (_gene: string, alteration: Alteration) =>
    activating.some((label) => alteration.label.startsWith(label)),
  isDriver: (alteration: Alteration, gene: string) =>
    gene === 'EGFR' && activating.some((label) => alteration.label.startsWith(label)),
};

function match(biomarker: Biomarker, ...texts: readonly string[]): BiomarkerMatch {
  const alterations = texts.flatMap((text) => {
    const read = readAlterations(text, vocabulary);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  });
  z.array(alterationSchema).parse(alterations);
  return matchBiomarker(biomarkerSchema.parse(biomarker), alterations, vocabulary, options);
}

describe('a biomarker of one condition', () => {
  const rows: readonly (readonly [Biomarker, string, BiomarkerMatch['match']])[] = [
    [{ gene: 'EGFR', variant: 'T790M' }, 'EGFR T790M', 'exact'],
    [{ gene: 'EGFR', variant: 'T790M' }, 'EGFR L858R', 'none'],
    [{ gene: 'EGFR', variant: 'T790M' }, 'KRAS T790M', 'none'],
    [{ gene: 'FIX1', variant: 'V10_D11insASV' }, 'FIX1 A8_V10dup', 'exact'],
    [{ gene: 'STK11', variant: 'F354fs' }, 'STK11 F354Lfs*33', 'exact'],
    [{ gene: 'STK11', variant: 'F354Lfs*33' }, 'STK11 F354fs', 'none'],
    [{ gene: 'HER2', state: 'amplified' }, 'ERBB2 amp', 'exact'],
    [{ gene: 'EGFR', position: 718 }, 'EGFR L718Q', 'category'],
    [{ gene: 'EGFR', position: 718 }, 'EGFR L718del', 'none'],
    [{ gene: 'EGFR', class: 'exon-19-deletion' }, 'EGFR exon 19 deletion', 'exact'],
    [{ gene: 'EGFR', class: 'exon-19-deletion' }, 'EGFR L747_P753delinsS', 'category'],
    [{ gene: 'EGFR', class: 'exon-19-deletion' }, 'EGFR K745_E746insIPVAIK', 'none'],
    [{ gene: 'EGFR', variant: 'E746_A750del' }, 'EGFR exon 19 deletion', 'none'],
    [{ gene: 'MET', class: 'exon-14-skipping' }, 'MET X1010_splice', 'category'],
    [{ gene: 'EGFR', class: 'activating' }, 'EGFR L858R', 'category'],
    [{ gene: 'EGFR', class: 'activating' }, 'EGFR activating mutation', 'exact'],
    [{ gene: 'EGFR', class: 'activating' }, 'EGFR T790M', 'none'],
    [{ driver: 'EGFR' }, 'EGFR L858R', 'category'],
    [{ driver: 'EGFR' }, 'EGFR T790M', 'none'],
    [{ gene: 'TP53', class: 'truncating' }, 'TP53 R175*', 'category'],
    [{ gene: 'MET', state: 'amplified' }, 'MET amplification', 'exact'],
    [{ gene: 'MET', state: 'amplified' }, 'MET gain', 'none'],
    [{ gene: 'MET', state: 'gained' }, 'MET amplification', 'category'],
    [{ gene: 'PTEN', state: 'lost' }, 'PTEN deletion', 'exact'],
    [{ gene: 'PTEN', state: 'lost' }, 'PTEN R130*', 'category'],
    [{ gene: 'PTEN', state: 'lost' }, 'PTEN amplification', 'none'],
    [{ gene: 'KRAS', state: 'mutated' }, 'KRAS G12D', 'category'],
    [{ gene: 'KRAS', state: 'mutated' }, 'KRAS G12=', 'none'],
    [{ gene: 'CAV1', state: 'up' }, 'CAV1 high', 'exact'],
    [{ gene: 'CAV1', state: 'up' }, 'CAV1 down', 'none'],
    [{ gene: 'IL6', state: 'up', cell: 'fibroblasts' }, 'CAF IL6 up', 'exact'],
    [{ gene: 'IL6', state: 'up' }, 'CAF IL6 up', 'none'],
    [{ gene: 'IL6', state: 'up', cell: 'CAF' }, 'IL6 up', 'none'],
    [{ gene: 'HGF', state: 'up', cell: 'CAF' }, 'CAF-derived HGF', 'category'],
    [{ surroundings: 'caf-derived-hgf' }, 'CAF HGF up', 'category'],
    [{ surroundings: 'caf-derived-hgf' }, 'CAF-derived HGF', 'exact'],
    [{ surroundings: 'hypoxia' }, 'hypoxia', 'exact'],
    [{ gene: 'PTPRO', state: 'hypermethylated' }, 'PTPRO methylation', 'exact'],
    [{ fusion: 'RET' }, 'RET fusion', 'exact'],
    [{ fusion: 'RET' }, 'CCDC6::RET', 'category'],
    [{ fusion: 'RET', partner: 'CCDC6' }, 'RET-CCDC6 fusion', 'exact'],
    [{ fusion: 'RET', partner: 'CCDC6' }, 'RET fusion', 'none'],
    [{ gene: 'BIM', polymorphism: 'deletion' }, 'BIM deletion polymorphism', 'exact'],
    [{ histology: 'small-cell' }, 'small-cell transformation', 'exact'],
    [{ histology: 'emt' }, 'small-cell transformation', 'none'],
  ];
  for (const [biomarker, text, expected] of rows) {
    it(`${JSON.stringify(biomarker)} and "${text}": ${expected}`, () => {
      const found = match(biomarker, text);
      expect(found.match).toBe(expected);
      expect(found.alterations.length > 0).toBe(expected !== 'none');
      expect(found.missing.length > 0).toBe(expected === 'none');
      expect(found.why).not.toBe('');
    });
  }
  it('wants the gene unmutated for "wild-type-amplified"', () => {
    const biomarker: Biomarker = { gene: 'MET', state: 'wild-type-amplified' };
    expect(match(biomarker, 'MET amplification').match).toBe('exact');
    expect(match(biomarker, 'MET amplification', 'MET Y1230H').match).toBe('none');
  });
});

describe('a biomarker of several conditions', () => {
  const t790m: Biomarker = { gene: 'EGFR', variant: 'T790M' };
  const c797s: Biomarker = { gene: 'EGFR', variant: 'C797S' };
  const cis: Biomarker = { all: [t790m, c797s], phase: 'cis' };
  const trans: Biomarker = { all: [t790m, c797s], phase: 'trans' };

  it('needs all of them and names what is missing', () => {
    const found = match({ all: [t790m, c797s] }, 'EGFR T790M');
    expect(found).toMatchObject({ match: 'none', missing: [c797s], why: 'no EGFR C797S' });
  });
  it('is as exact as its weakest part', () => {
    expect(
      match({ all: [t790m, { gene: 'EGFR', class: 'exon-19-deletion' }] }, 'EGFR T790M', 'EGFR E746_A750del').match,
    ).toBe('category');
    expect(match({ any: [t790m, { gene: 'MET', state: 'amplified' }] }, 'MET amp').match).toBe('exact');
    expect(match({ any: [t790m, c797s] }, 'MET amp')).toMatchObject({ match: 'none', missing: [t790m, c797s] });
  });
  it('is ended by what it excludes', () => {
    const alone: Biomarker = { ...c797s, not: [t790m] };
    expect(match(alone, 'EGFR C797S').match).toBe('exact');
    expect(match(alone, 'EGFR C797S', 'EGFR T790M')).toMatchObject({
      match: 'none',
      why: 'excluded: EGFR T790M is present',
    });
  });
  it('leaves FQEA out of the resistance of exon 20 insertions by an exclusion in the data', () => {
    const resistance: Biomarker = {
      gene: 'EGFR',
      class: 'exon-20-insertion',
      not: [{ gene: 'EGFR', variant: 'A763_Y764insFQEA' }],
    };
    expect(match(resistance, 'EGFR D770_N771insSVD').match).toBe('category');
    expect(match(resistance, 'EGFR A763_Y764insFQEA').match).toBe('none');
  });
  it('holds by analogy in another background, and says in which the claim was made', () => {
    const claim: Biomarker = {
      gene: 'EGFR',
      variant: 'L792H',
      context: { all: [{ gene: 'EGFR', variant: 'L858R' }, t790m] },
    };
    expect(match(claim, 'EGFR L792H', 'EGFR L858R', 'EGFR T790M').match).toBe('exact');
    const other = match(claim, 'EGFR L792H');
    expect(other.match).toBe('category');
    expect(other.why).toContain('claim made in the background of EGFR L858R and EGFR T790M');
  });

  it('answers cis, trans and unknown differently', () => {
    expect(match(cis, 'EGFR C797S cis T790M').match).toBe('exact');
    expect(match(cis, 'EGFR p.[T790M];[C797S]').match).toBe('none');
    expect(match(trans, 'EGFR C797S trans T790M').match).toBe('exact');
    expect(match(trans, 'EGFR p.[T790M;C797S]').match).toBe('none');
    for (const [biomarker, asked] of [
      [cis, 'cis'],
      [trans, 'trans'],
    ] as const) {
      expect(match(biomarker, 'EGFR C797S', 'EGFR T790M')).toMatchObject({
        match: 'phase-unknown',
        undecided: [{ gene: 'EGFR', first: 'T790M', second: 'C797S', asked }],
      });
    }
  });
  it('counts as cis what is not said once something is said', () => {
    const triple: Biomarker = { all: [{ driver: 'EGFR' }, t790m, c797s], phase: 'cis' };
    expect(match(triple, 'EGFR E746_A750del', 'EGFR C797S cis T790M').match).toBe('category');
    expect(match(triple, 'EGFR E746_A750del', 'EGFR C797S trans T790M').match).toBe('none');
    expect(match({ ...triple, phase: 'trans' }, 'EGFR E746_A750del', 'EGFR C797S trans T790M').match).toBe('category');
    expect(match({ ...triple, phase: 'trans' }, 'EGFR E746_A750del', 'EGFR C797S cis T790M').match).toBe('none');
    expect(match(triple, 'EGFR E746_A750del', 'EGFR C797S', 'EGFR T790M').match).toBe('phase-unknown');
  });
  it('without a phase takes variants of one gene as they are', () => {
    expect(match({ all: [t790m, c797s] }, 'EGFR C797S', 'EGFR T790M').match).toBe('exact');
    expect(match({ all: [t790m, c797s] }, 'EGFR C797S trans T790M').match).toBe('category');
  });
  it('passes on an exclusion whose phase is not known', () => {
    const found = match({ driver: 'EGFR', not: [cis] }, 'EGFR L858R', 'EGFR C797S', 'EGFR T790M');
    expect(found.match).toBe('phase-unknown');
    expect(found.undecided).toHaveLength(1);
  });
});

describe('the schema of biomarkers', () => {
  it('takes one form at a time', () => {
    for (const wrong of [
      {},
      { gene: 'EGFR' },
      { gene: 'EGFR', variant: 'T790M', state: 'up' },
      { gene: 'EGFR', class: 'exon-deletion' },
      { gene: 'EGFR', state: 'raised' },
      { gene: 'EGFR', position: 0 },
      { all: [] },
      { any: [{ gene: 'EGFR' }] },
      { gene: 'EGFR', variant: 'T790M', phase: 'cis' },
      { surroundings: 'CAF up' },
    ]) {
      expect(biomarkerSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
