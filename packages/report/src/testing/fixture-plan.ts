import { exp } from '@countermove/base';
import type { Course, Option, ReportDocument } from '@countermove/resistance/schema';
import { evidenceRecord } from './fixture-findings.ts';

const HORIZON_DAYS = 730;
const STEP_DAYS = 14;

interface CloneShape {
  readonly id: string;
  readonly label: string;
  readonly state: Course['clones'][number]['state'];
  readonly mechanism: string | null;
  readonly start: number;
  /** Net growth a day. */
  readonly rate: number;
}

/** Clones that grow or shrink at a constant rate, up to a ceiling: enough to look like a course. */
function course(shapes: readonly CloneShape[]): Course {
  const timeDays = Array.from({ length: Math.floor(HORIZON_DAYS / STEP_DAYS) + 1 }, (_, index) => index * STEP_DAYS);
  const cells = (shape: CloneShape, day: number): number => Math.min(4e11, shape.start * exp(shape.rate * day));
  const median = timeDays.map((day) =>
    Math.min(
      4e11,
      shapes.reduce((sum, shape) => sum + cells(shape, day), 0),
    ),
  );
  return {
    timeDays,
    burden: {
      median,
      low: median.map((value, index) => value * exp(-0.35 - 0.06 * Math.min(index, 26))),
      high: median.map((value, index) => Math.min(6e11, value * exp(0.3 + 0.05 * Math.min(index, 26)))),
    },
    clones: shapes.map((shape) => ({
      id: shape.id,
      label: shape.label,
      state: shape.state,
      mechanism: shape.mechanism,
      medianCells: timeDays.map((day) => Math.round(cells(shape, day))),
    })),
  };
}

function clones(rates: readonly [number, number, number, number, number, number]): CloneShape[] {
  return [
    {
      id: 'main',
      label: 'EGFR L858R T790M, MET amplified',
      state: 'sensitive',
      mechanism: null,
      start: 1.4e10,
      rate: rates[0],
    },
    { id: 'egfr', label: 'EGFR L858R T790M', state: 'sensitive', mechanism: null, start: 5e9, rate: rates[1] },
    {
      id: 'persister',
      label: 'Drug-tolerant persisters',
      state: 'tolerant',
      mechanism: 'drug-tolerant persistence',
      start: 2e7,
      rate: rates[2],
    },
    {
      id: 'met-d1228n',
      label: 'MET D1228N',
      state: 'resistant',
      mechanism: 'MET kinase mutation',
      start: 6e4,
      rate: rates[3],
    },
    {
      id: 'c797s',
      label: 'EGFR C797S in cis with T790M',
      state: 'resistant',
      mechanism: 'loss of the covalent cysteine',
      start: 2e4,
      rate: rates[4],
    },
    {
      id: 'sclc',
      label: 'Small-cell lineage',
      state: 'resistant',
      mechanism: 'small-cell transformation',
      start: 40,
      rate: rates[5],
    },
  ];
}

interface OptionShape {
  readonly label: string;
  readonly drugs: Option['drugs'];
  readonly days: readonly [number, number, number, boolean];
  readonly response: readonly [number, number, number];
  readonly control: readonly [number, number];
  readonly tier: Option['tier'];
  readonly escapes: Option['escapes'];
  readonly why: string;
  readonly rates: readonly [number, number, number, number, number, number];
}

const osimertinib = { drug: 'osimertinib', dose: '80 mg', schedule: 'qd' };

