import type { Context } from '@countermove/atlas/schema';
import { type Problem, partOf, type Task, throwIfCancelled, Z95 } from '@countermove/base';
import type { Case } from '@countermove/case';
import type { CourseResult } from '@countermove/evolution';
import { type Alteration, formatDrug, formatInterval, type Regimen } from '@countermove/nomenclature';
import { createGenotype } from '../cell/genotype.ts';
import { type Laboratory, openLaboratory } from '../cell/laboratory.ts';
import { descendants, ratioEstimate } from '../cell/read-out.ts';
import type { Explanation } from '../explain/explain.ts';
import { genotypeWarnings, medicationWarning } from '../explain/warnings.ts';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { Option, PlanDocument } from '../schema/index.ts';
import { candidateRegimens } from './candidates.ts';
import { OWN_CLONE, simulatePatients, TOLERANT_CLONE } from './courses.ts';
import { type Escape, escapeRoutes, escapesFrom, mechanismAgainst } from './escapes.ts';
import { groupOf, rank } from './rank.ts';
import { type Baseline, baselineFrom, type CloneRates, ratesOf } from './rates.ts';
import { planScenarios, type Reading } from './scenarios.ts';
import { type Support, supportFor } from './support.ts';
import { rebiopsy, unsimulatedOptions } from './unsimulated.ts';

export interface PlanQuestion {
  readonly context: Context;
  /** Asked for by name; then exactly these are simulated and listed. */
  readonly regimens: readonly Regimen[] | null;
  readonly maximumDrugs: number;
  readonly top: number;
}

/** The body of a `plan` document. */
export type Plan = Pick<PlanDocument, 'horizonDays' | 'options' | 'unsimulated' | 'scenarios'>;

/** A plan with what the simulation could not take as it is. */
export interface PlanWithWarnings extends Plan {
  readonly warnings: readonly Problem[];
}

/** Cells per run: the standard error of a response is about 0.02 in the screen, 0.04 for an escape. */
const SCREENING_CELLS = 96;
const ESCAPE_CELLS = 32;
const PATIENTS = 64;

/**
 * Ranks what could be given.
 *
 *     findings, drugs ──▶ candidates ──screen on the case's own cells──▶ the most promising
 *          ──▶ each with its escapes ──cell model──▶ rates ──evolution──▶ time to progression ──rank──▶ options
 */
export function planCase(
  model: ResistanceModel,
  tumourCase: Case,
  explanation: Explanation,
  question: PlanQuestion,
  task: Task,
): PlanWithWarnings {
  const readings = planScenarios(model, tumourCase, explanation);
  const plans = readings.map((reading, i) => {
    const part = partOf(task, i / readings.length, (i + 1) / readings.length);
    return { reading, options: planReading(model, tumourCase, reading, question, part) };
  });
  // Of open phases the one that explain puts at the top; an unknown variant is taken as without effect, its opposite beside it.
  const top =
    plans.find(({ reading }) => reading.unknown === 'neutral' && reading.phase === explanation.worst) ?? plans[0];
  if (top === undefined) throw new Error('a case has at least one reading');
  return {
    horizonDays: model.cell.knowledge.calibration('evolution', 'horizonDays'),
    options: [...top.options],
    unsimulated: [...rebiopsy(model, tumourCase), ...unsimulatedOptions(model, top.reading.findings)],
    warnings: [
      ...medicationWarning(tumourCase),
      ...genotypeWarnings(
        createGenotype(
          tumourCase.alterations,
          question.context,
          model.cell.knowledge,
          alterationFacts(model, tumourCase.cancer.code),
        ),
      ),
    ],
    scenarios:
      plans.length === 1
        ? []
        : plans.map(({ reading, options }) => ({
            id: reading.id,
            assumption: reading.assumption,
            decidedBy: reading.decidedBy,
            options: [...options],
          })),
  };
}

