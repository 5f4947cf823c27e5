import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedPath } from '@countermove/base/testing';
import { describe, expect, it } from 'vitest';
import { compileNetwork } from '../network/compile.ts';
import { parseBnd } from './bnd.ts';
import { parseCfg } from './cfg.ts';
import { exportBnd } from './export-bnd.ts';
import { exportBnet } from './export-bnet.ts';
import { exportCfg } from './export-cfg.ts';

const BND = `
// a comment, /* and another */
# and a third
Node B { description = "says \\"B\\""; logic = C XOR $k > 1; rate_up = @logic ? $u : 0; twice = 2 * @logic; rate_down = @twice; }
A : B AND NOT A;
C, A | 1
`;

describe('.bnd files', () => {
  it('give nodes in the order of first mention, bodies before names', () => {
    const read = parseBnd(BND);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.nodes).toEqual([
      { name: 'C', logic: 'A | 1' },
      {
        name: 'B',
        description: 'says "B"',
        logic: 'C XOR $k > 1',
        rateUp: '@logic ? $u : 0',
        rateDown: '@twice',
        macros: { twice: '2 * @logic' },
      },
      { name: 'A', logic: 'B & !A' },
    ]);
    expect(read.problems).toEqual([]);
  });
  it('survive being written and read', () => {
    const read = parseBnd(BND);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const again = parseBnd(exportBnd(read.value));
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    const byName = (nodes: typeof read.value.nodes) => [...nodes].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(byName(again.value.nodes)).toEqual(byName(read.value.nodes));
  });
  it('warn of an attribute that nothing uses, such as Rate_Up', () => {
    const { ok, problems } = parseBnd('node A { Rate_Up = 1; }');
    expect(ok).toBe(true);
    expect(problems[0]).toMatchObject({ code: 'unused-attribute', severity: 'warning', hint: 'did you mean rate_up?' });
  });
  it('are refused with the line of what is wrong', () => {
    expect(parseBnd('node A {\n  logic = (B;\n}').problems[0]).toMatchObject({ code: 'syntax', line: 2, found: ';' });
    expect(parseBnd('node A {}\n\nnode A {}').problems[0]).toMatchObject({ code: 'duplicate-node', line: 3 });
    for (const text of ['', 'node', 'node A', 'node A {', 'A', 'node A { logic 1; }', 'node A { rate = "x', '}']) {
      expect(parseBnd(text).ok, text).toBe(false);
    }
  });
});

describe('.cfg files', () => {
  const definition = { nodes: ['A', 'B', 'C'].map((name) => ({ name })), parameters: {} };
  const read = (text: string) => parseCfg(text, definition);

  it('are evaluated in reading order, the last statement wins', () => {
    const result = read(`
      $a = 1; $b = $a * 2; $a = 5;
      Max_Time = 1/2 * 10; time_tick = .5; sample_count = 1000.0; SEED_pseudorandom = 7; use_physrandgen = FALSE;
      A.istate = TRUE; B.istate = -1; A.is_internal = 1; B.is_internal = 1; B.is_internal = 0; C.refstate = -1;
      [B].istate = 3 [0] , (2 - 1) [1]; [C].istate = $a [1]; C.istate = 0;
    `);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value).toEqual({
      parameters: { a: 5, b: 2 },
      initial: { A: 1, C: 0 },
      groups: [
        {
          nodes: ['B'],
          alternatives: [
            { weight: 3, values: [0] },
            { weight: 1, values: [1] },
          ],
        },
      ],
      internal: ['A'],
      maxTime: 5,
      timeTick: 0.5,
      sampleCount: 1000,
      seed: 7,
      discreteTime: false,
    });
    const again = read(exportCfg(result.value));
    expect(again.ok && again.value).toEqual(result.value);
  });
  it('say when the last window is broken', () => {
    expect(read('max_time = 1; time_tick = .3;').problems[0]?.code).toBe('broken-window');
    expect(read('max_time = .3; time_tick = .1;').problems).toEqual([]);
  });
  it('are refused with the line of what is wrong', () => {
    const first = (text: string) => read(text).problems[0];
    expect(first('\nmaxtime = 1;')).toMatchObject({ code: 'unknown-setting', line: 2, hint: 'did you mean max_time?' });
    expect(first('D.istate = 1;')).toMatchObject({ code: 'unknown-node' });
    expect(first('$x = $y;')).toMatchObject({ code: 'unknown-parameter' });
    expect(first('A.istate = 0.3;')).toMatchObject({ code: 'bad-istate' });
    expect(first('[A,B].istate = 1 [0];')).toMatchObject({ code: 'bad-istate' });
    expect(first('[A].istate = 0 [0];')).toMatchObject({ code: 'bad-istate' });
    expect(first('[A,B].istate = 1 [0,1];\n[B,C].istate = 1 [0,1];')).toMatchObject({ code: 'istate-twice', line: 2 });
    expect(first('A.schedule = 5: 1;')?.severity).toBe('error');
    expect(first('time_tick = 0;')).toMatchObject({ code: 'bad-setting' });
    expect(first('$x = 1/0;')).toMatchObject({ code: 'bad-value' });
  });
});