const SHAPES: readonly OptionShape[] = [
  {
    label: 'osimertinib + savolitinib',
    drugs: [osimertinib, { drug: 'savolitinib', dose: '300 mg', schedule: 'qd' }],
    days: [344, 266, 431, true],
    response: [0.16, 0.11, 0.22],
    control: [0.84, 0.46],
    tier: 'supported',
    escapes: [
      { clone: 'MET D1228N', mechanism: 'met-kinase-mutation', mechanismName: 'MET kinase mutation', share: 0.44 },
      {
        clone: 'EGFR C797S in cis with T790M',
        mechanism: 'egfr-covalent-site',
        mechanismName: 'Loss of the covalent cysteine',
        share: 0.31,
      },
      {
        clone: 'Small-cell lineage',
        mechanism: 'small-cell-lineage-switch',
        mechanismName: 'Small-cell transformation',
        share: 0.14,
      },
      {
        clone: 'Drug-tolerant persisters',
        mechanism: 'drug-tolerant-state',
        mechanismName: 'Drug-tolerant persistence',
        share: 0.08,
      },
    ],
    why: 'both routes that carry the tumour are blocked, and patients with this pair of alterations have answered to it',
    rates: [-0.032, -0.035, -0.004, 0.035, 0.033, 0.037],
  },
  {
    label: 'osimertinib + savolitinib + bevacizumab',
    drugs: [
      osimertinib,
      { drug: 'savolitinib', dose: '300 mg', schedule: 'qd' },
      { drug: 'bevacizumab', dose: '15 mg/kg', schedule: 'every 3 weeks' },
    ],
    days: [730, 322, 730, false],
    response: [0.14, 0.09, 0.21],
    control: [0.86, 0.55],
    tier: 'simulation-only',
    escapes: [
      { clone: 'MET D1228N', mechanism: 'met-kinase-mutation', mechanismName: 'MET kinase mutation', share: 0.3 },
    ],
    why: 'vessels add little in the model; no study of the three together is known to the atlas',
    rates: [-0.033, -0.036, -0.005, 0.022, 0.02, 0.02],
  },
  {
    label: 'amivantamab + lazertinib',
    drugs: [
      { drug: 'amivantamab', dose: '1050 mg', schedule: 'every 2 weeks' },
      { drug: 'lazertinib', dose: '240 mg', schedule: 'qd' },
    ],
    days: [298, 211, 395, true],
    response: [0.22, 0.15, 0.31],
    control: [0.77, 0.39],
    tier: 'extrapolated',
    escapes: [
      {
        clone: 'EGFR C797S in cis with T790M',
        mechanism: 'egfr-covalent-site',
        mechanismName: 'Loss of the covalent cysteine',
        share: 0.52,
      },
      {
        clone: 'EGFR L858R T790M, MET amplified',
        mechanism: 'met-amplification',
        mechanismName: 'MET signal that outlasts the antibody',
        share: 0.36,
      },
    ],
    why: 'the antibody takes both receptors off the surface; the evidence is for first-line treatment',
    rates: [-0.024, -0.035, -0.003, 0.012, 0.035, 0.037],
  },
  {
    label: 'gefitinib + capmatinib',
    drugs: [
      { drug: 'gefitinib', dose: '250 mg', schedule: 'qd' },
      { drug: 'capmatinib', dose: '400 mg', schedule: 'bid' },
    ],
    days: [81, 55, 118, true],
    response: [0.66, 0.55, 0.77],
    control: [0.08, 0.004],
    tier: 'contradicted',
    escapes: [
      {
        clone: 'EGFR L858R T790M',
        mechanism: 'egfr-gatekeeper',
        mechanismName: 'EGFR gatekeeper mutation',
        share: 0.995,
      },
    ],
    why: 'T790M keeps gefitinib away from EGFR, whatever becomes of MET',
    rates: [0.011, 0.013, 0.001, 0.02, 0.014, 0.037],
  },
  {
    label: 'osimertinib',
    drugs: [osimertinib],
    days: [62, 41, 90, true],
    response: [0.71, 0.62, 0.8],
    control: [0.03, 0],
    tier: 'contradicted',
    escapes: [
      {
        clone: 'EGFR L858R T790M, MET amplified',
        mechanism: 'met-amplification',
        mechanismName: 'MET amplification',
        share: 0.97,
      },
    ],
    why: 'the tumour is progressing under it; MET carries the signal',
    rates: [0.014, -0.035, -0.002, 0.014, 0.02, 0.037],
  },
  {
    label: 'gefitinib',
    drugs: [{ drug: 'gefitinib', dose: '250 mg', schedule: 'qd' }],
    days: [44, 31, 60, true],
    response: [0.93, 0.86, 0.99],
    control: [0.01, 0],
    tier: 'contradicted',
    escapes: [
      {
        clone: 'EGFR L858R T790M, MET amplified',
        mechanism: 'egfr-gatekeeper',
        mechanismName: 'EGFR gatekeeper mutation',
        share: 1,
      },
    ],
    why: 'failed before, and both alterations stand against it',
    rates: [0.02, 0.018, 0.002, 0.02, 0.018, 0.037],
  },
];

function option(shape: OptionShape, index: number): Option {
  const [value, low, high, reached] = shape.days;
  const share = (middle: number): Option['response'] => ({
    value: middle,
    low: Math.max(0, middle - 0.06),
    high: Math.min(1, middle + 0.06),
  });
  const [responseValue, responseLow, responseHigh] = shape.response;
  return {
    rank: index + 1,
    drugs: shape.drugs,
    label: shape.label,
    timeToProgressionDays: { value, low, high, reached },
    controlled: { at6Months: share(shape.control[0]), at12Months: share(shape.control[1]) },
    escapes: shape.escapes,
    response: { value: responseValue, low: responseLow, high: responseHigh },
    interactions: shape.drugs.some((entry) => entry.drug === 'gefitinib')
      ? ['omeprazole lowers the absorption of gefitinib']
      : [],
    evidence:
      shape.tier === 'simulation-only'
        ? []
        : [
            evidenceRecord(
              `option-${index}`,
              'patients',
              `What is known of ${shape.label} in this setting`,
              'example-review',
              79,
              ['59'],
            ),
          ],
    tier: shape.tier,
    why: shape.why,
    course: course(clones(shape.rates)),
  };
}

/** Plan of the fixture: six options of all tiers, one without progression. Numbers are invented. */
export function fixturePlan(): ReportDocument['plan'] {
  const options = SHAPES.map(option);
  return {
    horizonDays: HORIZON_DAYS,
    options,
    unsimulated: [
      {
        drugs: ['pemetrexed', 'cisplatin'],
        evidence: [
          evidenceRecord(
            'chemotherapy',
            'trial-phase-3',
            'Platinum with pemetrexed is the usual choice once targeted drugs have failed',
            'example-overview',
            61,
            ['43'],
          ),
        ],
        why: 'cytotoxic drugs are outside the model',
      },
      { drugs: ['new biopsy'], evidence: [], why: 'a test, not a treatment; it would show a change of lineage' },
    ],
    scenarios: [
      {
        id: 'c797s-trans',
        assumption: 'C797S, should it arise, lies in trans to T790M',
        decidedBy: 'sequencing that reports the phase of both variants',
        options: options.slice(0, 2),
      },
    ],
  };
}
