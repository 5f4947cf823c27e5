import { biomarkerGenes, cancersRelate } from '@countermove/atlas';
import type { Case } from '@countermove/case';
import { describeBiomarker } from '@countermove/nomenclature';
import type { ResistanceModel } from '../model.ts';
import type { ExplainDocument } from '../schema/index.ts';
import { drugsOf } from './therapy.ts';
import { currentDrugs, failedDrugs } from './treatments.ts';

/**
 * What could explain the failure but was not looked for: biomarkers of resistance to the drugs given whose genes are not among
 * those tested. "Not tested" is not "absent". Without a list of tested genes nothing is known to be absent.
 */
export function untestedOf(
  model: ResistanceModel,
  tumourCase: Case,
  found: ReadonlySet<string>,
): ExplainDocument['untested'] {
  const given = new Set([...failedDrugs(tumourCase), ...currentDrugs(tumourCase)]);
  if (given.size === 0) return [];
  const { atlas } = model;
  const open = new Map<string, { biomarker: string; why: string }>();
  for (const evidence of atlas.content.evidence) {
    if (evidence.effect !== 'resistance' || found.has(evidence.id)) continue;
    if (!evidence.cancers.some((code) => cancersRelate(atlas, tumourCase.cancer.code, code))) continue;
    const drugs = drugsOf(atlas, evidence.therapy).filter((drug) => given.has(drug));
    if (drugs.length === 0) continue;
    const biomarker = describeBiomarker(evidence.biomarker);
    const missing = biomarkerGenes(evidence.biomarker).filter((gene) => tumourCase.tested?.includes(gene) !== true);
    if (missing.length === 0 && 'gene' in evidence.biomarker) continue;
    const what = missing.length === 0 ? 'histology or surroundings, which gene tests do not show' : missing.join(', ');
    const reason =
      tumourCase.tested === null ? 'the case does not say what was tested' : `not among the tested: ${what}`;
    if (!open.has(biomarker))
      open.set(biomarker, { biomarker, why: `would explain resistance to ${drugs.join(', ')}; ${reason}` });
  }
  return [...open.values()];
}
