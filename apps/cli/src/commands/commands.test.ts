import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provenanceSchema } from '@countermove/base/schema';
import { cellSchema, explainSchema, planSchema, reportSchema, variantSchema } from '@countermove/resistance/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, countermove, documentOf, inRepository } from '../testing/run-countermove.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermove-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('explain', () => {
  const explain = (name: string): ReturnType<typeof explainSchema.parse> => {
    const finished = countermove(['explain', `examples/${name}.yaml`, '--json']);
    expect(finished.status).toBe(0);
    const document = explainSchema.parse(documentOf(finished));
    expect(document.case.id).toBe(name);
    expect(document.provenance.inputs[0]?.name).toBe(`${name}.yaml`);
    return document;
  };

  test.each([
    ['egfr-met', 'MET amplification'],
    ['egfr-braf', 'BRAF V600E'],
    ['egfr-bim', 'BCL2L11 deletion polymorphism'],
  ])('the failure of %s is explained by %s', (name, alteration) => {
    const { findings, unexplained } = explain(name);
    const explaining = findings.filter((one) => one.relation === 'explains-failure' && one.effect === 'resistance');
    expect(explaining[0]?.alterations).toContain(alteration);
    expect(unexplained).toBe(false);
  });

  test('a phase that nobody stated gives a scenario each', () => {
    expect(
      explain('egfr-t790m-c797s')
        .scenarios.map(({ id }) => id)
        .join(),
    ).toMatch(/cis,.*trans/);
  });

  test('a variant without a record is of unknown effect, and both files stand in the provenance', () => {
    const document = explain('egfr-table');
    expect(document.unknown).toMatchObject([{ alteration: 'EGFR V834L' }]);
    expect(document.provenance.inputs.map(({ name }) => name)).toEqual(['egfr-table.yaml', 'egfr-table.maf']);
  });

  test('a table of mutations is a case with --cancer and --sample', () => {
    const words = ['explain', 'examples/egfr-table.maf', '--sample', 'EXAMPLE-T02', '--cancer', 'LUAD', '--json'];
    const document = explainSchema.parse(documentOf(countermove(words)));
    expect(document.case.alterations.map(({ label }) => label)).toEqual(['EGFR L858R', 'EGFR T790M']);
    expect(document.provenance.command).toBe(
      'countermove explain examples/egfr-table.maf --cancer LUAD --sample EXAMPLE-T02',
    );
  });

  test('with --strict a row that cannot be read is an error', () => {
    const rows = 'Hugo_Symbol\tTumor_Sample_Barcode\tHGVSp_Short\nEGFR\tT1\tp.L858R\nEGFR\tT1\tp.A858R\n';
    writeFileSync(join(folder, 'bad.maf'), rows);
    const words = ['explain', 'bad.maf', '--cancer', 'LUAD', '--json'];
    expect(countermove(words, folder).status).toBe(0);
    const strict = countermove([...words, '--strict'], folder);
    expect(strict.status).toBe(1);
    expect(codesOf(strict)).toContain('reference-mismatch');
  });

  test('in words it names mechanisms, levels, sources and the limits of use once', () => {
    const { status, output } = countermove(['explain', 'examples/egfr-met.yaml']);
    expect(status).toBe(0);
    expect(output).toMatch(/MET\s+amplification/);
    expect(output).toContain('nsclc-review:');
    expect(output.match(/Research use only/g)).toHaveLength(1);
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('variant', () => {
  test('names the place, and what is recorded of each drug', () => {
    const document = variantSchema.parse(documentOf(countermove(['variant', 'EGFR', 'L792H', '--json'])));
    expect(document.variant).toMatchObject({ label: 'EGFR L792H', referenceChecked: true, known: true });
    expect(document.provenance.command).toBe('countermove variant EGFR L792H');
  });

  test('can be asked about one drug, by any of its names', () => {
    const finished = countermove(['variant', 'EGFR V834L', '--drug', 'AZD9291', '--json']);
    const document = variantSchema.parse(documentOf(finished));
    expect(document.drugs).toMatchObject([
      { drug: 'osimertinib', effect: 'unknown', match: 'unknown', foldShift: null },
    ]);
    expect(document.variant.known).toBe(false);
    expect(finished.errors).toContain('notice alias');
  });
});

describe('cell', () => {
  const words = [
    'cell',
    '--cancer',
    'LUAD',
    '--context',
    'in-vitro',
    '--alter',
    'EGFR L858R',
    '--drug',
    'osimertinib 80 mg qd',
  ];

  test('gives the same bytes for the same seed, and others for another', () => {
    const first = countermove([...words, '--json', '--quiet']);
    expect(first.status).toBe(0);
    expect(first.errors).toBe('');
    const document = cellSchema.parse(documentOf(first));
    expect(document).toMatchObject({ driver: 'EGFR L858R', drugs: ['osimertinib 80 mg qd'], context: 'lung-in-vitro' });
    expect(document.provenance.command).toBe(
      "countermove cell --cancer LUAD --alter 'EGFR L858R' --drug 'osimertinib 80 mg qd' --context in-vitro",
    );
    expect(countermove([...words, '--json', '--quiet', '--seed', '1']).output).toBe(first.output);
    const other = documentOf(countermove([...words, '--json', '--quiet', '--seed', '2']));
    expect(other.nodes).not.toEqual(document.nodes);
    expect(other.provenance).toMatchObject({ seed: 2, command: expect.stringMatching(/ --seed 2$/) });
  });

  test('tells what it could not take as it is, and compares', () => {
    const finished = countermove([
      ...[...words.slice(0, -2), '--drug', 'osimertinib@0.5', '--drug', 'savolitinib@0.9'],
      ...['--alter', 'EGFR V834L', '--alter', 'ABCB1 1199G>A', '--compare', '--json'],
    ]);
    const document = cellSchema.parse(documentOf(finished));
    expect(document.drugs).toEqual(['osimertinib@0.5', 'savolitinib@0.9']);
    expect(codesOf(finished)).toEqual(expect.arrayContaining(['outside-cell-model', 'unknown-variant']));
    expect(document.differences?.toUnaltered.response99).toBeDefined();
    expect(finished.errors).toMatch(/ % /);
  });
});

describe('plan and report', () => {
  test('a regimen that is asked about is simulated and listed, alone', () => {
    const text = 'osimertinib 80 mg qd + savolitinib';
    const finished = countermove(['plan', 'examples/egfr-met.yaml', '--regimen', text, '--top', '1', '--json']);
    const document = planSchema.parse(documentOf(finished));
    expect(document.options.map(({ drugs }) => drugs.map(({ drug }) => drug))).toEqual([
      ['osimertinib', 'savolitinib'],
    ]);
    expect(document.provenance.command).toContain(`--regimen '${text}' --top 1`);
  });

  test('a report is two files, the same as on standard output', () => {
    // Without an alteration there is nothing to be tried, so that this is quick.
    writeFileSync(join(folder, 'plain.yaml'), 'id: a/b c\ncancer: LUAD\n');
    const finished = countermove(['report', 'plain.yaml', '--json'], folder);
    expect(finished.status).toBe(0);
    const document = reportSchema.parse(documentOf(finished));
    const written = join(folder, 'countermove-report-a-b-c');
    expect(readdirSync(written).toSorted()).toEqual(['report.html', 'report.json']);
    expect(readFileSync(join(written, 'report.json'), 'utf8')).toBe(finished.output);
    expect(readFileSync(join(written, 'report.html'), 'utf8')).toContain('<!doctype html>');
    expect(document.provenance.command).toBe('countermove report plain.yaml');
    const again = countermove(['report', 'plain.yaml', '-o', 'again', '--quiet'], folder);
    expect(again.output).toContain('written: again/report.html');
    expect(readFileSync(join(folder, 'again/report.json'), 'utf8')).toBe(finished.output);
  });
});

describe('atlas', () => {
  test('search finds records by any name', () => {
    const document = documentOf(countermove(['atlas', 'search', 'C797S', 'Tagrisso', '--json']));
    provenanceSchema.parse(document.provenance);
    expect(document.schema).toBe('countermove/atlas@1');
    expect((document.records as readonly object[])[0]).toMatchObject({ kind: 'evidence' });
  });

  test('show gives a record whole, and suggests ids', () => {
    const document = documentOf(countermove(['atlas', 'show', 'egfr-c797s-osimertinib', '--json']));
    expect(document.records).toMatchObject([{ kind: 'evidence', citation: { source: expect.any(String) } }]);
    const unknown = countermove(['atlas', 'show', 'egfr-c797s-osimertinb']);
    expect(unknown.status).toBe(1);
    expect(unknown.errors).toContain('did you mean egfr-c797s-osimertinib');
  });

  test('list narrows by system, gene, drug and cancer', () => {
    const words = ['--system', 'bypass', '--gene', 'c-MET', '--drug', 'osimertinib', '--cancer', 'LUAD', '--json'];
    const document = documentOf(countermove(['atlas', 'list', 'evidence', ...words]));
    const records = document.records as readonly { system: string }[];
    expect(records.length).toBeGreaterThan(0);
    expect(new Set(records.map(({ system }) => system))).toEqual(new Set(['bypass']));
  });

  test('a filter that a kind cannot be narrowed by is an error', () => {
    const finished = countermove(['atlas', 'list', 'sources', '--gene', 'EGFR', '--json']);
    expect(finished.status).toBe(1);
    expect(codesOf(finished)).toEqual(['filter-not-usable']);
  });

  test('check finds no error in the data', () => {
    expect(countermove(['atlas', 'check', '--json']).status).toBe(0);
  });
});

test('the bin starts the program and passes on its exit status', () => {
  const bin = inRepository('apps/cli/bin/countermove.js');
  const { status, stderr } = spawnSync(process.execPath, [bin, 'variant', 'EGFR A858R'], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect(status).toBe(1);
  expect(stderr).toContain('reference-mismatch');
});
