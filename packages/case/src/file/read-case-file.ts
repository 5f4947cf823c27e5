import { failure, hasErrors, type Problem, type Result, success } from '@countermove/base';
import {
  type Alteration,
  type CancerEntry,
  type Regimen,
  readAlterations,
  readCancer,
  readGene,
  readRegimen,
  type Vocabulary,
} from '@countermove/nomenclature';
import type { Node } from 'yaml';
import type { Case, Observation, SourceFile } from '../case.ts';
import { readMaf } from '../maf/read-maf.ts';
import { duplicate, fileKindNotRead, fileNotFound, fileTooLarge, keyMissing, lineTooLong } from '../messages.ts';
import { decodeText, tooLongLine } from '../text.ts';
import { type CaseDocument, type Field, parseCaseDocument, readFields, readList, readText } from './document.ts';
import { joinFindings, type PlacedAlteration } from './findings.ts';
import { readTreatments } from './treatments.ts';

/** What reading a case file needs. */
export interface CaseFileOptions {
  /** As the user named it: it stands in the problems. */
  readonly fileName: string;
  readonly vocabulary: Vocabulary;
  /** Content of a file that the case names, relative to the case file's folder; null when it cannot be read. */
  readonly resolveFile: (name: string) => string | Uint8Array | null;
  /** Whether a row of a file that cannot be read is an error. Default: a warning. */
  readonly strict?: boolean;
  /** Whose rows to read, whatever the case file says. Default: what the case file says. */
  readonly sample?: string | null;
}

/** A case is written by hand or by a form: more than this is another file by mistake. */
const mostCharacters = 2_000_000;
const mostLineCharacters = 100_000;

const keys = ['id', 'cancer', 'alterations', 'tested', 'files', 'treatments', 'medication'];
const fileKeys = ['maf', 'vcf', 'copyNumber', 'fusions', 'expression', 'sample'];
const kindsNotRead = ['vcf', 'copyNumber', 'fusions', 'expression'];

// content ──decode──▶ text ──YAML──▶ nodes with lines ──▶ cancer, alterations, tested, treatments, medication
//                                                    └──▶ files ──maf──▶ more alterations ──join──▶ Case

/** Reads a case file, YAML or JSON, with every problem at the line of what is wrong. */
export function readCaseFile(content: string | Uint8Array, options: CaseFileOptions): Result<Case> {
  const { fileName, vocabulary } = options;
  const inFile = (problem: Problem): Result<Case> => failure({ ...problem, file: fileName });
  if (content.length > mostCharacters) return inFile(fileTooLarge(fileName, content.length, mostCharacters));
  const text = decodeText(content);
  if (!text.ok) return inFile(text.problems[0]!);
  const longLine = tooLongLine(text.value, mostLineCharacters);
  if (longLine !== null) return inFile(lineTooLong(longLine, mostLineCharacters));

  const document = parseCaseDocument(text.value, fileName);
  if (document.problems.length > 0) return failure(...document.problems);
  const fields = readFields(document.root, 'a mapping with "cancer" and more', keys, document);
  if (fields === null) return failure(...document.problems);

  const cancer = readCancerField(fields.get('cancer'), document, vocabulary);
  const named = readAlterationLines(fields.get('alterations'), document, vocabulary);
  const tested = readTested(fields.get('tested'), document, vocabulary);
  const treatments = fields.has('treatments')
    ? readTreatments(fields.get('treatments')!.value, document, vocabulary)
    : [];
  const medication = readMedication(fields.get('medication'), document, vocabulary);
  const id = fields.has('id') ? readText(fields.get('id')!.value, 'a name', document) : null;
  const fromFiles = readFiles(fields.get('files'), document, options);

  const joined = joinFindings([...named, ...fromFiles.alterations]);
  document.report(null, ...joined.problems);
  if (cancer === null || hasErrors(document.problems)) return failure(...document.problems);
  return success(
    {
      id: id ?? baseName(fileName),
      cancer,
      alterations: joined.alterations,
      observations: relabelled(fromFiles.observations, joined.alterations),
      tested,
      treatments,
      medication,
      sources: fromFiles.sources,
    },
    document.problems,
  );
}

/** Observations name alterations by the label that they have in the case, where a line may have said more on their phase. */
function relabelled(observations: readonly Observation[], alterations: readonly Alteration[]): readonly Observation[] {
  const labels = new Map<string, string>(
    alterations.flatMap((one) =>
      one.kind === 'protein-variant' ? [[`${one.gene} ${one.variant}`, one.label] as const] : [],
    ),
  );
  return observations.map((one) => ({ ...one, alteration: labels.get(one.alteration) ?? one.alteration }));
}

