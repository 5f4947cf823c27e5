import type { ExplainDocument } from '@countermove/resistance/schema';
import { paragraph } from './words.ts';

/** The head of a summary: the case in a few lines. */
export function caseLines(tumourCase: ExplainDocument['case'], width: number): readonly string[] {
  const { id, cancer, alterations, treatments } = tumourCase;
  const carried = alterations.map(({ label, role }) => (role === 'recorded' ? label : `${label} (${role})`));
  return [
    ...paragraph(`Case ${id}: ${cancer.name} (${cancer.code})`, width),
    ...paragraph(`Alterations: ${carried.length === 0 ? 'none given' : carried.join(', ')}`, width),
    ...treatments.flatMap((one) => {
      const when = [one.from, one.to].some((date) => date !== null) ? `${one.from ?? '?'} to ${one.to ?? 'now'}` : null;
      const best = one.best === null ? null : `best response ${one.best}`;
      const said = [when, best, one.status, one.reason].filter((part) => part !== null);
      return paragraph(`Treatment: ${one.drugs.join(' + ')}${said.length === 0 ? '' : ` (${said.join(', ')})`}`, width);
    }),
  ];
}
