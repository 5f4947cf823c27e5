import { createProblem, failure, type Result, success } from '@countermove/base';
import { type CaseReading, readCase } from '@countermove/case/node';
import { readCancer, type Vocabulary } from '@countermove/nomenclature';
import type { Command } from 'commander';

/** Options of every command that takes a case. */
export interface CaseOptions {
  readonly cancer?: string;
  readonly sample?: string;
  readonly strict?: boolean;
}

/** Declares the argument and the options of a case. */
export function withCase(command: Command): Command {
  return command
    .argument('<case>', 'a case file (YAML or JSON), or a table of mutations (MAF) with --cancer')
    .option('--cancer <code>', 'cancer of a table of mutations: OncoTree code or common name')
    .option('--sample <name>', 'which sample of the mutations to read')
    .option('--strict', 'a row that cannot be read is an error');
}

/** Reads a case, and makes sure that what was asked for by option was used. */
export function readCaseArgument(path: string, options: CaseOptions, vocabulary: Vocabulary): Result<CaseReading> {
  const { cancer = null, sample = null, strict = false } = options;
  const reading = readCase(path, vocabulary, { cancer, sample, strict });
  if (!reading.ok) return reading;
  const { case: tumourCase } = reading.value;
  if (sample !== null && !tumourCase.sources.some((one) => one.sample === sample)) {
    const read = tumourCase.sources.flatMap((one) => (one.sample === null ? [] : [one.sample]));
    return failure(
      createProblem('error', 'sample-not-used', sample, {
        file: path,
        expected: read.length === 0 ? 'a case with a table of mutations that names its samples' : read.join(', '),
        hint: 'no table of mutations was read for this sample',
      }),
    );
  }
  if (cancer === null) return reading;
  const named = readCancer(cancer, vocabulary);
  if (!named.ok) return named;
  if (named.value.code !== tumourCase.cancer.code) {
    return failure(
      createProblem('error', 'contradictory', `--cancer ${named.value.code}`, {
        file: path,
        expected: tumourCase.cancer.code,
        hint: 'the case file names its own cancer: leave --cancer out',
      }),
    );
  }
  return success(reading.value, reading.problems);
}
