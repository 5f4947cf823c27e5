import type { Atlas } from './atlas.ts';

/** Codes of all wider types of a cancer, nearest first. */
export function ancestorsOf(atlas: Atlas, code: string): readonly string[] {
  const ancestors: string[] = [];
  let parent = atlas.cancers.get(code)?.parent ?? null;
  while (parent !== null && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = atlas.cancers.get(parent)?.parent ?? null;
  }
  return ancestors;
}

/** Whether what is said of `claimed` may be said of `code`: the same type, or a wider or narrower one. */
export function cancersRelate(atlas: Atlas, code: string, claimed: string): boolean {
  return code === claimed || ancestorsOf(atlas, code).includes(claimed) || ancestorsOf(atlas, claimed).includes(code);
}
