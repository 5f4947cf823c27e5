import type { ReportDocument } from '@countermove/resistance/schema';
import { caseLines } from './case-lines.ts';
import { optionsSection } from './plan-summary.ts';
import { noticedSection } from './problems.ts';
import { listed, paragraph, RESEARCH_USE } from './words.ts';

const MOST_OPTIONS = 5;

/** What a report says, in short, and where it was written. */
export function summariseReport(document: ReportDocument, paths: readonly string[], width: number): string {
  const { explain, plan } = document;
  const explaining = explain.findings.filter(
    (one) => one.relation === 'explains-failure' && one.effect === 'resistance',
  );
  const mechanisms = [...new Set(explaining.map((one) => one.mechanismName))];
  const failed =
    mechanisms.length > 0
      ? `The failed treatment is explained by: ${listed(mechanisms, 5)}.`
      : explain.unexplained
        ? 'Nothing in the atlas explains why the treatment failed.'
        : 'No treatment has failed.';
  return [
    ...caseLines(document.case, width),
    '',
    ...paragraph(failed, width),
    ...optionsSection({ options: plan.options.slice(0, MOST_OPTIONS), horizonDays: plan.horizonDays }, width),
    ...plan.scenarios.flatMap((one) => paragraph(`Open: ${one.assumption}; decided by ${one.decidedBy}.`, width)),
    ...noticedSection(document.problems, width),
    '',
    ...paths.map((path) => `written: ${path}`),
    '',
    RESEARCH_USE,
  ].join('\n');
}
