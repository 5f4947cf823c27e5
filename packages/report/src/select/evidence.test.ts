import { describe, expect, it } from 'vitest';
import { sortEvidence } from './evidence.ts';

function record(id: string, effect: string, level: string): Parameters<typeof sortEvidence>[0][number] {
  return { id, effect, level, statement: id, citation: { source: 'example' } };
}

describe('the order of evidence', () => {
  const evidence = [
    record('lines', 'resistance', 'in-vitro'),
    record('trial', 'sensitivity', 'trial-phase-2'),
    record('review', 'restored-sensitivity', 'review'),
    record('patients', 'resistance', 'patients'),
  ];

  it('puts what speaks for a regimen first, the strongest of it ahead', () => {
    expect(sortEvidence(evidence, 'for').map((entry) => entry.id)).toEqual(['trial', 'review', 'patients', 'lines']);
  });

  it('puts what speaks against a contradicted regimen first', () => {
    expect(sortEvidence(evidence, 'against').map((entry) => entry.id)).toEqual([
      'patients',
      'lines',
      'trial',
      'review',
    ]);
  });
});
