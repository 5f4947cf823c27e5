import { describe, expect, it } from 'vitest';
import { compileNetwork } from './compile.ts';

const compile = (nodes: Parameters<typeof compileNetwork>[0]['nodes'], parameters: Record<string, number> = {}) =>
  compileNetwork({ nodes, parameters });
const codes = (result: ReturnType<typeof compile>): string[] => result.problems.map(({ code }) => code);

describe('compiling a network', () => {
  it('fills in the rates that are not given as MaBoSS does', () => {
    const result = compile([{ name: 'A', logic: '!B' }, { name: 'B', rateUp: '2' }, { name: 'C' }]);
    if (!result.ok) throw new Error('expected a network');
    const [a, b, c] = result.value.nodes;
    const off = new Uint8Array(3);
    const none = new Float64Array(0);
    expect([a?.rateUp(off, none), a?.rateDown(off, none)]).toEqual([1, 0]);
    expect([b?.rateUp(off, none), b?.rateDown(off, none)]).toEqual([2, 0]);
    expect([c?.rateUp(off, none), c?.rateDown(off, none)]).toEqual([0, 0]);
    expect(a?.inputs).toEqual([1]);
  });
  it('resolves attributes through one another', () => {
    const result = compile([{ name: 'A', logic: '@x & A', macros: { x: '@y | $k > 1', y: '0' }, rateUp: '@logic' }], {
      k: 2,
    });
    if (!result.ok) throw new Error('expected a network');
    expect(result.value.nodes[0]?.logic?.(Uint8Array.of(1), result.value.parameterValues)).toBe(1);
    expect(result.value.nodes[0]?.readsItself).toBe(true);
    expect(result.value.nodes[0]?.parameters).toEqual([0]);
  });
  it('names the closest node, parameter or attribute', () => {
    const result = compile([{ name: 'EGFR' }, { name: 'ERK', logic: 'EFGR & $dose > @lgoic' }], { doses: 1 });
    expect(result.ok).toBe(false);
    expect(result.problems.map(({ code, found, hint }) => [code, found, hint])).toEqual([
      ['unknown-node', 'EFGR', 'did you mean EGFR?'],
      ['unknown-parameter', 'dose', 'did you mean doses?'],
      ['unknown-attribute', 'lgoic', 'did you mean logic?'],
    ]);
  });
  it('reports attributes that need themselves', () => {
    expect(codes(compile([{ name: 'A', logic: '@x', macros: { x: '@y', y: '!@x' } }]))).toEqual(['cyclic-attribute']);
    expect(codes(compile([{ name: 'A', rateUp: '@rate_up' }]))).toEqual(['cyclic-attribute']);
  });
  it('reports names that are doubled or cannot be read back', () => {
    expect(codes(compile([{ name: 'A' }, { name: 'A' }]))).toEqual(['duplicate-node']);
    for (const name of ['', 'A-B', '1A', 'And', 'NODE', '__proto__'])
      expect(codes(compile([{ name }]))).toEqual(['bad-name']);
    expect(codes(compile([{ name: 'A' }], { k: Number.NaN }))).toEqual(['bad-parameter']);
  });
  it('takes true and false as constants unless a node is so named', () => {
    const constant = compile([{ name: 'A', logic: 'true' }]);
    if (!constant.ok) throw new Error('expected a network');
    expect(constant.value.nodes[0]?.inputs).toEqual([]);
    const named = compile([{ name: 'A', logic: 'true' }, { name: 'true' }]);
    if (!named.ok) throw new Error('expected a network');
    expect(named.value.nodes[0]?.inputs).toEqual([1]);
  });
  it('refuses attributes that explode when they are written out', () => {
    const macros: Record<string, string> = { m0: 'A' };
    for (let i = 1; i < 60; i += 1) macros[`m${i}`] = `@m${i - 1} + @m${i - 1}`;
    const result = compile([{ name: 'A', logic: '@m59', macros }]);
    expect(result.ok).toBe(false);
    expect(codes(result)).toContain('expression-too-large');
  });
});
