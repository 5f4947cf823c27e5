import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const planted = join(root, 'packages/logic/src/planted');

function cruise(): { status: number; output: string } {
  try {
    const output = execFileSync(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.js',
        'packages',
        'apps',
      ],
      { cwd: root, encoding: 'utf8', stdio: 'pipe' },
    );
    return { status: 0, output };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { status, output: stdout };
  }
}

describe('the layers', () => {
  afterAll(() => rmSync(planted, { recursive: true, force: true }));

  it('hold, are really looked at, and a planted upward import is found', () => {
    const clean = cruise();
    expect(clean.output).toMatch(/\((\d{2,}) modules/);
    expect(clean.status, clean.output).toBe(0);

    mkdirSync(planted, { recursive: true });
    writeFileSync(join(planted, 'upward.ts'), "export { createAtlas } from '@countermove/atlas';\n");
    const broken = cruise();
    rmSync(planted, { recursive: true, force: true });
    expect(broken.status).not.toBe(0);
    expect(broken.output).toContain('layer-logic');
  });
});
