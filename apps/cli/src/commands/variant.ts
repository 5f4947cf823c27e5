import { failure, hasErrors, type Problem, type Result, success } from '@countermove/base';
import { readAlterations, readDrug, type Vocabulary } from '@countermove/nomenclature';
import { describeVariant } from '@countermove/resistance';
import { type VariantDocument, variantSchema } from '@countermove/resistance/schema';
import type { Command } from 'commander';
import { collect } from '../input/collect.ts';
import { checkedDocument } from '../output/document.ts';
import { summariseVariant } from '../output/variant-summary.ts';
import type { Perform } from '../session.ts';

interface VariantOptions {
  readonly drug?: readonly string[];
}

/** `variant TEXT`: how a variant is read and classed, and what is known of each drug. */
export function addVariant(program: Command, perform: Perform): void {
  program
    .command('variant')
    .description('how a variant is read and classed, and what is known of each drug')
    .argument('<text...>', 'such as "EGFR L792H"')
    .option('--drug <name>', 'only this drug; may be given several times', collect)
    .action((words: readonly string[], options: VariantOptions, command: Command) =>
      perform(command, ({ model, provenance }) => {
        const alteration = readAlterations(words.join(' '), model.vocabulary);
        const drugs = readDrugs(options.drug ?? [], model.vocabulary);
        const problems: Problem[] = [...alteration.problems, ...drugs.problems];
        if (!alteration.ok || !drugs.ok) return failure(...problems);
        const asked = options.drug === undefined ? null : drugs.value;
        const document = checkedDocument<VariantDocument>(variantSchema, {
          schema: 'countermove/variant@1',
          provenance: provenance(),
          problems,
          ...describeVariant(model, alteration.value, asked),
        });
        return success({ document, summary: (width) => summariseVariant(document, width) }, problems);
      }),
    );
}

function readDrugs(names: readonly string[], vocabulary: Vocabulary): Result<readonly string[]> {
  const read = names.map((name) => readDrug(name, vocabulary));
  const problems = read.flatMap((one) => one.problems);
  if (hasErrors(problems)) return failure(...problems);
  return success([...new Set(read.flatMap((one) => (one.ok ? [one.value.id] : [])))], problems);
}
