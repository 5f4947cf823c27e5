import { describe, expect, it } from 'vitest';
import { readRegimen } from './read-regimen.ts';
import { testVocabulary } from './testing.ts';

const vocabulary = testVocabulary();

function read(text: string) {
  const regimen = readRegimen(text, vocabulary);
  if (!regimen.ok) throw new Error(`${text}: ${JSON.stringify(regimen.problems)}`);
  return regimen.value;
}

describe('regimens', () => {
  const labels: readonly (readonly [string, string])[] = [
    ['osimertinib', 'osimertinib'],
    ['osimertinib 80 mg qd', 'osimertinib 80 mg qd'],
    ['Osimertinib 80mg once daily', 'osimertinib 80 mg qd'],
    ['AZD9291 80 mg q24h', 'osimertinib 80 mg qd'],
    ['dabrafenib 150 mg twice daily', 'dabrafenib 150 mg bid'],
    ['CP-724,714 300 mg q8h', 'cp-724714 300 mg tid'],
    ['cetuximab 900 mg every 2 weeks', 'cetuximab 900 mg q2w'],
    ['cetuximab 450 mg weekly', 'cetuximab 450 mg weekly'],
    ['imatinib 400 mg qod', 'imatinib 400 mg q2d'],
    ['imatinib 400 mg q48h', 'imatinib 400 mg q2d'],
    ['imatinib 1,200 mg q36h', 'imatinib 1200 mg q36h'],
    ['erlotinib 1200 mg d1-2 + 50 mg d3-7 weekly', 'erlotinib 1200 mg d1-2 + 50 mg d3-7 weekly'],
    ['erlotinib 50 mg d3-7 + 1200 mg d1-2 q7d', 'erlotinib 1200 mg d1-2 + 50 mg d3-7 weekly'],
    ['imatinib 400 mg bid d1-5 28-day cycle', 'imatinib 400 mg bid d1-5 q4w'],
    ['trametinib 2 mg qd + dabrafenib 150 mg bid', 'dabrafenib 150 mg bid + trametinib 2 mg qd'],
    ['osimertinib 80 mg qd and savolitinib 300 mg bid', 'osimertinib 80 mg qd + savolitinib 300 mg bid'],
    ['sotorasib@0.95', 'sotorasib@0.95'],
    ['sotorasib @ 95 %', 'sotorasib@0.95'],
    ['patritumab deruxtecan 300 mg q3w', 'patritumab-deruxtecan 300 mg q3w'],
  ];
  for (const [text, label] of labels) it(`reads "${text}"`, () => expect(read(text).label).toBe(label));

  it('say a dose as days of a cycle', () => {
    expect(read('osimertinib 80 mg qd').drugs[0]?.dosing).toEqual({
      kind: 'schedule',
      phases: [{ doseMilligrams: 80, intervalHours: 24, firstDay: 1, lastDay: 1 }],
      cycleDays: 1,
    });
    expect(read('erlotinib 1200 mg d1-2 + 50 mg d3-7 weekly').drugs[0]?.dosing).toEqual({
      kind: 'schedule',
      phases: [
        { doseMilligrams: 1200, intervalHours: 24, firstDay: 1, lastDay: 2 },
        { doseMilligrams: 50, intervalHours: 24, firstDay: 3, lastDay: 7 },
      ],
      cycleDays: 7,
    });
  });
  it('take the usual interval when only the dose is given, and say so', () => {
    expect(readRegimen('dabrafenib 75 mg', vocabulary)).toMatchObject({
      value: { label: 'dabrafenib 75 mg bid' },
      problems: [{ severity: 'notice', code: 'usual-interval' }],
    });
  });

  const refused: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    ['osimertinob 80 mg qd', 'unknown-drug'],
    ['80 mg qd', 'drug-missing'],
    ['osimertinib 80', 'bad-dose'],
    ['osimertinib -80 mg qd', 'bad-dose'],
    ['osimertinib 0 mg qd', 'bad-dose'],
    ['osimertinib weekly', 'bad-dose'],
    ['osimertinib 80 mg qdd', 'bad-schedule'],
    ['osimertinib 80 mg qd bid', 'bad-schedule'],
    ['osimertinib 80 mg q0d', 'bad-schedule'],
    ['cetuximab 900 mg', 'schedule-missing'],
    ['cetuximab 500 mg/m2 q2w', 'dose-per-body'],
    ['imatinib 400 mg d1-5', 'cycle-missing'],
    ['imatinib 400 mg d1-9 weekly', 'bad-schedule'],
    ['imatinib 400 mg d1-3 + 200 mg d3-5 weekly', 'bad-schedule'],
    ['osimertinib 80 mg qd + Tagrisso 40 mg qd', 'drug-twice'],
    ['sotorasib@1', 'bad-occupancy'],
    ['sotorasib@0', 'bad-occupancy'],
    ['sotorasib@', 'bad-occupancy'],
    ['+', 'empty'],
  ];
  for (const [text, code] of refused) {
    it(`refuses ${JSON.stringify(text)} as ${code}`, () => {
      const regimen = readRegimen(text, vocabulary);
      expect(regimen.ok).toBe(false);
      expect(regimen.problems.find(({ severity }) => severity === 'error')?.code).toBe(code);
    });
  }
  it('suggest the drug that was meant', () => {
    expect(readRegimen('osimertinob', vocabulary).problems[0]?.hint).toBe('did you mean osimertinib?');
  });
});
