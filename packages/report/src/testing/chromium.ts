import { existsSync } from 'node:fs';

const PLACES: readonly string[] = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Path of the system's Chromium, from `CHROMIUM` or the usual places; null where there is none. The caller skips its test on null.
 * @throws in CI, where a browser must be there
 */
export function chromiumPath(): string | null {
  const named = process.env.CHROMIUM;
  const path = [...(named === undefined ? [] : [named]), ...PLACES].find((candidate) => existsSync(candidate));
  if (path !== undefined) return path;
  if (process.env.CI === 'true') throw new Error('no Chromium found in CI; set CHROMIUM to its path');
  console.warn('skipped: no Chromium on this machine');
  return null;
}
