import { readAlteration } from '@countermove/nomenclature';
import { expect, test } from 'vitest';
import { createMatchOptions, driverOf, driverRecord } from './activating.ts';
import { type Atlas, createAtlas } from './atlas.ts';
import { splitContent } from './content.ts';
import { derivedExperiments } from './experiments.ts';
import { affinitiesOf, drugsMeant, evidenceFor } from './queries.ts';
import { searchAtlas } from './search.ts';
import { atlasOf } from './testing.ts';
import { createVocabulary } from './vocabulary.ts';

const citation = { source: 'review', line: 1 };
const claim = (id: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id,
  system: 'bypass',
  mechanism: 'met',
  biomarker: { gene: 'MET', state: 'amplified' },
  therapy: { drugs: ['osimertinib'] },
  cancers: ['NSCLC'],
  effect: 'resistance',
  level: 'patients',
  statement: 'MET takes over.',
  citation,
  ...changes,
});

function smallAtlas(evidence: readonly unknown[]): Atlas {
  const drug = { modality: 'small-molecule' };
  return atlasOf({
    'sources/documents.yaml': [{ id: 'review', kind: 'document', title: 'A review', lines: 9, opened: true }],
    'genes/receptors.yaml': [
      { symbol: 'EGFR', role: 'receptor', exons: [{ exon: 19, first: 729, last: 761 }] },
      { symbol: 'MET', role: 'receptor of HGF', aliases: ['c-MET'] },
      { symbol: 'ALK', role: 'receptor', fusionEnd: 'three-prime' },
    ],
    'genes/activating.yaml': [
      {
        id: 'egfr-exon-19-deletion',
        biomarker: { gene: 'EGFR', class: 'exon-19-deletion' },
        initiates: ['NSCLC'],
        statement: 'Starts lung cancer.',
        citation,
        status: 'verified',
      },
      {
        id: 'alk-fusion',
        biomarker: { fusion: 'ALK' },
        initiates: ['NSCLC'],
        statement: 'Starts lung cancer.',
        citation,
        status: 'verified',
      },
    ],
    'cancers/all.yaml': [
      { code: 'NSCLC', name: 'Non-Small Cell Lung Cancer', parent: null },
      { code: 'LUAD', name: 'Lung Adenocarcinoma', parent: 'NSCLC' },
      { code: 'HCC', name: 'Hepatocellular Carcinoma', parent: null },
    ],
    'mechanisms/bypass.yaml': [
      { id: 'met', system: 'bypass', name: 'MET', genes: ['MET'], summary: 'MET takes over.' },
    ],
    'drugs/all.yaml': [
      { ...drug, id: 'osimertinib', name: 'osimertinib', classes: ['egfr-tki'], synonyms: ['Tagrisso'] },
      { ...drug, id: 'gefitinib', name: 'gefitinib', classes: ['egfr-tki'] },
      { ...drug, id: 'savolitinib', name: 'savolitinib', classes: ['met-tki'] },
    ],
    'affinities/all.yaml': [
      { drug: 'osimertinib', target: 'EGFR', form: [], assay: 'binding', citation, status: 'verified' },
      { drug: 'osimertinib', target: 'MET', form: [], assay: 'binding', citation, status: 'verified' },
    ],
    'evidence/bypass/met.yaml': evidence,
  });
}

test('chunks of different data are not joined', () => {
  const { content } = smallAtlas([]);
  const old = splitContent(content, 'old');
  const current = splitContent(content, 'new');
  expect(() => createAtlas([old.vocabulary, current.evidence])).toThrow(/different atlas versions/);
  expect(createAtlas([current.evidence]).content.genes).toEqual([]);
});

test('evidence is found by gene, by drug through its class, and by wider and narrower cancers', () => {
  const atlas = smallAtlas([
    claim('one'),
    claim('two', { therapy: { class: 'egfr-tki' } }),
    claim('three', { therapy: { drugs: ['savolitinib'] }, cancers: ['HCC'] }),
  ]);
  const ids = (filter: Parameters<typeof evidenceFor>[1]): readonly string[] =>
    evidenceFor(atlas, filter).map(({ id }) => id);
  expect(ids({ gene: 'MET' })).toEqual(['one', 'two', 'three']);
  expect(ids({ gene: 'EGFR' })).toEqual([]);
  expect(ids({ drug: 'osimertinib' })).toEqual(['one', 'two']);
  expect(ids({ drug: 'gefitinib' })).toEqual(['two']);
  expect(ids({ cancer: 'LUAD' })).toEqual(['one', 'two']);
  expect(ids({ cancer: 'HCC', effect: 'sensitivity' })).toEqual([]);
  expect(affinitiesOf(atlas, 'osimertinib', 'MET')).toHaveLength(1);
});

