import type { Context } from '@countermove/atlas/schema';
import { type Problem, partOf, type Task } from '@countermove/base';
import type { Case } from '@countermove/case';
import { type Regimen, readRegimen } from '@countermove/nomenclature';
import { exposureCurve } from '@countermove/pharmacology';
import { initiatingDriver } from '../cell/genotype.ts';
import { openLaboratory } from '../cell/laboratory.ts';
import { occupancyRecords, resultOf } from '../cell/result.ts';
import { dosingOf, obstacleTo } from '../cell/treatment.ts';
import { explainCase } from '../explain/explain.ts';
import { summariseCitation } from '../explain/summarise.ts';
import { currentDrugs, failedDrugs } from '../explain/treatments.ts';
import type { ResistanceModel } from '../model.ts';
import { alterationFacts } from '../model.ts';
import { planCase } from '../plan/plan.ts';
import type { Condition, ReportDocument } from '../schema/index.ts';
import { cautionsFor } from './cautions.ts';
import { citedSources } from './cited-sources.ts';
import { pathwayOf } from './pathway.ts';
import { summariseCase } from './summarise-case.ts';

export interface ReportQuestion {
  readonly context: Context;
  readonly maximumDrugs: number;
  readonly top: number;
  readonly provenance: ReportDocument['provenance'];
  readonly problems: readonly Problem[];
}

/** Cells behind the conditions of the report: the standard error of a share of time is then about 0.02. */
const REPORT_CELLS = 400;

/**
 * The main job: explain, simulate, plan, and everything that a reader needs beside it.
 *
 *     case ──explain──▶ findings ──plan──▶ options ──▶ conditions (untreated, treated so far, best option) ──▶ report
 */
export function createReport(
  model: ResistanceModel,
  tumourCase: Case,
  question: ReportQuestion,
  task: Task,
): ReportDocument {
  const explanation = explainCase(model, tumourCase);
  task.progress(0.02, 'evidence matched');
  const { warnings, ...planned } = planCase(
    model,
    tumourCase,
    explanation,
    { context: question.context, regimens: null, maximumDrugs: question.maximumDrugs, top: question.top },
    partOf(task, 0.02, 0.85),
  );
  const given = givenRegimen(model, tumourCase);
  const best =
    planned.options[0] === undefined
      ? null
      : regimenOf(
          model,
          planned.options[0].drugs.map((one) => one.drug),
        );
  const conditions = simulateConditions(
    model,
    tumourCase,
    explanation.alterations,
    question.context,
    given,
    best,
    partOf(task, 0.85, 0.98),
  );
  const { findings, untested, unknown, unexplained, scenarios } = explanation;
  const body: Omit<ReportDocument, 'sources' | 'cautions'> = {
    schema: 'countermove/report@1',
    provenance: question.provenance,
    problems: [...question.problems, ...warnings],
    case: summariseCase(model, tumourCase),
    explain: { findings, untested, unknown, unexplained, scenarios },
    conditions,
    pathway: pathwayOf(model),
    exposure: exposuresOf(model, [
      given,
      best,
      ...planned.options.slice(0, 4).map((one) =>
        regimenOf(
          model,
          one.drugs.map((drug) => drug.drug),
        ),
      ),
    ]),
    plan: planned,
  };
  task.progress(1, 'report made');
  return { ...body, sources: citedSources(model.atlas, body), cautions: cautionsFor(model, tumourCase, body) };
}

/** What the case is on, or was on last: all drugs of that line. */
function givenRegimen(model: ResistanceModel, tumourCase: Case): Regimen | null {
  const drugs = currentDrugs(tumourCase).length > 0 ? currentDrugs(tumourCase) : failedDrugs(tumourCase).slice(-1);
  return regimenOf(model, drugs);
}

/** These drugs at their usual doses, as far as each can be simulated; null when none can. */
function regimenOf(model: ResistanceModel, drugs: readonly string[]): Regimen | null {
  const usable = drugs.filter((id) => {
    const drug = model.atlas.drugs.get(id);
    return drug !== undefined && obstacleTo(drug, { kind: 'standard' }, model.cell.knowledge) === null;
  });
  if (usable.length === 0) return null;
  const read = readRegimen(usable.join(' + '), model.vocabulary);
  return read.ok ? read.value : null;
}

function simulateConditions(
  model: ResistanceModel,
  tumourCase: Case,
  alterations: Case['alterations'],
  context: Context,
  given: Regimen | null,
  best: Regimen | null,
  task: Task,
): Condition[] {
  const laboratory = openLaboratory(model, tumourCase.cancer.code, context, 'neutral', REPORT_CELLS, 'all-nodes', task);
  const driver = initiatingDriver(alterations, alterationFacts(model, tumourCase.cancer.code));
  const own = laboratory.culture(alterations);
  const reference = laboratory.culture(driver === null ? [] : [driver]);
  const doubling = context.doublingTimeHours.value;
  const conditions: Condition[] = [
    {
      id: 'untreated',
      label: 'untreated',
      drugs: [],
      result: resultOf(own.untreated, own.untreated, reference.untreated, doubling),
      occupancy: [],
    },
  ];
  const add = (id: string, regimen: Regimen | null): void => {
    if (regimen === null) return;
    const drugs = regimen.drugs.map((one) => one.drug);
    if (conditions.some((one) => one.drugs.join() === drugs.join())) return;
    const treatment = laboratory.treatment(own, regimen);
    const run = laboratory.run(own, treatment);
    conditions.push({
      id,
      label: drugs.map((drug) => model.atlas.drugs.get(drug)?.name ?? drug).join(' + '),
      drugs,
      result: resultOf(run, own.untreated, reference.untreated, doubling),
      occupancy: occupancyRecords(treatment.occupancy),
    });
    task.progress(conditions.length / 3, 'simulating cells');
  };
  add('given', given);
  add('best', best);
  return conditions;
}

/** Exposure of each drug of these regimens over its dosing interval, each drug once. */
function exposuresOf(model: ResistanceModel, regimens: readonly (Regimen | null)[]): ReportDocument['exposure'] {
  const ids = new Set(regimens.flatMap((regimen) => regimen?.drugs.map((one) => one.drug) ?? []));
  return [...ids].flatMap((id) => {
    const drug = model.atlas.drugs.get(id);
    if (drug?.pharmacokinetics == null || drug.standardRegimen === null) return [];
    const curve = exposureCurve(dosingOf(drug, { kind: 'standard' }), 96);
    const numbers = [
      drug.pharmacokinetics.apparentClearance,
      drug.pharmacokinetics.apparentVolume,
      drug.pharmacokinetics.absorptionRate,
      drug.pharmacokinetics.fractionUnbound,
    ].flatMap((one) => (one === null ? [] : [one]));
    const citation = new Map(numbers.flatMap((one) => one.citation).map((one) => [one.source, summariseCitation(one)]));
    return [
      {
        drug: id,
        regimen: `${drug.name} ${drug.standardRegimen.text}`,
        curve: {
          timeHours: [...curve.timesHours],
          plasmaNgPerMl: [...curve.totalNanogramsPerMillilitre],
          freeNanomolar: [...curve.freeNanomolar],
        },
        freeAverageNanomolar: curve.averageFreeNanomolar,
        verified: numbers.every((one) => one.status === 'verified'),
        citation: [...citation.values()],
      },
    ];
  });
}
