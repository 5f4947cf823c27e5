/**
 * For tests only: a small vocabulary. The genes and drugs are real names, but what stands here is no source of facts:
 * exon bounds beyond EGFR's exons 19 and 20 are unverified, and `FIX1` is invented, sequence and all.
 */
import { readFileSync } from 'node:fs';
import { sharedPath } from '@countermove/base/testing';
import type { CancerEntry, DrugEntry, GeneEntry, Vocabulary } from './vocabulary.ts';

/** An invented protein of 60 residues with repeats, in three exons of twenty. */
export const inventedSequence: string = 'MKTAYIAASVDNPHVCRLLGEEEELREATSPKANAVAVAVQWCHGLIDFWYKRSTPQQQQ';

type GeneFixture = Partial<Omit<GeneEntry, 'symbol'>> & { readonly aliases?: readonly string[] };

const genes: Readonly<Record<string, GeneFixture>> = {
  FIX1: {
    aliases: ['fixture-1', 'FX1'],
    sequence: inventedSequence,
    offsets: [{ name: 'the longer isoform', shift: 100 }],
    exons: [
      { exon: 1, first: 1, last: 20 },
      { exon: 2, first: 21, last: 40 },
      { exon: 3, first: 41, last: 60 },
    ],
    classRules: [{ class: 'exon-skipping', exon: 2, substitutions: ['V40M'] }],
  },
  EGFR: {
    aliases: ['ERBB1', 'HER1'],
    offsets: [{ name: 'the mature protein', shift: -24 }],
    exons: [
      { exon: 18, first: 688, last: 728 },
      { exon: 19, first: 729, last: 761 },
      { exon: 20, first: 762, last: 823 },
      { exon: 21, first: 824, last: 875 },
    ],
    classRules: [
      { class: 'kinase-domain-duplication', first: 720, last: 960 },
      { class: 'variant-iii', variant: 'V30_R297delinsG' },
    ],
  },
  ERBB2: { aliases: ['HER2', 'NEU'], exons: [{ exon: 20, first: 770, last: 831 }] },
  MET: {
    aliases: ['c-MET', 'HGFR'],
    offsets: [{ name: 'the isoform of 1408 residues', shift: 18 }],
    exons: [
      { exon: 14, first: 963, last: 1010 },
      { exon: 15, first: 1010, last: 1058 },
    ],
    classRules: [{ class: 'exon-skipping', exon: 14, substitutions: ['D1010N', 'D1010H', 'D1010Y'] }],
  },
  FLT3: { classRules: [{ class: 'internal-tandem-duplication', first: 572, last: 630, minimumResidues: 3 }] },
  KIT: { exons: [{ exon: 11, first: 550, last: 592 }] },
  ALK: { fusionEnd: 'three-prime' },
  ROS1: { fusionEnd: 'three-prime' },
  RET: { fusionEnd: 'three-prime' },
  NTRK1: { fusionEnd: 'three-prime' },
  FGFR2: { fusionEnd: 'five-prime' },
  EML4: {},
  CD74: {},
  SDC4: {},
  SLC34A2: {},
  KIF5B: {},
  CCDC6: {},
  BCR: {},
  ABL1: { aliases: ['ABL', 'BCR-ABL1'] },
  TPM3: {},
  KRAS: {},
  BRAF: {},
  TP53: { aliases: ['p53'] },
  STK11: { aliases: ['LKB1'] },
  PTEN: {},
  CDKN2A: {},
  PIK3CA: {},
  CAV1: {},
  AXL: {},
  PTPRO: {},
  BCL2L11: { aliases: ['BIM'] },
  BBC3: { aliases: ['PUMA'] },
  ABCB1: { aliases: ['p-gp', 'MDR1'] },
  ABCG2: { aliases: ['BCRP'] },
  IL6: { aliases: ['IL-6'] },
  HGF: {},
  HAVCR2: { aliases: ['TIM-3'] },
  CD274: { aliases: ['PD-L1'] },
  'HLA-A': {},
  'NKX2-1': { aliases: ['TTF1'] },
  C2orf63: { curated: false },
  PPP1R21: { aliases: ['KLRAQ1'], curated: false },
  KMT2D: { aliases: ['MLL2'] },
  MIR494: { aliases: ['miR-494'] },
  circPIAS1: {},
  TTN: { curated: false },
};

