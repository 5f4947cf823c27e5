import { describe, expect, it } from 'vitest';
import { NodeRandom } from './node-random.ts';
import { kolmogorovSmirnov, mean, network } from './testing.ts';

const NAMES = Array.from({ length: 100 }, (_, i) => `N${i}`);
const net = network(NAMES.map((name) => ({ name })));

/** Uniforms by trajectory, node and number. */
function draw(trajectories: number, nodes: number, each: number, seed: number = 1): number[][][] {
  const random = new NodeRandom(net, seed, 'test');
  return Array.from({ length: trajectories }, (_, trajectory) => {
    random.begin(trajectory);
    return Array.from({ length: nodes }, (_, node) => Array.from({ length: each }, () => random.nextUniform(node)));
  });
}

const correlation = (a: readonly number[], b: readonly number[]): number =>
  12 * mean(a.map((x, i) => (x - 0.5) * ((b[i] as number) - 0.5))) * Math.sqrt(a.length);

describe('random numbers of nodes', () => {
  it('are uniform along numbers, nodes and trajectories', () => {
    for (const sample of [draw(1, 1, 50_000), draw(500, 100, 1), draw(20_000, 1, 1), draw(1, 100, 500)]) {
      expect(kolmogorovSmirnov(sample.flat(2), (x) => x)).toBeLessThan(1.95);
    }
  });
  it('have even bits, the lowest of them included', () => {
    const bits = new Float64Array(52);
    const sample = draw(40, 50, 20).flat(2);
    for (const u of sample) {
      let rest = u;
      for (let bit = 0; bit < 52; bit += 1) {
        rest *= 2;
        if (rest >= 1) {
          bits[bit] = (bits[bit] as number) + 1;
          rest -= 1;
        }
      }
    }
    for (const count of bits)
      expect(Math.abs(count / sample.length - 0.5)).toBeLessThan((4 * 0.5) / Math.sqrt(sample.length));
  });
  it('are unrelated between neighbours in any direction, and between seeds', () => {
    const sample = draw(200, 100, 5);
    const other = draw(200, 100, 5, 2).flat(2);
    const all = sample.flat(2);
    expect(Math.abs(correlation(all, other))).toBeLessThan(4);
    for (const lag of [1, 2, 3, 5, 10, 500, 1000]) {
      expect(Math.abs(correlation(all.slice(0, -lag), all.slice(lag)))).toBeLessThan(4);
    }
  });
  it('do not repeat', () => {
    expect(new Set(draw(100, 100, 10).flat(2)).size).toBe(100_000);
  });
});
