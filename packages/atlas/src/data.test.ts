import { readFileSync } from 'node:fs';
import { describeProblem } from '@countermove/base';
import { sharedPath } from '@countermove/base/testing';
import { expect, test } from 'vitest';
import { derivedExperiments } from './experiments.ts';
import { loadAtlas, prepareAtlas } from './node.ts';
import { pocketPosition } from './pockets.ts';
import { createVocabulary } from './vocabulary.ts';

const atlas = loadAtlas();

test('every record of the data is valid', () => {
  expect(atlas.problems.filter(({ severity }) => severity === 'error').map(describeProblem)).toEqual([]);
});

test('loading from the compiled chunks gives what compiling gives; its time is printed', async () => {
  const compiled = prepareAtlas();
  const { readAtlas } = await import('./node.ts');
  const folder = new URL('..', import.meta.url).pathname;
  const start = performance.now();
  const loaded = readAtlas(folder);
  console.log(`atlas loaded in ${(performance.now() - start).toFixed(0)} ms`);
  expect(loaded.version).toBe(compiled.version);
  expect(loaded.content).toEqual(compiled.content);
});

test('genes are found by symbol, alias and former symbol in any letter case', () => {
  const vocabulary = createVocabulary(atlas);
  const symbols = ['EGFR', 'HER2', 'c-MET', 'cMET', 'bim', 'P-gp', 'PD-L1', 'MLL2', 'kdr', 'NTRK3'].map(
    (name) => vocabulary.findGene(name)?.symbol,
  );
  expect(symbols).toEqual(['EGFR', 'ERBB2', 'MET', 'MET', 'BCL2L11', 'ABCB1', 'CD274', 'KMT2D', 'KDR', 'NTRK3']);
  expect(vocabulary.findGene('A1BG')).toMatchObject({ curated: false, sequence: null });
  expect(vocabulary.findGene('no such gene')).toBeNull();
});

test('residues of well-known variants stand in the sequences', () => {
  const residue = (symbol: string, position: number): string | undefined =>
    createVocabulary(atlas).findGene(symbol)?.sequence?.[position - 1];
  expect(residue('EGFR', 858)).toBe('L');
  expect(residue('EGFR', 790)).toBe('T');
  expect(residue('EGFR', 797)).toBe('C');
  expect(residue('MET', 1228)).toBe('D');
  expect(residue('KRAS', 12)).toBe('G');
  expect(residue('ABL1', 315)).toBe('T');
  expect(residue('TP53', 175)).toBe('R');
  expect(residue('JAK2', 617)).toBe('V');
});

test('places in the pocket are those of the kinase literature', () => {
  const place = (gene: string, residue: number): unknown => pocketPosition(atlas, gene, residue);
  expect(place('EGFR', 718)).toEqual({ position: 3, region: 'β1 strand' });
  expect(place('EGFR', 719)).toEqual({ position: 4, region: 'glycine-rich loop' });
  expect(place('EGFR', 790)).toEqual({ position: 45, region: 'gatekeeper' });
  expect(place('EGFR', 792)).toEqual({ position: 47, region: 'hinge' });
  expect(place('EGFR', 796)).toEqual({ position: 51, region: 'linker' });
  expect(place('EGFR', 797)).toEqual({ position: 52, region: 'linker' });
  expect(place('EGFR', 858)).toEqual({ position: 84, region: 'activation loop' });
  expect(place('ABL1', 315)).toEqual({ position: 45, region: 'gatekeeper' });
  expect(place('JAK2', 929)).toEqual({ position: 45, region: 'gatekeeper' });
  // The middle of the activation loop has no place in the pocket.
  expect(place('MET', 1228)).toBeNull();
  expect(place('KRAS', 12)).toBeNull();
});

test('the DFG aspartate of every pocket is an aspartate, or the pocket is of a kinase without one', () => {
  const letters = atlas.content.pockets.map(({ gene, klifs }) => {
    const residue = klifs[80] ?? null;
    return [gene, residue === null ? null : atlas.genes.get(gene)?.sequence?.[residue - 1]];
  });
  expect(letters.filter(([, letter]) => letter !== 'D')).toEqual([]);
  expect(letters.length).toBeGreaterThan(70);
});

test('numberings that are offered beside the canonical one fit a known variant', () => {
  // Written number = canonical number + shift: mature EGFR L834 is L858, MET D1246 of the longer isoform is D1228.
  const shift = (symbol: string): number => atlas.genes.get(symbol)?.offsets[0]?.shift ?? 0;
  expect(834 - shift('EGFR')).toBe(858);
  expect(1246 - shift('MET')).toBe(1228);
  expect(334 - shift('ABL1')).toBe(315);
  expect(565 - shift('FGFR2')).toBe(564);
});

test('exons lie in order and within the sequence', () => {
  for (const { symbol, exons, sequence } of atlas.content.genes) {
    for (const { exon, first, last } of exons) {
      expect(first, `${symbol} exon ${exon}`).toBeLessThanOrEqual(last);
      if (sequence !== null) expect(last, `${symbol} exon ${exon}`).toBeLessThanOrEqual(sequence.length);
    }
  }
});

test('drugs are found by brand name and by code', () => {
  const vocabulary = createVocabulary(atlas);
  expect(vocabulary.findDrug('Tagrisso')?.id).toBe('osimertinib');
  expect(vocabulary.findDrug('azd9291')?.id).toBe('osimertinib');
  expect(vocabulary.findDrug('OSIMERTINIB')).toMatchObject({
    standardRegimen: { doseMilligrams: 80, intervalHours: 24 },
  });
});

test('cancers are found by code, name and common name, with their ancestors', () => {
  const vocabulary = createVocabulary(atlas);
  expect(vocabulary.findCancer('LUAD')).toEqual({
    code: 'LUAD',
    name: 'Lung Adenocarcinoma',
    ancestors: ['NSCLC', 'LUNG'],
  });
  expect(vocabulary.findCancer('lung adenocarcinoma')?.code).toBe('LUAD');
  expect(vocabulary.findCancer('non-small-cell lung cancer')?.code).toBe('NSCLC');
  expect(vocabulary.findCancer('KIRC')?.code).toBe('CCRCC');
  expect(vocabulary.findCancer('CLL')?.code).toBe('CLLSLL');
  expect(vocabulary.findCancer('AML')?.code).toBe('AML');
});

test('genes of a public lung cohort are all known', () => {
  const path = sharedPath('data/cases/nsclc-unito-2016/data_mutations_extended.txt');
  if (path === null) return;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const vocabulary = createVocabulary(atlas);
  const genes = new Set(lines.slice(1).map((line) => line.split('\t')[0] ?? ''));
  expect([...genes].filter((gene) => vocabulary.findGene(gene) === null)).toEqual([]);
});

test('every claim becomes an experiment or says why not', () => {
  const { experiments, left } = derivedExperiments(atlas);
  const accounted = new Set([...experiments, ...left].map(({ evidence }) => evidence));
  expect(atlas.content.evidence.filter(({ id }) => !accounted.has(id))).toEqual([]);
  for (const { regimens } of experiments) expect(regimens.every((regimen) => regimen.length > 0)).toBe(true);
});
