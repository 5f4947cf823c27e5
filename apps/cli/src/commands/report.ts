import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createProblem, failure, type Problem, success } from '@countermove/base';
import { writeFilesWhole } from '@countermove/base/node';
import { contextFor, createReport } from '@countermove/resistance';
import { type ReportDocument, reportSchema } from '@countermove/resistance/schema';
import type { Command } from 'commander';
import { type CaseOptions, readCaseArgument, withCase } from '../input/case.ts';
import { checkedDocument, formatJson } from '../output/document.ts';
import { summariseReport } from '../output/report-summary.ts';
import type { Perform } from '../session.ts';
import { type BreadthOptions, withBreadth } from './plan.ts';

interface ReportOptions extends CaseOptions, BreadthOptions {
  readonly output?: string;
}

/** `report CASE`: explain, simulate, plan; writes `report.json` and `report.html`. */
export function addReport(program: Command, perform: Perform): void {
  withBreadth(
    withCase(
      program
        .command('report')
        .description('the main job: explain, simulate and plan; writes report.json and report.html'),
    ).option('-o, --output <folder>', 'where to write; default: countermove-report-ID in the current folder'),
    // A reader compares a dozen; `plan --top` follows more.
    12,
  ).action((path: string, options: ReportOptions, command: Command) =>
    perform(command, async ({ model, provenance, task }) => {
      const read = readCaseArgument(path, options, model.vocabulary);
      if (!read.ok) return read;
      const { case: tumourCase, inputs } = read.value;
      const context = contextFor(model, tumourCase.cancer.code, 'in-vivo');
      if ('severity' in context) return failure(context);
      const folder = options.output ?? `countermove-report-${folderName(tumourCase.id)}`;
      // Looked at first: the simulation takes its time.
      if (isFile(folder)) return failure(cannotWrite(folder, 'a file of this name is in the way'));
      const document = checkedDocument<ReportDocument>(
        reportSchema,
        createReport(
          model,
          tumourCase,
          {
            context,
            maximumDrugs: options.maxDrugs,
            top: options.top,
            provenance: provenance(inputs),
            problems: read.problems,
          },
          task,
        ),
      );
      // Only this command draws: the others start faster without it.
      const { renderReport } = await import('@countermove/report');
      const files = [
        { path: join(folder, 'report.json'), content: formatJson(document) },
        { path: join(folder, 'report.html'), content: renderReport(document) },
      ];
      try {
        writeFilesWhole(files);
      } catch (error) {
        return failure(cannotWrite(folder, error instanceof Error ? error.message : String(error)));
      }
      const paths = files.map((one) => one.path);
      return success(
        {
          document,
          summary: (width) => summariseReport(document, paths, width),
          notices: paths.map((one) => `written: ${one}`),
        },
        read.problems,
      );
    }),
  );
}

/** An id as a folder's name: nothing that a shell or another system would trip over. */
function folderName(id: string): string {
  const name = id.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '');
  return name.slice(0, 80) || 'case';
}

function isFile(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && !status.isDirectory();
}

function cannotWrite(folder: string, why: string): Problem {
  return createProblem('error', 'cannot-write', folder, { expected: 'a folder that can be written to', hint: why });
}
