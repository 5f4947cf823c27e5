import type { ReportDocument } from '@countermove/resistance/schema';
import { type Content, html, type Markup } from '../format/markup.ts';
import { asSentence, capitalise, countOf } from '../format/words.ts';
import { note, section, table } from './parts.ts';

type Untested = ReportDocument['explain']['untested'][number];

/** Rows of the table of what was not tested; the rest follows as a list. */
const FIRST_UNTESTED = 15;

/** What is not known: variants without a record, and what was not looked for. */
export function gapsSection(document: ReportDocument): Markup {
  const { unknown, untested } = document.explain;
  return section('gaps', 'Gaps', [
    html`<h3>Variants that no record speaks of</h3>`,
    unknown.length === 0
      ? note('None.')
      : [
          html`<p class="meaning">Read and placed, but neither called sensitive nor resistant.</p>`,
          table(
            [{ title: 'Alteration' }, { title: 'Gene' }, { title: 'Place' }, { title: 'Why unknown' }],
            unknown.map((variant) => [
              html`<strong>${variant.alteration}</strong>`,
              variant.gene,
              variant.place,
              asSentence(variant.why),
            ]),
            'cards',
          ),
        ],
    html`<h3>Not tested <span class="count">${untested.length}</span></h3>`,
    untested.length === 0 ? note('Nothing that the atlas asks for is untested.') : untestedTable(untested),
  ]);
}

/** A reason that all share is said once, above the table. */
function untestedTable(untested: readonly Untested[]): Content {
  const common = commonReason(untested);
  const reasons = untested.map((entry) => entry.why.slice(common.length).replace(/^; /, ''));
  const opening = commonOpening(reasons);
  const first = untested.length <= FIRST_UNTESTED + 1 ? untested.length : FIRST_UNTESTED;
  const rest = untested.slice(first);
  return [
    html`<p class="meaning">Not the same as absent: each of these could change the findings. ${common === '' ? null : `Each ${asSentence(common).charAt(0).toLowerCase()}${asSentence(common).slice(1)}`}</p>`,
    html`<div class="compact">${table(
      [{ title: 'Biomarker' }, { title: opening === '' ? 'Why' : capitalise(opening) }],
      untested
        .slice(0, first)
        .map((entry, index) => [
          html`<strong>${entry.biomarker}</strong>`,
          opening === '' ? asSentence(reasons[index] ?? '') : shorten(reasons[index] ?? '', opening),
        ]),
      'cards',
    )}</div>`,
    rest.length === 0
      ? null
      : html`<details class="more"><summary>${countOf(rest.length, 'more biomarker')} not tested</summary><ul class="columns">${rest.map((entry, index) => html`<li><strong>${entry.biomarker}</strong> <span class="why">${reasons[first + index] ?? ''}</span></li>`)}</ul></details>`,
  ];
}

/** What all reasons say before a colon, so that the head of the column can say it for them; empty otherwise. */
function commonOpening(reasons: readonly string[]): string {
  const first = reasons[0] ?? '';
  const opening = first.slice(0, Math.max(0, first.indexOf(': ')));
  const shared = opening !== '' && reasons.length > 1 && reasons.every((reason) => reason.startsWith(`${opening}: `));
  return shared ? opening : '';
}

function shorten(reason: string, opening: string): string {
  return reason.slice(opening.length + 2);
}

/** First clause of the reasons where it is the same in all of them; empty otherwise. */
function commonReason(untested: readonly Untested[]): string {
  const [clause = '', ...others] = (untested[0]?.why ?? '').split('; ');
  const shared =
    others.length > 0 && untested.length > 1 && untested.every((entry) => entry.why.startsWith(`${clause}; `));
  return shared ? clause : '';
}
