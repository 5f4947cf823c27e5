import { describe, expect, it } from 'vitest';
import { cloneLines, lineLabel } from './clone-lines.ts';

type Clone = Parameters<typeof lineLabel>[0]['clones'][number];

function clone(label: string, medianCells: number[], state: Clone['state'] = 'resistant'): Clone {
  return { id: label, label, state, mechanism: null, medianCells };
}

function labels(clones: Clone[]): string[][] {
  const course = { timeDays: [0, 1], burden: { median: [], low: [], high: [] }, clones };
  return cloneLines(course).map((line) => line.clones.map((one) => one.label));
}

describe('lines of clones', () => {
  it('are shared by clones that are alike at all times', () => {
    const alike = [clone('RET fusion', [1e3, 1e9]), clone('ALK fusion', [1e3, 1.1e9]), clone('C797S', [1e3, 1e7])];
    expect(labels(alike)).toEqual([['ALK fusion', 'RET fusion'], ['C797S']]);
  });

  it('are not shared by clones of different states', () => {
    expect(labels([clone('own', [5, 5], 'sensitive'), clone('other', [5, 5])])).toEqual([['own'], ['other']]);
  });

  it('name their clones as far as there is room and count the others', () => {
    const many = Array.from({ length: 9 }, (_, index) => clone(`amplification ${index}`, [1]));
    const [first = clone('', []), ...others] = many;
    const text = lineLabel({ clones: [first, ...others] }, 160, 11);
    expect(text).toHaveLength(2);
    expect(text.join(' ')).toMatch(/^amplification 0, amplification 1.* and \d others$/);
  });
});
