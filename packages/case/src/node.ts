/** All of `case` that touches Node: reading from disk. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { failure, type Problem, type Result, success } from '@countermove/base';
import { sha256 } from '@countermove/base/node';
import { readCancer, type Vocabulary } from '@countermove/nomenclature';
import type { Case } from './case.ts';
import { baseName, readCaseFile } from './file/read-case-file.ts';
import { readMaf } from './maf/read-maf.ts';
import { cancerNeeded, fileNotFound, fileTooLarge } from './messages.ts';

/** Largest file that is read: a MAF of a whole cohort has some hundred megabytes. */
const mostBytes = 400_000_000;

export interface ReadCaseOptions {
  /** Whose rows of a table of mutations to read; comes before what a case file says. */
  readonly sample?: string | null;
  /** For a table of mutations given directly: OncoTree code or common name. */
  readonly cancer?: string | null;
  /** Whether a row that cannot be read is an error. */
  readonly strict?: boolean;
}

/** A case, and the files it was read from as they stand in a document's provenance. */
export interface CaseReading {
  readonly case: Case;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
}

/**
 * Reads a case file with the files that it names, relative to its folder. A table of mutations (`.maf`, `.txt`, `.tsv`) can be
 * given instead, with its cancer and, when it holds several, its sample.
 */
export function readCase(path: string, vocabulary: Vocabulary, options: ReadCaseOptions = {}): Result<CaseReading> {
  const content = readBytes(path, path);
  if (!content.ok) return content;
  const inputs = [{ name: basename(path), sha256: sha256(content.value) }];
  if (/\.(?:maf|txt|tsv)$/i.test(path)) {
    const tumourCase = caseOfTable(content.value, path, vocabulary, options);
    return tumourCase.ok ? success({ case: tumourCase.value, inputs }, tumourCase.problems) : tumourCase;
  }
  const unread: Problem[] = [];
  const resolveFile = (name: string): Uint8Array | null => {
    const file = readBytes(resolve(dirname(path), name), name);
    if (!file.ok) {
      unread.push(...file.problems.filter(({ code }) => code !== 'file-not-found'));
      return null;
    }
    inputs.push({ name, sha256: sha256(file.value) });
    return file.value;
  };
  const { strict = false, sample = null } = options;
  const read = readCaseFile(content.value, { fileName: path, vocabulary, resolveFile, strict, sample });
  return read.ok ? success({ case: read.value, inputs }, read.problems) : failure(...read.problems, ...unread);
}

function caseOfTable(
  content: Uint8Array,
  path: string,
  vocabulary: Vocabulary,
  options: ReadCaseOptions,
): Result<Case> {
  if (options.cancer == null) return failure({ ...cancerNeeded(), file: path });
  const cancer = readCancer(options.cancer, vocabulary);
  if (!cancer.ok) return cancer;
  const { sample = null, strict = false } = options;
  const maf = readMaf(content, { fileName: path, vocabulary, sample, strict });
  if (!maf.ok) return maf;
  const { alterations, observations, source } = maf.value;
  return success(
    {
      id: source.sample ?? baseName(path),
      cancer: cancer.value,
      alterations,
      observations,
      tested: null,
      treatments: [],
      medication: [],
      sources: [source],
    },
    [...cancer.problems, ...maf.problems],
  );
}

/** The bytes of a regular file; a device or a folder is none, and would never end. */
function readBytes(path: string, name: string): Result<Uint8Array> {
  try {
    const status = statSync(path);
    if (!status.isFile()) return failure({ ...fileNotFound(name), file: name });
    if (status.size > mostBytes) return failure({ ...fileTooLarge(name, status.size, mostBytes), file: name });
    return success(readFileSync(path));
  } catch {
    return failure({ ...fileNotFound(name), file: name });
  }
}
