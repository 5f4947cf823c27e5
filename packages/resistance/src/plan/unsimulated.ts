import { cancersRelate } from '@countermove/atlas';
import type { Evidence } from '@countermove/atlas/schema';
import type { Case } from '@countermove/case';
import { obstacleTo } from '../cell/treatment.ts';
import { summariseEvidence } from '../explain/summarise.ts';
import { drugsOf } from '../explain/therapy.ts';
import { failedDrugs } from '../explain/treatments.ts';
import type { ResistanceModel } from '../model.ts';
import type { Finding, PlanDocument } from '../schema/index.ts';
import { isSimulatable } from './candidates.ts';

/**
 * A new biopsy for histology, where a drug has failed and evidence says that a change of histology defeats it: such a change shows in
 * tissue and in no list of alterations.
 */
export function rebiopsy(model: ResistanceModel, tumourCase: Case): PlanDocument['unsimulated'] {
  const failed = failedDrugs(tumourCase);
  const known = tumourCase.alterations.some((one) => one.kind === 'histology');
  if (failed.length === 0 || known) return [];
  const evidence = model.atlas.content.evidence.filter(
    (one) =>
      'histology' in one.biomarker &&
      one.effect === 'resistance' &&
      one.cancers.some((code) => cancersRelate(model.atlas, tumourCase.cancer.code, code)) &&
      drugsOf(model.atlas, one.therapy).some((drug) => failed.includes(drug)),
  );
  if (evidence.length === 0) return [];
  const why = 'not a drug: a change of histology after treatment is seen in tissue alone, and the cell model has none';
  return [{ drugs: ['re-biopsy for histology'], evidence: evidence.map(summariseEvidence), why }];
}

/** What evidence recommends and the model does not simulate: chemotherapy, conjugates, re-biopsy, drugs without kinetics. */
export function unsimulatedOptions(model: ResistanceModel, findings: readonly Finding[]): PlanDocument['unsimulated'] {
  const options = new Map<string, { drugs: string[]; evidence: Map<string, Evidence>; why: string }>();
  const add = (drugs: readonly string[], evidence: Evidence): void => {
    const reasons = drugs.flatMap((drug) => reasonAgainst(model, drug));
    if (drugs.length === 0 || reasons.length === 0) return;
    const key = drugs.toSorted().join(' + ');
    const option = options.get(key) ?? {
      drugs: drugs.toSorted(),
      evidence: new Map(),
      why: [...new Set(reasons)].join('; '),
    };
    option.evidence.set(evidence.id, evidence);
    options.set(key, option);
  };
  for (const { id } of findings.flatMap((finding) => finding.evidence)) {
    const evidence = model.atlas.evidence.get(id);
    if (evidence === undefined) continue;
    if (['sensitivity', 'restored-sensitivity'].includes(evidence.effect)) add(entriesOf(evidence.therapy), evidence);
    for (const countermeasure of evidence.countermeasures) {
      if (countermeasure.outcome === 'fails') continue;
      const entries = entriesOf(countermeasure);
      add(countermeasure.intervention === null ? entries : [...entries, countermeasure.intervention], evidence);
    }
  }
  return [...options.values()]
    .toSorted(
      (one, other) => other.evidence.size - one.evidence.size || (one.drugs.join() < other.drugs.join() ? -1 : 1),
    )
    .map(({ drugs, evidence, why }) => ({ drugs, evidence: [...evidence.values()].map(summariseEvidence), why }));
}

function entriesOf(
  therapy: { readonly drugs: readonly string[]; readonly class: string | null } | null,
): readonly string[] {
  if (therapy === null) return [];
  return therapy.class === null ? therapy.drugs : [...therapy.drugs, therapy.class];
}

/** Why an entry keeps a combination from being simulated; none when it does not. */
function reasonAgainst(model: ResistanceModel, entry: string): readonly string[] {
  const drug = model.atlas.drugs.get(entry);
  if (drug !== undefined) {
    const obstacle = obstacleTo(drug, { kind: 'standard' }, model.cell.knowledge);
    return obstacle === null ? [] : [`${drug.name}: ${obstacle}`];
  }
  const members = model.atlas.drugsByClass.get(entry);
  if (members === undefined) return [`${entry}: not a drug of the atlas`];
  return members.some((member) => isSimulatable(model, member))
    ? []
    : [`${entry}: no drug of this class can be simulated`];
}
