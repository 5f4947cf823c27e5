import type { Atlas } from '@countermove/atlas';
import type { ReportDocument } from '../schema/index.ts';

/** Every source that any part of a report cites, in order of first mention. */
export function citedSources(atlas: Atlas, body: unknown): ReportDocument['sources'] {
  const ids = new Set<string>();
  collect(body, ids);
  return [...ids].flatMap((id) => {
    const source = atlas.sources.get(id);
    if (source === undefined) return [];
    return [
      {
        id,
        title: source.title,
        reference: source.reference,
        year: source.year,
        doi: source.doi,
        pmid: source.pmid,
      },
    ];
  });
}

/** Citations are the only objects with a `source`. */
function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, ids);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source' && typeof inner === 'string') ids.add(inner);
      else collect(inner, ids);
    }
  }
}
