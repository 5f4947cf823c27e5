/** For tests only: the reference data that lie beside a developer's checkout and that a user does not have. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Path of a file of the reference data, or null where the data are absent. The caller skips its test on null.
 * @throws in CI, where the data must be there
 */
export function sharedPath(relative: string): string | null {
  const root = process.env.COUNTERMOVE_SHARED ?? resolve(import.meta.dirname, '../../../../shared');
  const path = resolve(root, relative);
  if (existsSync(path)) return path;
  if (process.env.CI === 'true') throw new Error(`reference data missing in CI: ${relative}`);
  console.warn(`skipped: reference data not here (${relative})`);
  return null;
}
