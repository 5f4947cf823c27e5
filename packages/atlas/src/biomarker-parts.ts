import type { Biomarker } from './schema/index.ts';

/** Every single condition of a biomarker: itself, its parts, exclusions and background, flattened. */
export function biomarkerParts(biomarker: Biomarker): readonly Biomarker[] {
  const inner = [
    ...('all' in biomarker ? biomarker.all : []),
    ...('any' in biomarker ? biomarker.any : []),
    ...(biomarker.not ?? []),
    ...(biomarker.context === undefined ? [] : [biomarker.context]),
  ];
  const own = 'all' in biomarker || 'any' in biomarker ? [] : [biomarker];
  return [...own, ...inner.flatMap(biomarkerParts)];
}

/** All genes that a biomarker names, in order of mention, each once. */
export function biomarkerGenes(biomarker: Biomarker): readonly string[] {
  const genes = biomarkerParts(biomarker).flatMap((part) => {
    if ('gene' in part) return [part.gene];
    if ('fusion' in part) return part.partner === undefined ? [part.fusion] : [part.fusion, part.partner];
    if ('driver' in part) return [part.driver];
    return [];
  });
  return [...new Set(genes)];
}
