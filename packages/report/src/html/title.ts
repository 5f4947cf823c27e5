import type { ReportDocument } from '@countermove/resistance/schema';
import { html, type Markup } from '../format/markup.ts';
import { countOf } from '../format/words.ts';

export function titleBlock(document: ReportDocument): Markup {
  const { cancer, id } = document.case;
  return html`<header><p class="kicker">Countermove: how this tumour escapes, and what may hold it</p><h1>${id}</h1><p class="cancer">${cancer.name} <span>(${cancer.code})</span></p><p class="use"><strong>Research use only.</strong> This report comes from a model and from published evidence. It is not a basis for the treatment of a patient.</p>${warningsLine(document)}</header>`;
}

function warningsLine(document: ReportDocument): Markup | null {
  const warnings = document.problems.filter((problem) => problem.severity !== 'notice').length;
  if (warnings === 0) return null;
  return html`<p class="note">${countOf(warnings, 'warning')} on reading the input; see <a href="#cautions">Cautions</a>.</p>`;
}

const PARTS: readonly (readonly [string, string])[] = [
  ['case', 'Case'],
  ['findings', 'Findings'],
  ['gaps', 'Gaps'],
  ['cell', 'Cell'],
  ['exposure', 'Exposure'],
  ['course', 'Course'],
  ['options', 'Options'],
  ['unsimulated', 'Not simulated'],
  ['scenarios', 'Scenarios'],
  ['cautions', 'Cautions'],
  ['methods', 'Methods'],
  ['provenance', 'Provenance'],
  ['sources', 'Sources'],
];

/** Links to the parts of the report. */
export function contents(): Markup {
  return html`<nav aria-label="Contents">${PARTS.map(([id, title]) => html`<a href="#${id}">${title}</a>`)}</nav>`;
}
