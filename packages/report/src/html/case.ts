import type { ReportDocument } from '@countermove/resistance/schema';
import { describeTreatment, treatmentTimeline } from '../figures/treatment-timeline.ts';
import { type Content, html, type Markup } from '../format/markup.ts';
import { joinWords, plainWords } from '../format/words.ts';
import { figureBlock, note, scrolling, section, table } from './parts.ts';

/** Untested biomarkers that are named here. */
const MOST_UNTESTED = 8;

/** What was given: alterations as written and as understood, treatments, what was tested. */
export function caseSection(document: ReportDocument): Markup {
  const { alterations, medication, tested } = document.case;
  const untested = document.explain.untested;
  return section('case', 'The case', [
    alterations.length === 0
      ? note('No alteration is given.')
      : table(
          [{ title: 'As written' }, { title: 'As understood' }, { title: 'Kind' }, { title: 'Role' }],
          alterations.map((alteration) => [
            alteration.text,
            html`<strong>${alteration.label}</strong>`,
            plainWords(alteration.kind),
            plainWords(alteration.role),
          ]),
          'cards',
        ),
    treatments(document),
    html`<dl class="facts"><div><dt>Tested</dt><dd>${testedText(tested)}</dd></div><div><dt>Not tested</dt><dd>${untestedText(untested.map((entry) => entry.biomarker))}</dd></div><div><dt>Other medication</dt><dd>${medication.length === 0 ? 'None given.' : medication.join(', ')}</dd></div></dl>`,
  ]);
}

/** How many, and the first of them; the table of all stands among the gaps. */
function untestedText(biomarkers: readonly string[]): Content {
  const gaps = html`<a href="#gaps">Gaps</a>`;
  if (biomarkers.length === 0) return 'Nothing that the atlas asks for.';
  if (biomarkers.length <= MOST_UNTESTED) return html`${biomarkers.join(', ')} (reasons under ${gaps}).`;
  return html`${biomarkers.length} biomarkers that could change the findings, among them ${joinWords(biomarkers.slice(0, MOST_UNTESTED))}; all with reasons under ${gaps}.`;
}

function testedText(tested: readonly string[] | null): string {
  if (tested === null) return 'Not stated; what is not listed above may be absent or not tested.';
  return tested.length === 0 ? 'Nothing.' : tested.join(', ');
}

function treatments(document: ReportDocument): Content {
  const lines = document.case.treatments;
  if (lines.length === 0) return note('No treatment is recorded.');
  return figureBlock({
    id: 'figure-treatments',
    title: 'Treatments so far',
    graphics: scrolling('Treatments over time', treatmentTimeline(lines)),
    caption: `Lines of treatment in order. Red: ended in, or shows, progression, with a black bar where the line ended; blue: not. An arrow means that treatment goes on; a dashed outline that a date is not given. ${lines.map((line) => `${describeTreatment(line)}.`).join(' ')}`,
    data: table(
      [
        { title: 'Drugs' },
        { title: 'From' },
        { title: 'To' },
        { title: 'Best response' },
        { title: 'Status' },
        { title: 'Reason to end' },
      ],
      lines.map((line) => [
        line.drugs.join(' + '),
        ...[line.from, line.to, line.best, line.status, line.reason].map((value) => value ?? 'not given'),
      ]),
    ),
  });
}
