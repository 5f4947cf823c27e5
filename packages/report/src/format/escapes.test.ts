import { describe, expect, it } from 'vitest';
import { type Escape, escapeShare, escapeWords } from './escapes.ts';

function route(clone: string, mechanismName: string): Escape {
  return { clone, mechanism: 'example', mechanismName, share: 0.3 };
}

describe('a route of escape in words', () => {
  it('names the clone where the mechanism does not', () => {
    expect(escapeWords(route('EGFR C797S', 'Loss of the covalent cysteine of EGFR'))).toBe(
      'loss of the covalent cysteine of EGFR (EGFR C797S)',
    );
    expect(escapeWords(route('HGF up', 'MET activated by its ligand HGF'))).toBe(
      'MET activated by its ligand HGF (HGF up)',
    );
  });

  it('does not say the same twice', () => {
    expect(escapeWords(route('RET fusion', 'Acquired RET fusion'))).toBe('acquired RET fusion');
    expect(escapeWords(route('ERBB2 amplification', 'ERBB2 (HER2) amplification'))).toBe('ERBB2 (HER2) amplification');
  });

  it('says so when the regimen leaves the cells of the case growing', () => {
    const own = {
      ...route('cells as in the case', 'The regimen does not hold these cells'),
      mechanism: 'not-suppressed',
    };
    expect(escapeWords(own)).toBe('cells as in the case, not suppressed');
  });

  it('gives the share of patients', () => {
    expect(escapeShare(route('RET fusion', 'Acquired RET fusion'))).toBe('acquired RET fusion, 30\u00a0%');
  });
});
