import { quietTask } from '@countermove/base';
import { readRegimen } from '@countermove/nomenclature';
import { describe, expect, it } from 'vitest';
import { contextFor } from '../cell/context.ts';
import { explainCase } from '../explain/explain.ts';
import { planSchema } from '../schema/index.ts';
import { caseFrom, testModel } from '../testing/model.ts';
import { type Plan, type PlanWithWarnings, planCase } from './plan.ts';

function plan(yaml: string, regimens: readonly string[]): PlanWithWarnings {
  const model = testModel();
  const tumourCase = caseFrom(yaml);
  const context = contextFor(model, tumourCase.cancer.code, 'in-vivo');
  if (!('inputs' in context)) throw new Error('no context');
  const read = regimens.map((text) => {
    const result = readRegimen(text, model.vocabulary);
    if (!result.ok) throw new Error(text);
    return result.value;
  });
  const question = { context, regimens: read, maximumDrugs: 2, top: 20 };
  return planCase(model, tumourCase, explainCase(model, tumourCase), question, quietTask(1));
}

const MET =
  'cancer: LUAD\nalterations: [EGFR L858R, MET amplification]\ntreatments: [{drugs: [osimertinib], status: progressing}]';

describe('plan', () => {
  const asked = plan(MET, ['osimertinib', 'osimertinib + savolitinib', 'alectinib', 'osimertinib + alectinib']);
  const option = (label: string): Plan['options'][number] => {
    const found = asked.options.find((one) => one.label === label);
    if (found === undefined) throw new Error(`no option ${label}`);
    return found;
  };

  it('lists exactly the regimens that were asked for', () => {
    expect(asked.options.map((one) => one.label).toSorted()).toEqual(
      ['alectinib', 'alectinib + osimertinib', 'osimertinib', 'osimertinib + savolitinib'].toSorted(),
    );
    expect(asked.options.map((one) => one.rank)).toEqual([1, 2, 3, 4]);
  });

  it('puts the combination that restores the response first, and says what defeats it', () => {
    const [first] = asked.options;
    expect(first?.label).toBe('osimertinib + savolitinib');
    expect(first?.tier).toBe('supported');
    expect(first?.escapes.length).toBeGreaterThan(0);
    expect(first?.timeToProgressionDays.value).toBeGreaterThan(5 * option('osimertinib').timeToProgressionDays.value);
  });

  it('lets the more specific claim decide: osimertinib is contradicted although it helps against L858R', () => {
    expect(option('osimertinib').tier).toBe('contradicted');
    expect(option('osimertinib').escapes[0]?.clone).toBe('cells as in the case');
  });

  it('gives a partner without a target no credit', () => {
    const [alone, withPartner] = [option('osimertinib'), option('alectinib + osimertinib')];
    expect(withPartner.timeToProgressionDays.value).toBe(alone.timeToProgressionDays.value);
    expect(withPartner.response).toEqual(alone.response);
  });

  it('stands chemotherapy beside the options with its evidence', () => {
    const chemotherapy = asked.unsimulated.find((one) => one.drugs.includes('pemetrexed'));
    expect(chemotherapy?.evidence.length).toBeGreaterThan(0);
    expect(chemotherapy?.why).toContain('chemotherapy');
  });

  it('asks for tissue, which alone shows a change of histology', () => {
    expect(asked.unsimulated[0]?.drugs).toEqual(['re-biopsy for histology']);
  });

  it('is the same to the last bit when asked again', () => {
    const again = plan(MET, ['osimertinib', 'osimertinib + savolitinib', 'alectinib', 'osimertinib + alectinib']);
    expect(JSON.stringify(again)).toBe(JSON.stringify(asked));
  });

  it('has the shape that it promises', () => {
    const { warnings: _, ...plan } = asked;
    const body = planSchema.pick({ horizonDays: true, options: true, unsimulated: true, scenarios: true });
    expect(body.safeParse(plan).error).toBeUndefined();
  });
});

describe('plan of a tumour with its driver alone', () => {
  const { options } = plan('cancer: LUAD\nalterations: [EGFR L858R]\nmedication: [omeprazole 40 mg qd]', [
    'gefitinib',
    'osimertinib',
  ]);
  const escapesOf = (label: string): readonly string[] =>
    options.find((one) => one.label === label)?.escapes.map((one) => one.clone) ?? [];

  it('lets T790M take over under gefitinib and C797S under osimertinib, and neither under the other', () => {
    expect(escapesOf('gefitinib')).toContain('EGFR T790M');
    expect(escapesOf('osimertinib')).not.toContain('EGFR T790M');
    expect(escapesOf('osimertinib')).toContain('EGFR C797S');
    expect(escapesOf('gefitinib')).not.toContain('EGFR C797S');
  });
  it('does not call a standard contradicted because resistance comes in time', () => {
    expect(options.map((one) => one.tier)).toEqual(['supported', 'supported']);
  });
  it('says that other medication is not considered', () => {
    const { warnings } = plan('cancer: LUAD\nalterations: [EGFR L858R]\nmedication: [omeprazole 40 mg qd]', [
      'gefitinib',
    ]);
    expect(warnings.map((one) => one.code)).toEqual(['medication-not-considered']);
  });
});

describe('plan under uncertainty', () => {
  it('says so when no driver is among the alterations', () => {
    const { warnings } = plan('cancer: LUAD\nalterations: [EGFR A840T]', ['osimertinib']);
    expect(warnings.map((one) => one.code)).toContain('no-driver');
  });

  it('puts the pair that evidence names for T790M and C797S in trans before pairs that it does not', () => {
    const { options } = plan('cancer: LUAD\nalterations: [EGFR L858R, EGFR C797S trans T790M]', [
      'gefitinib + osimertinib',
      'alpelisib + trametinib',
    ]);
    expect(options.map((one) => [one.label, one.tier])).toEqual([
      ['gefitinib + osimertinib', 'supported'],
      ['alpelisib + trametinib', 'extrapolated'],
    ]);
  });

  it('lets a tumour that resists below the receptor progress early under what it resists', () => {
    for (const alteration of ['BRAF V600E', 'KRAS G12D']) {
      const { options } = plan(`cancer: LUAD\nalterations: [EGFR L858R, ${alteration}]`, ['osimertinib']);
      expect(options[0]?.timeToProgressionDays.value, alteration).toBeLessThan(365);
    }
  });

  it('plans for both phases, and the top level is the less favourable one', () => {
    const { scenarios, options } = plan('cancer: LUAD\nalterations: [EGFR L858R, EGFR T790M, EGFR C797S]', [
      'gefitinib + osimertinib',
    ]);
    const [cis, trans] = scenarios;
    const time = (one: typeof cis): number => one?.options[0]?.timeToProgressionDays.value ?? 0;
    expect(time(trans)).toBeGreaterThan(5 * time(cis));
    expect(options[0]?.timeToProgressionDays.value).toBe(time(cis));
  });

  it('shows both extremes for an unknown variant of the driver, warns, and supports nothing outright', () => {
    const { scenarios, warnings, options } = plan('cancer: LUAD\nalterations: [EGFR L858R, EGFR A840T]', [
      'osimertinib',
    ]);
    const [neutral, unbound] = scenarios.map((one) => one.options[0]?.response.value ?? -1);
    expect(neutral).toBeLessThan(0.3);
    expect(unbound).toBeGreaterThan(0.7);
    expect(warnings.map((one) => one.code)).toContain('unknown-variant');
    expect(options[0]?.tier).toBe('extrapolated');
  });
});
