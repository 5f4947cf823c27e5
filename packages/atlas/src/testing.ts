import type { Atlas } from './atlas.ts';
import { createAtlas } from './atlas.ts';
import { compileAtlas } from './compile/compile-atlas.ts';
import { splitContent } from './content.ts';

/** For tests only: an atlas of the records of a few files, given as values. */
export function atlasOf(files: Readonly<Record<string, readonly unknown[]>>): Atlas {
  const { content, problems } = compileAtlas(
    Object.entries(files).map(([path, records]) => ({
      path,
      text: records.map((record) => `- ${JSON.stringify(record)}\n`).join(''),
    })),
  );
  return createAtlas(Object.values(splitContent(content, 'test')), problems);
}
