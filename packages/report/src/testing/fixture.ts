// A report for trying out the pictures: an EGFR-driven lung cancer with T790M and MET amplification. The structure is that of
// a real report; the numbers are invented and mean nothing.

import { exp } from '@countermove/base';
import type { Condition, Occupancy, ReportDocument } from '@countermove/resistance/schema';
import { fixtureFindings } from './fixture-findings.ts';
import { fixtureActivities, fixturePathway } from './fixture-pathway.ts';
import { fixturePlan } from './fixture-plan.ts';

/** Phenotype values under the three conditions. */
const PHENOTYPES: Readonly<Record<string, readonly [number, number, number]>> = {
  proliferation: [0.72, 0.54, 0.08],
  apoptosis: [0.06, 0.13, 0.63],
  ferroptosis: [0.05, 0.06, 0.09],
  autophagy: [0.31, 0.37, 0.58],
  emt: [0.14, 0.16, 0.15],
  stemness: [0.2, 0.21, 0.19],
  dormancy: [0.11, 0.19, 0.66],
  angiogenesis: [0.46, 0.44, 0.3],
  immuneKilling: [0.18, 0.19, 0.22],
};

function occupancy(
  drug: string,
  target: string,
  form: string[],
  mean: number,
  spread: number,
  affinity: Partial<Occupancy['affinity']> = {},
): Occupancy {
  return {
    drug,
    target,
    form,
    parameter: `${target}_${form.join('_') || 'wild_type'}_${drug}`,
    occupancy: { mean, min: Math.max(0, mean - spread), max: Math.min(1, mean + spread / 2) },
    affinity: {
      valueNanomolar: 1.2,
      kind: 'Kd',
      match: 'exact',
      why: 'measured for this form',
      citation: [{ source: 'example-assay', where: 'table 1' }],
      verified: true,
      ...affinity,
    },
  };
}

function condition(index: number, id: string, label: string, drugs: string[], occupancies: Occupancy[]): Condition {
  const estimate = (value: number, half: number): { value: number; low: number; high: number } => ({
    value,
    low: Math.max(0, value - half),
    high: value + half,
  });
  const viability = [0.97, 0.69, 0.15][index] ?? 1;
  return {
    id,
    label,
    drugs,
    result: {
      phenotypes: Object.fromEntries(
        Object.entries(PHENOTYPES).map(([name, values]) => [name, estimate(values[index] ?? 0, 0.02 + 0.006 * index)]),
      ),
      notModelled: ['necroptosis', 'pyroptosis'],
      viability: estimate(viability, 0.03),
      response: estimate([1, 0.71, 0.16][index] ?? 1, index === 0 ? 0 : 0.05),
      nodes: fixtureActivities(index),
      variance: {},
    },
    occupancy: occupancies,
  };
}

function exposure(
  drug: string,
  regimen: string,
  hours: number,
  peak: number,
  halfLifeHours: number,
  free: number,
  verified: boolean,
): ReportDocument['exposure'][number] {
  const timeHours = Array.from({ length: 49 }, (_, index) => (index * hours) / 48);
  const shape = timeHours.map(
    (time) => (exp((-Math.LN2 * time) / halfLifeHours) - 0.55 * exp(-time / (hours / 12))) * peak,
  );
  return {
    drug,
    regimen,
    curve: { timeHours, plasmaNgPerMl: shape, freeNanomolar: shape.map((value) => value * free) },
    freeAverageNanomolar: (shape.reduce((sum, value) => sum + value, 0) / shape.length) * free,
    verified,
    citation: [{ source: 'example-label', where: 'section 1' }],
  };
}

