import { printable, wrapText } from './table.ts';

/** Stands once under every prediction. */
export const RESEARCH_USE = 'Research use only: not for clinical decisions.';

/** The first few of a list, and how many more there are. */
export function listed(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map(printable).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** A text broken into lines, the second and later ones indented. */
export function paragraph(text: string, width: number, indent: string = ''): readonly string[] {
  return wrapText(printable(text), width - indent.length).map((line) => indent + line);
}
