import { describe, expect, it } from 'vitest';
import { testModel } from '../testing/model.ts';
import { type FoundAffinity, findAffinity } from './affinity.ts';

function find(drug: string, form: readonly string[]): FoundAffinity {
  const { knowledge } = testModel().cell;
  const record = knowledge.drug(drug);
  const found = record === null ? null : findAffinity(knowledge, record, 'EGFR', form);
  if (found === null) throw new Error(`${drug} does not bind`);
  return found;
}

describe('affinity to a form', () => {
  it('takes the record of the very form', () => {
    expect(find('osimertinib', ['L858R', 'T790M']).match).toBe('exact');
  });
  it('leaves a reversible drug alone when the cysteine is lost', () => {
    const lost = find('gefitinib', ['C797S', 'L858R']);
    expect(lost.match).toBe('rule');
    expect(lost.valueNanomolar).toBe(find('gefitinib', ['L858R']).valueNanomolar);
  });
  it('never takes a covalent drug without its bond for unchanged', () => {
    for (const drug of ['osimertinib', 'lazertinib', 'afatinib', 'dacomitinib']) {
      const fold = find(drug, ['C797S', 'L858R']).valueNanomolar / find(drug, ['L858R']).valueNanomolar;
      expect(fold, drug).toBeGreaterThan(5);
    }
  });
  it('transfers the fold of a variant from another background', () => {
    expect(find('afatinib', ['C797S', 'L858R', 'T790M']).match).toBe('transferred');
  });
  it('says so when nothing is recorded of a variant', () => {
    const assumed = find('osimertinib', ['L792H', 'L858R']);
    expect(assumed.match).toBe('assumed');
    expect(assumed.why).toContain('L792H');
  });
  it('does not bind a form that is taken to keep every drug away', () => {
    expect(() => find('osimertinib', ['L858R', 'unbound'])).toThrow();
  });
});
