import { reportSchema } from '@countermove/resistance/schema';
import { describe, expect, it } from 'vitest';
import { emptyReport, fixtureReport } from './fixture.ts';
import { stressReport } from './stress.ts';

describe('the documents for trying out', () => {
  it.each([
    ['full', fixtureReport()],
    ['empty', emptyReport()],
    ['stress', stressReport()],
  ])('the %s one is a report by the schema', (_, document) => {
    expect(reportSchema.safeParse(document).error).toBeUndefined();
  });

  it('the full one has about 70 nodes in layers 0 to 8 and every edge joins two of them', () => {
    const { nodes, edges } = fixtureReport().pathway;
    const names = new Set(nodes.map((node) => node.id));
    expect(nodes.length).toBeGreaterThanOrEqual(70);
    expect([...new Set(nodes.map((node) => node.layer))]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(edges.filter((edge) => !names.has(edge.from) || !names.has(edge.to))).toEqual([]);
  });
});
