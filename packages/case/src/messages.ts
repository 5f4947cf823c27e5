/** Every text that this package says to people, by subject. Codes are stable: scripts rely on them. */
import { createProblem, type Problem } from '@countermove/base';

const didYouMean = (names: readonly string[]): string | null =>
  names.length === 0 ? null : `did you mean ${names.join(' or ')}?`;

const listed = (names: readonly string[], most: number = 20): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} … (${names.length} in all)`;

// Files

export function fileNotFound(name: string): Problem {
  return createProblem('error', 'file-not-found', name, { expected: 'a file that can be read' });
}

export function fileTooLarge(name: string, bytes: number, most: number): Problem {
  return createProblem('error', 'file-too-large', `${name}: ${bytes} bytes`, { expected: `at most ${most} bytes` });
}

export function fileKindNotRead(kind: string): Problem {
  return createProblem('error', 'file-kind-not-read', kind, {
    expected: 'maf',
    hint: 'of the files of a case, only "maf" is read in this version; write other findings under "alterations"',
  });
}

export function emptyFile(): Problem {
  return createProblem('error', 'empty-file', '', { expected: 'a file with content' });
}

export function compressedFile(): Problem {
  return createProblem('error', 'compressed-file', 'gzip', { expected: 'text', hint: 'decompress the file first' });
}

export function wrongEncoding(found: string, hint: string): Problem {
  return createProblem('error', 'wrong-encoding', found, { expected: 'UTF-8 text', hint });
}

export function lineTooLong(line: number, most: number): Problem {
  return createProblem('error', 'line-too-long', `line ${line}`, {
    line,
    expected: `lines of at most ${most} characters`,
  });
}

// Case file

export function yamlError(message: string, line: number | null): Problem {
  return createProblem('error', 'yaml', message, { line, expected: 'YAML or JSON' });
}

export function aliasNotAllowed(found: string, line: number | null): Problem {
  return createProblem('error', 'yaml-alias', found, {
    line,
    expected: 'plain YAML without anchors and aliases',
    hint: 'write the value out; quote a text that starts with & or *',
  });
}

export function unknownKey(key: string, known: readonly string[], nearest: readonly string[]): Problem {
  return createProblem('error', 'unknown-key', key, {
    expected: `one of ${known.join(', ')}`,
    hint: didYouMean(nearest),
  });
}

export function wrongKind(found: string, expected: string, hint: string | null = null): Problem {
  return createProblem('error', 'wrong-kind', found, { expected, hint });
}

export function keyMissing(key: string, hint: string): Problem {
  return createProblem('error', 'key-missing', key, { expected: `the key "${key}"`, hint });
}

export function unknownWord(key: string, found: string, words: readonly string[], nearest: readonly string[]): Problem {
  return createProblem('error', `unknown-${key}`, found, {
    expected: `one of ${words.join(', ')}`,
    hint: didYouMean(nearest),
  });
}

export function badDate(found: string): Problem {
  return createProblem('error', 'bad-date', found, { expected: 'a date such as 2021-01-10, 2021-01 or 2021' });
}

export function datesReversed(from: string, to: string): Problem {
  return createProblem('error', 'contradictory', `from ${from} to ${to}`, { expected: '"from" before "to"' });
}

export function contradictory(label: string, other: string, otherLine: number | null): Problem {
  return createProblem('error', 'contradictory', label, {
    expected: 'findings that can hold together',
    hint: `contradicts ${other}${otherLine === null ? '' : ` in line ${otherLine}`}`,
  });
}

export function duplicate(label: string, firstLine: number | null): Problem {
  return createProblem('notice', 'duplicate', label, {
    hint: firstLine === null ? 'given before' : `given before in line ${firstLine}`,
  });
}

export function copiesDiffer(label: string, other: string): Problem {
  return createProblem('warning', 'copy-number-differs', label, { hint: `also given: ${other}` });
}

export function dosesDiffer(drugs: number, doses: number): Problem {
  return createProblem('error', 'bad-dose', `${doses} doses`, {
    expected: `a dose for each of the ${drugs} drugs`,
    hint: 'write the dose behind each drug: drugs: [dabrafenib 150 mg bid, trametinib 2 mg qd]',
  });
}

export function doseTwice(drug: string): Problem {
  return createProblem('error', 'bad-dose', drug, { expected: 'the dose once: behind the drug or under "dose"' });
}

// MAF

export function notTabSeparated(header: string): Problem {
  return createProblem('error', 'not-tab-separated', header, { expected: 'columns separated by tabs' });
}

export function columnMissing(name: string, header: readonly string[], nearest: string | null): Problem {
  return createProblem('error', 'column-missing', listed(header), {
    expected: `a column ${name}`,
    hint: nearest === null ? null : `did you mean ${name} by ${nearest}?`,
  });
}

export function columnMisspelt(found: string, expected: string): Problem {
  return createProblem('error', 'unknown-column', found, {
    expected,
    hint: `did you mean ${expected}? rename the column`,
  });
}

export function columnTwice(name: string): Problem {
  return createProblem('error', 'column-twice', name, { expected: 'each column once' });
}

export function columnAlias(found: string, expected: string): Problem {
  return createProblem('notice', 'column-alias', found, { hint: `read as ${expected}` });
}

export function noProteinColumn(): Problem {
  return createProblem('warning', 'no-protein-column', 'no protein change in any row', {
    expected: 'HGVSp_Short, HGVSp, Protein_Change or Amino_Acid_Change',
    hint: 'nothing is guessed from coordinates: annotate the file first, for example with vcf2maf',
  });
}

export function noSampleColumn(): Problem {
  return createProblem('notice', 'no-sample-column', 'Tumor_Sample_Barcode', {
    hint: 'all rows are taken as one sample',
  });
}

export function sampleNeeded(samples: readonly string[]): Problem {
  return createProblem('error', 'sample-needed', `${samples.length} samples`, {
    expected: 'the name of one sample',
    hint: `samples of the file: ${listed(samples)}`,
  });
}

export function unknownSample(sample: string, samples: readonly string[], nearest: readonly string[]): Problem {
  if (samples.length === 0) {
    return createProblem('error', 'no-rows', sample, {
      expected: 'rows of mutations below the header',
      hint: 'the table has no row: it may have been cut off, or no mutation was found',
    });
  }
  return createProblem('error', 'unknown-sample', sample, {
    expected: `one of ${listed(samples)}`,
    hint: didYouMean(nearest),
  });
}

export function truncatedRow(cells: number, columns: number, line: number, strict: boolean): Problem {
  return createProblem(strict ? 'error' : 'warning', 'truncated-row', `${cells} columns`, {
    line,
    expected: `${columns} columns`,
    hint: 'the row was not read: is the file whole?',
  });
}

export function tooManyColumns(cells: number, columns: number, line: number, strict: boolean): Problem {
  return createProblem(strict ? 'error' : 'warning', 'too-many-columns', `${cells} columns`, {
    line,
    expected: `${columns} columns`,
    hint: 'the row was not read: a tab within a value?',
  });
}

export function shortRows(count: number, line: number): Problem {
  return createProblem('notice', 'short-rows', `${count} rows`, {
    line,
    hint: 'the last columns are missing; nothing that is read stands in them',
  });
}

export function rowsWithoutProteinChange(count: number, byClass: string, line: number): Problem {
  return createProblem('warning', 'no-protein-change', `${count} rows`, {
    line,
    expected: 'a protein change',
    hint: `not interpreted: no protein change, and coordinates are not read (${byClass})`,
  });
}

export function spliceWithoutProteinChange(
  gene: string,
  exons: readonly number[],
  count: number,
  line: number,
): Problem {
  const names = exons.map((exon) => `"${gene} exon ${exon} skipping"`).join(' or ');
  return createProblem('warning', 'splice-not-called', `${gene}: ${count} splice-site rows without a protein change`, {
    line,
    hint: `if the laboratory reports it, add ${names} to the alterations`,
  });
}

export function genesNotKnown(
  rows: number,
  genes: readonly string[],
  nearest: readonly string[],
  line: number,
  strict: boolean,
): Problem {
  const suggestion = didYouMean(nearest);
  return createProblem(strict ? 'error' : 'warning', 'unknown-gene', listed(genes), {
    line,
    hint: `${rows} rows of genes whose names are not known were not read${suggestion === null ? '' : `; ${suggestion}`}`,
  });
}

export function geneAlias(found: string, symbol: string): Problem {
  return createProblem('notice', 'alias', found, { hint: `read as ${symbol}` });
}

export function unreadableRow(problem: Problem, line: number, strict: boolean): Problem {
  return { ...problem, line, severity: strict ? 'error' : 'warning' };
}

export function moreUnreadableRows(count: number, strict: boolean): Problem {
  return createProblem(strict ? 'error' : 'warning', 'more-unreadable-rows', `${count} more rows`, {
    hint: 'could not be read either',
  });
}

export function classDisagrees(count: number, example: string, line: number): Problem {
  return createProblem('notice', 'class-disagrees', `${count} rows, first: ${example}`, {
    line,
    hint: 'the protein change was used, not Variant_Classification',
  });
}

export function originNotice(origin: 'germline' | 'unknown', count: number, line: number): Problem {
  const hint =
    origin === 'germline'
      ? 'marked as inherited; used like the others'
      : 'not said whether somatic or inherited; used like the others';
  return createProblem('notice', `origin-${origin}`, `${count} rows`, { line, hint });
}

export function repeatedNotice(notice: Problem, count: number): Problem {
  return count === 1 ? notice : { ...notice, found: `${notice.found} and ${count - 1} more` };
}

export function cancerNeeded(): Problem {
  return createProblem('error', 'cancer-missing', 'a table of mutations alone', {
    expected: 'the cancer type',
    hint: 'name it, or write a case file with "cancer" and "files: {maf: …}"',
  });
}
