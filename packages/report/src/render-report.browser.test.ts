import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from './render-report.ts';
import { chromiumPath } from './testing/chromium.ts';
import { emptyReport, fixtureReport } from './testing/fixture.ts';
import { poisonedReport, stressReport } from './testing/stress.ts';

const executablePath = chromiumPath();
const PAGES = {
  full: fixtureReport(),
  empty: emptyReport(),
  stress: stressReport(),
  poisoned: poisonedReport('<script>alert(1)</script>"\'><img src=x onerror=alert(2)>&'),
};

/** What is wrong with the layout of an open page, in words. Runs in the browser. */
function layoutFaults(): string[] {
  const faults: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth)
    faults.push(`the page is ${page.scrollWidth} px wide in ${page.clientWidth}`);
  for (const svg of document.querySelectorAll('svg[role="img"]')) {
    const frame = svg.getBoundingClientRect();
    const label = svg.getAttribute('aria-label') ?? '';
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent?.trim() !== '');
    const boxes = texts.map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }));
    for (const { text, box } of boxes) {
      const out = Math.max(
        frame.left - box.left,
        box.right - frame.right,
        frame.top - box.top,
        box.bottom - frame.bottom,
      );
      if (out > 1) faults.push(`"${text}" leaves "${label.slice(0, 40)}" by ${out.toFixed(1)} px`);
    }
    boxes.forEach((first, index) => {
      for (const second of boxes.slice(index + 1)) {
        const across = Math.min(first.box.right, second.box.right) - Math.max(first.box.left, second.box.left);
        const down = Math.min(first.box.bottom, second.box.bottom) - Math.max(first.box.top, second.box.top);
        // Boxes of letters are higher than the letters: neighbouring lines may share a few pixels.
        if (across > 1 && down > 4) faults.push(`"${first.text}" covers "${second.text}" in "${label.slice(0, 40)}"`);
      }
    });
  }
  return faults;
}

/** Size in pixels on the screen of the smallest text of the figures. Runs in the browser. */
function smallestText(): number {
  let smallest = 99;
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg[role="img"]')) {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    for (const text of svg.querySelectorAll('text'))
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(text).fontSize) * scale);
  }
  return smallest;
}

describe.skipIf(executablePath === null)('the report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countermove-report-'));
  let browser: Browser;

  beforeAll(async () => {
    for (const [name, report] of Object.entries(PAGES))
      writeFileSync(join(folder, `${name}.html`), renderReport(report));
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of Object.keys(PAGES)) {
    for (const width of [360, 390, 1280]) {
      it(`opens the ${name} page offline at ${width} px without error, overflow or a label that is cut or covered`, async () => {
        const context = await browser.newContext({ offline: true, viewport: { width, height: 900 } });
        const page = await context.newPage();
        const errors: string[] = [];
        page.on('console', (message) => errors.push(message.text()));
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('dialog', (dialog) => errors.push(`dialog ${dialog.message()}`));
        page.on('request', (request) => {
          if (!request.url().startsWith('file:')) errors.push(`request ${request.url()}`);
        });
        await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
        const closed = await page.evaluate(layoutFaults);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const opened = await page.evaluate(layoutFaults);
        expect(errors).toEqual([]);
        expect(closed).toEqual([]);
        expect(opened).toEqual([]);
        expect(await page.evaluate(smallestText)).toBeGreaterThanOrEqual(9);
        await context.close();
      });
    }
  }

  it('prints what is unfolded; folds say how much they hold, and the tables of numbers stay away', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'stress.html')).href);
    await page.emulateMedia({ media: 'print' });
    const visible = (): Promise<boolean[]> =>
      page.evaluate(() =>
        ['#findings .more > table', '#findings .more > summary', 'details.data'].map(
          (place) => document.querySelector(place)?.checkVisibility() ?? false,
        ),
      );
    expect(await visible()).toEqual([false, true, false]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await visible()).toEqual([true, false, false]);
    await page.close();
  });
});
