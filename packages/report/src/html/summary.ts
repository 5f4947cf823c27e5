import type { Finding, Option, ReportDocument } from '@countermove/resistance/schema';
import { escapeWords, repeats } from '../format/escapes.ts';
import {
  formatEstimate,
  formatProgressionDays,
  formatProgressionMonths,
  formatShare,
  overlaps,
} from '../format/estimates.ts';
import { type Content, html, joinContent, type Markup } from '../format/markup.ts';
import { formatPercent } from '../format/numbers.ts';
import {
  capitalise,
  countOf,
  effectWords,
  joinWords,
  levelRank,
  levelWords,
  plainWords,
  tierWords,
} from '../format/words.ts';
import { findingsOf } from '../select/findings.ts';
import { rankedOptions } from '../select/options.ts';
import { list } from './parts.ts';

/** Mechanisms and routes that are named before the reader is sent to the parts below. */
const MOST = 3;

/** Roles that say nothing beyond the alteration itself. */
const SILENT_ROLES: readonly string[] = ['', 'recorded'];

/** The report in five answers. */
export function summaryBox(document: ReportDocument): Markup {
  const options = rankedOptions(document);
  const rows: readonly (readonly [string, Content])[] = [
    ['The tumour carries', carried(document)],
    ['What explains the failure', explained(document)],
    ['Best-ranked option', bestOption(options, document.plan.horizonDays)],
    ['What would defeat it', defeat(options)],
    ['What is uncertain', uncertain(document, options)],
  ];
  return html`<section id="summary" class="summary" aria-label="Summary"><h2>In short</h2><dl>${rows.map(([term, answer]) => html`<div><dt>${term}</dt><dd>${answer}</dd></div>`)}</dl></section>`;
}

function carried(document: ReportDocument): Content {
  const { alterations } = document.case;
  if (alterations.length === 0) return 'No alteration is given.';
  const labels = alterations.map(
    (alteration) =>
      html`<strong>${alteration.label}</strong>${SILENT_ROLES.includes(alteration.role) ? '' : ` (${plainWords(alteration.role)})`}`,
  );
  return [joinContent(labels, '; '), '.'];
}

function explained(document: ReportDocument): Content {
  const failed = document.case.treatments.at(-1)?.drugs ?? [];
  if (failed.length === 0) return 'No treatment is recorded, so there is no failure to explain.';
  if (document.explain.unexplained)
    return `Nothing that is known of this tumour explains why ${joinWords(failed)} failed.`;
  const mechanisms = new Map<string, Finding[]>();
  for (const finding of findingsOf(document.explain.findings, 'explains-failure'))
    mechanisms.set(finding.mechanism, [...(mechanisms.get(finding.mechanism) ?? []), finding]);
  if (mechanisms.size === 0) return 'No finding of the case speaks of a drug that has failed.';
  const named = [...mechanisms.values()].slice(0, MOST).map(mechanismLine);
  const rest = mechanisms.size - named.length;
  return [
    named.length === 1 ? named : list(named),
    rest > 0
      ? html`<p>${capitalise(countOf(rest, 'weaker explanation'))} under <a href="#findings">Findings</a>.</p>`
      : null,
  ];
}

/** A mechanism, what of the case points to it, and the strongest evidence for it. */
function mechanismLine(findings: readonly Finding[]): Content {
  const [first] = findings;
  if (first === undefined) return null;
  const alterations = joinWords(first.alterations);
  const seen = repeats(first.mechanismName, alterations) ? '' : `, seen here as ${alterations}`;
  const match = { exact: '', category: ', matched by category', inferred: ', inferred' }[first.match.kind];
  const strongest = [...findings].sort((one, other) => levelRank(one.level) - levelRank(other.level))[0] ?? first;
  return html`<strong>${first.mechanismName}</strong>${seen}${match}: ${effectWords(first.effect, first.therapy)}; strongest evidence: ${levelWords(strongest.level)}.`;
}

