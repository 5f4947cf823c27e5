import type { ReportDocument } from '@countermove/resistance/schema';
import { formatProgressionMonths } from '../format/estimates.ts';
import { type Content, html, type Markup } from '../format/markup.ts';
import { asSentence, capitalise, effectWords } from '../format/words.ts';
import { sortFindings } from '../select/findings.ts';
import { matchMark, tierMark } from './marks.ts';
import { note, section, table } from './parts.ts';

const MOST = 5;

type ScenarioFindings = ReportDocument['explain']['scenarios'][number];
type ScenarioOptions = ReportDocument['plan']['scenarios'][number];

interface Scenario {
  readonly assumption: string;
  readonly decidedBy: string;
  readonly findings: ScenarioFindings['findings'] | null;
  readonly options: ScenarioOptions['options'] | null;
}

/** What would be different if an open question were answered one way or the other. */
export function scenariosSection(document: ReportDocument): Markup {
  const scenarios = mergeScenarios(document);
  return section(
    'scenarios',
    'Scenarios',
    scenarios.length === 0
      ? note('Nothing in the case is open in a way that the atlas tells apart.')
      : [
          html`<p class="meaning">The case leaves open what follows; the main part of this report assumes the least favourable answer.</p>`,
          scenarios.map(
            (scenario) =>
              html`<div class="scenario"><h3>${asSentence(scenario.assumption)}</h3><p><strong>What decides:</strong> ${asSentence(scenario.decidedBy)}</p>${scenarioOptions(scenario)}${scenarioFindings(scenario)}</div>`,
          ),
        ],
  );
}

/** Findings and options of one scenario come from two commands and share its id. */
function mergeScenarios(document: ReportDocument): Scenario[] {
  const findings = new Map(document.explain.scenarios.map((scenario) => [scenario.id, scenario]));
  const options = new Map(document.plan.scenarios.map((scenario) => [scenario.id, scenario]));
  return [...new Set([...findings.keys(), ...options.keys()])].map((id) => {
    const named = findings.get(id) ?? options.get(id);
    return {
      assumption: named?.assumption ?? id,
      decidedBy: named?.decidedBy ?? '',
      findings: findings.get(id)?.findings ?? null,
      options: options.get(id)?.options ?? null,
    };
  });
}

function scenarioOptions({ options }: Scenario): Content {
  if (options === null) return null;
  if (options.length === 0) return note('No option was simulated for it.');
  const sorted = [...options].sort((first, second) => first.rank - second.rank);
  return [
    table(
      [
        { title: 'Rank', numeric: true },
        { title: 'Option' },
        { title: 'Time to progression (95 % interval)' },
        { title: 'Standing' },
      ],
      sorted
        .slice(0, MOST)
        .map((option) => [
          option.rank,
          html`<strong>${option.label}</strong>`,
          formatProgressionMonths(option.timeToProgressionDays),
          tierMark(option.tier),
        ]),
      'cards',
    ),
    rest(sorted.length, 'options'),
  ];
}

function scenarioFindings({ findings }: Scenario): Content {
  if (findings === null) return null;
  if (findings.length === 0) return note('No finding applies to it.');
  return [
    table(
      [{ title: 'Finding' }, { title: 'Alterations' }, { title: 'Says' }, { title: 'Match' }],
      sortFindings(findings)
        .slice(0, MOST)
        .map((finding) => [
          html`<strong>${finding.mechanismName}</strong>`,
          finding.alterations.join(' + '),
          capitalise(effectWords(finding.effect, finding.therapy)),
          matchMark(finding.match.kind),
        ]),
      'cards',
    ),
    rest(findings.length, 'findings'),
  ];
}

function rest(count: number, what: string): Content {
  return count > MOST ? note(`The first ${MOST} of ${count} ${what}; the others are in the JSON document.`) : null;
}
