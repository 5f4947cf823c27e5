/** The layers of docs/ARCHITECTURE: who may import whom. tests/layers.test.ts plants a forbidden import and expects a failure. */
const ours = '^(packages|apps)/';
const inside = (...names) => `^packages/(${names.join('|')})/`;

/** A package may import itself and what is named here; nothing else of ours. */
const mayImport = {
  base: [],
  logic: ['base'],
  pharmacology: ['base'],
  evolution: ['base'],
  nomenclature: ['base'],
  atlas: ['base', 'nomenclature'],
  case: ['base', 'nomenclature'],
  resistance: ['base', 'nomenclature', 'atlas', 'case', 'logic', 'pharmacology', 'evolution'],
  report: ['base', 'resistance'],
};

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(mayImport).map(([name, allowed]) => ({
      name: `layer-${name}`,
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: ours, pathNot: inside(name, ...allowed) },
    })),
    {
      name: 'report-imports-schemas-only',
      comment: 'The HTML is a function of report.json alone.',
      severity: 'error',
      from: { path: '^packages/report/' },
      to: { path: '^packages/resistance/', pathNot: '^packages/resistance/src/schema/' },
    },
    {
      name: 'internal-stays-inside',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '/internal/', pathNot: '^(packages|apps)/$2/' },
    },
    { name: 'nobody-imports-an-app', severity: 'error', from: { path: '^packages/' }, to: { path: '^apps/' } },
    {
      name: 'node-only-in-node-ts',
      comment: 'A package that runs in the browser touches Node only behind its subpath ./node.',
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot: '(/node\\.ts|/src/compile/|/testing\\.ts|/testing/|\\.test\\.ts|^packages/[^/]+/src/node/)',
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
