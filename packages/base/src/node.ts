/** All of `base` that touches Node. */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Hexadecimal SHA-256, as it stands in a document's provenance. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Writes files so that they appear whole or not at all: all contents go to temporary names first, then are renamed.
 * @throws when a folder cannot be made or written; nothing half-written is left behind
 */
export function writeFilesWhole(files: readonly { readonly path: string; readonly content: string }[]): void {
  const written: { temporary: string; path: string }[] = [];
  try {
    for (const { path, content } of files) {
      mkdirSync(dirname(path), { recursive: true });
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
      written.push({ temporary, path });
      writeFileSync(temporary, content);
    }
    for (const { temporary, path } of written) renameSync(temporary, path);
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    throw error;
  }
}