function bestOption(options: readonly Option[], horizonDays: number): Content {
  const best = options[0];
  if (best === undefined) return 'No option was simulated.';
  const doses = best.drugs.map((drug) => [drug.drug, drug.dose, drug.schedule].filter((part) => part !== '').join(' '));
  const time = best.timeToProgressionDays;
  return html`<strong>${best.label}</strong> (${joinWords(doses)}): time to progression ${formatProgressionMonths(time)}, that is ${formatProgressionDays(time)}${time.reached ? '' : `; the simulation ends at ${Math.round(horizonDays)} days`}. Under control at 12 months: ${formatShare(best.controlled.at12Months)} of simulated patients. Response of the tumour's own cells: ${formatEstimate(best.response)}, where 0 is none left and 1 is as untreated. Standing of the evidence: ${tierWords(best.tier)}.`;
}

function defeat(options: readonly Option[]): Content {
  const best = options[0];
  if (best === undefined) return 'Not applicable.';
  if (best.escapes.length === 0) return 'No escape was seen in the simulation.';
  const shown = best.escapes.slice(0, MOST);
  const rest = best.escapes.length - shown.length;
  const lines = shown.map(
    (route) =>
      html`<strong>${capitalise(escapeWords(route))}</strong>, in ${formatPercent(route.share)} of simulated patients.`,
  );
  return [
    lines.length === 1 ? lines : list(lines),
    rest > 0 ? html`<p>${countOf(rest, 'rarer route')} under <a href="#options">Options</a>.</p>` : null,
  ];
}

function uncertain(document: ReportDocument, options: readonly Option[]): Content {
  const { explain } = document;
  const sentences: string[] = [];
  const best = options[0];
  const close =
    best === undefined
      ? []
      : options.slice(1).filter((option) => overlaps(option.timeToProgressionDays, best.timeToProgressionDays));
  if (close.length > 0) {
    sentences.push(
      `The interval of the best option overlaps with ${close.length === 1 ? `that of ${close[0]?.label ?? ''}` : `those of ${close.length} others`}: the order among them is not settled.`,
    );
  }
  if (best !== undefined && best.tier !== 'supported')
    sentences.push(
      `The best-ranked option is ${tierWords(best.tier)}: no evidence for just this tumour stands behind it.`,
    );
  const inferred = explain.findings.filter((finding) => finding.match.kind === 'inferred').length;
  if (inferred > 0)
    sentences.push(
      `${countOf(inferred, 'finding')} of ${explain.findings.length} ${inferred === 1 ? 'is' : 'are'} inferred, not stated for this tumour.`,
    );
  if (explain.unknown.length > 0)
    sentences.push(`No record speaks of ${joinWords(explain.unknown.map((variant) => variant.alteration))}.`);
  if (explain.untested.length > 0)
    sentences.push(
      `Not tested, though it could matter: ${joinWords(explain.untested.slice(0, 4).map((entry) => entry.biomarker))}${explain.untested.length > 4 ? ` and ${explain.untested.length - 4} more` : ''}.`,
    );
  const assumed = document.conditions
    .flatMap((condition) => condition.occupancy)
    .filter((entry) => entry.affinity.match !== 'exact' || !entry.affinity.verified);
  const targets = new Set(assumed.map((entry) => [entry.drug, entry.target, ...entry.form].join(' ')));
  if (targets.size > 0)
    sentences.push(
      `${countOf(targets.size, 'affinity', 'affinities')} of a drug to its target ${targets.size === 1 ? 'is' : 'are'} not measured for just this form, or not verified.`,
    );
  const scenarios = new Set([...explain.scenarios, ...document.plan.scenarios].map((scenario) => scenario.id)).size;
  if (scenarios > 0)
    sentences.push(
      `${countOf(scenarios, 'question')} that a test could decide ${scenarios === 1 ? 'leads' : 'lead'} to different scenarios.`,
    );
  return sentences.length === 0
    ? 'Nothing beyond the limits of the model; see Cautions.'
    : html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
