/** Cell types of a tumour's surroundings, by the words in which they are written. */
const cellWords: readonly (readonly [cell: string, pattern: RegExp])[] = [
  ['CAF', /^(?:cafs?|(?:cancer[- ]associated )?fibroblasts?)$/i],
  ['TAM', /^(?:tams?|(?:tumou?r[- ]associated )?macrophages?)$/i],
  ['TAN', /^(?:tans?|(?:tumou?r[- ]associated )?neutrophils?)$/i],
  ['Treg', /^(?:tregs?|regulatory t[- ]cells?)$/i],
  ['MDSC', /^(?:mdscs?|myeloid[- ]derived suppressor cells?)$/i],
  ['CD8-T-cell', /^(?:cd8\+?[- ]t[- ]cells?|ctls?|cytotoxic t[- ](?:cells?|lymphocytes?))$/i],
  ['CD4-T-cell', /^(?:cd4\+?[- ]t[- ]cells?|helper t[- ]cells?)$/i],
  ['T-cell', /^t[- ]?(?:cells?|lymphocytes?)$/i],
  ['NK-cell', /^(?:nk[- ]cells?|natural killer cells?)$/i],
  ['B-cell', /^b[- ](?:cells?|lymphocytes?)$/i],
  ['dendritic-cell', /^(?:dcs?|dendritic[- ]cells?)$/i],
  ['pericyte', /^pericytes?$/i],
  ['endothelium', /^(?:endothelium|endothelial[- ]cells?)$/i],
];

/** The canonical name of a cell type (`CAF`, `T-cell`), null when the word is none. */
export function readCell(word: string): string | null {
  return cellWords.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** A cell type at the start of a text of words, with the words that follow. */
export function leadingCell(
  words: readonly string[],
): { readonly cell: string; readonly rest: readonly string[] } | null {
  for (let count = Math.min(4, words.length); count >= 1; count--) {
    const cell = readCell(words.slice(0, count).join(' '));
    if (cell !== null) return { cell, rest: words.slice(count) };
  }
  return null;
}
