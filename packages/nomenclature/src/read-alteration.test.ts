import { describe, expect, it } from 'vitest';
import { readAlteration, readAlterations } from './read-alteration.ts';
import { testVocabulary } from './testing.ts';

const vocabulary = testVocabulary();

function labels(text: string): readonly string[] {
  const read = readAlterations(text, vocabulary);
  if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problems)}`);
  return read.value.map(({ label }) => label);
}

function codes(text: string): readonly string[] {
  return readAlterations(text, vocabulary).problems.map(({ severity, code }) => `${severity} ${code}`);
}

// Every example of the grammar, with the one canonical label.
const grammar: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'protein variant': [
    ['EGFR L858R', 'EGFR L858R'],
    ['EGFR p.Leu858Arg', 'EGFR L858R'],
    ['EGFR p.(L858R)', 'EGFR L858R'],
    ['EGFR:p.Leu858Arg', 'EGFR L858R'],
    ['EGFR p.(Leu858Arg)', 'EGFR L858R'],
    ['egfr l858r', 'EGFR L858R'],
    ['EGFR leu858arg', 'EGFR L858R'],
    ['EGFR-L858R', 'EGFR L858R'],
    ['EGFR L858R mutation', 'EGFR L858R'],
    ['EGFR E746_A750del', 'EGFR E746_A750del'],
    ['EGFR p.E746_A750delELREA', 'EGFR E746_A750del'],
    ['EGFR p.Glu746_Ala750del', 'EGFR E746_A750del'],
    ['EGFR delE746-A750', 'EGFR E746_A750del'],
    ['EGFR L747_P753delinsS', 'EGFR L747_P753delinsS'],
    ['EGFR L747_P753>S', 'EGFR L747_P753delinsS'],
    ['EGFR p.Leu747_Pro753delinsSer', 'EGFR L747_P753delinsS'],
    ['EGFR D770_N771insSVD', 'EGFR D770_N771insSVD'],
    ['EGFR D770_N771insSerValAsp', 'EGFR D770_N771insSVD'],
    ['MET X1010_splice', 'MET X1010_splice'],
    ['MET p.D1010_splice', 'MET X1010_splice'],
    ['TP53 R175*', 'TP53 R175*'],
    ['TP53 R175Ter', 'TP53 R175*'],
    ['STK11 F354fs', 'STK11 F354fs'],
    ['STK11 p.Phe354LeufsTer33', 'STK11 F354Lfs*33'],
  ],
  phase: [
    ['EGFR C797S cis T790M', 'EGFR C797S (cis T790M)', 'EGFR T790M (cis C797S)'],
    ['EGFR T790M (cis C797S)', 'EGFR T790M (cis C797S)', 'EGFR C797S (cis T790M)'],
    ['EGFR C797S trans T790M', 'EGFR C797S (trans T790M)', 'EGFR T790M (trans C797S)'],
    ['EGFR p.[T790M;C797S]', 'EGFR T790M (cis C797S)', 'EGFR C797S (cis T790M)'],
    ['EGFR p.[T790M];[C797S]', 'EGFR T790M (trans C797S)', 'EGFR C797S (trans T790M)'],
    ['EGFR p.[Thr790Met];[Cys797Ser]', 'EGFR T790M (trans C797S)', 'EGFR C797S (trans T790M)'],
    ['EGFR p.[T790M(;)C797S]', 'EGFR T790M', 'EGFR C797S'],
    ['EGFR T790M/C797S in cis', 'EGFR T790M (cis C797S)', 'EGFR C797S (cis T790M)'],
    ['EGFR T790M and C797S in trans', 'EGFR T790M (trans C797S)', 'EGFR C797S (trans T790M)'],
    ['EGFR C797S in cis with EGFR T790M', 'EGFR C797S (cis T790M)', 'EGFR T790M (cis C797S)'],
    [
      'EGFR L858R cis T790M trans C797S',
      'EGFR L858R (cis T790M; trans C797S)',
      'EGFR T790M (cis L858R; trans C797S)',
      'EGFR C797S (trans L858R, T790M)',
    ],
    ['EGFR L858R/T790M', 'EGFR L858R', 'EGFR T790M'],
    ['EGFR L858R T790M', 'EGFR L858R', 'EGFR T790M'],
  ],
  class: [
    ['EGFR exon 19 deletion', 'EGFR exon 19 deletion'],
    ['EGFR ex19del', 'EGFR exon 19 deletion'],
    ['EGFR del19', 'EGFR exon 19 deletion'],
    ['EGFR exon 20 insertion', 'EGFR exon 20 insertion'],
    ['EGFR Ex20ins', 'EGFR exon 20 insertion'],
    ['KIT exon 11 deletion', 'KIT exon 11 deletion'],
    ['MET exon 14 skipping', 'MET exon 14 skipping'],
    ['METex14', 'MET exon 14 skipping'],
    ['MET exon 14 deletion', 'MET exon 14 skipping'],
    ['FLT3 ITD', 'FLT3 ITD'],
    ['FLT3-ITD', 'FLT3 ITD'],
    ['EGFR vIII', 'EGFR vIII'],
    ['EGFRvIII', 'EGFR vIII'],
    ['EGFR KDD', 'EGFR KDD'],
    ['ERBB2 exon 16 skipping', 'ERBB2 exon 16 skipping'],
    ['KRAS activating mutation', 'KRAS activating mutation'],
    ['TP53 truncating', 'TP53 truncating mutation'],
  ],
  fusion: [
    ['EML4::ALK fusion', 'EML4::ALK fusion'],
    ['EML4-ALK', 'EML4::ALK fusion'],
    ['ALK fusion', 'ALK fusion'],
    ['ALK rearrangement', 'ALK fusion'],
    ['CD74::ROS1 fusion', 'CD74::ROS1 fusion'],
    ['BCR::ABL1 fusion', 'BCR::ABL1 fusion'],
  ],
  'copy number': [
    ['MET amplification', 'MET amplification'],
    ['MET amp', 'MET amplification'],
    ['amplification of MET', 'MET amplification'],
    ['ERBB2 gain', 'ERBB2 gain'],
    ['PTEN loss', 'PTEN loss'],
    ['CDKN2A deletion', 'CDKN2A deletion'],
    ['EGFR copy number 12', 'EGFR amplification (12 copies)'],
    ['EGFR copy number 3', 'EGFR gain (3 copies)'],
    ['EGFR copy number 2', 'EGFR copy number neutral (2 copies)'],
    ['EGFR CN=1', 'EGFR loss (1 copies)'],
    ['EGFR copy number 0', 'EGFR deletion (0 copies)'],
    ['EGFR amplification (12.5 copies)', 'EGFR amplification (12.5 copies)'],
  ],
  'expression, activity': [
    ['CAV1 up', 'CAV1 up'],
    ['CAV1 high', 'CAV1 up'],
    ['high CAV1', 'CAV1 up'],
    ['BCL2L11 down', 'BCL2L11 down'],
    ['AXL overexpression', 'AXL up'],
    ['miR-494 up', 'MIR494 up'],
    ['circPIAS1 up', 'circPIAS1 up'],
    ['IL6 up', 'IL6 up'],
    ['AXL loss of expression', 'AXL down'],
  ],
  methylation: [
    ['PTPRO hypermethylation', 'PTPRO hypermethylation'],
    ['EGFR promoter methylation', 'EGFR hypermethylation'],
    ['EGFR hypomethylated', 'EGFR hypomethylation'],
  ],
  polymorphism: [
    ['BIM deletion polymorphism', 'BCL2L11 deletion polymorphism'],
    ['ABCB1 1199G>A', 'ABCB1 1199G>A'],
    ['ABCG2 421g>a polymorphism', 'ABCG2 421G>A'],
  ],
  histology: [
    ['small-cell transformation', 'small-cell transformation'],
    ['Small cell transformation', 'small-cell transformation'],
    ['squamous transformation', 'squamous transformation'],
    ['EMT', 'EMT'],
  ],
  surroundings: [
    ['hypoxia', 'hypoxia'],
    ['high lactate', 'high lactate'],
    ['lactate high', 'high lactate'],
    ['CAF up', 'CAF up'],
    ['TAM up', 'TAM up'],
    ['Treg up', 'Treg up'],
    ['MDSC up', 'MDSC up'],
    ['CAF-derived HGF', 'CAF-derived HGF'],
    ['T-cell HAVCR2 up', 'T-cell HAVCR2 up'],
    ['CAF IL6 up', 'CAF IL6 up'],
    ['T cell TIM-3 high', 'T-cell HAVCR2 up'],
  ],
};

describe('the grammar of alterations', () => {
  for (const [kind, rows] of Object.entries(grammar)) {
    for (const [text, ...expected] of rows) {
      it(`reads the ${kind} "${text}"`, () => expect(labels(text)).toEqual(expected));
    }
  }

  it('keeps what the user wrote beside how it was read', () => {
    const read = readAlteration('  HER2  amp ', vocabulary);
    expect(read.ok && read.value).toMatchObject({ kind: 'copy-number', gene: 'ERBB2', text: 'HER2  amp' });
    expect(read.problems).toMatchObject([{ severity: 'notice', code: 'alias', found: 'HER2', hint: 'read as ERBB2' }]);
  });

  it('reads word processors’ dashes and spaces', () => {
    expect(labels('EML4–ALK\u00A0fusion')).toEqual(['EML4::ALK fusion']);
  });

  it('gives one alteration of a phased text, which names the others', () => {
    const read = readAlteration('EGFR C797S cis T790M', vocabulary);
    expect(read.ok && read.value).toMatchObject({ variant: 'C797S', cis: ['T790M'], trans: [] });
  });

  it('refuses to drop the others of a list without phase', () => {
    expect(readAlteration('EGFR L858R/T790M', vocabulary).problems).toMatchObject([{ code: 'several-alterations' }]);
  });
});

describe('fusions', () => {
  it('are one alteration in either order, with the order taken from the gene’s usual end', () => {
    for (const text of ['EML4-ALK', 'ALK-EML4 fusion', 'EML4--ALK', 'EML4 / ALK fusion']) {
      expect(labels(text)).toEqual(['EML4::ALK fusion']);
    }
    expect(labels('RET-KIF5B fusion')).toEqual(['KIF5B::RET fusion']);
    expect(labels('ROS1-SDC4 fusion')).toEqual(['SDC4::ROS1 fusion']);
  });
  it('stay without order where nothing tells it', () => {
    const read = readAlteration('KIF5B-BRAF', vocabulary);
    expect(read.ok && read.value).toMatchObject({ label: 'BRAF-KIF5B fusion', fivePrime: null, threePrime: null });
    expect(labels('BRAF-KIF5B')).toEqual(labels('KIF5B-BRAF'));
  });
  it('may have an unknown partner', () => {
    expect(labels('--ALK')).toEqual(['?::ALK fusion']);
    expect(labels('FGFR2--')).toEqual(['FGFR2::? fusion']);
  });
  it('keep exons', () => {
    const read = readAlteration('(EML4,ALK):fusion(e.13,e.20)', vocabulary);
    expect(read.ok && read.value).toMatchObject({ fivePrime: 'EML4', exons: { fivePrime: 13, threePrime: 20 } });
  });
  it('split names by the dictionary, not by the first hyphen', () => {
    expect(labels('HLA-A-NKX2-1')).toEqual(['HLA-A-NKX2-1 fusion']);
    expect(labels('NKX2-1 amplification')).toEqual(['NKX2-1 amplification']);
    expect(labels('HLA-A loss')).toEqual(['HLA-A loss']);
    expect(labels('C2orf63-BBC3')).toEqual(['BBC3-C2orf63 fusion']);
    expect(labels('KLRAQ1-FGFR2')).toEqual(['FGFR2::PPP1R21 fusion']);
    expect(codes('KLRAQ1-FGFR2')).toContain('notice alias');
  });
  it('give way only to a gene of that very symbol', () => {
    // The fixture has `BCR-ABL1` as an alias of ABL1.
    expect(labels('BCR-ABL1')).toEqual(['ABL1-BCR fusion']);
  });
  it('within one gene are none', () => {
    expect(codes('EGFR-intragenic')).toEqual(['error intragenic-not-fusion']);
    expect(codes('EGFR::EGFR')).toEqual(['error intragenic-not-fusion']);
  });
  it('name the partner that is not known', () => {
    expect(readAlterations('EML4-ALX fusion', vocabulary).problems).toMatchObject([
      { code: 'unknown-gene', found: 'ALX', hint: 'did you mean ALK or AXL?' },
    ]);
  });
  it('with a variant give both', () => {
    const withSequence = testVocabulary({ ALK: `${'A'.repeat(10)}G`, EML4: 'MKTAYIAASVDNPHV' });
    const read = readAlterations('EML4-ALK G11R', withSequence);
    expect(read.ok && read.value.map(({ label }) => label)).toEqual(['EML4::ALK fusion', 'ALK G11R']);
  });
});

describe('texts that are not read', () => {
  const refused: readonly (readonly [string, string, (string | null)?])[] = [
    ['', 'empty'],
    ['   ', 'empty'],
    ['EGFR', 'no-change-named'],
    ['HLA-A', 'no-change-named'],
    ['L858R', 'gene-missing'],
    ['EGRF L858R', 'unknown-gene', 'did you mean EGFR?'],
    ['foo bar', 'unknown-gene', null],
    ['EGFR amplificaton', 'cannot-read', 'did you mean amplification?'],
    ['small cell transformaton', 'cannot-read', 'did you mean small-cell transformation?'],
    ['EGFR wild-type', 'absence-stated'],
    ['EGFR mutation', 'too-vague'],
    ['PTEN loss of function', 'too-vague'],
    ['EGFR exon 19', 'too-vague'],
    ['BRAF V600', 'no-change-named'],
    ['EGFR c.2573T>G', 'dna-notation-not-read'],
    ['EGFR p.0', 'cannot-read'],
    ['NM_005228.5:c.2573T>G', 'dna-notation-not-read'],
    ['7:g.55259515T>G', 'dna-notation-not-read'],
    ['EGFR C797S cis KRAS G12C', 'several-genes'],
    ['EGFR C797S cis C797S', 'contradictory'],
    ['EGFR E746_A750ins', 'cannot-read'],
    ['EGFR V769insASV', 'bad-insertion'],
    ['EGFR V769_N771insA', 'bad-insertion'],
    ['EGFR A750_E746del', 'bad-position'],
    ['EGFR L0R', 'bad-position'],
    ['EGFR E746_A750delELR', 'length-mismatch'],
    ['EGFR E746_A750del4', 'length-mismatch'],
    ['EGFR B858R', 'cannot-read'],
    ['EGFR L858R (VAF 12%)', 'cannot-read'],
    ['MET amplification (1 copies)', 'contradictory'],
    ['EGFR L858R\u0007', 'cannot-read'],
  ];
  for (const [text, code, hint] of refused) {
    it(`refuses ${JSON.stringify(text)} as ${code}`, () => {
      const read = readAlterations(text, vocabulary);
      expect(read.ok).toBe(false);
      const error = read.problems.find(({ severity }) => severity === 'error');
      expect(error?.code).toBe(code);
      if (hint !== undefined) expect(error?.hint).toBe(hint);
    });
  }

  it('refuses a monstrous text at once', () => {
    const started = performance.now();
    expect(codes('EGFR '.repeat(20_000_000))).toEqual(['error text-too-long']);
    expect(codes(`EGFR ${'A'.repeat(1900)}`)).toEqual(['error cannot-read']);
    expect(codes(`EGFR ${'(mutation '.repeat(190)}`)).toEqual(['error cannot-read']);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('says when a gene is known by name only', () => {
    expect(codes('TTN amplification')).toEqual(['notice uncurated-gene']);
  });
});
