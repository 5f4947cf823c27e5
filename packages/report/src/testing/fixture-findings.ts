import type { Finding } from '@countermove/resistance/schema';

type Evidence = Finding['evidence'][number];
type Countermeasure = Finding['countermeasures'][number];

/** One record of evidence of the fixture. */
export function evidenceRecord(
  id: string,
  level: string,
  statement: string,
  source: string,
  line: number,
  references: string[] = [],
): Evidence {
  return { id, statement, effect: 'resistance', level, citation: { source, line, references } };
}

function countermeasure(
  drugs: string[],
  outcome: Countermeasure['outcome'],
  level: string,
  source: string,
  line: number,
): Countermeasure {
  return { drugs, outcome, evidence: [{ id: `${drugs.join('-')}-${outcome}`, level, citation: { source, line } }] };
}

function finding(id: string, fields: Omit<Finding, 'id'>): Finding {
  return { id, ...fields };
}

const MET_STRATEGIES: readonly Countermeasure[] = [
  countermeasure(['osimertinib', 'savolitinib'], 'works', 'patients', 'example-review', 79),
  countermeasure(['gefitinib', 'capmatinib'], 'works', 'patients', 'example-review', 79),
  countermeasure(['gefitinib', 'tepotinib'], 'works', 'trial-phase-2', 'example-review', 79),
  countermeasure(['egfr-tki', 'met-tki'], 'works', 'in-vivo', 'example-review', 79),
  countermeasure(['amivantamab', 'lazertinib'], 'proposed', 'review', 'example-review', 79),
  countermeasure(['osimertinib'], 'fails', 'patients', 'example-review', 52),
  countermeasure(['crizotinib'], 'mixed', 'patients', 'example-review', 79),
];

