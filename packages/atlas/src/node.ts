/** All of the atlas that touches Node: reading the data files, and keeping compiled chunks beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Problem } from '@countermove/base';
import { writeFilesWhole } from '@countermove/base/node';
import { type Atlas, createAtlas } from './atlas.ts';
import { compileAtlas } from './compile/compile-atlas.ts';
import { fingerprint } from './compile/fingerprint.ts';
import type { SourceFile } from './compile/parse-file.ts';
import { type AtlasChunk, CHUNKS, type ChunkName, splitContent } from './content.ts';

const PACKAGE = resolve(import.meta.dirname, '..');

/** A chunk as stored. `stamp` covers the data and the code of this package, so that a change of either makes new chunks. */
interface StoredChunk {
  readonly stamp: string;
  readonly chunk: AtlasChunk;
}

let loaded: Atlas | null = null;

/** The atlas of this installation, read once per process; chunks that do not match the data files are made again. */
export function loadAtlas(): Atlas {
  loaded ??= readAtlas(PACKAGE);
  return loaded;
}

/** Reads the atlas of a package folder that holds `data/`, `src/` and, once compiled, `compiled/`. */
export function readAtlas(packageFolder: string): Atlas {
  const data = readTexts(join(packageFolder, 'data'), '.yaml');
  const stamp = stampOf(packageFolder, data);
  const stored = readCompiled(packageFolder, stamp);
  if (stored !== null) return createAtlas(stored.chunks, stored.problems);
  const compiled = compile(data);
  try {
    writeCompiled(packageFolder, stamp, compiled);
  } catch {
    // An installation that cannot be written to works as well, only slower.
  }
  return createAtlas(compiled.chunks, compiled.problems);
}

/** Compiles the data files and stores the chunks. @throws when they cannot be written */
export function prepareAtlas(packageFolder: string = PACKAGE): Atlas {
  const data = readTexts(join(packageFolder, 'data'), '.yaml');
  const compiled = compile(data);
  writeCompiled(packageFolder, stampOf(packageFolder, data), compiled);
  return createAtlas(compiled.chunks, compiled.problems);
}

interface Compiled {
  readonly chunks: readonly AtlasChunk[];
  readonly problems: readonly Problem[];
}

function compile(data: readonly SourceFile[]): Compiled {
  const { content, problems } = compileAtlas(data);
  return { chunks: Object.values(splitContent(content, versionOf(data))), problems };
}

/** Short enough to be printed, long enough to be told apart. */
function versionOf(data: readonly SourceFile[]): string {
  return fingerprint(data).slice(0, 16);
}

function stampOf(packageFolder: string, data: readonly SourceFile[]): string {
  const code = readTexts(join(packageFolder, 'src'), '.ts').filter(({ path }) => !path.endsWith('.test.ts'));
  return fingerprint([...data, ...code]);
}

function readCompiled(packageFolder: string, stamp: string): Compiled | null {
  const read = <T>(name: string): T =>
    JSON.parse(readFileSync(join(packageFolder, 'compiled', `${name}.json`), 'utf8')) as T;
  try {
    const stored = (Object.keys(CHUNKS) as ChunkName[]).map((name) => read<StoredChunk>(name));
    const { problems, ...said } = read<{ stamp: string; problems: readonly Problem[] }>('problems');
    if (said.stamp !== stamp || stored.some((one) => one.stamp !== stamp)) return null;
    return { chunks: stored.map(({ chunk }) => chunk), problems };
  } catch {
    // Not compiled yet, or half-written by a process that was killed: both are mended by compiling.
    return null;
  }
}

function writeCompiled(packageFolder: string, stamp: string, { chunks, problems }: Compiled): void {
  const names = Object.keys(CHUNKS);
  const files = chunks.map((chunk, index) => ({ name: names[index] as string, content: { stamp, chunk } as unknown }));
  files.push({ name: 'problems', content: { stamp, problems } });
  writeFilesWhole(
    files.map(({ name, content }) => ({
      path: join(packageFolder, 'compiled', `${name}.json`),
      content: JSON.stringify(content),
    })),
  );
}

/** Text files below a folder, sorted by path, so that results do not depend on the file system's order. */
export function readTexts(folder: string, extension: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(folder, path), 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
