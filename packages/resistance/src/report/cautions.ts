import type { Case } from '@countermove/case';
import { contextFor } from '../cell/context.ts';
import { createGenotype } from '../cell/genotype.ts';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { ReportDocument } from '../schema/index.ts';

type Body = Omit<ReportDocument, 'sources' | 'cautions'>;

/** What the numbers rest on and where they may be wrong, for the reader of this very case. */
export function cautionsFor(model: ResistanceModel, tumourCase: Case, body: Body): string[] {
  const cautions = [
    'Times compare regimens under one model of growth; they are not a forecast for a patient.',
    'Intervals of times are those of a median over simulated patients who differ in tempo and in the chance of mutation; the uncertainty of the numbers that went in is not in them.',
  ];
  const unverified = body.exposure.filter((one) => !one.verified).map((one) => one.drug);
  if (unverified.length > 0)
    cautions.push(`Kinetics that rest on numbers not yet checked against their source: ${unverified.join(', ')}.`);
  const affinities = body.conditions
    .flatMap((one) => one.occupancy)
    .filter((one) => !one.affinity.verified && one.occupancy.mean > 0.05);
  if (affinities.length > 0) {
    const names = [...new Set(affinities.map((one) => `${one.drug} on ${one.target}`))];
    cautions.push(`Affinities not yet checked against their source: ${names.join(', ')}.`);
  }
  const assumed = body.conditions
    .flatMap((one) => one.occupancy)
    .filter((one) => ['assumed', 'transferred', 'rule'].includes(one.affinity.match));
  for (const why of new Set(
    assumed.map((one) => `${one.drug} on ${one.target} ${one.form.join('/')}: ${one.affinity.why}`),
  )) {
    cautions.push(`Affinity not measured on this very form. ${why}.`);
  }
  if (body.explain.unknown.length > 0) {
    cautions.push(
      `Of unknown effect, taken as without effect in the simulation: ${body.explain.unknown.map((one) => one.alteration).join(', ')}.`,
    );
  }
  const context = contextFor(model, tumourCase.cancer.code, 'in-vivo');
  if ('inputs' in context) {
    const { outside, standIn } = createGenotype(
      tumourCase.alterations,
      context,
      model.cell.knowledge,
      alterationFacts(model, tumourCase.cancer.code),
    );
    if (standIn !== null) {
      cautions.push(
        `No driver of this cancer is among the alterations: the cells simulated are its usual ones, driven by ${standIn}. Options against a driver cannot be judged before one is found.`,
      );
    }
    if (outside.length > 0)
      cautions.push(
        `Without a place in the cell model of this version: ${outside.map((one) => one.label).join(', ')}.`,
      );
  }
  const missing = body.conditions[0]?.result.notModelled ?? [];
  if (missing.length > 0) cautions.push(`Not modelled in this version: ${missing.join(', ')}.`);
  return cautions;
}
