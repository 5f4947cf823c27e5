import { describe, expect, it } from 'vitest';
import { alterations, testModel } from '../testing/model.ts';
import { describeVariant, type VariantDescription } from './describe-variant.ts';

function about(
  text: string,
  drug: string,
): { description: VariantDescription; drug: VariantDescription['drugs'][number] } {
  const [alteration] = alterations([text]);
  if (alteration === undefined) throw new Error(text);
  const description = describeVariant(testModel(), alteration, [drug]);
  const found = description.drugs[0];
  if (found === undefined) throw new Error(drug);
  return { description, drug: found };
}

describe('variant', () => {
  it('places T790M at the gatekeeper and knows its fold for gefitinib', () => {
    const { description, drug } = about('EGFR T790M', 'gefitinib');
    expect(description.pocket?.position).toBe(45);
    expect(description.pocket?.region).toContain('gatekeeper');
    expect(drug.effect).toBe('resistance');
    expect(drug.match).toBe('exact');
    expect(drug.foldShift).toBeGreaterThan(100);
  });
  it('has no fold where nothing was measured, and the recorded evidence beside it', () => {
    const { drug } = about('EGFR L792H', 'osimertinib');
    expect(drug.foldShift).toBeNull();
    expect(drug.effect).toContain('resistance');
    expect(drug.evidence.length).toBeGreaterThan(0);
  });
  it('says unknown, never sensitive, of a variant that nobody recorded', () => {
    const { description, drug } = about('EGFR A840T', 'osimertinib');
    expect(description.variant.known).toBe(false);
    expect(drug).toMatchObject({ effect: 'unknown', match: 'unknown', foldShift: null, evidence: [] });
  });
});
