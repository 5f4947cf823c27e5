import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemSchema } from '@countermove/base/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, countermove, documentOf, type Finished, inRepository } from '../testing/run-countermove.ts';
import { runHere } from '../testing/run-here.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermove-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function explainText(content: string | Uint8Array): Finished {
  writeFileSync(join(folder, 'case.yaml'), content);
  return countermove(['explain', 'case.yaml', '--json'], folder);
}

describe('an error in what was given ends with status 1 and tells all', () => {
  test.each([
    ['EGFR L9999R', 'beyond-protein'],
    ['EGFR A858R', 'reference-mismatch'],
    ['EGFX L858R', 'unknown-gene'],
  ])('variant %s is %s', (text, code) => {
    const finished = countermove(['variant', text, '--json']);
    expect(finished.status).toBe(1);
    expect(codesOf(finished)).toEqual([code]);
    for (const problem of documentOf(finished).problems as readonly unknown[]) problemSchema.parse(problem);
  });

  test('a misspelt drug, gene and cancer each get a suggestion, all at once', async () => {
    const { status, output, errors } = await runHere([
      ...['cell', '--cancer', 'LUADD', '--alter', 'EGFX L858R', '--drug', 'osimertinb'],
    ]);
    expect(status).toBe(1);
    expect(output).toBe('');
    expect(errors).toMatch(/unknown-cancer.*did you mean LUAD/);
    expect(errors).toMatch(/unknown-gene.*did you mean EGFR/);
    expect(errors).toMatch(/unknown-drug.*did you mean osimertinib/);
  });

  test('a drug that cannot be simulated is refused with the reason', () => {
    const finished = countermove([
      'cell',
      '--cancer',
      'LUAD',
      '--drug',
      'carboplatin',
      '--drug',
      'osimertinib',
      '--json',
    ]);
    expect(finished.status).toBe(1);
    expect(codesOf(finished)).toEqual(['drug-not-simulated']);
    expect(finished.output).toContain('chemotherapy has no target in the cell model');
  });

  test('a plan refuses a regimen with such a drug before anything is simulated', async () => {
    const finished = await runHere([
      ...[
        'plan',
        'examples/egfr-met.yaml',
        '--regimen',
        'osimertinib',
        '--regimen',
        'osimertinib + pemetrexed',
        '--json',
      ],
    ]);
    expect(finished.status).toBe(1);
    expect(codesOf(finished)).toEqual(['drug-not-simulated']);
  });

  test('a cancer without cells in the model is refused, by cell and by plan', () => {
    writeFileSync(join(folder, 'liver.yaml'), 'cancer: HCC\n');
    for (const words of [
      ['cell', '--cancer', 'HCC', '--json'],
      ['plan', 'liver.yaml', '--json'],
    ]) {
      const finished = countermove(words, folder);
      expect(finished.status).toBe(1);
      expect(codesOf(finished)).toEqual(['no-cell-context']);
    }
  });

  test('two alterations that cannot hold together are refused', async () => {
    const finished = await runHere([
      ...['cell', '--cancer', 'LUAD', '--alter', 'MET amp', '--alter', 'MET loss', '--json'],
    ]);
    expect(finished.status).toBe(1);
    expect(codesOf(finished)).toEqual(['contradictory']);
  });

  test('a truncated case file is told with its line', () => {
    const finished = explainText('cancer: LUAD\nalterations: [EGFR L858R,\n');
    expect(finished.status).toBe(1);
    expect(new Set(codesOf(finished))).toEqual(new Set(['yaml']));
    expect(documentOf(finished).problems).toMatchObject([{ file: 'case.yaml', line: expect.any(Number) }]);
  });

  test('a missing file, a folder and an empty file are told as such', () => {
    expect(codesOf(countermove(['explain', 'nothing.yaml', '--json'], folder))).toEqual(['file-not-found']);
    expect(codesOf(countermove(['explain', '.', '--json'], folder))).toEqual(['file-not-found']);
    expect(codesOf(explainText(''))).toEqual(['empty-file']);
  });

  test('a file that is not UTF-8 is refused, never guessed at', () => {
    expect(codesOf(explainText(Buffer.from('cancer: LUAD\nid: caf\xe9\n', 'latin1')))).toEqual(['wrong-encoding']);
    expect(codesOf(explainText(Buffer.from('\ufeffcancer: LUAD\n', 'utf16le')))).toEqual(['wrong-encoding']);
  });

  test('a line of 100 MB is refused quickly and not echoed', () => {
    const started = performance.now();
    const finished = explainText(Buffer.alloc(100_000_000, 'x'));
    rmSync(join(folder, 'case.yaml'));
    expect(codesOf(finished)).toEqual(['file-too-large']);
    expect(finished.output.length).toBeLessThan(1000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  test('a table of mutations needs its cancer, and its sample when it holds several', async () => {
    const table = 'examples/egfr-table.maf';
    expect(codesOf(await runHere(['explain', table, '--json']))).toEqual(['cancer-missing']);
    expect(codesOf(await runHere(['explain', table, '--cancer', 'LUAD', '--json']))).toContain('sample-needed');
    const other = await runHere(['explain', table, '--cancer', 'LUAD', '--sample', 'EXAMPLE-T09', '--json']);
    expect(other.status).toBe(1);
    expect(codesOf(other)).toContain('unknown-sample');
  });

  test('an option that the case file contradicts is not passed over in silence', async () => {
    const cancer = await runHere(['explain', 'examples/egfr-met.yaml', '--cancer', 'HCC', '--json']);
    expect(codesOf(cancer)).toEqual(['contradictory']);
    const sample = await runHere(['explain', 'examples/egfr-met.yaml', '--sample', 'T1', '--json']);
    expect(codesOf(sample)).toEqual(['sample-not-used']);
  });

  test('a report of a case with an error writes nothing', () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'cancer: LUAD\nalterations: [EGFR A858R]\n');
    const before = readdirSync(folder);
    expect(countermove(['report', 'wrong.yaml'], folder).status).toBe(1);
    expect(countermove(['report', 'wrong.yaml', '-o', 'out'], folder).status).toBe(1);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a report does not start when a file is in the way of its folder', () => {
    const finished = countermove(
      ['report', inRepository('examples/egfr-met.yaml'), '-o', 'wrong.yaml', '--json'],
      folder,
    );
    expect(finished.status).toBe(1);
    expect(codesOf(finished)).toEqual(['cannot-write']);
  });
});

describe('wrong usage ends with status 2', () => {
  test.each([
    [['expain', 'case.yaml'], 'Did you mean explain?'],
    [['cell'], '--cancer'],
    [['explain'], 'case'],
    [['explain', 'a', 'b'], 'too many arguments'],
    [['explain', 'a', '--wiht'], 'unknown option'],
    [['plan', 'a', '--seed', '-1'], 'seed'],
    [['plan', 'a', '--top', '0'], 'top'],
    [['cell', '--cancer', 'LUAD', '--context', 'dish'], 'in-vitro'],
    [['atlas', 'list', 'drgs'], 'drug'],
  ])('%j', async (words, told) => {
    const { status, output, errors } = await runHere(words);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain(told);
  });

  test('nothing at all shows the help', async () => {
    const { status, errors } = await runHere([]);
    expect(status).toBe(2);
    expect(errors).toContain('Usage: countermove');
  });

  test('with --json it is a document too', () => {
    const finished = countermove(['plan', '--json']);
    expect(finished.status).toBe(2);
    expect(codesOf(finished)).toEqual(['usage']);
  });

  test('commands of later versions are not offered', async () => {
    const { status, output } = await runHere(['--help']);
    expect(status).toBe(0);
    for (const name of ['serve', 'expose', 'occupancy', 'evolve', 'logic', 'worker', 'sweep']) {
      expect(output).not.toMatch(new RegExp(`^  ${name}`, 'm'));
    }
  });
});
