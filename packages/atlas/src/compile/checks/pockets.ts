import type { Problem } from '@countermove/base';
import { POCKET_POSITIONS } from '../../schema/pocket.ts';
import { type Check, problemAt } from './check.ts';

/** Residues of pockets stand in the sequence, each once; the regions cover every position, each once. */
export const checkPockets: Check = (records, names) => {
  const accessions = new Map(records.gene.map(({ record }) => [record.symbol, record.uniprot]));
  const genes = new Set<string>();
  return [
    ...records.pocket.flatMap((place) => {
      const { gene, uniprot, klifs } = place.record;
      const problems: Problem[] = [];
      if (genes.has(gene)) problems.push(problemAt(place, 'error', 'duplicate-id', gene));
      genes.add(gene);
      const known = accessions.get(gene) ?? null;
      if (known !== null && known !== uniprot) {
        problems.push(problemAt(place, 'error', 'pocket-protein', `${gene} ${uniprot}`, { expected: known }));
      }
      const length = names.sequences.get(gene)?.length ?? Number.POSITIVE_INFINITY;
      const seen = new Set<number>();
      klifs.forEach((residue, index) => {
        if (residue === null) return;
        const found = `${gene} ${residue} at position ${index + 1}`;
        if (residue < 1 || residue > length) {
          problems.push(problemAt(place, 'error', 'pocket-residue', found, { expected: `1 to ${length}` }));
        } else if (seen.has(residue)) {
          problems.push(problemAt(place, 'error', 'pocket-residue', found, { hint: 'already at another position' }));
        }
        seen.add(residue);
      });
      return problems;
    }),
    ...regionProblems(records['pocket-region']),
  ];
};

/** Each position belongs to one region; nothing to say while there are no regions at all. */
function regionProblems(regions: Parameters<Check>[0]['pocket-region']): readonly Problem[] {
  const last = regions.at(-1);
  if (last === undefined) return [];
  return Array.from({ length: POCKET_POSITIONS }, (_, index) => index + 1).flatMap((position) => {
    const owners = regions.filter(({ record }) => record.first <= position && position <= record.last);
    if (owners.length === 1) return [];
    const found = `position ${position} in ${owners.length === 0 ? 'no region' : `${owners.length} regions`}`;
    return [problemAt(owners.at(-1) ?? last, 'error', 'pocket-regions', found, { expected: 'one region' })];
  });
}
