/** Real, public tumours through the real readers and engines. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAtlas } from '@countermove/atlas/node';
import { describeProblem } from '@countermove/base';
import { sharedPath } from '@countermove/base/testing';
import { readCase } from '@countermove/case/node';
import { createResistanceModel, explainCase } from '@countermove/resistance';
import { reportSchema } from '@countermove/resistance/schema';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const table = sharedPath('data/cases/nsclc-unito-2016/data_mutations_extended.txt');

/** Samples of the table with a variant of EGFR, read off the file. */
const SAMPLES = ['Y03', 'Y24', 'Y14', 'A14', 'A22', 'A25', 'Y05', 'Y29', 'Y06', 'Y18', 'A06', 'Y10'];

describe.skipIf(table === null)('the UniTo lung cancers of 2016', () => {
  it('every sample with a change of EGFR is read and explained, and no unknown variant is called anything else', () => {
    const model = createResistanceModel(loadAtlas());
    for (const sample of SAMPLES) {
      const read = readCase(table as string, model.vocabulary, { cancer: 'LUAD', sample });
      if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
      const { findings, unknown } = explainCase(model, read.value.case);
      if (sample === 'A14') expect(unknown.map((one) => one.alteration)).toContain('EGFR T725P');
      if (sample === 'Y10') expect(unknown).toEqual([]);
      for (const one of unknown) {
        expect(
          findings.filter((finding) => finding.match.kind === 'exact' && finding.alterations.includes(one.alteration)),
        ).toEqual([]);
      }
    }
  });

  it.skipIf(process.env.COUNTERMOVE_FULL !== '1')(
    'a report is made of a tumour with a driver and of one whose EGFR variant nobody curated',
    { timeout: 240_000 },
    () => {
      for (const [sample, unknown] of [
        ['Y10', null],
        ['A14', 'EGFR T725P'],
      ] as const) {
        const folder = mkdtempSync(join(tmpdir(), 'countermove-'));
        try {
          const args = ['report', table as string, '--cancer', 'LUAD', '--sample', sample, '-o', folder, '--quiet'];
          execFileSync(process.execPath, [join(root, 'apps/cli/src/main.ts'), ...args], { stdio: 'pipe' });
          const report = reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
          expect(report.case.id).toBe(sample);
          expect(report.plan.options.length).toBeGreaterThan(0);
          if (unknown !== null) expect(report.explain.unknown.map((one) => one.alteration)).toContain(unknown);
          expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain(sample);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }
    },
  );
});
