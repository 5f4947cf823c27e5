import { failure, type Problem, type Result, success } from '@countermove/base';
import { editDistance } from '@countermove/nomenclature';
import {
  columnAlias,
  columnMissing,
  columnMisspelt,
  columnTwice,
  noProteinColumn,
  noSampleColumn,
} from '../messages.ts';

/** Where the columns stand that are read; -1 for none. */
export interface MafColumns {
  readonly gene: number;
  readonly sample: number;
  readonly classification: number;
  /** In the order in which they are asked. */
  readonly protein: readonly number[];
  readonly altReads: number;
  readonly refReads: number;
  readonly depth: number;
  readonly frequency: number;
  readonly status: number;
  /** Number of columns of the header. */
  readonly count: number;
}

interface Role {
  /** Names of the format itself (GDC, cBioPortal): taken without a word. */
  readonly names: readonly string[];
  /** Names seen elsewhere, without case and signs: taken with a notice. */
  readonly aliases: readonly string[];
}

const roles: Readonly<Record<Exclude<keyof MafColumns, 'count'>, Role>> = {
  gene: { names: ['Hugo_Symbol'], aliases: ['hugo', 'genesymbol', 'symbol', 'genename', 'gene'] },
  sample: {
    names: ['Tumor_Sample_Barcode'],
    aliases: ['tumorsampleid', 'sampleid', 'sample', 'tumorsample', 'samplebarcode'],
  },
  classification: {
    names: ['Variant_Classification'],
    aliases: ['variantclass', 'mutationtype', 'exonicfunc', 'effect', 'mutationclass'],
  },
  protein: {
    names: ['HGVSp_Short', 'HGVSp', 'Protein_Change', 'Amino_Acid_Change'],
    aliases: [
      'aachange',
      'aminoacidchange',
      'proteinchange',
      'hgvsprotein',
      'hgvspshort',
      'mutation',
      'proteinmutation',
    ],
  },
  altReads: { names: ['t_alt_count'], aliases: ['tumoraltcount', 'altcount', 'tvarcount', 'talt'] },
  refReads: { names: ['t_ref_count'], aliases: ['tumorrefcount', 'refcount', 'tref'] },
  depth: { names: ['t_depth'], aliases: ['tumordepth', 'tdp'] },
  frequency: {
    names: ['Allelic_Frequency', 't_vaf'],
    aliases: [
      'vaf',
      'tumorf',
      'itumorf',
      'tumorvaf',
      'variantallelefrequency',
      'variantallelefraction',
      'allelefrequency',
    ],
  },
  status: { names: ['Mutation_Status'], aliases: ['somaticstatus'] },
};

/** Columns of the format that look like a misspelling of one that is read. */
const other: readonly string[] = [
  'HGVSc',
  'n_alt_count',
  'n_ref_count',
  'n_depth',
  'HGVSg',
  'Protein_position',
  'Matched_Norm_Sample_Barcode',
];

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Finds the columns by name, never by place. A name in another spelling, or one that other programs use, is taken with a
 * notice; a name close to one that is missing is refused with that name, since to ignore it would give a wrong answer.
 */
export function findColumns(header: readonly string[]): Result<MafColumns> {
  const names = header.map((name) => name.trim());
  const problems: Problem[] = [];
  const taken = new Set<number>();
  const find = (role: Role): readonly number[] => {
    const found = findRole(role, names, problems);
    for (const at of found) taken.add(at);
    return found;
  };
  const gene = find(roles.gene)[0] ?? -1;
  const sample = find(roles.sample)[0] ?? -1;
  const protein = find(roles.protein);
  const one = (role: Role): number => find(role)[0] ?? -1;
  const columns: MafColumns = {
    gene,
    sample,
    protein,
    classification: one(roles.classification),
    altReads: one(roles.altReads),
    refReads: one(roles.refReads),
    depth: one(roles.depth),
    frequency: one(roles.frequency),
    status: one(roles.status),
    count: names.length,
  };
  for (const [index, name] of names.entries()) {
    if (taken.has(index)) continue;
    const near = misspelling(name, columns);
    if (near !== null) problems.push(near);
  }
  if (problems.some(({ severity }) => severity === 'error')) return failure(...problems);
  if (gene < 0) return failure(columnMissing('Hugo_Symbol', names, null));
  if (sample < 0) problems.push(noSampleColumn());
  if (protein.length === 0) problems.push(noProteinColumn());
  return success(columns, problems);
}

function findRole(role: Role, names: readonly string[], problems: Problem[]): readonly number[] {
  const found: number[] = [];
  for (const name of role.names) {
    const exact = names.flatMap((one, index) => (one === name ? [index] : []));
    if (exact.length > 1) problems.push(columnTwice(name));
    const at = exact[0] ?? names.findIndex((one) => plain(one) === plain(name));
    if (at < 0) continue;
    if (exact.length === 0) problems.push(columnAlias(names[at]!, name));
    found.push(at);
  }
  if (found.length > 0) return found;
  for (const alias of role.aliases) {
    const at = names.findIndex((one) => plain(one) === alias);
    if (at < 0) continue;
    problems.push(columnAlias(names[at]!, role.names[0]!));
    return [at];
  }
  return [];
}

/** The column that a name was probably meant to be, when nothing else fills it. */
function misspelling(name: string, columns: MafColumns): Problem | null {
  const written = plain(name);
  if (other.some((known) => plain(known) === written)) return null;
  for (const [role, { names }] of Object.entries(roles)) {
    const filled = columns[role as keyof typeof roles];
    if (typeof filled === 'number' ? filled >= 0 : filled.length > 0) continue;
    const near = names.find((known) => isMisspelt(written, plain(known)));
    if (near === undefined) continue;
    const problem = columnMisspelt(name, near);
    return decisive.includes(role) ? problem : { ...problem, severity: 'warning' };
  }
  return null;
}

/** Columns without which a wrong answer would be given, not only a poorer one. */
const decisive: readonly string[] = ['gene', 'sample', 'protein'];

/** Short names have too many neighbours to guess at. */
function isMisspelt(written: string, known: string): boolean {
  if (known.length < 5) return false;
  const slips = known.length < 8 ? 1 : 2;
  return editDistance(written, known, slips) <= slips;
}
