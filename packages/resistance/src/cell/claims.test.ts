/**
 * What the cell model must say because the source documents say it: through the readers, the atlas, pharmacology and the
 * network, as a user's question goes. The words are those of the docs: effective = upper bound of the response at most 0.3;
 * fails = lower bound at least 0.7; weakened = paired difference to the unaltered treated cell at least 0.1 with its 99 %
 * interval above 0; restored = within 0.1 of the unaltered treated cell.
 */
import { describe, expect, it } from 'vitest';
import { cell } from '../testing/model.ts';
import type { CellAnswer } from './simulate-cell.ts';

const differences = (answer: CellAnswer): NonNullable<CellAnswer['differences']>['toUnaltered'] => {
  if (answer.differences === undefined) throw new Error('asked without comparison');
  return answer.differences.toUnaltered;
};

const expectEffective = (answer: CellAnswer): void => expect(answer.response.high).toBeLessThanOrEqual(0.3);
const expectFails = (answer: CellAnswer): void => expect(answer.response.low).toBeGreaterThanOrEqual(0.7);
const expectNotEffective = (answer: CellAnswer): void => expect(answer.response.high).toBeGreaterThan(0.3);
const expectWeakened = (answer: CellAnswer): void => {
  const { response, response99 } = differences(answer);
  expect(response.value).toBeGreaterThanOrEqual(0.1);
  expect(response99.low).toBeGreaterThan(0);
};
const expectRestored = (answer: CellAnswer): void =>
  expect(Math.abs(differences(answer).response.value)).toBeLessThanOrEqual(0.1);

const L858R = 'EGFR L858R';

describe('the untreated cell', () => {
  it('shows every phenotype that it has between 0.1 and 0.9, so that each can move both ways', () => {
    for (const kind of ['in-vivo', 'in-vitro'] as const) {
      for (const [name, { value }] of Object.entries(cell([L858R], '', kind).phenotypes)) {
        expect(value, `${name} ${kind}`).toBeGreaterThanOrEqual(0.1);
        expect(value, `${name} ${kind}`).toBeLessThanOrEqual(0.9);
      }
    }
  });
});

describe('EGFR inhibitors and mutations of EGFR', () => {
  it('osimertinib is effective against L858R and against an exon 19 deletion', () => {
    expectEffective(cell([L858R], 'osimertinib'));
    expectEffective(cell(['EGFR E746_A750del'], 'osimertinib'));
  });
  it('T790M defeats gefitinib and erlotinib, not osimertinib', () => {
    expectFails(cell([L858R, 'EGFR T790M'], 'gefitinib'));
    expectFails(cell([L858R, 'EGFR T790M'], 'erlotinib'));
    expectEffective(cell([L858R, 'EGFR T790M'], 'osimertinib'));
  });
  it('C797S without T790M defeats osimertinib, not gefitinib', () => {
    expectFails(cell([L858R, 'EGFR C797S'], 'osimertinib'));
    expectEffective(cell([L858R, 'EGFR C797S'], 'gefitinib'));
  });
  it('T790M and C797S in trans: each generation alone fails, both together are effective', () => {
    const trans = [L858R, 'EGFR C797S trans T790M'];
    for (const drug of ['gefitinib', 'erlotinib', 'osimertinib']) expectFails(cell(trans, drug));
    expectEffective(cell(trans, 'gefitinib + osimertinib'));
    expectEffective(cell(trans, 'erlotinib + osimertinib'));
  });
  it('T790M and C797S in cis: no inhibitor of the first to third generation and no pair of them is effective', () => {
    const cis = [L858R, 'EGFR C797S cis T790M'];
    const drugs = ['gefitinib', 'erlotinib', 'afatinib', 'dacomitinib', 'osimertinib'];
    for (const drug of drugs) expectNotEffective(cell(cis, drug));
    for (const [i, one] of drugs.entries()) {
      for (const other of drugs.slice(i + 1)) expectNotEffective(cell(cis, `${one} + ${other}`));
    }
  });
});

