import type { ReportDocument } from '@countermove/resistance/schema';
import { type Content, html, type Markup } from '../format/markup.ts';
import { drugsWords } from '../format/therapy.ts';
import { asSentence, countOf } from '../format/words.ts';
import type { Citations } from './citations.ts';
import { evidenceList } from './evidence-list.ts';
import { firstThenMore, note, rowCells, section } from './parts.ts';

const FIRST = 5;
const COLUMNS = [{ title: 'Option' }, { title: 'Evidence' }, { title: 'Why not simulated' }];

/** Options with evidence that the model does not simulate. */
export function unsimulatedSection(document: ReportDocument, citations: Citations): Markup {
  const { unsimulated } = document.plan;
  const rows = unsimulated.map((entry) =>
    rowCells(COLUMNS, [
      html`<strong>${drugsWords(entry.drugs)}</strong>`,
      evidenceList(entry.evidence, citations, { speaks: 'for', first: 1, none: 'None recorded.' }),
      asSentence(entry.why),
    ]),
  );
  return section(
    'unsimulated',
    'Options that are not simulated',
    unsimulated.length === 0
      ? note('None.')
      : [
          html`<p class="meaning">Evidence speaks of these; the model has no numbers for them, so they stand outside the ranking.</p>`,
          firstThenMore(rows, FIRST, (count) => `${countOf(count, 'more option')} that are not simulated`, wrap),
        ],
  );
}

function wrap(rows: readonly Content[]): Markup {
  return html`<div class="compact"><table class="cards unsimulated"><thead><tr>${COLUMNS.map((column) => html`<th scope="col">${column.title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
