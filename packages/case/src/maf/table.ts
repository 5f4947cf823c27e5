import { failure, type Problem, type Result, success } from '@countermove/base';
import { CsvError, parse } from 'csv-parse/sync';
import { emptyFile, lineTooLong, notTabSeparated } from '../messages.ts';

/** Longest row of a real file by far: annotated rows have some thousand characters, comments with sample lists more. */
const mostLineCharacters = 2_000_000;

/** A table of tab-separated cells: the header's names, then each row with its 1-based line. */
export interface Table {
  readonly header: readonly string[];
  readonly headerLine: number;
  /** From `#sequenced_samples:`: samples that were sequenced, whether or not they have rows. */
  readonly sequencedSamples: readonly string[];
}

/**
 * Reads a tab-separated table row by row; rows are handed over and not kept. Lines that start with `#` are comments.
 * Quotes mean nothing in a MAF: cells hold them as text.
 */
export function readTable(
  text: string,
  onHeader: (table: Table) => boolean,
  onRow: (cells: readonly string[], line: number) => void,
): Result<Table> {
  const comments = leadingComments(text);
  let table: Table | null = null;
  let refused: Problem | null = null;
  try {
    parse(text, {
      delimiter: '\t',
      quote: null,
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: mostLineCharacters,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      on_record: (entry: unknown) => {
        const { record, info } = entry as { record: string[]; info: { lines: number } };
        if (refused !== null) return null;
        if (table !== null) {
          onRow(record, info.lines);
          return null;
        }
        if (record.length < 2) {
          refused = { ...notTabSeparated(record[0] ?? ''), line: info.lines };
          return null;
        }
        const sequenced = /^#\s*sequenced_samples:(.*)$/m.exec(comments)?.[1]?.trim() ?? '';
        table = {
          header: record,
          headerLine: info.lines,
          sequencedSamples: sequenced.split(/\s+/).filter((one) => one !== ''),
        };
        if (!onHeader(table)) throw new HeaderRefused();
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return failure(lineTooLong(lineOf(error), mostLineCharacters));
    if (!(error instanceof HeaderRefused)) throw error;
  }
  if (refused !== null) return failure(refused);
  return table === null ? failure(emptyFile()) : success(table);
}

/** Ends the reading when the header is of no use: the caller has said why. */
class HeaderRefused extends Error {}

function lineOf(error: CsvError): number {
  const lines: unknown = Reflect.get(error, 'lines');
  return typeof lines === 'number' ? lines : 1;
}

function leadingComments(text: string): string {
  let end = 0;
  while (text[end] === '#') {
    const next = text.indexOf('\n', end);
    if (next === -1) return text;
    end = next + 1;
  }
  return text.slice(0, end);
}
