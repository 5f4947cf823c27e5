import type { Problem } from '@countermove/base';
import { CommanderError } from 'commander';
import { formatJson } from './output/document.ts';
import { faultProblem, problemLines, usageProblem } from './output/problems.ts';
import { outputWidth } from './output/table.ts';
import { createProgram } from './program.ts';
import { openSession, type Perform } from './session.ts';
import { programVersion } from './version.ts';

/** Exit statuses: scripts rely on them. */
const DONE = 0;
const INPUT_HAS_ERRORS = 1;
const WRONG_USAGE = 2;
const OUR_FAULT = 70;

/** Runs the program with these arguments, prints, and gives the exit status. */
export async function run(words: readonly string[]): Promise<number> {
  const json = words.includes('--json');
  let status = DONE;
  const perform: Perform = async (command, work) => {
    const session = openSession(command);
    const { quiet } = session.settings;
    const result = await work(session);
    session.progress.finish();
    if (!result.ok) {
      status = INPUT_HAS_ERRORS;
      printProblems(result.problems, json, quiet);
      return;
    }
    const { document, summary, notices = [] } = result.value;
    if (json) {
      process.stdout.write(formatJson(document));
      if (!quiet) for (const line of [...problemLines(result.problems), ...notices]) process.stderr.write(`${line}\n`);
    } else {
      process.stdout.write(`${summary(outputWidth(process.stdout))}\n`);
    }
  };
  try {
    await createProgram(perform).parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return DONE;
      // Commander has told standard error already.
      if (json) printProblems([usageProblem(error)], true, true);
      return WRONG_USAGE;
    }
    reportFault(error, json);
    return OUR_FAULT;
  }
}

function printProblems(problems: readonly Problem[], json: boolean, quiet: boolean): void {
  if (json) process.stdout.write(formatJson({ problems }));
  if (json && quiet) return;
  for (const line of problemLines(problems)) process.stderr.write(`${line}\n`);
}

function reportFault(error: unknown, json: boolean): void {
  if (json) process.stdout.write(formatJson({ problems: [faultProblem(error)] }));
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `countermove ${programVersion()} failed: ${said.slice(0, 500)}\n` +
      'This is a fault of the program, not of your input. Please report it to the maintainers, with this message and the\n' +
      'command; leave out patient data. COUNTERMOVE_DEBUG=1 shows where it happened.\n',
  );
  if (process.env.COUNTERMOVE_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
