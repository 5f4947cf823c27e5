/** For tests: the real facts and the real readers, as a user meets them. */
import { loadAtlas } from '@countermove/atlas/node';
import { describeProblem, quietTask } from '@countermove/base';
import { type Case, readCaseFile } from '@countermove/case';
import { type Alteration, type Regimen, readAlterations, readRegimen } from '@countermove/nomenclature';
import type { ContextKind } from '../cell/context.ts';
import { createLaboratories, type Laboratories } from '../cell/simulate-cell.ts';
import { type CellAnswer, contextFor, createResistanceModel, type ResistanceModel, simulateCell } from '../index.ts';

let model: ResistanceModel | null = null;

/** The model of this installation, made once per test file. */
export function testModel(): ResistanceModel {
  model ??= createResistanceModel(loadAtlas());
  return model;
}

/** Alterations as typed by a user. @throws Error with the problems when they cannot be read */
export function alterations(texts: readonly string[]): readonly Alteration[] {
  return texts.flatMap((text) => {
    const read = readAlterations(text, testModel().vocabulary);
    if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
    return read.value;
  });
}

/** A regimen as typed by a user; null for none. */
function regimen(text: string): Regimen | null {
  if (text === '') return null;
  const read = readRegimen(text, testModel().vocabulary);
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.value;
}

const shelves = new Map<ContextKind, Laboratories>();

/** A cell of lung adenocarcinoma under a regimen, compared with the unaltered cell. */
export function cell(texts: readonly string[], drugs: string, kind: ContextKind = 'in-vivo'): CellAnswer {
  const context = contextFor(testModel(), 'LUAD', kind);
  if (!('inputs' in context)) throw new Error(describeProblem(context));
  const laboratories = shelves.get(kind) ?? createLaboratories(testModel(), 'LUAD', context, quietTask(1));
  shelves.set(kind, laboratories);
  const question = { cancer: 'LUAD', context, alterations: alterations(texts), regimen: regimen(drugs), compare: true };
  return simulateCell(testModel(), question, quietTask(1), laboratories);
}

/** A case as written in a case file. */
export function caseFrom(yaml: string): Case {
  const read = readCaseFile(yaml, {
    fileName: 'case.yaml',
    vocabulary: testModel().vocabulary,
    resolveFile: () => null,
  });
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.value;
}
