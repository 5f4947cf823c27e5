import type { Atlas } from '@countermove/atlas';
import { loadAtlas } from '@countermove/atlas/node';
import type { Provenance, Result, Task } from '@countermove/base';
import { createResistanceModel, type ResistanceModel } from '@countermove/resistance';
import type { Command } from 'commander';
import { commandLine } from './command-line.ts';
import { createProgress, type Progress } from './output/progress.ts';
import { programVersion } from './version.ts';

/** What all commands share. */
interface Settings {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly seed: number;
}

/** One run of one command: the facts, the model, and where they came from. */
export interface Session {
  readonly settings: Settings;
  readonly atlas: Atlas;
  /** Made when it is first asked for: the facts can be looked at while the model does not compile. */
  readonly model: ResistanceModel;
  /** For long work: seed and progress. */
  readonly task: Task;
  /** @param inputs files that were read */
  provenance(inputs?: readonly Provenance['inputs'][number][]): Provenance;
}

/** What a command answers: the document, and the same in words. */
interface Answer {
  /** Has been checked against its schema. */
  readonly document: object;
  /** @param width columns to fill */
  summary(width: number): string;
  /** Lines for standard error when the document goes to standard output: where files were written. */
  readonly notices?: readonly string[];
}

/** Runs a command's work; given to the files that declare the commands. */
export type Perform = (
  command: Command,
  work: (session: Session) => Result<Answer> | Promise<Result<Answer>>,
) => Promise<void>;

/** Opens the atlas and the model for a command. */
export function openSession(command: Command): Session & { readonly progress: Progress } {
  const { json = false, quiet = false, seed } = command.optsWithGlobals<Partial<Settings>>();
  const settings: Settings = { json, quiet, seed: seed ?? 1 };
  const atlas = loadAtlas();
  let model: ResistanceModel | null = null;
  const progress = createProgress(process.stderr, quiet);
  return {
    settings,
    atlas,
    get model() {
      model ??= createResistanceModel(atlas);
      return model;
    },
    progress,
    task: { seed: settings.seed, signal: null, progress: progress.show },
    provenance: (inputs = []) => ({
      countermove: programVersion(),
      atlas: atlas.version,
      layers: [],
      seed: settings.seed,
      inputs: [...inputs],
      command: commandLine(command),
    }),
  };
}
