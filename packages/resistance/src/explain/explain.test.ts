import { describe, expect, it } from 'vitest';
import { caseFrom, testModel } from '../testing/model.ts';
import { explainCase } from './explain.ts';

const explain = (yaml: string): ReturnType<typeof explainCase> => explainCase(testModel(), caseFrom(yaml));

describe('explain', () => {
  it('names MET amplification for a failure of osimertinib, with its countermeasure and a line to look up', () => {
    const { findings, unexplained } = explain(`
cancer: LUAD
alterations: [EGFR L858R, MET amplification]
treatments: [{drugs: [osimertinib], status: progressing}]`);
    const finding = findings.find(
      (one) => one.relation === 'explains-failure' && one.mechanism === 'met-amplification',
    );
    expect(finding?.alterations).toEqual(['MET amplification']);
    expect(finding?.evidence[0]?.citation.line).toBeGreaterThan(0);
    const countermeasures = findings.flatMap((one) => one.countermeasures.map((each) => each.drugs.join('+')));
    expect(countermeasures).toContain('osimertinib+savolitinib');
    expect(unexplained).toBe(false);
  });

  it('does not take what holds of every tumour with the driver for an explanation', () => {
    const { findings, unexplained } = explain(`
cancer: LUAD
alterations: [EGFR L858R]
treatments: [{drugs: [osimertinib], status: progressing}]`);
    expect(findings.filter((one) => one.relation === 'explains-failure')).toEqual([]);
    expect(unexplained).toBe(true);
  });

  it('tells not tested from absent', () => {
    const tested = `
cancer: LUAD
alterations: [EGFR L858R]
treatments: [{drugs: [osimertinib], status: progressing}]`;
    const biomarkers = (yaml: string): string[] => explain(yaml).untested.map((one) => one.biomarker);
    expect(biomarkers(tested)).toContain('MET amplified');
    expect(biomarkers(`${tested}\ntested: [EGFR, MET]`)).not.toContain('MET amplified');
  });

  it('asks for the phase of T790M and C797S and says which test decides; the top level is the worse one', () => {
    const { scenarios, findings } = explain(`
cancer: LUAD
alterations: [EGFR L858R, EGFR T790M, EGFR C797S]
treatments: [{drugs: [osimertinib], status: progressing}]`);
    expect(scenarios.map((one) => one.id)).toEqual(['egfr-t790m-c797s-cis', 'egfr-t790m-c797s-trans']);
    expect(scenarios[0]?.decidedBy).toContain('21 bases apart');
    expect(findings).toEqual(scenarios[0]?.findings);
  });

  it('does not ask where the phase is given', () => {
    const given = explain('cancer: LUAD\nalterations: [EGFR L858R, EGFR C797S trans T790M]');
    expect(given.scenarios).toEqual([]);
  });

  it('calls a variant that nobody curated unknown, places it, and makes no claim of it', () => {
    const { unknown, findings } = explain('cancer: LUAD\nalterations: [EGFR L858R, EGFR A840T]');
    expect(unknown.map((one) => one.alteration)).toEqual(['EGFR A840T']);
    expect(unknown[0]?.place).toContain('840');
    expect(findings.some((one) => one.alterations.includes('EGFR A840T') && one.match.kind === 'exact')).toBe(false);
  });

  it('says nothing of lung cancer in a cancer of the bowel', () => {
    const { findings } = explain('cancer: COAD\nalterations: [MET amplification]');
    expect(findings.filter((one) => one.mechanism === 'met-amplification')).toEqual([]);
  });
});
