import { sha256 } from '@countermove/base/node';
import type { SourceFile } from './parse-file.ts';

/** One hash over names and contents; the order of the files does not matter. */
export function fingerprint(files: readonly SourceFile[]): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return sha256(sorted.map(({ path, text }) => `${path}\0${text.length}\0${text}`).join('\0'));
}