test('a name in `drugs` is a class when no drug has it, for queries and for experiments', () => {
  const therapy = { drugs: ['osimertinib', 'met-tki'] };
  const atlas = smallAtlas([
    claim('with-class', { therapy }),
    claim('two-classes', { therapy: { drugs: ['egfr-tki', 'met-tki'] } }),
    claim('drug-and-class', { therapy: { drugs: ['osimertinib'], class: 'egfr-tki' } }),
  ]);
  expect(evidenceFor(atlas, { drug: 'savolitinib' }).map(({ id }) => id)).toEqual(['with-class', 'two-classes']);
  expect(drugsMeant(atlas, 'met-tki')).toEqual(['savolitinib']);
  expect(drugsMeant(atlas, 'osimertinib')).toEqual(['osimertinib']);
  expect(derivedExperiments(atlas).experiments.map(({ regimens }) => regimens)).toEqual([
    [['osimertinib', 'savolitinib']],
    [
      ['osimertinib', 'savolitinib'],
      ['gefitinib', 'savolitinib'],
    ],
    [['osimertinib', 'gefitinib']],
  ]);
});

test('the search finds records by other names, the best first', () => {
  const atlas = smallAtlas([claim('met-amplified-osimertinib')]);
  expect(searchAtlas(atlas, 'c-MET')[0]).toMatchObject({ kind: 'gene', id: 'MET' });
  expect(searchAtlas(atlas, 'cMET tagrisso')[0]).toMatchObject({ kind: 'evidence' });
  expect(searchAtlas(atlas, 'met-amplified-osimertinib')[0]?.id).toBe('met-amplified-osimertinib');
  expect(searchAtlas(atlas, 'osimert').map(({ id }) => id)).toContain('osimertinib');
  expect(searchAtlas(atlas, '')).toEqual([]);
  expect(searchAtlas(atlas, 'xyzzy')).toEqual([]);
});

test('the driver is the first alteration, in the order of the case, that starts this cancer', () => {
  const atlas = smallAtlas([claim('one')]);
  const vocabulary = createVocabulary(atlas);
  const alterations = ['MET amplification', 'EGFR E746_A750del', 'EML4-ALK'].flatMap((text) => {
    const read = readAlteration(text, { ...vocabulary, findGene: (name) => vocabulary.findGene(name) ?? known(name) });
    return read.ok ? [read.value] : [];
  });
  expect(driverOf(atlas, vocabulary, 'LUAD', alterations)?.label).toBe('EGFR E746_A750del');
  expect(driverOf(atlas, vocabulary, 'HCC', alterations)).toBeNull();
  const fusion = alterations.find(({ kind }) => kind === 'fusion');
  expect(fusion && driverRecord(atlas, vocabulary, fusion, null)?.id).toBe('alk-fusion');
  const options = createMatchOptions(atlas, vocabulary, 'NSCLC');
  const [amplification, deletion] = alterations;
  expect(amplification && options.isActivating('MET', amplification)).toBe(false);
  expect(deletion && options.isActivating('EGFR', deletion)).toBe(true);
  expect(deletion && options.isDriver(deletion, 'EGFR')).toBe(true);
});

function known(name: string): ReturnType<ReturnType<typeof createVocabulary>['findGene']> {
  return name === 'EML4' ? { symbol: name, curated: false, sequence: null, offsets: [], exons: [] } : null;
}

test('an experiment follows from the effect by the fixed table', () => {
  const countermeasures = [
    { drugs: ['osimertinib', 'met-tki'], outcome: 'works', level: 'patients', citation },
    { drugs: ['gefitinib'], outcome: 'proposed', level: 'patients', citation },
  ];
  const atlas = smallAtlas([
    claim('resists', { countermeasures }),
    claim('class', { therapy: { class: 'egfr-tki' } }),
    claim('driver', { biomarker: { driver: 'EGFR' }, effect: 'sensitivity' }),
    claim('nothing', { effect: 'no-effect' }),
    claim('course', { effect: 'prognostic', therapy: null }),
    claim('told', { experiment: { none: 'schedule' } }),
    claim('unknown', { therapy: { drugs: ['gone'] } }),
    claim('override', { experiment: { expected: 'unchanged', reason: 'The dose was small.' } }),
  ]);
  const { experiments, left } = derivedExperiments(atlas);
  const short = experiments.map(({ id, regimens, comparison, expected }) => ({ id, regimens, comparison, expected }));
  expect(short).toEqual([
    { id: 'resists', regimens: [['osimertinib']], comparison: 'cell', expected: 'up' },
    {
      id: 'resists/countermeasure-1',
      regimens: [['osimertinib', 'savolitinib']],
      comparison: 'countermeasure',
      expected: 'down',
    },
    { id: 'class', regimens: [['osimertinib'], ['gefitinib']], comparison: 'cell', expected: 'up' },
    { id: 'driver', regimens: [['osimertinib']], comparison: 'treatment', expected: 'down' },
    { id: 'nothing', regimens: [['osimertinib']], comparison: 'treatment', expected: 'unchanged' },
    { id: 'override', regimens: [['osimertinib']], comparison: 'cell', expected: 'unchanged' },
  ]);
  expect(left.map(({ evidence, reason }) => [evidence, reason])).toEqual([
    ['course', 'effect'],
    ['told', 'schedule'],
    ['unknown', 'drug-unknown'],
  ]);
});
