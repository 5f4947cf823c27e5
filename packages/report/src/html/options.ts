import type { Option, ReportDocument } from '@countermove/resistance/schema';
import { progressionFigure } from '../figures/progression.ts';
import { escapeShare, escapeWords } from '../format/escapes.ts';
import { formatEstimate, formatProgressionDays, formatProgressionMonths, formatShare } from '../format/estimates.ts';
import { type Content, html, type Markup } from '../format/markup.ts';
import { formatFixed, formatMonths, formatPercent } from '../format/numbers.ts';
import { asSentence, capitalise, countOf } from '../format/words.ts';
import { rankedOptions } from '../select/options.ts';
import type { Citations } from './citations.ts';
import { evidenceList } from './evidence-list.ts';
import { tierKey, tierMark } from './marks.ts';
import { type Column, figureBlock, list, note, rowCells, scrolling, section, table } from './parts.ts';

const FIRST_OPTIONS = 3;
const FIRST_EVIDENCE = 2;
const TIERS: readonly Option['tier'][] = ['supported', 'extrapolated', 'simulation-only', 'contradicted'];

const TIER_MEANING: Readonly<Record<Option['tier'], string>> = {
  supported: 'evidence for this tumour',
  extrapolated: 'evidence elsewhere or for a part',
  'simulation-only': 'no evidence beside the simulation',
  contradicted: 'evidence against it',
};

/** Simulated options by rank. */
export function optionsSection(document: ReportDocument, citations: Citations): Markup {
  const options = rankedOptions(document);
  if (options.length === 0) return section('options', 'Ranked options', note('No option was simulated.'));
  return section('options', 'Ranked options', [
    forest(options, document.plan.horizonDays),
    html`<h3>The options side by side</h3>`,
    comparison(options),
    html`<h3>The options one by one</h3>`,
    optionCards(options, citations),
  ]);
}

function forest(options: readonly Option[], horizonDays: number): Markup {
  const tiers = TIERS.filter((tier) => options.some((option) => option.tier === tier));
  const open = options.filter((option) => !option.timeToProgressionDays.reached);
  return figureBlock({
    id: 'figure-progression',
    title: 'Time to progression',
    graphics: [
      tierKey(tiers),
      scrolling('Time to progression of the options', progressionFigure(options, horizonDays)),
    ],
    caption: `Median over simulated patients with its 95 % interval, in months of 30.4 days. ${stepsNote(options)}${open.length === 0 ? '' : `An arrow: progression is not reached within the ${formatMonths(horizonDays)} months that are simulated (dotted line). `}Options are ordered by the standing of their evidence for this tumour, then by time; what fails in the model comes last. Below each option: what defeats it most often, and the standing of its evidence where that is not “supported”. ${tiers.map((tier) => `${asSentence(`${tier.replaceAll('-', ' ')}: ${TIER_MEANING[tier]}`)}`).join(' ')}`,
    data: table(
      [
        { title: 'Rank', numeric: true },
        { title: 'Option' },
        { title: 'Months', numeric: true },
        { title: 'Days', numeric: true },
        { title: 'Standing' },
      ],
      options.map((option) => [
        option.rank,
        option.label,
        formatProgressionMonths(option.timeToProgressionDays),
        formatProgressionDays(option.timeToProgressionDays),
        option.tier.replaceAll('-', ' '),
      ]),
    ),
  });
}

/** A word on intervals without width, where all times fall on the steps at which the simulation looks at the tumour. */
function stepsNote(options: readonly Option[]): string {
  const [start = 0, next = 0] = options[0]?.course.timeDays ?? [];
  const step = next - start;
  const times = options.flatMap(({ timeToProgressionDays: time }) => [time.value, time.low, time.high]);
  if (step < 2 || times.some((time) => time % step !== 0)) return '';
  return `The simulation looks at the tumour every ${formatFixed(step, 0)} days (${formatMonths(step)} months): an interval without width lies within one such step. `;
}

/** Puts the interval under its value, so that a narrow column does not break it. */
function intervalBelow(text: string): Content {
  const start = text.indexOf('(');
  return html`${text.slice(0, start)}<br><span class="days">${text.slice(start)}</span>`;
}

