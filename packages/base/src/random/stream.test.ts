import { describe, expect, it } from 'vitest';
import { createStream, hashText } from './stream.ts';

const draw = (n: number, next: () => number): number[] => Array.from({ length: n }, next);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('random streams', () => {
  it('depend on their key alone', () => {
    const first = createStream(1, 2, 3);
    const again = createStream(1, 2, 3);
    expect(draw(50, () => first.nextUint32())).toEqual(draw(50, () => again.nextUint32()));
  });
  it('differ when any part of the key differs', () => {
    const seen = new Set<number>();
    for (let a = 0; a < 20; a += 1) for (let b = 0; b < 20; b += 1) seen.add(createStream(a, b).nextUniform());
    expect(seen.size).toBe(400);
  });
  it('are uniform, exponential and normal', () => {
    const stream = createStream(7, hashText('moments'));
    const n = 40_000;
    const uniforms = draw(n, () => stream.nextUniform());
    expect(Math.min(...uniforms.slice(0, 10_000))).toBeGreaterThan(0);
    expect(mean(uniforms)).toBeCloseTo(0.5, 2);
    expect(mean(uniforms.map((u) => u * u))).toBeCloseTo(1 / 3, 2);
    expect(mean(draw(n, () => stream.nextExponential()))).toBeCloseTo(1, 1);
    const normals = draw(n, () => stream.nextNormal());
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((x) => x * x))).toBeCloseTo(1, 1);
  });
  it('across keys are uniform too', () => {
    const first = Array.from({ length: 20_000 }, (_, k) => createStream(1, k).nextUniform());
    expect(mean(first)).toBeCloseTo(0.5, 2);
    expect(mean(first.map((u, i) => u * (first[i + 1] ?? 0.5)))).toBeCloseTo(0.25, 2);
  });
});
