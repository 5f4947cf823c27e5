import type { Atlas } from './atlas.ts';

/** A place that can be compared between kinases. */
export interface PocketPosition {
  /** Number by KLIFS, 1 to 85: the same place in every kinase. */
  readonly position: number;
  /** In plain words: `gatekeeper`, `hinge`. */
  readonly region: string;
}

/**
 * Where a residue lies in the ATP pocket of a kinase; null when it lies outside, or when no pocket of the gene is held. Being in the
 * pocket is a coordinate and says nothing about resistance.
 * @param residue number in the canonical protein
 */
export function pocketPosition(atlas: Atlas, gene: string, residue: number): PocketPosition | null {
  const index = atlas.pockets.get(gene)?.klifs.indexOf(residue) ?? -1;
  if (index < 0) return null;
  const position = index + 1;
  const found = atlas.content.pocketRegions.find(({ first, last }) => first <= position && position <= last);
  return found === undefined ? null : { position, region: found.region };
}
