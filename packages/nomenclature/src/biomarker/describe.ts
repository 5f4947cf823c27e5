import { parseClassId } from '../classes.ts';
import { className } from '../read/class.ts';
import type { Biomarker } from './biomarker.ts';

/** A biomarker in words: `EGFR T790M and EGFR C797S, in cis, without MET amplified`. */
export function describeBiomarker(biomarker: Biomarker): string {
  const without = biomarker.not ?? [];
  const condition = describeCondition(biomarker);
  return without.length === 0 ? condition : `${condition} without ${without.map(describeBiomarker).join(', ')}`;
}

function describeCondition(biomarker: Biomarker): string {
  if ('all' in biomarker) {
    const parts = biomarker.all.map(describeBiomarker).join(' and ');
    return biomarker.phase === undefined ? parts : `${parts}, in ${biomarker.phase}`;
  }
  if ('any' in biomarker) return biomarker.any.map(describeBiomarker).join(' or ');
  if ('variant' in biomarker) return `${biomarker.gene} ${biomarker.variant}`;
  if ('position' in biomarker) return `a substitution at residue ${biomarker.position} of ${biomarker.gene}`;
  if ('class' in biomarker) {
    const known = parseClassId(biomarker.class);
    return `${biomarker.gene} ${known === null ? biomarker.class : className(known.class, known.exon)}`;
  }
  if ('state' in biomarker) {
    const cell = biomarker.cell === undefined ? '' : `${biomarker.cell} `;
    return `${cell}${biomarker.gene} ${biomarker.state}`;
  }
  if ('fusion' in biomarker) {
    return biomarker.partner === undefined
      ? `${biomarker.fusion} fusion`
      : `${biomarker.partner}-${biomarker.fusion} fusion`;
  }
  if ('polymorphism' in biomarker) return `${biomarker.gene} ${biomarker.polymorphism} polymorphism`;
  if ('histology' in biomarker) return biomarker.histology === 'emt' ? 'EMT' : `${biomarker.histology} transformation`;
  if ('surroundings' in biomarker) return biomarker.surroundings.replaceAll('-', ' ');
  return `${biomarker.driver} as driver`;
}