/** A full report: every part of the schema is there at least once. */
export function fixtureReport(): ReportDocument {
  const findings = fixtureFindings();
  const egfr = occupancy('osimertinib', 'EGFR', ['L858R', 'T790M'], 0.93, 0.06);
  const wildType = occupancy('osimertinib', 'EGFR', [], 0.37, 0.14, { valueNanomolar: 41, match: 'exact' });
  return {
    schema: 'countermove/report@1',
    provenance: {
      countermove: '0.1.0',
      atlas: '0.1.0+3f9c1a7',
      layers: [],
      seed: 1,
      inputs: [{ name: 'egfr-met.yaml', sha256: '6f1ed002ab5595859014ebf0951522d9a1a9a4be6ed1a3b3f2b1c8a35ce9a0d1' }],
      command: 'countermove report egfr-met.yaml --seed 1',
    },
    problems: [
      {
        code: 'gene-not-curated',
        severity: 'notice',
        file: 'egfr-met.yaml',
        line: 9,
        found: 'TP53 R273H',
        expected: null,
        hint: 'TP53 is known by name only; it takes part in the cell model',
      },
      {
        code: 'alias-used',
        severity: 'warning',
        file: 'egfr-met.yaml',
        line: 8,
        found: 'c-MET amp',
        expected: 'MET amplification',
        hint: 'read as MET amplification',
      },
    ],
    case: {
      id: 'Example 1: EGFR and MET',
      cancer: { code: 'LUAD', name: 'Lung adenocarcinoma' },
      alterations: [
        { text: 'EGFR p.(Leu858Arg)', label: 'EGFR L858R', kind: 'protein-variant', role: 'driver' },
        { text: 'EGFR T790M', label: 'EGFR T790M', kind: 'protein-variant', role: 'resistance' },
        { text: 'c-MET amp', label: 'MET amplification', kind: 'copy-number', role: 'bypass' },
        { text: 'TP53 R273H', label: 'TP53 R273H', kind: 'protein-variant', role: 'companion' },
        { text: 'EGFR V843I', label: 'EGFR V843I', kind: 'protein-variant', role: 'unknown' },
      ],
      tested: ['EGFR', 'ALK', 'ROS1', 'MET', 'KRAS', 'BRAF', 'ERBB2', 'TP53'],
      treatments: [
        { drugs: ['gefitinib'], from: '2021-01-10', to: '2022-03-02', best: 'PR', status: null, reason: 'progression' },
        {
          drugs: ['carboplatin', 'pemetrexed'],
          from: '2022-03-10',
          to: '2022-06-20',
          best: 'SD',
          status: null,
          reason: 'toxicity',
        },
        { drugs: ['osimertinib'], from: '2022-07-01', to: null, best: 'SD', status: 'progressing', reason: null },
      ],
      medication: ['omeprazole 40 mg qd'],
    },
    explain: {
      findings,
      untested: [
        { biomarker: 'BIM deletion polymorphism', why: 'carriers answer less to EGFR inhibitors' },
        { biomarker: 'EGFR C797S by a sensitive method', why: 'a small clone would be missed by the panel' },
        { biomarker: 'AXL expression', why: 'a bypass that osimertinib can raise' },
      ],
      unknown: [
        {
          alteration: 'EGFR V843I',
          gene: 'EGFR',
          place: 'kinase domain, catalytic loop',
          why: 'no record of the atlas names it, and its class says nothing about the drugs of this case',
        },
      ],
      unexplained: false,
      scenarios: [
        {
          id: 'c797s-trans',
          assumption: 'C797S, should it arise, lies in trans to T790M',
          decidedBy: 'sequencing that reports the phase of both variants',
          findings: findings.slice(1, 3),
        },
      ],
    },
    conditions: [
      condition(0, 'untreated', 'untreated', [], []),
      condition(
        1,
        'current',
        'osimertinib 80 mg qd',
        ['osimertinib'],
        [
          egfr,
          wildType,
          occupancy('osimertinib', 'ERBB2', [], 0.21, 0.1, {
            valueNanomolar: 90,
            match: 'transferred',
            why: 'from a related assay',
            verified: false,
          }),
        ],
      ),
      condition(
        2,
        'best',
        'osimertinib 80 mg qd + savolitinib 300 mg qd',
        ['osimertinib', 'savolitinib'],
        [
          egfr,
          wildType,
          occupancy('savolitinib', 'MET', [], 0.95, 0.2, {
            valueNanomolar: 5,
            kind: 'IC50',
            match: 'class',
            why: 'taken from inhibitors of the same type',
          }),
        ],
      ),
    ],
    pathway: fixturePathway(),
    exposure: [
      exposure('osimertinib', 'osimertinib 80 mg qd', 24, 300, 48, 0.041, true),
      exposure('savolitinib', 'savolitinib 300 mg qd', 24, 2100, 6, 0.085, false),
      exposure('amivantamab', 'amivantamab 1050 mg every 2 weeks', 336, 400000, 270, 0.0004, true),
    ],
    plan: fixturePlan(),
    sources: [
      {
        id: 'example-review',
        title: 'Example review of resistance, invented for this fixture',
        reference: null,
        year: null,
        doi: null,
        pmid: null,
      },
      {
        id: 'example-overview',
        title: 'Example overview of kinase inhibitors, invented for this fixture',
        reference: null,
        year: 2020,
        doi: null,
        pmid: '00000000',
      },
      {
        id: 'example-assay',
        title: 'Example assay, invented for this fixture',
        reference: 'Example Journal 2019;1:1',
        year: 2019,
        doi: '10.5555/example',
        pmid: null,
      },
      {
        id: 'example-label',
        title: 'Example label, invented for this fixture',
        reference: null,
        year: null,
        doi: null,
        pmid: null,
      },
    ],
    cautions: [
      'The numbers of this example are invented; only the shape of the document is real.',
      'Shares of small clones before treatment are not known for this case and follow from mutation rates.',
      'Side effects are not part of the ranking.',
    ],
  };
}

/** The least that a report can hold. */
export function emptyReport(): ReportDocument {
  const full = fixtureReport();
  return {
    ...full,
    problems: [],
    provenance: { ...full.provenance, inputs: [] },
    case: { id: 'empty', cancer: full.case.cancer, alterations: [], tested: null, treatments: [], medication: [] },
    explain: { findings: [], untested: [], unknown: [], unexplained: false, scenarios: [] },
    conditions: [],
    pathway: { nodes: [], edges: [] },
    exposure: [],
    plan: { horizonDays: 730, options: [], unsimulated: [], scenarios: [] },
    sources: [],
    cautions: [],
  };
}
