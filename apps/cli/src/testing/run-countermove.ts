import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../../../..');

/** What a run of the program gave. */
export interface Finished {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the real program on the Node that runs the tests, in the folder of the repository or in another. */
export function countermove(words: readonly string[], folder: string = REPOSITORY): Finished {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(REPOSITORY, 'apps/cli/src/main.ts'), ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status, output: stdout, errors: stderr };
}

/** Path of a file of the repository. */
export function inRepository(path: string): string {
  return resolve(REPOSITORY, path);
}

/** The only document on standard output. @throws when there is anything else */
export function documentOf({ output }: Finished): Record<string, unknown> {
  return JSON.parse(output) as Record<string, unknown>;
}

/** Codes of the problems that a run printed as JSON. */
export function codesOf(finished: Finished): readonly string[] {
  return (documentOf(finished).problems as readonly { code: string }[]).map(({ code }) => code);
}
