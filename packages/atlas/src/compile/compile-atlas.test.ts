import { describe, expect, test } from 'vitest';
import { compileAtlas } from './compile-atlas.ts';
import type { SourceFile } from './parse-file.ts';

const evidence = (id: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id,
  system: 'on-target',
  mechanism: 'covalent-site',
  biomarker: { gene: 'EGFR', variant: 'C7S' },
  therapy: { drugs: ['osimertinib'] },
  cancers: ['NSCLC'],
  effect: 'resistance',
  level: 'patients',
  statement: 'Without the cysteine the bond is not made.',
  citation: { source: 'review', line: 3 },
  ...changes,
});

const source = { id: 'review', kind: 'document', title: 'A review', lines: 10, opened: true };
const gene = { symbol: 'EGFR', role: 'receptor', aliases: ['HER1'], sequence: 'MRPSGTCAGA' };
const mechanism = { id: 'covalent-site', system: 'on-target', name: 'Covalent site', summary: 'The bond is lost.' };
const drug = { id: 'osimertinib', name: 'osimertinib', classes: ['egfr-tki'], modality: 'small-molecule' };

/** A small atlas without problems; each test adds what is wrong. */
const good: Readonly<Record<string, readonly unknown[]>> = {
  'sources/documents.yaml': [source],
  'genes/receptors.yaml': [gene],
  'cancers/lung.yaml': [{ code: 'NSCLC', name: 'Non-Small Cell Lung Cancer', parent: null }],
  'mechanisms/on-target.yaml': [mechanism],
  'drugs/egfr.yaml': [drug],
  'evidence/on-target/egfr.yaml': [evidence('claim')],
};

function compile(changes: Readonly<Record<string, readonly unknown[] | string>> = {}): ReturnType<typeof compileAtlas> {
  const files: SourceFile[] = Object.entries({ ...good, ...changes }).map(([path, content]) => ({
    path,
    // JSON is YAML; one record a line, so that line numbers can be foretold.
    text: typeof content === 'string' ? content : content.map((record) => `- ${JSON.stringify(record)}\n`).join(''),
  }));
  return compileAtlas(files);
}

/** `code@file:line` of all problems. */
function problems(changes: Readonly<Record<string, readonly unknown[] | string>>): readonly string[] {
  return compile(changes).problems.map(({ code, file, line }) => `${code}@${file}:${line}`);
}

const file = 'evidence/on-target/egfr.yaml';

test('good data compile without a problem, with what was left out filled in', () => {
  const { content, problems: found } = compile();
  expect(found).toEqual([]);
  expect(content.evidence[0]).toMatchObject({ note: null, conflicts: [], experiment: 'auto' });
  expect(content.evidence[0]?.citation).toEqual({ source: 'review', line: 3, references: [], where: null });
});

