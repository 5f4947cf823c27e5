#!/usr/bin/env node
// Starts the program on the Node that the repository pins: runs on any Node from 18 on, and does nothing else.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = dirname(realpathSync(fileURLToPath(import.meta.url)));

/** `node_modules/node/bin/node` of the nearest folder above that has one; else this Node, if it is new enough. */
function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = here; ; folder = dirname(folder)) {
    const pinned = join(folder, 'node_modules', 'node', 'bin', name);
    if (existsSync(pinned)) return pinned;
    if (dirname(folder) === folder) break;
  }
  return Number(process.versions.node.split('.')[0]) >= NEEDED ? process.execPath : null;
}

const node = findNode();
if (node === null) {
  process.stderr.write(
    `countermove needs Node ${NEEDED} or newer; this is ${process.versions.node}, and the pinned one is not installed.\n` +
      'Run `npm ci` in the folder of the repository, then try again.\n',
  );
  process.exit(70);
}

const program = spawn(node, [join(here, '..', 'src', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of passedOn) process.on(signal, () => program.kill(signal));
program.on('error', (error) => {
  process.stderr.write(`countermove cannot start ${node}: ${error.message}\n`);
  process.exit(70);
});
program.on('exit', (status, signal) => {
  if (signal === null) process.exit(status ?? 70);
  // Ends as the program did, so that a shell sees the signal; where that cannot be, by the shell's number for it.
  for (const one of passedOn) process.removeAllListeners(one);
  process.kill(process.pid, signal);
  setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 100);
});