function planReading(
  model: ResistanceModel,
  tumourCase: Case,
  reading: Reading,
  question: PlanQuestion,
  task: Task,
): readonly Option[] {
  const { alterations, findings } = reading;
  const judge = (drugs: readonly string[], driver: string | null): Support =>
    underReading(reading, supportFor(model, findings, drugs, driver));
  const laboratory = openLaboratory(
    model,
    tumourCase.cancer.code,
    question.context,
    reading.unknown,
    SCREENING_CELLS,
    'phenotypes',
    task,
  );
  const nursery = openLaboratory(
    model,
    tumourCase.cancer.code,
    question.context,
    reading.unknown,
    ESCAPE_CELLS,
    'phenotypes',
    task,
  );
  const own = laboratory.culture(alterations);
  const doubling = question.context.doublingTimeHours.value;
  const baseline = baselineFrom(model.cell.knowledge, own.untreated, doubling);
  const candidates =
    question.regimens === null
      ? candidateRegimens(model, tumourCase, own.genotype, findings, question.maximumDrugs)
      : { regimens: question.regimens, always: new Set(question.regimens.map((one) => one.label)) };
  const screened = candidates.regimens.map((regimen, i) => {
    throwIfCancelled(task);
    task.progress((0.4 * i) / candidates.regimens.length, 'screening regimens');
    const run = laboratory.run(own, laboratory.treatment(own, regimen));
    const response = ratioEstimate(descendants(run, doubling), descendants(own.untreated, doubling), Z95);
    const drugs = regimen.drugs.map((drug) => drug.drug);
    return { regimen, run, response, support: judge(drugs, own.genotype.driver?.label ?? null) };
  });
  const chosen = promising(screened, candidates.always, question);
  const routes = escapeRoutes(model, tumourCase.cancer.code);
  const carried = new Set(alterations.map((one) => one.label));
  const options = chosen.map((one, i) => {
    throwIfCancelled(task);
    task.progress(0.4 + (0.6 * i) / chosen.length, 'simulating courses');
    const escapes = leadingEscapes(nursery, baseline, alterations, escapesFrom(routes, carried), one.regimen);
    const course = simulatePatients(
      model.cell.knowledge,
      { own: { untreated: baseline.rates, treated: ratesOf(baseline, one.run) }, escapes },
      PATIENTS,
      task,
    );
    const escaping = escapes.map((each) => each.route);
    return { option: createOption(model, one, course, escaping), support: one.support };
  });
  return rank(options);
}

/** What holds of the known alterations is only extrapolated to a tumour that carries an unknown variant of its driver. */
function underReading(reading: Reading, support: Support): Support {
  return reading.hasUnknown && support.tier === 'supported' ? { ...support, tier: 'extrapolated' } : support;
}

interface Screened {
  readonly regimen: Regimen;
  readonly run: ReturnType<Laboratory['run']>;
  readonly response: Option['response'];
  readonly support: Support;
}

/** The best of the screen, and whatever is listed always. With regimens asked for by name: all of them. */
function promising(
  screened: readonly Screened[],
  always: ReadonlySet<string>,
  question: PlanQuestion,
): readonly Screened[] {
  if (question.regimens !== null) return screened;
  const sorted = screened.toSorted(
    (one, other) =>
      groupOf(one.response, one.support) - groupOf(other.response, other.support) ||
      Math.round(20 * one.response.value) - Math.round(20 * other.response.value) ||
      Number(other.support.byName) - Number(one.support.byName) ||
      one.regimen.drugs.length - other.regimen.drugs.length ||
      (one.regimen.label < other.regimen.label ? -1 : 1),
  );
  const best = sorted.slice(0, question.top);
  return [...best, ...sorted.slice(question.top).filter((one) => always.has(one.regimen.label))];
}

/** A course follows so many escapes at most; the others grow more slowly and would come later. */
const MOST_ESCAPES = 10;

