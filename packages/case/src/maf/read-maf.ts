import { failure, hasErrors, type Problem, type Result, success } from '@countermove/base';
import { type Alteration, nearestNames, type Vocabulary } from '@countermove/nomenclature';
import type { Observation, SkippedRows, SourceFile } from '../case.ts';
import { noSampleColumn, sampleNeeded, shortRows, tooManyColumns, truncatedRow, unknownSample } from '../messages.ts';
import { decodeText } from '../text.ts';
import { findColumns, type MafColumns } from './columns.ts';
import { createSampleReader, type SampleReader, toldRows } from './rows.ts';
import { readTable } from './table.ts';

export interface MafOptions {
  /** As the user named it: it stands in the problems. */
  readonly fileName: string;
  readonly vocabulary: Vocabulary;
  /** Which sample to read; null: the only one. */
  readonly sample?: string | null;
  /** Whether a row that cannot be read is an error. Default: a warning. */
  readonly strict?: boolean;
}

/** What a table of mutations says on one sample. */
export interface MafReading {
  /** Each once, in the order of the file. */
  readonly alterations: readonly Alteration[];
  /** Each row that gave one of them. */
  readonly observations: readonly Observation[];
  /** All samples of the file, in its order. */
  readonly samples: readonly string[];
  readonly skipped: SkippedRows;
  readonly source: SourceFile;
}

// content ──decode──▶ text ──tabs──▶ header ──▶ columns
//                               └──▶ rows ──by sample──▶ protein change ──nomenclature──▶ alteration, observation

/**
 * Reads a MAF of GDC or cBioPortal: protein changes only. A row without one is counted and never called. One sample is
 * read: the one asked for, or the only one.
 */
export function readMaf(content: string | Uint8Array, options: MafOptions): Result<MafReading> {
  const inFile = (problem: Problem): Problem => ({ ...problem, file: problem.file ?? options.fileName });
  const text = decodeText(content);
  if (!text.ok) return failure(...text.problems.map(inFile));
  const reading = readRows(text.value, options);
  return { ...reading, problems: reading.problems.map(inFile) };
}

function readRows(text: string, options: MafOptions): Result<MafReading> {
  const { vocabulary, strict = false, fileName } = options;
  const asked = options.sample ?? null;
  const problems: Problem[] = [];
  const damaged: Problem[] = [];
  let short: { count: number; line: number } | null = null;
  let columns: MafColumns | null = null;
  let last: { readonly cells: readonly string[]; readonly line: number } | null = null;
  const readers = new Map<string, SampleReader>();
  const samples = new Set<string>();

  const readRow = (cells: readonly string[], line: number, isLast: boolean): void => {
    if (columns === null) return;
    const damage = damageOf(cells, columns, isLast);
    const cellSample = columns.sample < 0 ? '' : (cells[columns.sample] ?? '').trim();
    if (damage !== null) {
      // A row cut before its sample may be anybody's.
      if (asked !== null && cellSample !== '' && cellSample !== asked) return;
      const message = damage === 'short' ? truncatedRow : tooManyColumns;
      damaged.push(message(cells.length, columns.count, line, strict));
      return;
    }
    if (cells.length < columns.count) short ??= { count: 0, line };
    if (cells.length < columns.count && short !== null) short.count++;
    samples.add(cellSample);
    // Without a sample asked for, reading goes on until a second one shows up: then none is chosen.
    if (asked === null ? samples.size > 1 : columns.sample >= 0 && cellSample !== asked) return;
    let reader = readers.get(cellSample);
    if (reader === undefined) {
      reader = createSampleReader(columns, { vocabulary, strict, fileName });
      readers.set(cellSample, reader);
    }
    reader.read(cells, line);
  };

  const table = readTable(
    text,
    ({ header, headerLine }) => {
      const found = findColumns(header);
      problems.push(...found.problems.map((problem) => ({ ...problem, line: headerLine })));
      if (found.ok) columns = found.value;
      return found.ok;
    },
    (cells, line) => {
      // One row behind: whether a row is the last of the file tells a cut from blank ends that a program left out.
      if (last !== null) readRow(last.cells, last.line, false);
      last = { cells, line };
    },
  );
  if (!table.ok) return failure(...problems, ...table.problems);
  if (columns === null) return failure(...problems);
  const final = last as { readonly cells: readonly string[]; readonly line: number } | null;
  if (final !== null) readRow(final.cells, final.line, true);

  const hasSampleColumn = (columns as MafColumns).sample >= 0;
  for (const name of table.value.sequencedSamples) samples.add(name);
  const names = hasSampleColumn ? [...samples].filter((name) => name !== '') : [];
  const chosen = hasSampleColumn ? chooseSample(asked, names) : success(asked, []);
  if (!chosen.ok) return failure(...problems.filter(({ code }) => code !== noSampleColumn().code), ...chosen.problems);

  const reader =
    readers.get(hasSampleColumn ? (chosen.value ?? '') : '') ??
    createSampleReader(columns, { vocabulary, strict, fileName });
  const finished = reader.finish();
  problems.push(...finished.problems, ...toldRows(damaged, strict));
  const tolerated = short as { count: number; line: number } | null;
  if (tolerated !== null) problems.push(shortRows(tolerated.count, tolerated.line));
  if (hasErrors(problems)) return failure(...problems);
  const { alterations, observations, rows } = finished;
  const skipped = { ...finished.skipped, unreadable: finished.skipped.unreadable + damaged.length };
  const source: SourceFile = { kind: 'maf', name: fileName, sample: chosen.value, rows, skipped };
  return success({ alterations, observations, samples: names, skipped, source }, problems);
}

/**
 * A row cut short, or with cells too many. Blank cells beyond the header are harmless, and so are missing last columns of
 * which none is read, except in the last row: there the file may have been cut.
 */
function damageOf(cells: readonly string[], columns: MafColumns, isLast: boolean): 'short' | 'long' | null {
  if (cells.length > columns.count) {
    return cells.slice(columns.count).some((cell) => cell.trim() !== '') ? 'long' : null;
  }
  if (cells.length === columns.count) return null;
  const needed = Math.max(columns.gene, columns.sample, columns.classification, ...columns.protein);
  return isLast || cells.length <= needed + 1 ? 'short' : null;
}

function chooseSample(asked: string | null, samples: readonly string[]): Result<string | null> {
  if (asked !== null) {
    return samples.includes(asked)
      ? success(asked)
      : failure(unknownSample(asked, samples, nearestNames(asked, samples)));
  }
  if (samples.length > 1) return failure(sampleNeeded(samples));
  return success(samples[0] ?? null);
}
