import type { Finding, ReportDocument } from '@countermove/resistance/schema';
import { type Content, html, joinContent, type Markup } from '../format/markup.ts';
import { drugsWords, drugWords, namesClass } from '../format/therapy.ts';
import { asSentence, capitalise, countOf, effectWords, levelRank, levelWords, plainWords } from '../format/words.ts';
import { findingsOf, RELATIONS } from '../select/findings.ts';
import type { Citations } from './citations.ts';
import { levelMark, matchMark, outcomeMark, outcomeRank } from './marks.ts';
import { firstThenMore, note, section } from './parts.ts';

const GROUPS: Readonly<
  Record<Finding['relation'], { readonly title: string; readonly meaning: string; readonly first: number }>
> = {
  'explains-failure': {
    title: 'Explains the failure',
    meaning: 'Evidence that an alteration of this tumour stands against a drug that has failed.',
    first: 6,
  },
  'current-treatment': { title: 'Current treatment', meaning: 'Evidence on drugs that are given now.', first: 5 },
  'not-given': {
    title: 'Further evidence',
    meaning: 'On therapies that this tumour has not had, and on what holds for every tumour with its driver.',
    first: 5,
  },
};

/** Statements and countermeasures that a row shows before it folds. */
const FIRST_STATEMENTS = 2;
const FIRST_COUNTERMEASURES = 4;

/** Everything in the atlas that fits the case, by what it says about the treatment. */
export function findingsSection(document: ReportDocument, citations: Citations): Markup {
  const { findings, unexplained } = document.explain;
  return section('findings', 'Findings', [
    findings.length === 0
      ? note('No record of the atlas fits this case.')
      : html`<p>${countOf(findings.length, 'finding')}, sorted by how closely they match this case and then by the strength of their evidence. A match is exact, by category (the evidence speaks of a class to which the alteration belongs) or inferred.</p>`,
    unexplained ? note('A drug has failed and no finding explains it.') : null,
    RELATIONS.map((relation) => group(relation, findingsOf(findings, relation), citations)),
  ]);
}

function group(relation: Finding['relation'], findings: readonly Finding[], citations: Citations): Content {
  if (findings.length === 0) return null;
  const { title, meaning, first } = GROUPS[relation];
  const wrap = (rows: readonly Content[]): Content =>
    html`<table class="cards findings"><thead><tr><th scope="col">Mechanism</th><th scope="col">Match with the case</th><th scope="col">Evidence</th><th scope="col">Countermeasures</th></tr></thead><tbody>${rows}</tbody></table>`;
  return html`<h3>${title} <span class="count">${findings.length}</span></h3><p class="meaning">${meaning}</p>${firstThenMore(
    findings.map((finding) => findingRow(finding, citations)),
    first,
    (count) => `${countOf(count, 'more finding')} in this group`,
    wrap,
  )}`;
}

function findingRow(finding: Finding, citations: Citations): Markup {
  return html`<tr><td data-title="Mechanism"><strong class="mechanism">${finding.mechanismName}</strong><span class="system">${plainWords(finding.system)}</span>${effectText(finding)}</td><td data-title="Match with the case"><span class="alterations">${finding.alterations.join(' + ')}</span>${matchMark(finding.match.kind)}<span class="why">${asSentence(finding.match.why)}</span></td><td data-title="Evidence"><span class="strongest">${levelWords(finding.level)}</span>${statements(finding, citations)}</td><td data-title="Countermeasures">${countermeasures(finding, citations)}</td></tr>`;
}

/** Keeps EGFR-TKI and the like on one line. */
function keepAbbreviations(text: string): Content {
  const parts = text
    .split(' ')
    .map((word) => (/[A-Z\d]-[A-Z]/.test(word) ? html`<span class="whole">${word}</span>` : word));
  return joinContent(parts, ' ');
}

/** What the finding says; the drugs of a class stand in the title. */
function effectText(finding: Finding): Markup {
  const words = keepAbbreviations(capitalise(effectWords(finding.effect, finding.therapy)));
  return namesClass(finding.therapy)
    ? html`<span class="effect class" title="${finding.drugs.map(drugWords).join(', ')}">${words}</span>`
    : html`<span class="effect">${words}</span>`;
}

function statements(finding: Finding, citations: Citations): Content {
  const items = finding.evidence.map(
    (evidence) =>
      html`<li>${asSentence(evidence.statement)} ${evidence.level === finding.level ? null : [levelMark(evidence.level), ' ']}${citations.marker(evidence.citation)}</li>`,
  );
  return firstThenMore(
    items,
    FIRST_STATEMENTS,
    (count) => countOf(count, 'more statement'),
    (shown) => html`<ul class="statements">${shown}</ul>`,
  );
}

function countermeasures(finding: Finding, citations: Citations): Content {
  if (finding.countermeasures.length === 0) return html`<span class="none">None recorded</span>`;
  const best = (countermeasure: Finding['countermeasures'][number]): number =>
    Math.min(99, ...countermeasure.evidence.map((evidence) => levelRank(evidence.level)));
  const items = finding.countermeasures
    .map((countermeasure, index) => ({ countermeasure, index }))
    .sort(
      (first, second) =>
        outcomeRank(first.countermeasure.outcome) - outcomeRank(second.countermeasure.outcome) ||
        best(first.countermeasure) - best(second.countermeasure) ||
        first.index - second.index,
    )
    .map(({ countermeasure }) => {
      const strongest = [...countermeasure.evidence].sort(
        (first, second) => levelRank(first.level) - levelRank(second.level),
      )[0];
      return html`<li>${outcomeMark(countermeasure.outcome)} <span class="drugs">${drugsWords(countermeasure.drugs)}</span> ${strongest === undefined ? null : html`${levelMark(strongest.level)} `}${citations.markers(countermeasure.evidence.map((evidence) => evidence.citation))}</li>`;
    });
  return firstThenMore(
    items,
    FIRST_COUNTERMEASURES,
    (count) => countOf(count, 'more', 'more'),
    (shown) => html`<ul class="countermeasures">${shown}</ul>`,
  );
}