describe('other receptors', () => {
  const amplified = [L858R, 'MET amplification'];
  const stroma = [L858R, 'CAF-derived HGF'];
  it('MET amplification defeats osimertinib, and a MET inhibitor beside it restores it', () => {
    expectFails(cell(amplified, 'osimertinib'));
    for (const partner of ['savolitinib', 'capmatinib', 'tepotinib', 'crizotinib']) {
      expectRestored(cell(amplified, `osimertinib + ${partner}`));
    }
    expectRestored(cell(amplified, 'gefitinib + tepotinib'));
  });
  it('a MET inhibitor alone does not help', () => {
    expectFails(cell(amplified, 'savolitinib'));
    expectFails(cell(amplified, 'capmatinib'));
  });
  it('HGF from fibroblasts does the same without the amplification', () => {
    expectFails(cell(stroma, 'osimertinib'));
    expectRestored(cell(stroma, 'osimertinib + savolitinib'));
  });
  it('a MET inhibitor where MET plays no part changes nothing', () => {
    const without = cell([L858R], 'osimertinib').response;
    const withPartner = cell([L858R], 'osimertinib + savolitinib').response;
    expect(Math.abs(withPartner.value - without.value)).toBeLessThanOrEqual(0.02);
  });
  it('HER2 amplification and AXL weaken osimertinib', () => {
    expectWeakened(cell([L858R, 'HER2 amplification'], 'osimertinib'));
    expectWeakened(cell([L858R, 'AXL up'], 'osimertinib'));
    expectRestored(cell([L858R, 'AXL up'], 'osimertinib + gilteritinib'));
  });
});

describe('below the receptors', () => {
  it('BRAF V600E, KRAS G12D, PIK3CA E545K and loss of PTEN weaken osimertinib', () => {
    for (const alteration of ['BRAF V600E', 'KRAS G12D', 'PIK3CA E545K', 'PTEN loss']) {
      expectWeakened(cell([L858R, alteration], 'osimertinib'));
    }
  });
  it('dabrafenib with trametinib beside osimertinib restores it under BRAF V600E', () => {
    const triple = cell([L858R, 'BRAF V600E'], 'dabrafenib + trametinib + osimertinib');
    expectEffective(triple);
    expectRestored(triple);
  });
  it('a MEK inhibitor restores it under KRAS G12D, a PI3K inhibitor under PIK3CA E545K', () => {
    expectRestored(cell([L858R, 'KRAS G12D'], 'osimertinib + trametinib@0.9'));
    expectRestored(cell([L858R, 'PIK3CA E545K'], 'osimertinib + alpelisib@0.9'));
  });
  it('sotorasib leaves KRAS G12D alone', () => {
    const without = cell([L858R, 'KRAS G12D'], 'osimertinib').response.value;
    expect(cell([L858R, 'KRAS G12D'], 'osimertinib + sotorasib@0.95').response.value).toBeCloseTo(without, 6);
  });
});

describe('apoptosis', () => {
  const polymorphism = [L858R, 'BIM deletion polymorphism'];
  it('the BIM polymorphism loses apoptosis although signalling is inhibited, and vorinostat brings it back', () => {
    const treated = cell(polymorphism, 'osimertinib');
    const usual = cell([L858R], 'osimertinib');
    expect(treated.nodes.ERK_2).toBeCloseTo(usual.nodes.ERK_2 ?? 0, 1);
    expect(treated.nodes.AKT_2).toBeCloseTo(usual.nodes.AKT_2 ?? 0, 1);
    expect((usual.phenotypes.apoptosis?.low ?? 0) - (treated.phenotypes.apoptosis?.high ?? 1)).toBeGreaterThan(0.3);
    expectWeakened(treated);
    expectRestored(cell(polymorphism, 'osimertinib + vorinostat'));
    expectRestored(cell(polymorphism, 'osimertinib + vorinostat@0.9'));
  });
  it('ZEB1 does the same through BIM', () => {
    const treated = cell([L858R, 'ZEB1 up'], 'osimertinib');
    expectWeakened(treated);
    expect(treated.nodes.BIM).toBeLessThan(0.2);
    expectRestored(cell([L858R, 'ZEB1 up'], 'osimertinib + vorinostat@0.9'));
  });
});

describe('drugs without their target', () => {
  it('vemurafenib and alectinib have no effect', () => {
    for (const drug of ['vemurafenib', 'alectinib']) {
      const { response } = cell([L858R], drug);
      expect(response.value, drug).toBeGreaterThanOrEqual(0.95);
      expect(response.value, drug).toBeLessThanOrEqual(1.05);
    }
  });
});

describe('a variant that nobody knows', () => {
  it('is reported as unknown and not silently taken for sensitive', () => {
    const { genotype } = cell([L858R, 'EGFR A763V'], 'osimertinib');
    expect(genotype.unknown.map((one) => one.label)).toEqual(['EGFR A763V']);
  });
});