describe('.bnet text', () => {
  const bnet = (text: string, parameters: Record<string, number> = {}) => {
    const read = parseBnd(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return exportBnet({ ...read.value, parameters });
  };
  it('holds plain rules as they stand and inputs as themselves', () => {
    const result = bnet('node A { rate_up = 0; rate_down = 0; } B : A & !(B | A); C : 1');
    expect(result).toEqual({ ok: true, value: 'targets, factors\nA, A\nB, A & !(B | A)\nC, 1\n', problems: [] });
  });
  it('writes out comparisons, XOR, attributes and parameters', () => {
    const result = bnet('A:A B:A XOR B C:A + B + C >= $k D:true', { k: 2 });
    expect(result.ok && result.value.split('\n').slice(2, 6)).toEqual([
      'B, (A & (!B) | !A & (B))',
      'C, (A & (B | !B & (C)) | !A & (B & (C)))',
      'D, 1',
      '',
    ]);
  });
  it('says where rates are lost and refuses what has no rule', () => {
    const lost = bnet(
      'node A { logic = A; rate_up = @logic ? 2 : 0; } node B { logic = A; rate_up = @logic ? 1 : 0; }',
    );
    expect(lost.ok && lost.problems.map(({ code, found }) => [code, found])).toEqual([['rates-lost', 'A']]);
    expect(bnet('node A { rate_up = 1; }').problems[0]?.code).toBe('no-rule');
  });
});

describe('published models', () => {
  const root = sharedPath('data/models');
  const files = (folder: string, end: RegExp): string[] =>
    root === null ? [] : readdirSync(join(root, folder)).filter((name) => end.test(name));
  const text = (path: string): string => readFileSync(join(root as string, path), 'latin1');

  it.skipIf(root === null)('are read, compiled, written and read again', () => {
    let count = 0;
    for (const folder of [
      'maboss',
      'maboss/ensemble',
      'maboss/bnet',
      'maboss/sbml',
      'maboss/prngs',
      'prostate',
      'braf',
    ]) {
      for (const name of files(folder, /\.(bnd|bnet)$/)) {
        const read = parseBnd(text(`${folder}/${name}`));
        if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
        const again = parseBnd(exportBnd(read.value));
        if (!again.ok) throw new Error(`${name}: ${JSON.stringify(again.problems)}`);
        const rules = (nodes: typeof read.value.nodes) => new Map(nodes.map((node) => [node.name, node]));
        expect(rules(again.value.nodes)).toEqual(rules(read.value.nodes));
        const parameters = Object.fromEntries(
          [...text(`${folder}/${name}`).matchAll(/\$(\w+)/g)].map(([, p]) => [p, 1]),
        );
        const compiled = compileNetwork({ ...read.value, parameters });
        expect(compiled.problems, name).toEqual([]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(18);
  });
  it.skipIf(root === null)('have settings that are read and written', () => {
    for (const [bnd, cfg] of [
      ['maboss/metastasis.bnd', 'maboss/metastasis.cfg'],
      ['maboss/sizek.bnd', 'maboss/sizek.cfg'],
      ['maboss/p53_Mdm2.bnd', 'maboss/p53_Mdm2_runcfg.cfg'],
      ['maboss/ewing_full.bnd', 'maboss/ewing.cfg'],
      ['maboss/Four_cycle.bnd', 'maboss/Four_cycle_FEscape.cfg'],
      ['maboss/ToyMod4FP.bnd', 'maboss/ToyMod4FP.cfg'],
    ] as const) {
      const definition = parseBnd(text(bnd));
      if (!definition.ok) throw new Error(bnd);
      const settings = parseCfg(text(cfg), definition.value);
      if (!settings.ok) throw new Error(`${cfg}: ${JSON.stringify(settings.problems)}`);
      const again = parseCfg(exportCfg(settings.value), definition.value);
      expect(again.ok && again.value).toEqual(settings.value);
    }
  });
});