const drugs: readonly (DrugEntry & { readonly aliases?: readonly string[] })[] = [
  drug('osimertinib', 'Osimertinib', 80, 24, ['Tagrisso', 'AZD9291', 'osimertinib mesylate']),
  drug('gefitinib', 'Gefitinib', 250, 24, ['Iressa']),
  drug('erlotinib', 'Erlotinib', 150, 24, ['Tarceva']),
  drug('sotorasib', 'Sotorasib', 960, 24),
  drug('dabrafenib', 'Dabrafenib', 150, 12),
  drug('trametinib', 'Trametinib', 2, 24),
  drug('savolitinib', 'Savolitinib', 300, 24),
  drug('imatinib', 'Imatinib', 400, 24, ['Gleevec', 'imatinib mesylate']),
  drug('cetuximab', 'Cetuximab', null, null),
  drug('patritumab-deruxtecan', 'Patritumab deruxtecan', null, null, ['HER3-DXd']),
  drug('cp-724714', 'CP-724,714', null, null),
  drug('omeprazole', 'Omeprazole', 20, 24),
  drug('carbamazepine', 'Carbamazepine', null, null),
];

function drug(
  id: string,
  name: string,
  doseMilligrams: number | null,
  intervalHours: number | null,
  aliases: readonly string[] = [],
): DrugEntry & { readonly aliases: readonly string[] } {
  const standardRegimen = doseMilligrams === null || intervalHours === null ? null : { doseMilligrams, intervalHours };
  return { id, name, standardRegimen, aliases };
}

const cancers: readonly (CancerEntry & { readonly aliases?: readonly string[] })[] = [
  { code: 'LUAD', name: 'Lung Adenocarcinoma', ancestors: ['NSCLC', 'LUNG', 'TISSUE'] },
  { code: 'NSCLC', name: 'Non-Small Cell Lung Cancer', ancestors: ['LUNG', 'TISSUE'] },
  { code: 'HCC', name: 'Hepatocellular Carcinoma', ancestors: ['LIVER', 'TISSUE'], aliases: ['liver cancer'] },
  { code: 'GIST', name: 'Gastrointestinal Stromal Tumor', ancestors: ['SOFT_TISSUE', 'TISSUE'] },
];

/**
 * The small vocabulary. Genes have no sequence, except `FIX1` and those given.
 * @param sequences by symbol, one-letter
 */
export function testVocabulary(sequences: Readonly<Record<string, string>> = {}): Vocabulary {
  const entries = Object.entries(genes).map(([symbol, { aliases = [], ...rest }]) => ({
    names: [symbol, ...aliases],
    entry: {
      symbol,
      curated: true,
      offsets: [],
      exons: [],
      ...rest,
      sequence: sequences[symbol] ?? rest.sequence ?? null,
    } satisfies GeneEntry,
  }));
  const byGene = index(entries);
  const byDrug = index(
    drugs.map(({ aliases = [], ...entry }) => ({ names: [entry.id, entry.name, ...aliases], entry })),
  );
  const byCancer = index(
    cancers.map(({ aliases = [], ...entry }) => ({ names: [entry.code, entry.name, ...aliases], entry })),
  );
  const names = {
    gene: entries.flatMap((one) => one.names),
    drug: drugs.flatMap(({ id, name }) => [id, name]),
    cancer: cancers.flatMap(({ code, name }) => [code, name]),
  };
  return {
    findGene: (name) => byGene.get(name.toLowerCase()) ?? null,
    findDrug: (name) => byDrug.get(name.toLowerCase()) ?? null,
    findCancer: (name) => byCancer.get(name.toLowerCase()) ?? null,
    names: (kind) => names[kind],
  };
}

function index<T>(entries: readonly { readonly names: readonly string[]; readonly entry: T }[]): Map<string, T> {
  return new Map(entries.flatMap(({ names, entry }) => names.map((name) => [name.toLowerCase(), entry] as const)));
}

/** Sequences of kinases from the reference data, by symbol; null where the data are absent. */
export function sharedKinaseSequences(): Readonly<Record<string, string>> | null {
  const path = sharedPath('data/kinases/uniprot_kinase_sequences.fasta');
  if (path === null) return null;
  const sequences: Record<string, string> = {};
  for (const record of readFileSync(path, 'utf8').split('>').slice(1)) {
    const [header = '', ...lines] = record.split('\n');
    sequences[header.split('|')[0]!] = lines.join('').trim();
  }
  return sequences;
}
