import type { ReportDocument } from '@countermove/resistance/schema';
import { fixtureReport } from './fixture.ts';

const LONG = 'a name that is longer than any column was made for and goes on with EGFRL858RT790MC797Swithoutaspace';

/** A report with 60 findings, 20 options, many clones and nodes and long names: the layout has to hold. */
export function stressReport(): ReportDocument {
  const report = fixtureReport();
  const { findings } = report.explain;
  const { options } = report.plan;
  return {
    ...report,
    case: {
      ...report.case,
      id: `Case with ${LONG}`,
      alterations: report.case.alterations.map((alteration) => ({
        ...alteration,
        label: `${alteration.label}, ${LONG}`,
      })),
    },
    explain: {
      ...report.explain,
      findings: Array.from({ length: 60 }, (_, index) => {
        const finding = findings[index % findings.length] ?? findings[0]!;
        return {
          ...finding,
          id: `${finding.id}-${index}`,
          mechanismName: `${finding.mechanismName} ${index}${index % 7 === 0 ? `, ${LONG}` : ''}`,
        };
      }),
    },
    conditions: report.conditions.map((condition, index) => ({
      ...condition,
      label: index === 2 ? `${condition.label} + ${LONG}` : condition.label,
    })),
    pathway: {
      nodes: report.pathway.nodes.flatMap((node) =>
        node.layer === 1 || node.layer === 7
          ? [node, { ...node, id: `${node.id}_COPY`, title: `${node.title} ${LONG}` }]
          : [node],
      ),
      edges: report.pathway.edges.flatMap((edge) => [
        edge,
        { ...edge, from: `${edge.from}_COPY` },
        { ...edge, to: 'UNKNOWN' },
      ]),
    },
    plan: {
      ...report.plan,
      options: Array.from({ length: 20 }, (_, index) => {
        const option = options[index % options.length] ?? options[0]!;
        const copies = option.course.clones.flatMap((clone) => [
          clone,
          { ...clone, id: `${clone.id}-2`, label: `${clone.label} ${LONG}` },
        ]);
        return {
          ...option,
          rank: index + 1,
          label: `${option.label} ${index}${index % 5 === 0 ? `, ${LONG}` : ''}`,
          course: { ...option.course, clones: copies },
        };
      }),
    },
  };
}

/** The same document with markup put before every free text, as someone who means harm would. */
export function poisonedReport(poison: string): ReportDocument {
  return poisonValue(fixtureReport(), '', poison) as ReportDocument;
}

/** Fields whose values come from a closed list. */
const CLOSED = new Set(['schema', 'severity', 'relation', 'outcome', 'state', 'tier', 'sign', 'match']);

function poisonValue(value: unknown, key: string, poison: string): unknown {
  if (typeof value === 'string') return CLOSED.has(key) ? value : poison + value;
  if (Array.isArray(value)) return value.map((item) => poisonValue(item, '', poison));
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'match' && 'kind' in value && 'why' in value)
    return { kind: value.kind, why: `${poison}${String(value.why)}` };
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [poisonedName(name, key, poison), poisonValue(field, name, poison)]),
  );
}

/** Names of phenotypes and nodes come from data too. */
function poisonedName(name: string, parent: string, poison: string): string {
  return parent === 'phenotypes' || parent === 'nodes' ? poison + name : name;
}
