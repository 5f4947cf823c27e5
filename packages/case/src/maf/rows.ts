import type { Problem } from '@countermove/base';
import {
  type Alteration,
  type GeneEntry,
  type ProteinVariant,
  readProteinVariant,
  suggestNames,
  type Vocabulary,
} from '@countermove/nomenclature';
import type { Observation, SkippedRows } from '../case.ts';
import {
  classDisagrees,
  geneAlias,
  genesNotKnown,
  moreUnreadableRows,
  originNotice,
  repeatedNotice,
  rowsWithoutProteinChange,
  spliceWithoutProteinChange,
  unreadableRow,
} from '../messages.ts';
import type { MafColumns } from './columns.ts';
import { alleleFraction, changeOfClass, isBlank, isSilentClass, originOf, proteinCell, readCount } from './values.ts';

/** Reads the rows of one sample and keeps what they say. */
export interface SampleReader {
  read(cells: readonly string[], line: number): void;
  finish(): {
    readonly alterations: readonly Alteration[];
    readonly observations: readonly Observation[];
    readonly rows: number;
    readonly skipped: SkippedRows;
    readonly problems: readonly Problem[];
  };
}

interface RowOptions {
  readonly vocabulary: Vocabulary;
  readonly strict: boolean;
  readonly fileName: string;
}

/** Unreadable rows are told one by one up to here: a file of another transcript would give thousands. */
const mostTold = 100;

/** Rows that share a remark: told once, with their number and the first line. */
interface Tally {
  count: number;
  line: number;
}

