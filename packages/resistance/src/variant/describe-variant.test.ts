import { describe, expect, it } from 'vitest';
import { alterations, testModel } from '../testing/model.ts';
import { describeVariant, type VariantDescription } from './describe-variant.ts';

function about(
  text: string,
  drug: string,
): { description: VariantDescription; drug: VariantDescription['drugs'][number] } {
  const description = describeVariant(testModel(), alterations([text]), [drug]);
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
  it('takes partners in cis together: nothing of the earlier generations works, and the fold is that of the compound', () => {
    const cis = about('EGFR C797S cis T790M', 'osimertinib').drug;
    expect(cis.effect).toContain('resistance');
    expect(cis.foldShift).toBeGreaterThan(50);
    expect(cis.evidence.map((one) => one.id)).not.toContain('tki-c797s-osimertinib-without-t790m');
    expect(about('EGFR C797S trans T790M', 'osimertinib').drug.foldShift).toBeNull();
  });
  it('says unknown, never sensitive, of a variant that nobody recorded', () => {
    const { description, drug } = about('EGFR A840T', 'osimertinib');
    expect(description.variant.known).toBe(false);
    expect(drug).toMatchObject({ effect: 'unknown', match: 'unknown', foldShift: null, evidence: [] });
  });
});
