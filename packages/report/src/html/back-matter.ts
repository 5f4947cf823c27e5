import type { ReportDocument } from '@countermove/resistance/schema';
import { type Content, html, type Markup } from '../format/markup.ts';
import { asSentence, plainWords } from '../format/words.ts';
import type { Citations } from './citations.ts';
import { list, note, section, table } from './parts.ts';

/** Where the numbers may be wrong, and what was odd in the input. */
export function cautionsSection(document: ReportDocument): Markup {
  const { cautions, problems } = document;
  return section('cautions', 'Cautions', [
    cautions.length === 0 ? note('The document names none.') : list(cautions.map(asSentence)),
    problems.length === 0
      ? null
      : [
          html`<h3>Met on reading the input</h3>`,
          table(
            [{ title: 'Severity' }, { title: 'Where' }, { title: 'Found' }, { title: 'Expected' }, { title: 'Hint' }],
            problems.map((problem) => [
              problem.severity,
              [problem.file, problem.line === null ? null : `line ${problem.line}`]
                .filter((part) => part !== null)
                .join(', ') || 'not given',
              html`${problem.found} <span class="small">${plainWords(problem.code)}</span>`,
              problem.expected ?? '',
              problem.hint ?? '',
            ]),
            'cards',
          ),
        ],
  ]);
}

const METHODS: readonly (readonly [string, string])[] = [
  [
    'Findings',
    'Each alteration is compared with the biomarkers of the atlas. A record applies when its biomarker, its drugs and its cancer fit the case; the report says whether it fits exactly, through a class, or by inference, and keeps the level and the source of every record apart.',
  ],
  [
    'Exposure',
    'Doses become plasma concentrations by compartment models at steady state, and free concentrations in the tumour cell by the unbound fraction and what is known of transport. With the affinity to the form of the target that this tumour has, they give the fraction of target held.',
  ],
  [
    'Cell',
    'A stochastic Boolean network in continuous time stands for the tumour cell and its surroundings. Alterations set its causes, drugs act through occupancy, and cells differ in their tolerance. It is brought to rest untreated; drugs come at time 0 and the read-out covers 72 hours.',
  ],
  [
    'Course',
    'Phenotypes become rates of birth, death and switching. Clones grow, die, mutate and switch under each regimen in many simulated patients, up to the end of the simulation; the time to progression and what takes over are read from these.',
  ],
  [
    'Intervals',
    'All intervals are 95 % unless a caption says otherwise. They cover the chance of the simulation and the spread that is put into it, not the error of the model itself.',
  ],
];

export function methodsSection(): Markup {
  return section(
    'methods',
    'Methods in short',
    html`<dl class="facts">${METHODS.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`,
  );
}

/** Enough to make the report again. */
export function provenanceSection(document: ReportDocument): Markup {
  const { provenance } = document;
  const fact = (term: string, value: Content): Markup => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  return section('provenance', 'Provenance', [
    html`<dl class="facts">${fact('Countermove', provenance.countermove)}${fact('Atlas', provenance.atlas)}${fact('Layers of facts', provenance.layers.length === 0 ? 'the atlas alone' : provenance.layers.join(', '))}${fact('Seed', provenance.seed)}${fact('Made by', html`<code>${provenance.command}</code>`)}</dl>`,
    provenance.inputs.length === 0
      ? note('No input file.')
      : table(
          [{ title: 'Input' }, { title: 'SHA-256' }],
          provenance.inputs.map((input) => [input.name, html`<code class="hash">${input.sha256}</code>`]),
          'cards',
        ),
  ]);
}

/** Every source by number; the only place with links to the outside. */
export function sourcesSection(citations: Citations): Markup {
  return section(
    'sources',
    'Sources',
    citations.sources.length === 0
      ? note('No source is cited.')
      : html`<p class="meaning">In the marks, “line” is a line of the source's text and “ref.” a number in its own list of references.</p><ol class="sources">${citations.sources.map((source, index) => html`<li id="source-${index + 1}"><span class="source-title">${source.title}.</span> ${sourceDetails(source)}</li>`)}</ol>`,
  );
}

function sourceDetails(source: Citations['sources'][number]): Content {
  const year =
    source.year !== null && !(source.reference ?? '').includes(String(source.year)) ? `${source.year}. ` : '';
  const reference = source.reference === null ? '' : `${source.reference}. `;
  return [reference, year, doiLink(source.doi), source.pmid === null ? null : `PMID ${source.pmid}.`];
}

/** A DOI starts with "10." and a number; anything else is shown without a link. */
function doiLink(doi: string | null): Content {
  if (doi === null) return null;
  if (!/^10\.\d{4,9}\/\S+$/.test(doi)) return `DOI ${doi}. `;
  return html`<a href="https://doi.org/${encodeURI(doi.toWellFormed())}" rel="noreferrer">doi:${doi}</a>. `;
}
