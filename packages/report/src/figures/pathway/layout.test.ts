import { describe, expect, it } from 'vitest';
import { fixtureReport } from '../../testing/fixture.ts';
import { stressReport } from '../../testing/stress.ts';
import { layoutPathway } from './layout.ts';
import { routeEdges } from './route.ts';

describe.each([
  ['full', fixtureReport().pathway],
  ['stress', stressReport().pathway],
])('the layout of the %s pathway', (_, { nodes, edges }) => {
  const layout = layoutPathway(nodes, edges);
  const boxes = [...layout.boxes.values()];

  it('has a box for every node, and no two overlap', () => {
    expect(boxes).toHaveLength(nodes.length);
    boxes.forEach((first, index) => {
      for (const second of boxes.slice(index + 1)) {
        const apart =
          first.left + first.width <= second.left ||
          second.left + second.width <= first.left ||
          first.top + first.height <= second.top ||
          second.top + second.height <= first.top;
        expect(apart, `${first.node.id} and ${second.node.id}`).toBe(true);
      }
    });
  });

  it('keeps to its frame and to the order of the layers', () => {
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(layout.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.top + box.height).toBeLessThanOrEqual(layout.height);
      for (const other of boxes) if (box.node.layer < other.node.layer) expect(box.left).toBeLessThan(other.left);
    }
  });

  it('draws every edge between known nodes, forward ones to the right', () => {
    const known = edges.filter(
      (edge) => layout.boxes.has(edge.from) && layout.boxes.has(edge.to) && edge.from !== edge.to,
    );
    const routes = routeEdges(layout, edges);
    expect(routes).toHaveLength(known.length);
    for (const route of routes) {
      const forward = layout.columnOf.get(route.edge.from)! < layout.columnOf.get(route.edge.to)!;
      expect(route.direction).toBe(forward ? 'right' : 'left');
      expect(route.path).not.toMatch(/NaN/);
    }
  });
});
