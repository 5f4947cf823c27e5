import { nearestNames, type Regimen, readRegimen, type Vocabulary } from '@countermove/nomenclature';
import { isSeq, type Node } from 'yaml';
import type { BestResponse, StopReason, Treatment, TreatmentStatus } from '../case.ts';
import { badDate, datesReversed, dosesDiffer, doseTwice, keyMissing, unknownWord } from '../messages.ts';
import { type CaseDocument, type Field, readFields, readList, readText } from './document.ts';

const keys = ['drugs', 'dose', 'from', 'to', 'best', 'status', 'reason'];

const bestWords: Readonly<Record<string, BestResponse>> = {
  cr: 'CR',
  'complete response': 'CR',
  pr: 'PR',
  'partial response': 'PR',
  sd: 'SD',
  'stable disease': 'SD',
  pd: 'PD',
  'progressive disease': 'PD',
  ne: 'NE',
  'not evaluable': 'NE',
};

const statusWords: Readonly<Record<string, TreatmentStatus>> = {
  progressing: 'progressing',
  progressed: 'progressing',
  responding: 'responding',
  stable: 'stable',
  ongoing: 'ongoing',
  stopped: 'stopped',
  ended: 'stopped',
};

const reasonWords: Readonly<Record<string, StopReason>> = {
  progression: 'progression',
  'progressive disease': 'progression',
  pd: 'progression',
  toxicity: 'toxicity',
  intolerance: 'toxicity',
  'adverse event': 'toxicity',
  completed: 'completed',
  completion: 'completed',
  choice: 'choice',
  'patient choice': 'choice',
  death: 'death',
  other: 'other',
  unknown: 'unknown',
};

/** The lines of treatment, in order. */
export function readTreatments(
  node: Node | null,
  document: CaseDocument,
  vocabulary: Vocabulary,
): readonly Treatment[] {
  return readList(node, 'a list of treatments', document).flatMap(
    (item) => readTreatment(item, document, vocabulary) ?? [],
  );
}

function readTreatment(node: Node | null, document: CaseDocument, vocabulary: Vocabulary): Treatment | null {
  const fields = readFields(node, 'a treatment such as {drugs: [osimertinib], from: 2022-03-10}', keys, document);
  if (fields === null) return null;
  const drugs = fields.get('drugs');
  if (drugs === undefined) {
    document.report(node, keyMissing('drugs', 'name what was given: drugs: [osimertinib]'));
    return null;
  }
  const from = readDate(fields.get('from'), document);
  const to = readDate(fields.get('to'), document);
  if (from !== null && to !== null && to < from.slice(0, to.length)) {
    document.report(fields.get('to')?.value ?? node, datesReversed(from, to));
  }
  const regimen = readDrugs(drugs, fields.get('dose'), document, vocabulary);
  if (regimen === null) return null;
  return {
    drugs: regimen.drugs.map(({ drug }) => drug),
    regimen,
    from,
    to,
    best: readWord('best', fields.get('best'), bestWords, document),
    status: readWord('status', fields.get('status'), statusWords, document),
    reason: readWord('reason', fields.get('reason'), reasonWords, document),
  };
}

/** Each drug may carry its dose; else `dose` is that of the only drug, or holds one for each, in a list or joined by `+`. */
function readDrugs(
  drugs: Field,
  dose: Field | undefined,
  document: CaseDocument,
  vocabulary: Vocabulary,
): Regimen | null {
  const names = readList(drugs.value, 'a list of drugs', document).flatMap(
    (item) => readText(item, 'a drug', document) ?? [],
  );
  const unique = names.filter((name, index) => names.indexOf(name) === index);
  if (names.length === 0) {
    document.report(drugs.key, keyMissing('drugs', 'name at least one drug'));
    return null;
  }
  const doses = dose === undefined ? [] : readDoses(dose, unique.length, document);
  if (doses.length > 0 && doses.length !== unique.length) {
    document.report(dose?.value ?? null, dosesDiffer(unique.length, doses.length));
    return null;
  }
  const texts = unique.map((name, index) => (doses[index] === undefined ? name : `${name} ${doses[index]}`));
  const twice = doses.length === 0 ? undefined : unique.find((name) => / \d[\d.,]* ?m?g\b/i.test(name));
  if (twice !== undefined) {
    document.report(dose?.value ?? null, doseTwice(twice));
    return null;
  }
  const regimen = readRegimen(texts.join(' + '), vocabulary);
  document.report(drugs.value, ...regimen.problems);
  return regimen.ok ? regimen.value : null;
}

function readDoses(dose: Field, drugs: number, document: CaseDocument): readonly string[] {
  const written = isSeq(dose.value)
    ? readList(dose.value, 'a list of doses', document).flatMap((item) => readText(item, 'a dose', document) ?? [])
    : [readText(dose.value, 'a dose such as 80 mg qd', document) ?? ''];
  const [only = ''] = written;
  // With one drug a plus sign joins the phases of its schedule, with several it parts their doses.
  return written.length === 1 && drugs > 1 ? only.split('+').map((one) => one.trim()) : written;
}

function readDate(field: Field | undefined, document: CaseDocument): string | null {
  if (field === undefined) return null;
  const text = readText(field.value, 'a date such as 2021-01-10', document);
  if (text === null) return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [, year = '0', month = '01', day = '01'] = match ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
  if (match !== null && exists && Number(year) >= 1900) return text;
  document.report(field.value, badDate(text));
  return null;
}

function readWord<T extends string>(
  key: string,
  field: Field | undefined,
  words: Readonly<Record<string, T>>,
  document: CaseDocument,
): T | null {
  if (field === undefined) return null;
  const text = readText(field.value, `a word for "${key}"`, document);
  if (text === null) return null;
  const known = Object.hasOwn(words, text.toLowerCase()) ? words[text.toLowerCase()] : undefined;
  if (known !== undefined) return known;
  document.report(
    field.value,
    unknownWord(key, text, [...new Set(Object.values(words))], nearestNames(text, Object.keys(words))),
  );
  return null;
}
