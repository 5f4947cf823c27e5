import { vi } from 'vitest';
import { run } from '../run.ts';
import type { Finished } from './run-countermove.ts';

/** Runs the program in this process, for what ends before any work: quicker than to start it. */
export async function runHere(words: readonly string[]): Promise<Finished> {
  const told = { output: '', errors: '' };
  const catchFrom = (stream: NodeJS.WriteStream, name: keyof typeof told): { mockRestore(): void } =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      told[name] += String(text);
      return true;
    });
  const spies = [catchFrom(process.stdout, 'output'), catchFrom(process.stderr, 'errors')];
  try {
    return { status: await run(words), ...told };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
