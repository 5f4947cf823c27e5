import { Command, InvalidArgumentError } from 'commander';
import { addAtlas } from './commands/atlas.ts';
import { addCell } from './commands/cell.ts';
import { addExplain } from './commands/explain.ts';
import { addPlan } from './commands/plan.ts';
import { addReport } from './commands/report.ts';
import { addVariant } from './commands/variant.ts';
import type { Perform } from './session.ts';
import { programVersion } from './version.ts';

/** The command line: every command with its options. */
export function createProgram(perform: Perform): Command {
  const program = new Command('countermove')
    .description('How tumours escape targeted therapy, and what can be done about it. Research use only.')
    .version(programVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('--json', 'print exactly one JSON document on standard output')
    .option('--seed <number>', 'seed of the simulations: the same seed gives the same output', readSeed, 1)
    .option('--quiet', 'no progress and no notices on standard error')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .showHelpAfterError('(countermove help shows the commands, countermove help COMMAND their options)');
  addReport(program, perform);
  addExplain(program, perform);
  addPlan(program, perform);
  addCell(program, perform);
  addVariant(program, perform);
  addAtlas(program, perform);
  return program;
}

/** Streams of random numbers take 32 bits of it. */
function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d{1,10}$/.test(text) && seed < 2 ** 32) return seed;
  throw new InvalidArgumentError('It must be a whole number from 0 to 4294967295.');
}
