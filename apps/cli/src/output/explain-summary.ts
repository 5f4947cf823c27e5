import type { ExplainDocument, Finding } from '@countermove/resistance/schema';
import { caseLines } from './case-lines.ts';
import { noticedSection } from './problems.ts';
import { formatTable } from './table.ts';
import { listed, paragraph, RESEARCH_USE } from './words.ts';

const MOST_FINDINGS = 12;
const MOST_UNTESTED = 12;

/** An `explain` document for a reader at a terminal. */
export function summariseExplanation(document: ExplainDocument, width: number): string {
  const { findings } = document;
  const failed = findings.filter((one) => one.relation === 'explains-failure');
  const current = findings.filter((one) => one.relation === 'current-treatment');
  const other = findings.filter((one) => one.relation === 'not-given');
  return [
    ...caseLines(document.case, width),
    ...(document.unexplained ? ['', 'Nothing in the atlas explains why the treatment failed.'] : []),
    ...findingsSection('What explains the failed treatment', failed, width),
    ...findingsSection('On the treatment that goes on', current, width),
    ...findingsSection('On treatment that was not given', other, width),
    ...countermeasuresSection(findings, width),
    ...untestedSection(document, width),
    ...unknownSection(document, width),
    ...scenariosSection(document, width),
    ...noticedSection(document.problems, width),
    '',
    RESEARCH_USE,
  ].join('\n');
}

/** Findings with their level, how they matched and their sources. */
function findingsSection(title: string, findings: readonly Finding[], width: number): readonly string[] {
  if (findings.length === 0) return [];
  const rows = findings
    .slice(0, MOST_FINDINGS)
    .map((one) => [
      one.mechanismName,
      one.alterations.join(', '),
      one.therapy === '' ? one.effect : `${one.effect}: ${one.therapy}`,
      one.match.kind === 'exact' ? one.level : `${one.level}, by ${one.match.kind}`,
      citations(one.evidence),
    ]);
  return [
    '',
    `${title} (${shownOf(rows.length, findings.length)})`,
    formatTable(
      [
        { title: 'mechanism', flexible: true },
        { title: 'alterations', flexible: true },
        { title: 'effect', flexible: true },
        { title: 'level', flexible: true },
        { title: 'source' },
      ],
      rows,
      width,
    ),
  ];
}

/** What is said to overcome the mechanisms found, each once, successes before failures. */
function countermeasuresSection(findings: readonly Finding[], width: number): readonly string[] {
  const order = ['works', 'mixed', 'proposed', 'fails'];
  const found = new Map<string, readonly string[]>();
  for (const finding of findings.filter((one) => one.effect === 'resistance')) {
    for (const { drugs, outcome, evidence } of finding.countermeasures) {
      const key = `${drugs.join('+')} ${outcome} ${finding.mechanism}`;
      if (!found.has(key)) {
        found.set(key, [
          drugs.join(' + '),
          outcome,
          evidence[0]?.level ?? '',
          finding.mechanismName,
          citations(evidence),
        ]);
      }
    }
  }
  if (found.size === 0) return [];
  const rows = [...found.values()].toSorted((one, other) => order.indexOf(one[1]!) - order.indexOf(other[1]!));
  return [
    '',
    `Countermeasures (${shownOf(Math.min(MOST_FINDINGS, rows.length), rows.length)})`,
    formatTable(
      [
        { title: 'what', flexible: true },
        { title: 'outcome' },
        { title: 'level', flexible: true },
        { title: 'against', flexible: true },
        { title: 'source' },
      ],
      rows.slice(0, MOST_FINDINGS),
      width,
    ),
  ];
}

function untestedSection({ untested }: ExplainDocument, width: number): readonly string[] {
  if (untested.length === 0) return [];
  const names = untested.map((one) => one.biomarker);
  return ['', 'Not tested, and would explain resistance', ...paragraph(listed(names, MOST_UNTESTED), width, '  ')];
}

function unknownSection({ unknown }: ExplainDocument, width: number): readonly string[] {
  if (unknown.length === 0) return [];
  const lines = unknown.flatMap((one) => paragraph(`${one.alteration} (${one.place}): ${one.why}`, width, '  '));
  return ['', 'Of unknown effect', ...lines];
}

function scenariosSection({ scenarios }: ExplainDocument, width: number): readonly string[] {
  if (scenarios.length === 0) return [];
  const lines = scenarios.flatMap((one) => [
    ...paragraph(`${one.assumption}: ${one.findings.length} findings`, width, '  '),
    ...paragraph(`decided by ${one.decidedBy}`, width, '    '),
  ]);
  return ['', 'Open: the findings above are those of the least favourable reading', ...lines];
}

/** Where the claims stand: source and line or place. */
function citations(evidence: readonly Finding['evidence'][number][] | CountermeasureEvidence): string {
  const places = evidence.map(({ citation: { source, line, where } }) => {
    const place = line === undefined ? where : String(line);
    return place === undefined ? source : `${source}:${place}`;
  });
  return listed([...new Set(places)], 1);
}

type CountermeasureEvidence = Finding['countermeasures'][number]['evidence'];

function shownOf(shown: number, all: number): string {
  return shown === all ? String(all) : `${shown} of ${all}; --json has all`;
}
