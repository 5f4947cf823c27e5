import { cancersRelate } from '@countermove/atlas';
import { type Evidence, LEVELS, type Level } from '@countermove/atlas/schema';
import type { Case } from '@countermove/case';
import { type Alteration, type BiomarkerMatch, matchBiomarker } from '@countermove/nomenclature';
import { initiatingDriver } from '../cell/genotype.ts';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { Finding } from '../schema/index.ts';
import { summariseCitation, summariseEvidence } from './summarise.ts';
import { describeTherapy, drugsOf } from './therapy.ts';
import { currentDrugs, failedDrugs } from './treatments.ts';

/** A record of evidence with how it matched a case. */
export interface Match {
  readonly evidence: Evidence;
  readonly match: BiomarkerMatch;
}

/** Everything that evidence says of these alterations in this cancer, also what depends on an unknown phase. */
export function matchEvidence(
  model: ResistanceModel,
  tumourCase: Case,
  alterations: readonly Alteration[],
): readonly Match[] {
  const { atlas, vocabulary, matching } = model;
  const matches: Match[] = [];
  for (const evidence of atlas.content.evidence) {
    if (!evidence.cancers.some((code) => cancersRelate(atlas, tumourCase.cancer.code, code))) continue;
    const match = matchBiomarker(evidence.biomarker, alterations, vocabulary, matching);
    if (match.match !== 'none') matches.push({ evidence, match });
  }
  return matches;
}

/** Matches that hold, brought together: one finding per mechanism, effect, alterations and drugs. */
export function findingsFrom(model: ResistanceModel, tumourCase: Case, matches: readonly Match[]): readonly Finding[] {
  const groups = new Map<string, Match[]>();
  for (const one of matches) {
    if (one.match.match !== 'exact' && one.match.match !== 'category') continue;
    const labels = one.match.alterations.map((alteration) => alteration.label).toSorted();
    const therapy = describeTherapy(model.atlas, one.evidence.therapy);
    const key = [one.evidence.mechanism, one.evidence.effect, labels.join(','), therapy].join('|');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => createFinding(model, tumourCase, group)).toSorted(byImportance);
}

function createFinding(model: ResistanceModel, tumourCase: Case, group: readonly Match[]): Finding {
  const [first] = group;
  if (first === undefined) throw new Error('a finding without evidence');
  const { evidence, match } = first;
  const mechanism = model.atlas.mechanisms.get(evidence.mechanism);
  const drugs = drugsOf(model.atlas, evidence.therapy);
  const best = group.find((one) => one.match.match === 'exact') ?? first;
  return {
    id: group.map((one) => one.evidence.id).toSorted()[0] ?? evidence.id,
    system: evidence.system,
    mechanism: evidence.mechanism,
    mechanismName: mechanism?.name ?? evidence.mechanism,
    alterations: match.alterations.map((alteration) => alteration.label),
    drugs: [...drugs],
    therapy: describeTherapy(model.atlas, evidence.therapy),
    effect: evidence.effect,
    match: { kind: best.match.match === 'exact' ? 'exact' : 'category', why: best.match.why },
    level: strongestLevel(group.map((one) => one.evidence.level)),
    evidence: group.map((one) => summariseEvidence(one.evidence)),
    countermeasures: countermeasuresOf(group),
    relation: relationOf(model, tumourCase, evidence, match.alterations, drugs),
  };
}

/**
 * A finding explains a failure when it says that something beside the driver resists what was given. What holds of every tumour with
 * the driver (that resistance comes in time, that a partner adds nothing) explains no particular failure.
 */
function relationOf(
  model: ResistanceModel,
  tumourCase: Case,
  evidence: Evidence,
  alterations: readonly Alteration[],
  drugs: readonly string[],
): Finding['relation'] {
  const driver = initiatingDriver(tumourCase.alterations, alterationFacts(model, tumourCase.cancer.code));
  const beside = alterations.some((alteration) => alteration.label !== driver?.label);
  const failed = failedDrugs(tumourCase);
  if (evidence.effect === 'resistance' && beside && drugs.some((drug) => failed.includes(drug)))
    return 'explains-failure';
  return drugs.some((drug) => currentDrugs(tumourCase).includes(drug)) ? 'current-treatment' : 'not-given';
}

/** The same countermeasure from several records is one, with all its evidence. */
function countermeasuresOf(group: readonly Match[]): Finding['countermeasures'] {
  const found = new Map<string, Finding['countermeasures'][number]>();
  for (const { evidence } of group) {
    for (const one of evidence.countermeasures) {
      const drugs = one.class === null ? [...one.drugs] : [...one.drugs, one.class];
      if (one.intervention !== null) drugs.push(one.intervention);
      const key = `${drugs.join('+')}|${one.outcome}`;
      const entry = found.get(key) ?? { drugs, outcome: one.outcome, evidence: [] };
      entry.evidence.push({ id: evidence.id, level: one.level, citation: summariseCitation(one.citation) });
      found.set(key, entry);
    }
  }
  return [...found.values()];
}

function strongestLevel(levels: readonly Level[]): Level {
  return LEVELS.find((level) => levels.includes(level)) ?? 'review';
}

const RELATIONS: readonly Finding['relation'][] = ['explains-failure', 'current-treatment', 'not-given'];

function byImportance(one: Finding, other: Finding): number {
  return (
    RELATIONS.indexOf(one.relation) - RELATIONS.indexOf(other.relation) ||
    LEVELS.indexOf(one.level as Level) - LEVELS.indexOf(other.level as Level) ||
    Number(one.match.kind !== 'exact') - Number(other.match.kind !== 'exact') ||
    (one.id < other.id ? -1 : 1)
  );
}
