import { pocketPosition } from '@countermove/atlas';
import { classesOf, className, type ProteinVariant } from '@countermove/nomenclature';
import type { ResistanceModel } from '../model.ts';

/** Where a variant lies in its protein, as far as the atlas knows. */
export interface Place {
  /** Number of the place in the kinase pocket (KLIFS, 1 to 85), the same in every kinase; null outside the pocket. */
  readonly position: number | null;
  /** Part of the kinase pocket in words; `outside the kinase pocket` elsewhere. */
  readonly region: string;
  /** Everything that is known of the place, in words. */
  readonly description: string;
}

/** Places a variant by the kinase pocket, its class and its exon. */
export function placeOf(model: ResistanceModel, variant: ProteinVariant): Place {
  const gene = model.vocabulary.findGene(variant.gene);
  const { start, end } = variant.change;
  const parts: string[] = [];
  const pocket = pocketPosition(model.atlas, variant.gene, start);
  if (pocket !== null) parts.push(`kinase pocket position ${pocket.position}, ${pocket.region}`);
  const classes = gene === null ? [] : classesOf(variant.change, gene);
  parts.push(...classes.map((one) => className(one.class, one.exon)));
  const exon = gene?.exons.find(({ first, last }) => first <= start && start <= last);
  if (exon !== undefined && classes.length === 0) parts.push(`exon ${exon.exon}`);
  const span = start === end ? `residue ${start}` : `residues ${start} to ${end}`;
  parts.push(gene?.sequence == null ? span : `${span} of ${gene.sequence.length}`);
  return {
    position: pocket?.position ?? null,
    region: pocket?.region ?? 'outside the kinase pocket',
    description: parts.join(', '),
  };
}