/** Escapes that grow under the regimen, the fastest first; routes that come to the same rates are followed once. */
function leadingEscapes(
  laboratory: Laboratory,
  baseline: Baseline,
  alterations: readonly Alteration[],
  routes: readonly Escape[],
  regimen: Regimen,
): readonly { readonly route: Escape; readonly rates: CloneRates }[] {
  const growing = routes
    .map((route) => ({ route, rates: escapeRates(laboratory, baseline, alterations, route, regimen) }))
    .filter(({ rates }) => growthOf(rates) > 0)
    .toSorted((one, other) => growthOf(other.rates) - growthOf(one.rates));
  const distinct = new Map<string, (typeof growing)[number]>();
  for (const one of growing) {
    const key = `${one.route.mechanism} ${JSON.stringify(one.rates)}`;
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return [...distinct.values()].slice(0, MOST_ESCAPES);
}

function growthOf(rates: CloneRates): number {
  return rates.treated.birthPerDay - rates.treated.deathPerDay;
}

function escapeRates(
  laboratory: Laboratory,
  baseline: Baseline,
  alterations: readonly Alteration[],
  route: Escape,
  regimen: Regimen,
): CloneRates {
  const culture = laboratory.culture([...alterations, ...route.alterations]);
  const treated = laboratory.run(culture, laboratory.treatment(culture, regimen));
  return { untreated: ratesOf(baseline, culture.untreated), treated: ratesOf(baseline, treated) };
}

function createOption(
  model: ResistanceModel,
  screened: Screened,
  course: CourseResult,
  escapes: readonly Escape[],
): Option {
  const { regimen, response, support } = screened;
  const drugs = regimen.drugs.map((drug) => drug.drug);
  const time = course.timeToProgressionDays;
  const controlled = (day: number): Option['response'] =>
    course.controlled.find((one) => one.day === day)?.fraction ?? { value: 0, low: 0, high: 0 };
  const defeats = course.clonesAtProgression
    .filter((one) => one.dominates.value > 0)
    .map((one) => describeEscape(model, one.id, one.dominates.value, escapes, drugs))
    .toSorted((one, other) => other.share - one.share);
  return {
    rank: 0,
    drugs: regimen.drugs.map((drug) => describeDose(model, drug)),
    label: regimen.drugs.map((drug) => model.atlas.drugs.get(drug.drug)?.name ?? drug.drug).join(' + '),
    timeToProgressionDays: { value: time.value, low: time.low, high: time.high, reached: time.reached },
    controlled: { at6Months: controlled(183), at12Months: controlled(365) },
    escapes: defeats,
    response,
    interactions: interactionsWithin(model, drugs),
    evidence: support.evidence,
    tier: support.tier,
    why: whyOf(response, defeats),
    course: {
      timeDays: [...course.curveDays],
      burden: { median: [...course.burden.median], low: [...course.burden.low], high: [...course.burden.high] },
      clones: course.clones.map((clone) => ({
        id: clone.id,
        label: labelOfClone(clone.id, escapes),
        state: clone.id === OWN_CLONE ? 'sensitive' : clone.id === TOLERANT_CLONE ? 'tolerant' : 'resistant',
        mechanism: escapes.find((one) => one.id === clone.id)?.mechanism ?? null,
        medianCells: [...clone.cells.median],
      })),
    },
  };
}

function describeDose(model: ResistanceModel, entry: Regimen['drugs'][number]): Option['drugs'][number] {
  const { dosing } = entry;
  if (dosing.kind === 'occupancy')
    return { drug: entry.drug, dose: `occupancy ${dosing.occupancy}`, schedule: 'constant' };
  if (dosing.kind === 'standard') {
    const usual = model.atlas.drugs.get(entry.drug)?.standardRegimen;
    if (usual == null) return { drug: entry.drug, dose: 'usual dose', schedule: 'as usual' };
    return { drug: entry.drug, dose: `${usual.doseMilligrams} mg`, schedule: formatInterval(usual.intervalHours) };
  }
  const text = formatDrug(entry).slice(entry.drug.length).trim();
  const match = /^([\d.]+ ?mg) (.+)$/.exec(text);
  return { drug: entry.drug, dose: match?.[1] ?? text, schedule: match?.[2] ?? '' };
}

function labelOfClone(id: string, escapes: readonly Escape[]): string {
  if (id === OWN_CLONE) return 'cells as in the case';
  if (id === TOLERANT_CLONE) return 'drug-tolerant cells';
  return escapes.find((one) => one.id === id)?.label ?? id;
}

function describeEscape(
  model: ResistanceModel,
  id: string,
  share: number,
  escapes: readonly Escape[],
  drugs: readonly string[],
): Option['escapes'][number] {
  const route = escapes.find((one) => one.id === id);
  const mechanism = route === undefined ? 'not-suppressed' : mechanismAgainst(route, drugs);
  const mechanismName = model.atlas.mechanisms.get(mechanism)?.name ?? 'The regimen does not hold these cells';
  return { clone: labelOfClone(id, escapes), mechanism, mechanismName, share };
}

function interactionsWithin(model: ResistanceModel, drugs: readonly string[]): string[] {
  return model.atlas.content.interactions
    .filter((one) => drugs.includes(one.drug) && drugs.includes(one.with))
    .map((one) => one.statement);
}

function whyOf(response: Option['response'], defeats: Option['escapes']): string {
  const left = `leaves ${Math.round(100 * response.value)} % of the growth of the case's own cells over 72 h`;
  const first = defeats[0];
  if (first === undefined) return `${left}; no clone progresses within the horizon`;
  const others = defeats.length > 1 ? ` and ${defeats.length - 1} other${defeats.length > 2 ? 's' : ''}` : '';
  return `${left}; progression is led by ${first.clone}${others}`;
}
