import { success } from '@countermove/base';
import { explainCase, summariseCase } from '@countermove/resistance';
import { type ExplainDocument, explainSchema } from '@countermove/resistance/schema';
import type { Command } from 'commander';
import { type CaseOptions, readCaseArgument, withCase } from '../input/case.ts';
import { checkedDocument } from '../output/document.ts';
import { summariseExplanation } from '../output/explain-summary.ts';
import type { Perform } from '../session.ts';

/** `explain CASE`: which mechanisms fit the case. */
export function addExplain(program: Command, perform: Perform): void {
  withCase(program.command('explain').description('which mechanisms of resistance fit a case')).action(
    (path: string, options: CaseOptions, command: Command) =>
      perform(command, ({ model, provenance }) => {
        const read = readCaseArgument(path, options, model.vocabulary);
        if (!read.ok) return read;
        const { case: tumourCase, inputs } = read.value;
        const { findings, untested, unknown, unexplained, scenarios } = explainCase(model, tumourCase);
        const document = checkedDocument<ExplainDocument>(explainSchema, {
          schema: 'countermove/explain@1',
          provenance: provenance(inputs),
          problems: [...read.problems],
          case: summariseCase(model, tumourCase),
          findings,
          untested,
          unknown,
          unexplained,
          scenarios,
        });
        return success({ document, summary: (width) => summariseExplanation(document, width) }, read.problems);
      }),
  );
}
