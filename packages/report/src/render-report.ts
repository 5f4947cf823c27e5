import type { ReportDocument } from '@countermove/resistance/schema';
import { html } from './format/markup.ts';
import { cautionsSection, methodsSection, provenanceSection, sourcesSection } from './html/back-matter.ts';
import { caseSection } from './html/case.ts';
import { cellSection } from './html/cell.ts';
import { createCitations } from './html/citations.ts';
import { courseSection } from './html/course.ts';
import { exposureSection } from './html/exposure.ts';
import { findingsSection } from './html/findings.ts';
import { gapsSection } from './html/gaps.ts';
import { markShapes } from './html/marks.ts';
import { optionsSection } from './html/options.ts';
import { scenariosSection } from './html/scenarios.ts';
import { summaryBox } from './html/summary.ts';
import { contents, titleBlock } from './html/title.ts';
import { unsimulatedSection } from './html/unsimulated.ts';
import { pageStyle } from './style.ts';

/**
 * Makes the whole report as one HTML file: no script, no other file, nothing from the network. The same document gives the
 * same bytes.
 * @param document as written to report.json; checked by its schema before it comes here
 */
export function renderReport(document: ReportDocument): string {
  const citations = createCitations(document);
  const title = `${document.case.id}: ${document.case.cancer.name}`;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${title}</title><style>${pageStyle()}</style></head><body>${markShapes()}
<main>
${titleBlock(document)}
${summaryBox(document)}
${contents()}
${caseSection(document)}
${findingsSection(document, citations)}
${gapsSection(document)}
${cellSection(document)}
${exposureSection(document, citations)}
${courseSection(document)}
${optionsSection(document, citations)}
${unsimulatedSection(document, citations)}
${scenariosSection(document)}
${cautionsSection(document)}
${methodsSection()}
${provenanceSection(document)}
${sourcesSection(citations)}
</main></body></html>
`;
  return page.text;
}