describe('each kind of problem is found at its place', () => {
  test('text that is no YAML', () => {
    expect(problems({ [file]: '- id: a\n- {sign: -}\n' })[0]).toBe(`yaml@${file}:2`);
  });

  test('a file in no known folder', () => {
    expect(problems({ 'elsewhere/a.yaml': [] })).toEqual(['unknown-folder@elsewhere/a.yaml:null']);
  });

  test('a key that the format does not know', () => {
    expect(problems({ [file]: [evidence('claim'), evidence('other', { efect: 'resistance' })] })).toEqual([
      `format@${file}:2`,
    ]);
  });

  test('a value that the format does not know, on its own line', () => {
    const text = [
      '- id: claim',
      ...Object.entries(evidence('claim', { level: 'rumour' }))
        .slice(1)
        .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
      '',
    ].join('\n');
    expect(problems({ [file]: text })).toContain(`format@${file}:8`);
  });

  test('an id that is given twice, within a kind and across the kinds that share ids', () => {
    expect(problems({ [file]: [evidence('claim'), evidence('claim')] })).toEqual([`duplicate-id@${file}:2`]);
    expect(problems({ [file]: [evidence('covalent-site')] })).toEqual([`duplicate-id@${file}:1`]);
  });

  test('an alias of two genes', () => {
    const path = 'genes/receptors.yaml';
    expect(problems({ [path]: [gene, { symbol: 'ERBB2', role: 'receptor', aliases: ['her1'] }] })).toEqual([
      `ambiguous-alias@${path}:2`,
    ]);
  });

  test('an alias that is the symbol of another gene', () => {
    const path = 'genes/symbols.yaml';
    const symbols = `id: symbols\ncitation: {source: review, line: 1}\nsymbols: [HER1]\n`;
    expect(problems({ [path]: symbols })).toEqual(['alias-is-symbol@genes/receptors.yaml:1']);
  });

  test('a mechanism that is not there', () => {
    expect(problems({ [file]: [evidence('claim'), evidence('other', { mechanism: 'gone' })] })).toEqual([
      `unknown-mechanism@${file}:2`,
    ]);
  });

  test('a claim filed under another system than its mechanism', () => {
    expect(problems({ [file]: [evidence('claim', { system: 'bypass' })] })).toEqual([`other-system@${file}:1`]);
  });

  test('a drug that is not there, also in a countermeasure', () => {
    const countermeasures = [
      { drugs: ['gone'], outcome: 'works', level: 'patients', citation: { source: 'review', line: 1 } },
    ];
    expect(problems({ [file]: [evidence('claim', { countermeasures })] })).toEqual([`unknown-drug@${file}:1`]);
  });

  test('a class without a member, and no complaint about a class in place of a drug', () => {
    expect(problems({ [file]: [evidence('claim', { therapy: { class: 'met-tki' } })] })).toEqual([
      `class-without-drug@${file}:1`,
    ]);
    expect(problems({ [file]: [evidence('claim', { therapy: { drugs: ['egfr-tki'] } })] })).toEqual([]);
  });

  test('a gene that is not there, and an alias in place of a symbol', () => {
    expect(problems({ [file]: [evidence('claim', { biomarker: { gene: 'MET', state: 'up' } })] })).toEqual([
      `unknown-gene@${file}:1`,
    ]);
    expect(problems({ [file]: [evidence('claim', { biomarker: { driver: 'HER1' } })] })).toEqual([
      `alias-for-gene@${file}:1`,
    ]);
  });

  test('a cancer that is not there', () => {
    expect(problems({ [file]: [evidence('claim', { cancers: ['LUAD'] })] })).toEqual([`unknown-cancer@${file}:1`]);
  });

  test('a source that is not there, a line that is missing, a line beyond the end', () => {
    const cited = (citation: unknown): readonly string[] => problems({ [file]: [evidence('claim', { citation })] });
    expect(cited({ source: 'gone', line: 1 })).toEqual([`unknown-source@${file}:1`]);
    expect(cited({ source: 'review' })).toEqual([`missing-line@${file}:1`]);
    expect(cited({ source: 'review', line: 11 })).toEqual([`line-beyond-end@${file}:1`]);
    expect(cited({ source: 'review', line: 10 })).toEqual([]);
  });

  test('a conflict that is not there, and one that is not returned', () => {
    expect(problems({ [file]: [evidence('claim', { conflicts: ['gone'] })] })).toEqual([`unknown-conflict@${file}:1`]);
    const other = evidence('other');
    expect(problems({ [file]: [evidence('claim', { conflicts: ['other'] }), other] })).toEqual([
      `one-sided-conflict@${file}:1`,
    ]);
    expect(
      problems({ [file]: [evidence('claim', { conflicts: ['other'] }), { ...other, conflicts: ['claim'] }] }),
    ).toEqual([]);
  });

  test('a reference residue that the sequence does not have', () => {
    const biomarker = {
      all: [
        { gene: 'EGFR', variant: 'T6M' },
        { gene: 'EGFR', variant: 'R2_G6del' },
      ],
    };
    expect(problems({ [file]: [evidence('claim', { biomarker })] })).toEqual([`reference-residue@${file}:1`]);
    const beyond = { gene: 'EGFR', variant: 'L858R' };
    expect(problems({ [file]: [evidence('claim', { biomarker: beyond })] })).toEqual([`reference-residue@${file}:1`]);
  });

  test('a residue that only the mutant has is allowed where the drug is meant for that mutant', () => {
    const path = 'drugs/egfr.yaml';
    const covalentResidue = { gene: 'EGFR', residue: 'C4' };
    expect(problems({ [path]: [{ ...drug, covalentResidue }] })).toEqual([`reference-residue@${path}:1`]);
    const referenceTarget = { gene: 'EGFR', form: ['S4C'] };
    expect(problems({ [path]: [{ ...drug, covalentResidue, referenceTarget }] })).toEqual([]);
  });

  test('a relation that is not there', () => {
    const path = 'network/ras.yaml';
    const nodes = [{ id: 'RAS', rate: 'phosphorylation', rule: 'RAS', relations: ['gone'] }];
    expect(problems({ [path]: [{ module: 'ras', title: 'RAS', nodes }] })).toEqual([`unknown-relation@${path}:1`]);
  });

  test('a pocket of another protein, beyond the sequence, with a residue twice, or given twice', () => {
    const path = 'genes/pockets.yaml';
    const pocket = (first: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
      gene: 'EGFR',
      uniprot: 'P00533',
      klifs: `${first}${' -'.repeat(84)}`,
      ...changes,
    });
    expect(problems({ [path]: [pocket('10')] })).toEqual([]);
    expect(problems({ [path]: [pocket('11')] })).toEqual([`pocket-residue@${path}:1`]);
    expect(problems({ [path]: [pocket('1', { klifs: `1 1${' -'.repeat(83)}` })] })).toEqual([
      `pocket-residue@${path}:1`,
    ]);
    expect(problems({ [path]: [pocket('1'), pocket('2')] })).toEqual([`duplicate-id@${path}:2`]);
    expect(problems({ [path]: [{ ...pocket('1'), klifs: '1 2' }] })).toEqual([`format@${path}:1`]);
    const genes = { 'genes/receptors.yaml': [{ ...gene, uniprot: 'P04626' }] };
    expect(problems({ ...genes, [path]: [pocket('1')] })).toEqual([`pocket-protein@${path}:1`]);
  });

  test('regions of the pocket that leave a gap or overlap', () => {
    const path = 'genes/pocket-regions.yaml';
    const first = { region: 'hinge', first: 1, last: 44 };
    expect(problems({ [path]: [first, { region: 'gatekeeper', first: 45, last: 85 }] })).toEqual([]);
    expect(problems({ [path]: [first, { region: 'gatekeeper', first: 46, last: 85 }] })).toEqual([
      `pocket-regions@${path}:2`,
    ]);
    expect(problems({ [path]: [first, { region: 'gatekeeper', first: 44, last: 85 }] })).toEqual([
      `pocket-regions@${path}:2`,
    ]);
  });

  describe('in the network', () => {
    const path = 'network/ras.yaml';
    const node = (id: string, genes: readonly string[], rule: string): unknown => ({
      id,
      genes,
      rate: 'binding',
      rule,
    });
    const network = (nodes: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}): unknown => ({
      module: 'ras',
      title: 'RAS',
      nodes,
      ...rest,
    });

    test('a node and a parameter that are not there', () => {
      const nodes = [node('EGFR', ['EGFR'], '$dose > 0.5 & GONE | EGFR & not EGFR')];
      expect(problems({ [path]: [network(nodes)] })).toEqual([`unknown-node@${path}:1`, `unknown-parameter@${path}:1`]);
    });

    test('parameters of genes, constants, numbers of the model and the tolerance of the cell are known', () => {
      const rule = '$EGFR * 2e1 > $tolerance | $crowding > $EGFR_driver + $C797S_driver - $basal';
      const rest = {
        genes: [
          {
            gene: 'EGFR',
            dosage: 'EGFR',
            driver: 'EGFR_driver',
            usual: 1,
            pools: [{ position: 7, driver: 'C797S_driver' }],
          },
        ],
        constants: { basal: 0 },
      };
      const crowding = { value: 6, unit: 'fold', why: 'chosen' };
      const numbers = { 'calibration/cell-model.yaml': [{ id: 'cell-model', values: { crowding } }] };
      const nodes = [node('EGFR', ['EGFR'], rule)];
      expect(problems({ ...numbers, [path]: [network(nodes, rest)] })).toEqual([]);
      expect(problems({ [path]: [network(nodes, rest)] })).toEqual([`unknown-parameter@${path}:1`]);
    });

    test('a phenotype that reads more than its effectors', () => {
      const nodes = [node('EGFR', ['EGFR'], 'EGFR'), node('OTHER', ['EGFR'], 'EGFR')];
      const phenotype = { phenotype: 'growth', kind: 'state', effectors: ['EGFR'], rule: 'EGFR & OTHER' };
      expect(problems({ [path]: [network(nodes, { phenotypes: [phenotype] })] })).toEqual([
        `not-an-effector@${path}:1`,
      ]);
      const fitting = { ...phenotype, effectors: ['EGFR', 'OTHER'] };
      expect(problems({ [path]: [network(nodes, { phenotypes: [fitting] })] })).toEqual([]);
      const gone = { ...phenotype, effectors: ['EGFR', 'OTHER', 'GONE'] };
      expect(problems({ [path]: [network(nodes, { phenotypes: [gone] })] })).toEqual([`unknown-node@${path}:1`]);
    });

    test('an influence without a molecular relation', () => {
      const genes = {
        'genes/receptors.yaml': [gene, { symbol: 'GRB2', role: 'adaptor' }, { symbol: 'PTEN', role: 'phosphatase' }],
      };
      const relation = (from: string, to: string): unknown => ({
        id: `${from}-${to}`.toLowerCase(),
        from,
        to,
        sign: '+',
        how: 'binding',
        statement: 'It binds.',
        citation: { source: 'review', line: 1 },
        status: 'verified',
      });
      const nodes = [
        node('EGFR_2', ['EGFR'], 'EGFR_1'),
        node('EGFR_1', ['EGFR'], 'true'),
        node('GRB2', ['GRB2'], 'EGFR_2'),
        // A pool of several molecules reads its members; PIP3 is no gene and goes by the name of its node.
        node('ADAPTORS', ['GRB2', 'EGFR'], 'GRB2 | EGFR_1'),
        node('PIP3_2', ['PTEN'], 'GRB2'),
      ];
      const found = (relations: readonly unknown[]): readonly string[] =>
        compile({ ...genes, [path]: [network(nodes)], 'relations/all.yaml': relations }).problems.map(
          (problem) => `${problem.code} ${problem.found}`,
        );
      expect(found([])).toEqual(['unsupported-edge EGFR_2 -> GRB2', 'unsupported-edge GRB2 -> PIP3_2']);
      expect(found([relation('EGFR', 'GRB2'), relation('GRB2', 'PIP3')])).toEqual([]);
    });
  });

  test('a mechanism that no claim uses', () => {
    const path = 'mechanisms/on-target.yaml';
    expect(problems({ [path]: [mechanism, { ...mechanism, id: 'unused' }] })).toEqual([`unused-mechanism@${path}:2`]);
  });
});

test('a broken record leaves the others in place', () => {
  const { content, problems: found } = compile({ [file]: [evidence('claim'), { id: 'broken' }] });
  expect(found.length).toBeGreaterThan(0);
  expect(content.evidence.map(({ id }) => id)).toEqual(['claim']);
});

test('sequences and common names are joined to their records', () => {
  const { content } = compile({
    'genes/receptors.yaml': [{ symbol: 'EGFR', role: 'receptor' }],
    'genes/sequences/all.yaml': [{ symbol: 'EGFR', uniprot: 'P00533', sequence: 'MRPSGTC AGA\n' }],
    'cancers/common-names.yaml': [{ code: 'NSCLC', names: ['lung cancer'] }],
  });
  expect(content.genes[0]?.sequence).toBe('MRPSGTCAGA');
  expect(content.cancers[0]?.names).toEqual(['lung cancer']);
});
