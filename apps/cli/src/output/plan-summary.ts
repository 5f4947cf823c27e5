import type { Option, PlanDocument } from '@countermove/resistance/schema';
import { caseLines } from './case-lines.ts';
import { formatEstimate, formatShare, percent } from './numbers.ts';
import { noticedSection } from './problems.ts';
import { formatTable } from './table.ts';
import { listed, paragraph, RESEARCH_USE } from './words.ts';

const MOST_UNSIMULATED = 10;
const MOST_IN_SCENARIO = 3;

/** A `plan` document for a reader at a terminal. */
export function summarisePlan(document: PlanDocument, width: number): string {
  return [
    ...caseLines(document.case, width),
    ...optionsSection(document, width),
    ...scenariosSection(document, width),
    ...unsimulatedSection(document, width),
    ...noticedSection(document.problems, width),
    '',
    RESEARCH_USE,
  ].join('\n');
}

/** The options, with what defeats each. */
export function optionsSection(
  { options, horizonDays }: Pick<PlanDocument, 'options' | 'horizonDays'>,
  width: number,
): readonly string[] {
  if (options.length === 0)
    return ['', 'No option: no drug that the model can simulate acts on what this tumour carries.'];
  return [
    '',
    'Options, by evidence for this tumour and simulated time to progression',
    formatTable(
      [
        { title: '#', align: 'right' },
        { title: 'regimen', flexible: true },
        { title: 'days to progression', flexible: true },
        { title: 'controlled at 12 months', flexible: true },
        { title: 'response', flexible: true },
        { title: 'evidence', flexible: true },
        { title: 'defeated by', flexible: true },
      ],
      options.map((one) => [
        String(one.rank),
        one.drugs.map(doseOf).join(' + '),
        formatTime(one.timeToProgressionDays),
        formatShare(one.controlled.at12Months),
        formatEstimate(one.response),
        one.tier,
        defeats(one),
      ]),
      width,
    ),
    ...paragraph(
      `Medians over simulated patients with 95 % intervals; followed for ${horizonDays} days. Response: growth of the case's own cells over 72 h under the drugs, untreated = 1.`,
      width,
    ),
    ...options.flatMap((one) => one.interactions.flatMap((text) => paragraph(`${one.label}: ${text}`, width))),
  ];
}

function scenariosSection({ scenarios }: PlanDocument, width: number): readonly string[] {
  if (scenarios.length === 0) return [];
  return [
    '',
    'Open: the options above are those of the least favourable reading',
    ...scenarios.flatMap((scenario) => [
      ...paragraph(scenario.assumption, width, '  '),
      ...paragraph(`decided by ${scenario.decidedBy}`, width, '    '),
      ...scenario.options
        .slice(0, MOST_IN_SCENARIO)
        .flatMap((one) =>
          paragraph(`${one.rank}. ${one.label}: ${formatTime(one.timeToProgressionDays)} days`, width, '    '),
        ),
    ]),
  ];
}

function unsimulatedSection({ unsimulated }: PlanDocument, width: number): readonly string[] {
  if (unsimulated.length === 0) return [];
  const shown = unsimulated.slice(0, MOST_UNSIMULATED);
  const count = shown.length === unsimulated.length ? '' : `; ${shown.length} of ${unsimulated.length}, --json has all`;
  return [
    '',
    `With evidence, but not simulated${count}`,
    formatTable(
      [
        { title: 'what', flexible: true },
        { title: 'level', flexible: true },
        { title: 'why not', flexible: true },
      ],
      shown.map((one) => [one.drugs.join(' + '), one.evidence[0]?.level ?? '', one.why]),
      width,
    ),
  ];
}

/** `1008 [952, 1008]`; `> 1095` when half of the patients are still controlled at the end. */
function formatTime({ value, low, high, reached }: Option['timeToProgressionDays']): string {
  return reached ? `${value.toFixed(0)} [${low.toFixed(0)}, ${high.toFixed(0)}]` : `> ${value.toFixed(0)}`;
}

/** Drug, dose and schedule, without the remarks in brackets that the atlas adds. */
function doseOf({ drug, dose, schedule }: Option['drugs'][number]): string {
  return `${drug} ${dose} ${schedule}`.replace(/ \([^()]*\)/g, '').trim();
}

function defeats({ escapes }: Option): string {
  if (escapes.length === 0) return 'nothing in that time';
  return listed(
    escapes.map(({ clone, share }) => `${clone} ${percent(share)} %`),
    2,
  );
}
