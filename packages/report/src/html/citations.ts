import type { ReportDocument } from '@countermove/resistance/schema';
import { type Content, html, joinContent, type Markup } from '../format/markup.ts';

/** A place in a source, as evidence and facts cite it. */
interface Citation {
  readonly source: string;
  readonly line?: number | undefined;
  readonly references?: readonly string[] | undefined;
  readonly where?: string | undefined;
}

type Source = ReportDocument['sources'][number];

export interface Citations {
  /** Numbered from 1 in this order. Sources that are cited but not described come last, with their id as title. */
  readonly sources: readonly Source[];
  /** Number with link, and the place in the source. */
  readonly marker: (citation: Citation) => Markup;
  readonly markers: (citations: readonly Citation[]) => Content;
  /** Numbers only, one a source; the places stand in the title of the link. */
  readonly numbers: (citations: readonly Citation[]) => Content;
}

/** Numbers the sources of a document. */
export function createCitations(document: ReportDocument): Citations {
  const described = new Set(document.sources.map((source) => source.id));
  const cited = new Set<string>();
  collectCited(document, cited);
  const missing = [...cited].filter((id) => !described.has(id));
  const sources: readonly Source[] = [
    ...document.sources,
    ...missing.map((id) => ({
      id,
      title: id,
      reference: 'not described in this document',
      year: null,
      doi: null,
      pmid: null,
    })),
  ];
  const numbers = new Map(sources.map((source, index) => [source.id, index + 1]));
  const marker = (citation: Citation): Markup => {
    const number = numbers.get(citation.source) ?? 0;
    const place = describePlace(citation);
    return html`<a class="cite" href="#source-${number}">[${number}${place === '' ? null : html`<span>, ${place}</span>`}]</a>`;
  };
  const number = (id: string, citations: readonly Citation[]): Markup => {
    const places = [...new Set(citations.map(describePlace))].filter((place) => place !== '');
    const position = numbers.get(id) ?? 0;
    return html`<a class="cite" href="#source-${position}" title="${places.join('; ')}">[${position}]</a>`;
  };
  return {
    sources,
    marker,
    markers: (citations) => joinContent(unique(citations).map(marker), ' '),
    numbers: (citations) => {
      const ids = [...new Set(citations.map((citation) => citation.source))].sort(
        (first, second) => (numbers.get(first) ?? 0) - (numbers.get(second) ?? 0),
      );
      return ids.map((id) =>
        number(
          id,
          citations.filter((citation) => citation.source === id),
        ),
      );
    },
  };
}

function describePlace(citation: Citation): string {
  const references = citation.references ?? [];
  const parts = [
    citation.line === undefined ? null : `line ${citation.line}`,
    citation.where ?? null,
    references.length === 0 ? null : `ref. ${references.join(', ')}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function unique(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter((citation) => {
    const key = JSON.stringify([citation.source, citation.line, citation.references, citation.where]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Walks the whole document for fields named `citation`. */
function collectCited(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectCited(item, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value)) {
    if (key === 'citation') {
      for (const citation of Array.isArray(field) ? field : [field]) {
        if (typeof citation === 'object' && citation !== null && typeof citation.source === 'string')
          found.add(citation.source);
      }
    } else collectCited(field, found);
  }
}