/** Findings of the fixture, of all relations, match kinds and outcomes. Statements and the places they cite are invented. */
export function fixtureFindings(): Finding[] {
  return [
    finding('met-amplification-osimertinib', {
      system: 'bypass',
      mechanism: 'met-amplification',
      mechanismName: 'MET amplification',
      alterations: ['MET amplification'],
      drugs: ['osimertinib'],
      therapy: 'osimertinib',
      effect: 'resistance',
      match: { kind: 'exact', why: 'the case has a MET amplification beside an EGFR driver' },
      level: 'patients',
      evidence: [
        evidenceRecord(
          'met-1',
          'patients',
          'Under osimertinib, extra copies of MET are a frequent way around EGFR',
          'example-review',
          52,
          ['30'],
        ),
        evidenceRecord(
          'met-2',
          'review',
          'MET carries the signal to STAT, MAPK and PI3K while EGFR is blocked',
          'example-review',
          54,
          ['24', '30', '36'],
        ),
        evidenceRecord(
          'met-3',
          'in-vitro',
          'Cells with many copies of MET keep HER3 phosphorylated without EGFR',
          'example-overview',
          88,
          ['112'],
        ),
        evidenceRecord('met-4', 'review', 'MET amplification is common in acquired resistance', 'example-review', 253, [
          '235',
          '236',
        ]),
        evidenceRecord('met-5', 'patient-samples', 'Some samples carry it beside T790M', 'example-review', 52),
      ],
      countermeasures: [...MET_STRATEGIES],
      relation: 'explains-failure',
    }),
    finding('t790m-gefitinib', {
      system: 'on-target',
      mechanism: 'egfr-gatekeeper',
      mechanismName: 'EGFR gatekeeper mutation',
      alterations: ['EGFR T790M'],
      drugs: ['gefitinib', 'erlotinib', 'icotinib'],
      therapy: 'any egfr-tki-first-generation',
      effect: 'resistance',
      match: { kind: 'exact', why: 'EGFR T790M is the biomarker of the record' },
      level: 'patients',
      evidence: [
        evidenceRecord(
          't790m-1',
          'patients',
          'Tumours on first-generation inhibitors often gain T790M',
          'example-review',
          38,
          ['22'],
        ),
        evidenceRecord('t790m-2', 'review', 'Methionine at 790 stands in the way of the drug', 'example-overview', 51, [
          '42',
          '43',
        ]),
      ],
      countermeasures: [countermeasure(['osimertinib'], 'works', 'trial-phase-3', 'example-overview', 61)],
      relation: 'explains-failure',
    }),
    finding('hgf-osimertinib', {
      system: 'microenvironment',
      mechanism: 'hgf-from-fibroblasts',
      mechanismName: 'HGF from fibroblasts',
      alterations: ['MET amplification'],
      drugs: ['osimertinib', 'gefitinib', 'erlotinib'],
      therapy: 'any egfr-tki',
      effect: 'resistance',
      match: {
        kind: 'inferred',
        why: 'HGF was not measured; a tumour that depends on MET answers to its ligand, so the record may apply',
      },
      level: 'in-vivo',
      evidence: [
        evidenceRecord(
          'hgf-1',
          'in-vivo',
          'Fibroblasts that make HGF protect cells with an EGFR driver',
          'example-overview',
          118,
          ['178'],
        ),
      ],
      countermeasures: [countermeasure(['savolitinib'], 'proposed', 'in-vitro', 'example-overview', 118)],
      relation: 'explains-failure',
    }),
    finding('pi3k-bypass', {
      system: 'downstream',
      mechanism: 'pi3k-activation',
      mechanismName: 'PI3K and AKT stay active',
      alterations: ['MET amplification'],
      drugs: ['osimertinib'],
      therapy: 'osimertinib',
      effect: 'resistance',
      match: { kind: 'category', why: 'MET is one of the receptors that the record names as a class' },
      level: 'review',
      evidence: [
        evidenceRecord('pi3k-1', 'review', 'Receptors beside EGFR hold PI3K open', 'example-overview', 93, ['131']),
      ],
      countermeasures: [],
      relation: 'explains-failure',
    }),
    finding('t790m-osimertinib', {
      system: 'on-target',
      mechanism: 'egfr-gatekeeper',
      mechanismName: 'EGFR gatekeeper mutation',
      alterations: ['EGFR L858R', 'EGFR T790M'],
      drugs: ['osimertinib'],
      therapy: 'osimertinib',
      effect: 'sensitivity',
      match: { kind: 'exact', why: 'both variants are named by the record' },
      level: 'trial-phase-3',
      evidence: [
        evidenceRecord(
          'osi-1',
          'trial-phase-3',
          'Osimertinib keeps its hold on EGFR with T790M',
          'example-overview',
          61,
          ['43'],
        ),
      ],
      countermeasures: [],
      relation: 'current-treatment',
    }),
    finding('omeprazole', {
      system: 'drug-interactions',
      mechanism: 'acid-reducers',
      mechanismName: 'Acid reducers and absorption',
      alterations: [],
      drugs: ['gefitinib'],
      therapy: 'gefitinib',
      effect: 'exposure',
      match: { kind: 'category', why: 'omeprazole is an acid reducer' },
      level: 'patients',
      evidence: [
        evidenceRecord(
          'acid-1',
          'patients',
          'Less gefitinib is absorbed when the stomach is not acid',
          'example-overview',
          271,
          ['390'],
        ),
      ],
      countermeasures: [countermeasure(['osimertinib'], 'works', 'patients', 'example-overview', 271)],
      relation: 'not-given',
    }),
    ...NOT_GIVEN.map(([id = '', name = '', system = '', drug = '', level = '', statement = '']) =>
      finding(id, {
        system,
        mechanism: id,
        mechanismName: name,
        alterations: ['EGFR L858R', 'EGFR T790M'],
        drugs: drug.split(' '),
        therapy: drug.split(' ').join(' + '),
        effect: 'resistance',
        match: { kind: 'category', why: 'the record speaks of tumours driven by EGFR' },
        level,
        evidence: [evidenceRecord(`${id}-1`, level, statement, 'example-overview', 140, ['212'])],
        countermeasures: [
          countermeasure(['osimertinib', 'bevacizumab'], 'mixed', 'trial-phase-2', 'example-review', 81),
        ],
        relation: 'not-given',
      }),
    ),
  ];
}

const NOT_GIVEN: readonly (readonly string[])[] = [
  [
    'gatekeeper-afatinib',
    'EGFR gatekeeper mutation and second-generation inhibitors',
    'on-target',
    'afatinib',
    'patients',
    'Afatinib does little once T790M is there',
  ],
  [
    'c797s-risk',
    'Loss of the covalent cysteine',
    'on-target',
    'lazertinib',
    'patient-samples',
    'Covalent inhibitors select for C797S',
  ],
  ['axl-induced', 'AXL induced', 'bypass', 'dacomitinib', 'in-vitro', 'AXL rises when EGFR is shut for long'],
  [
    'emt-tki',
    'EMT',
    'phenotype-switching',
    'erlotinib bevacizumab',
    'in-vivo',
    'Cells that have lost E-cadherin depend less on EGFR',
  ],
  [
    'yap-tki',
    'YAP in the nucleus',
    'nuclear-translocation',
    'dacomitinib',
    'in-vitro',
    'YAP keeps cells alive in spite of the drug',
  ],
  ['abcb1-efflux', 'Efflux by ABCB1', 'transport', 'erlotinib', 'in-vitro', 'ABCB1 carries the drug out of the cell'],
  [
    'autophagy-tki',
    'Protective autophagy',
    'autophagy',
    'erlotinib',
    'in-vitro',
    'Autophagy carries cells through the first days of treatment',
  ],
];
