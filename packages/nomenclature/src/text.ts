/** Longest text that is looked at: a tandem duplication of a hundred residues in three-letter code has 400 characters. */
export const longestText: number = 2000;

/** Dashes, spaces and quotes as people and word processors write them, made plain; runs of spaces become one. */
export function plainText(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
