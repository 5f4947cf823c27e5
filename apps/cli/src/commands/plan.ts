import { failure, hasErrors, type Problem, type Result, success } from '@countermove/base';
import type { Regimen } from '@countermove/nomenclature';
import { contextFor, explainCase, planCase, type ResistanceModel, summariseCase } from '@countermove/resistance';
import { type PlanDocument, planSchema } from '@countermove/resistance/schema';
import type { Command } from 'commander';
import { type CaseOptions, readCaseArgument, withCase } from '../input/case.ts';
import { collect, countUpTo } from '../input/collect.ts';
import { readSimulatableRegimen } from '../input/regimen.ts';
import { checkedDocument } from '../output/document.ts';
import { summarisePlan } from '../output/plan-summary.ts';
import type { Perform } from '../session.ts';

/** How wide a plan looks; the report has the same. */
export interface BreadthOptions {
  readonly maxDrugs: number;
  readonly top: number;
}

interface PlanOptions extends CaseOptions, BreadthOptions {
  readonly regimen?: readonly string[];
}

/** Declares how wide a plan looks. */
export function withBreadth(command: Command, top: number): Command {
  return command
    .option('--max-drugs <number>', 'most drugs of a regimen that evidence does not name', countUpTo(4), 2)
    .option('--top <number>', 'how many options to follow to relapse', countUpTo(1000), top);
}

/** `plan CASE`: ranked options. */
export function addPlan(program: Command, perform: Perform): void {
  withBreadth(
    withCase(
      program.command('plan').description('what could be given, ranked by when the tumour would progress'),
    ).option(
      '--regimen <text>',
      'ask about this one alone, such as "osimertinib 80 mg qd + savolitinib"; may be given several times',
      collect,
    ),
    20,
  ).action((path: string, options: PlanOptions, command: Command) =>
    perform(command, ({ model, provenance, task }) => {
      const read = readCaseArgument(path, options, model.vocabulary);
      const asked = options.regimen === undefined ? null : readRegimens(options.regimen, model);
      const problems: Problem[] = [...read.problems, ...(asked?.problems ?? [])];
      if (!read.ok || asked?.ok === false) return failure(...problems);
      const { case: tumourCase, inputs } = read.value;
      const context = contextFor(model, tumourCase.cancer.code, 'in-vivo');
      if ('severity' in context) return failure(context);
      const question = {
        context,
        regimens: asked?.value ?? null,
        maximumDrugs: options.maxDrugs,
        top: options.top,
      };
      const { warnings, ...plan } = planCase(model, tumourCase, explainCase(model, tumourCase), question, task);
      problems.push(...warnings);
      const document = checkedDocument<PlanDocument>(planSchema, {
        schema: 'countermove/plan@1',
        provenance: provenance(inputs),
        problems,
        case: summariseCase(model, tumourCase),
        ...plan,
      });
      return success({ document, summary: (width) => summarisePlan(document, width) }, problems);
    }),
  );
}

/** Each regimen once; the problems of all. */
function readRegimens(texts: readonly string[], model: ResistanceModel): Result<readonly Regimen[]> {
  const problems: Problem[] = [];
  const regimens = new Map<string, Regimen>();
  for (const text of texts) {
    const read = readSimulatableRegimen(text, model);
    problems.push(...read.problems);
    if (read.ok) regimens.set(read.value.label, regimens.get(read.value.label) ?? read.value);
  }
  return hasErrors(problems) ? failure(...problems) : success([...regimens.values()], problems);
}