const COLUMNS: readonly Column[] = [
  { title: 'Rank', numeric: true },
  { title: 'Option' },
  { title: 'Months to progression' },
  { title: 'Response' },
  { title: 'Controlled at 6 months' },
  { title: 'At 12 months' },
  { title: 'Defeated most often by' },
];

/** The numbers of all options in one table; what stands behind them is on the cards. */
function comparison(options: readonly Option[]): Content {
  const rows = options.map((option) =>
    rowCells(
      COLUMNS,
      [
        option.rank,
        html`<strong>${option.label}</strong><br>${tierMark(option.tier)}`,
        html`${formatProgressionMonths(option.timeToProgressionDays).replace(' months', '')}<br><span class="days">${formatProgressionDays(option.timeToProgressionDays)}</span>`,
        intervalBelow(formatEstimate(option.response)),
        intervalBelow(formatShare(option.controlled.at6Months)),
        intervalBelow(formatShare(option.controlled.at12Months)),
        option.escapes[0] === undefined ? 'no escape seen' : capitalise(escapeShare(option.escapes[0])),
      ],
      'cards',
      option.tier === 'contradicted' ? 'against' : null,
    ),
  );
  return [
    html`<p class="meaning">95 % intervals in brackets, days (d) below the months. Response of the tumour's own cells: 0 is none left, 1 is as untreated. Controlled: share of simulated patients whose tumour is under control then.${options.some((option) => option.tier === 'contradicted') ? ' Shaded: contradicted by evidence.' : ''}</p>`,
    html`<div class="comparison"><table class="cards"><thead><tr>${COLUMNS.map((column) => html`<th scope="col" class="${column.numeric ? 'number' : 'word'}">${column.title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`,
  ];
}

/** The first options and those that evidence contradicts; the others folded, in the order of their ranks. */
function optionCards(options: readonly Option[], citations: Citations): Content {
  const wrap = (rows: readonly Content[]): Content => html`<div class="options">${rows}</div>`;
  const open = (option: Option, index: number): boolean => index < FIRST_OPTIONS || option.tier === 'contradicted';
  const folded = options.filter((option, index) => !open(option, index));
  const cards = (shown: readonly Option[]): Content => wrap(shown.map((option) => optionCard(option, citations)));
  if (folded.length < 2) return cards(options);
  return [
    cards(options.filter(open)),
    html`<details class="more"><summary>${countOf(folded.length, 'more option')}</summary>${cards(folded)}</details>`,
  ];
}

function optionCard(option: Option, citations: Citations): Markup {
  const doses = option.drugs.map((drug) =>
    [drug.drug, drug.dose, drug.schedule].filter((part) => part !== '').join(' '),
  );
  const fact = (term: string, value: Content): Markup => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const against = option.tier === 'contradicted';
  const evidence = evidenceList(option.evidence, citations, {
    speaks: against ? 'against' : 'for',
    first: FIRST_EVIDENCE,
    none: 'None beside the simulation.',
  });
  return html`<article class="option ${against ? 'against' : ''}"><h4><span class="rank">${option.rank}</span> ${option.label} ${tierMark(option.tier)}</h4><p class="doses">${doses.join(' + ')}; time to progression ${formatProgressionMonths(option.timeToProgressionDays)}</p><dl class="facts">${fact('Defeated by', escapes(option))}${option.interactions.length === 0 ? null : fact('Interactions', list(option.interactions.map(asSentence)))}${fact('Why here', asSentence(option.why))}${fact('Evidence', evidence)}</dl></article>`;
}

function escapes(option: Option): Content {
  if (option.escapes.length === 0) return 'No escape was seen in the simulation.';
  return html`<ul class="shares">${option.escapes.map((route) => html`<li><span class="bar" aria-hidden="true"><i style="width:${Math.round(Math.min(1, Math.max(0, route.share)) * 100)}%"></i></span><span class="percent">${formatPercent(route.share)}</span> <span>${capitalise(escapeWords(route))}</span></li>`)}</ul>`;
}
