import { failure, type Problem, type Result, success } from '@countermove/base';
import { formatDrug, type Regimen } from '@countermove/nomenclature';
import {
  type ContextKind,
  contextFor,
  genotypeWarnings,
  type ResistanceModel,
  simulateCell,
} from '@countermove/resistance';
import { type CellDocument, cellSchema } from '@countermove/resistance/schema';
import { type Command, Option } from 'commander';
import { readAlterationOptions } from '../input/alterations.ts';
import { collect } from '../input/collect.ts';
import { readSimulatableRegimen } from '../input/regimen.ts';
import { summariseCell } from '../output/cell-summary.ts';
import { checkedDocument } from '../output/document.ts';
import type { Perform } from '../session.ts';

interface CellOptions {
  readonly cancer: string;
  readonly alter?: readonly string[];
  readonly drug?: readonly string[];
  readonly context: ContextKind;
  readonly compare?: boolean;
}

/** `cell`: one simulation of the cell model. */
export function addCell(program: Command, perform: Perform): void {
  program
    .command('cell')
    .description('one simulation of the cell model')
    .requiredOption('--cancer <code>', 'OncoTree code or common name')
    .option('--alter <alteration>', 'an alteration such as "EGFR L858R"; may be given several times', collect)
    .option(
      '--drug <text>',
      'a drug such as "osimertinib 80 mg qd" or osimertinib@0.9; several are given together',
      collect,
    )
    .addOption(
      new Option('--context <kind>', 'surroundings of the cell')
        .choices(['in-vivo', 'in-vitro', 'normal'])
        .default('in-vivo'),
    )
    .option('--compare', 'add the differences to the untreated and to the unaltered cell, cell by cell')
    .action((options: CellOptions, command: Command) =>
      perform(command, ({ model, provenance, task }) => {
        const cell = readAlterationOptions(options.cancer, options.alter ?? [], model.vocabulary);
        const given = readDrugs(options.drug ?? [], model);
        const problems: Problem[] = [...cell.problems, ...given.problems];
        if (!cell.ok || !given.ok) return failure(...problems);
        const { cancer, alterations } = cell.value;
        const context = contextFor(model, cancer.code, options.context);
        if ('severity' in context) return failure(...problems, context);
        const answer = simulateCell(
          model,
          { cancer: cancer.code, context, alterations, regimen: given.value, compare: options.compare === true },
          task,
        );
        problems.push(...genotypeWarnings(answer.genotype));
        const { genotype, ...body } = answer;
        const document = checkedDocument<CellDocument>(cellSchema, {
          schema: 'countermove/cell@1',
          provenance: provenance(),
          problems,
          cancer: cancer.code,
          context: context.id,
          alterations: alterations.map((one) => one.label),
          driver: genotype.driver?.label ?? null,
          drugs: given.value?.drugs.map(formatDrug) ?? [],
          ...body,
        });
        return success({ document, summary: (width) => summariseCell(document, width) }, problems);
      }),
    );
}

/** All drugs, given together; null when there are none. */
function readDrugs(texts: readonly string[], model: ResistanceModel): Result<Regimen | null> {
  return texts.length === 0 ? success(null) : readSimulatableRegimen(texts.join(' + '), model);
}
