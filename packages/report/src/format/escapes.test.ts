import { describe, expect, it } from 'vitest';
import { escapeShare, escapeWords } from './escapes.ts';

describe('a route of escape in words', () => {
  it('names the clone where the mechanism does not', () => {
    expect(escapeWords({ clone: 'EGFR C797S', mechanismName: 'Loss of the covalent cysteine of EGFR' })).toBe(
      'loss of the covalent cysteine of EGFR (EGFR C797S)',
    );
    expect(escapeWords({ clone: 'HGF up', mechanismName: 'MET activated by its ligand HGF' })).toBe(
      'MET activated by its ligand HGF (HGF up)',
    );
  });

  it('does not say the same twice', () => {
    expect(escapeWords({ clone: 'RET fusion', mechanismName: 'Acquired RET fusion' })).toBe('acquired RET fusion');
    expect(escapeWords({ clone: 'ERBB2 amplification', mechanismName: 'ERBB2 (HER2) amplification' })).toBe(
      'ERBB2 (HER2) amplification',
    );
  });

  it('gives the share of patients', () => {
    expect(
      escapeShare({ clone: 'RET fusion', mechanism: 'ret', mechanismName: 'Acquired RET fusion', share: 0.3 }),
    ).toBe('acquired RET fusion, 30\u00a0%');
  });
});