/** `cases/example.yaml` is the case `example`. */
export function baseName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\.[^.]+$/, '') || 'case';
}

function readCancerField(field: Field | undefined, document: CaseDocument, vocabulary: Vocabulary): CancerEntry | null {
  if (field === undefined) {
    document.report(document.root, keyMissing('cancer', 'name the cancer, such as "cancer: LUAD"'));
    return null;
  }
  const text = readText(field.value, 'an OncoTree code such as LUAD', document);
  if (text === null) return null;
  const cancer = readCancer(text, vocabulary);
  document.report(field.value, ...cancer.problems);
  return cancer.ok ? cancer.value : null;
}

function readAlterationLines(
  field: Field | undefined,
  document: CaseDocument,
  vocabulary: Vocabulary,
): readonly PlacedAlteration[] {
  if (field === undefined) return [];
  return readList(field.value, 'a list of alterations', document).flatMap((item) => {
    const text = readText(item, 'an alteration such as EGFR L858R', document);
    if (text === null) return [];
    const read = readAlterations(text, vocabulary);
    document.report(item, ...read.problems);
    return read.ok ? read.value.map((alteration) => ({ alteration, line: document.lineOf(item) })) : [];
  });
}

function readTested(
  field: Field | undefined,
  document: CaseDocument,
  vocabulary: Vocabulary,
): readonly string[] | null {
  if (field === undefined) return null;
  const symbols: string[] = [];
  for (const item of readList(field.value, 'a list of genes', document)) {
    const text = readText(item, 'a gene', document);
    if (text === null) continue;
    const gene = readGene(text, vocabulary);
    document.report(item, ...gene.problems);
    if (!gene.ok) continue;
    if (symbols.includes(gene.value.symbol)) document.report(item, duplicate(gene.value.symbol, null));
    else symbols.push(gene.value.symbol);
  }
  return symbols;
}

function readMedication(field: Field | undefined, document: CaseDocument, vocabulary: Vocabulary): readonly Regimen[] {
  if (field === undefined) return [];
  const read: Regimen[] = [];
  for (const item of readList(field.value, 'a list of medicines', document)) {
    const text = readText(item, 'a medicine such as omeprazole 40 mg qd', document);
    if (text === null) continue;
    const regimen = readRegimen(text, vocabulary);
    document.report(item, ...regimen.problems);
    if (!regimen.ok) continue;
    if (read.some(({ label }) => label === regimen.value.label))
      document.report(item, duplicate(regimen.value.label, null));
    else read.push(regimen.value);
  }
  return read;
}

interface FromFiles {
  readonly alterations: readonly PlacedAlteration[];
  readonly observations: readonly Observation[];
  readonly sources: readonly SourceFile[];
}

const nothing: FromFiles = { alterations: [], observations: [], sources: [] };

function readFiles(field: Field | undefined, document: CaseDocument, options: CaseFileOptions): FromFiles {
  if (field === undefined) return nothing;
  const fields = readFields(field.value, 'files such as {maf: tumour.maf}', fileKeys, document);
  if (fields === null) return nothing;
  for (const kind of kindsNotRead) {
    const found = fields.get(kind);
    if (found !== undefined) document.report(found.key, fileKindNotRead(kind));
  }
  const maf = fields.get('maf');
  if (maf === undefined) return nothing;
  const written = fields.has('sample') ? readText(fields.get('sample')!.value, 'a sample', document) : null;
  const sample = options.sample ?? written;
  const name = readText(maf.value, 'a file name', document);
  return name === null ? nothing : readMafOf(name, sample, maf.value, document, options);
}

function readMafOf(
  name: string,
  sample: string | null,
  node: Node | null,
  document: CaseDocument,
  options: CaseFileOptions,
): FromFiles {
  const content = options.resolveFile(name);
  if (content === null) {
    document.report(node, fileNotFound(name));
    return nothing;
  }
  const { vocabulary, strict = false } = options;
  const read = readMaf(content, { fileName: name, vocabulary, sample, strict });
  // These carry the MAF's own name and line.
  document.problems.push(...read.problems);
  if (!read.ok) return nothing;
  const { alterations, observations, source } = read.value;
  return {
    alterations: alterations.map((alteration) => ({ alteration, line: null })),
    observations,
    sources: [source],
  };
}