export function createSampleReader(columns: MafColumns, options: RowOptions): SampleReader {
  const { vocabulary, strict, fileName } = options;
  const alterations = new Map<string, ProteinVariant>();
  const observations: Observation[] = [];
  const unreadable: Problem[] = [];
  const notices = new Map<string, { readonly problem: Problem; count: number }>();
  const blanks = new Map<string, Tally>();
  const splices = new Map<GeneEntry, Tally>();
  const unknownGenes = new Map<string, Tally>();
  const origins = new Map<Observation['origin'], Tally>();
  let disagreeing: (Tally & { example: string }) | null = null;
  const skipped = { silent: 0, noProteinChange: 0, unknownGene: 0, unreadable: 0 };
  let rows = 0;

  const note = (problem: Problem, line: number): void => {
    // A gene without a sequence is one remark for the file, whatever its variants.
    const key =
      problem.code === 'reference-unchecked' || problem.code === 'rewritten'
        ? problem.code
        : `${problem.code} ${problem.found}`;
    const before = notices.get(key);
    if (before === undefined) notices.set(key, { problem: { ...problem, line }, count: 1 });
    else if (problem.code === 'reference-unchecked' || problem.code === 'rewritten') before.count++;
  };

  const read = (cells: readonly string[], line: number): void => {
    rows++;
    const cell = (at: number): string => (at < 0 ? '' : (cells[at] ?? '').trim());
    const word = cell(columns.classification);
    const written = columns.protein.map(cell).find((text) => !isBlank(text));
    const symbol = cell(columns.gene);
    if (written === undefined) {
      if (isSilentClass(word) === true) skipped.silent++;
      else countBlank(symbol, word, line);
      return;
    }
    const gene = vocabulary.findGene(symbol);
    if (gene === null) {
      skipped.unknownGene++;
      count(unknownGenes, symbol === '' ? '(blank)' : symbol, line);
      return;
    }
    const variant = readProteinVariant(gene, proteinCell(written), `${symbol} ${written}`);
    if (!variant.ok) {
      skipped.unreadable++;
      unreadable.push(...variant.problems.map((problem) => unreadableRow(problem, line, strict)));
      return;
    }
    if (variant.value.change.type === 'synonymous') {
      skipped.silent++;
      return;
    }
    if (disagrees(word, variant.value)) {
      if (disagreeing === null) disagreeing = { count: 0, line, example: `${word}, ${symbol} ${written}` };
      disagreeing.count++;
    }
    if (symbol.toLowerCase() !== gene.symbol.toLowerCase()) note(geneAlias(symbol, gene.symbol), line);
    for (const problem of variant.problems) note(problem, line);
    keep(variant.value, cell, line);
  };

  const countBlank = (symbol: string, word: string, line: number): void => {
    skipped.noProteinChange++;
    count(blanks, word === '' ? 'no class' : word, line);
    if (changeOfClass(word) !== 'splice') return;
    const gene = vocabulary.findGene(symbol);
    if (gene?.classRules?.some((rule) => rule.class === 'exon-skipping') === true) count(splices, gene, line);
  };

  const keep = (variant: ProteinVariant, cell: (at: number) => string, line: number): void => {
    if (!alterations.has(variant.label)) alterations.set(variant.label, variant);
    const altReads = readCount(cell(columns.altReads));
    const refReads = readCount(cell(columns.refReads));
    const depth = readCount(cell(columns.depth));
    const origin = originOf(cell(columns.status));
    if (columns.status >= 0 && cell(columns.status) !== '') count(origins, origin, line);
    observations.push({
      alteration: variant.label,
      file: fileName,
      line,
      altReads,
      refReads,
      alleleFraction: alleleFraction({ alt: altReads, ref: refReads, depth }, cell(columns.frequency)),
      origin,
    });
  };

  const finish = (): ReturnType<SampleReader['finish']> => {
    const problems: Problem[] = [...notices.values()].map(({ problem, count }) => repeatedNotice(problem, count));
    problems.push(...toldRows(unreadable, strict));
    if (unknownGenes.size > 0) {
      const names = [...unknownGenes.keys()];
      // A cohort may hold thousands of odd names; one suggestion is looked for, for the first.
      const nearest = suggestNames(names[0] ?? '', 'gene', vocabulary);
      problems.push(genesNotKnown(skipped.unknownGene, names, nearest, firstLine(unknownGenes), strict));
    }
    if (blanks.size > 0) {
      const byClass = [...blanks].map(([word, { count }]) => `${word} ${count}`).join(', ');
      problems.push(rowsWithoutProteinChange(skipped.noProteinChange, byClass, firstLine(blanks)));
    }
    for (const [gene, { count, line }] of splices) {
      const exons = (gene.classRules ?? []).flatMap((rule) => (rule.class === 'exon-skipping' ? [rule.exon] : []));
      problems.push(spliceWithoutProteinChange(gene.symbol, exons, count, line));
    }
    if (disagreeing !== null) problems.push(classDisagrees(disagreeing.count, disagreeing.example, disagreeing.line));
    for (const origin of ['germline', 'unknown'] as const) {
      const tally = origins.get(origin);
      if (tally !== undefined) problems.push(originNotice(origin, tally.count, tally.line));
    }
    return { alterations: [...alterations.values()], observations, rows, skipped: { ...skipped }, problems };
  };

  return { read, finish };
}

/** As many of the problems of rows as anybody reads, and the number of the others. */
export function toldRows(problems: readonly Problem[], strict: boolean): readonly Problem[] {
  if (problems.length <= mostTold) return problems;
  return [...problems.slice(0, mostTold), moreUnreadableRows(problems.length - mostTold, strict)];
}

function count<K>(tallies: Map<K, Tally>, key: K, line: number): void {
  const tally = tallies.get(key);
  if (tally === undefined) tallies.set(key, { count: 1, line });
  else tally.count++;
}

function firstLine(tallies: ReadonlyMap<unknown, Tally>): number {
  return Math.min(...[...tallies.values()].map(({ line }) => line));
}

/** A class that the protein change plainly is not: a stop called by name on a substitution, or the reverse. */
function disagrees(word: string, { change }: ProteinVariant): boolean {
  const said = changeOfClass(word);
  if (said === null || said === 'splice') return isSilentClass(word) === true;
  if (said === 'in-frame') return ['frameshift', 'stop', 'substitution'].includes(change.type);
  if (change.type === 'unknown' || change.type === 'splice') return false;
  // One base change can be two residues, a delins of one codon a substitution: only the clear cases count.
  if (said === 'substitution') return change.type === 'frameshift' || change.type === 'stop';
  if (said === 'stop') return change.type !== 'stop' && !change.inserted.includes('*') && change.type !== 'frameshift';
  return change.type === 'substitution';
}
