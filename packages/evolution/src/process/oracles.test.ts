import { readFileSync } from 'node:fs';
import { exp } from '@countermove/base';
import { sharedPath } from '@countermove/base/testing';
import { describe, expect, it } from 'vitest';
import { approximateNoEscape, dualTherapyEradication, type EscapeInput, logNoEscape } from './escape.ts';
import { leaCoulsonMass } from './luria-delbruck.ts';
import { resistanceAtSize } from './resistance-at-size.ts';
import {
  birthDeathTransition,
  logExtinction,
  type RatesForDays,
  scheduleTransition,
  transitionProbability,
  transitionVariance,
} from './transition.ts';

type Row = Readonly<Record<string, string>>;

function readTable(name: string): readonly Row[] | null {
  const path = sharedPath(`data/evolution/${name}`);
  if (path === null) return null;
  const [header, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = header!.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((value, i) => [names[i]!, value])));
}

const oracles = readTable('exact_oracles.tsv');
const bozic = readTable('bozic2013_table1.tsv');
const pmf = readTable('luria_delbruck_pmf.tsv');

const relative = (value: number, reference: number): number =>
  reference === 0 ? Math.abs(value) : Math.abs(value - reference) / Math.abs(reference);

/** "b=0.14,d=0.13,t=100" and the like. */
function numberIn(row: Row, name: string): number {
  const found = new RegExp(`(?:^|[ ,=])${name}=([0-9.e+-]+)`).exec(row.parameters!);
  if (found === null) throw new Error(`${row.id}: no ${name} in ${row.parameters}`);
  return Number(found[1]);
}

/** The schedules of the Kendall rows, in words. */
function scheduleOf(row: Row): readonly RatesForDays[] {
  const text = row.parameters!;
  const death = (deathPerDay: number, days: number): RatesForDays => ({ birthPerDay: 0.14, deathPerDay, days });
  const repeat = (times: number, ...part: readonly RatesForDays[]): readonly RatesForDays[] =>
    Array.from({ length: times }, () => part).flat();
  const cycle = /(\d+)on\/(\d+)off x(\d+)/.exec(text);
  if (cycle !== null) return repeat(Number(cycle[3]), death(0.17, Number(cycle[1])), death(0.13, Number(cycle[2])));
  if (text.includes('weekly pulse')) return repeat(52, death(0.3, 1), death(0.15, 6));
  const days = Number(/continuous (\d+)d/.exec(text)![1]);
  return [death(text.includes('low') ? 0.15 : 0.17, days)];
}

function computed(row: Row): number | null {
  const family = row.oracle!;
  const quantity = row.quantity!;
  if (family.startsWith('birth-death')) {
    const rates = { birthPerDay: numberIn(row, 'b'), deathPerDay: numberIn(row, 'd') };
    const transition = birthDeathTransition(rates, numberIn(row, 't'));
    if (quantity === 'var') return transitionVariance(transition);
    if (quantity === 'P(extinct)') return exp(logExtinction(transition, numberIn(row, 'n0')));
    return transitionProbability(transition, Number(/N=(\d+)/.exec(quantity)![1]));
  }
  if (family.startsWith('Kendall')) {
    const transition = scheduleTransition(scheduleOf(row));
    return quantity === 'E[N]/n0' ? transition.mean : exp(logExtinction(transition, numberIn(row, 'n0')));
  }
  if (family.startsWith('P(resistance at size M)')) {
    const result = resistanceAtSize({
      cells: numberIn(row, 'M'),
      mutationProbability: numberIn(row, 'u'),
      rates: { birthPerDay: 0.14, deathPerDay: 0.13 },
      mutantRates: { birthPerDay: numberIn(row, 'b1'), deathPerDay: numberIn(row, 'd1') },
    });
    return quantity === 'P' ? result.probability : result.expectedClones;
  }
  if (family === 'closed form neutral') {
    const rates = { birthPerDay: 0.14, deathPerDay: 0.13 };
    return resistanceAtSize({ cells: 1e9, mutationProbability: 1e-9, rates, mutantRates: rates }).probability;
  }
  if (family.includes('no surviving resistant line')) {
    const input: EscapeInput = {
      sensitiveCells: numberIn(row, 'M'),
      mutationProbability: numberIn(row, 'u'),
      sensitiveRates: { birthPerDay: 0.14, deathPerDay: numberIn(row, "d'") },
      resistantRates: { birthPerDay: 0.14, deathPerDay: 0.13 },
    };
    return quantity === 'approx' ? approximateNoEscape(input) : exp(logNoEscape(input));
  }
  return null;
}

describe('closed forms', () => {
  it.skipIf(oracles === null)('equal every exact value of the reference table to 1e-9', () => {
    const rows = oracles!.filter((row) => row.status !== 'recalled');
    let compared = 0;
    for (const row of rows) {
      const value = computed(row);
      expect(value, `${row.id} ${row.oracle}`).not.toBeNull();
      expect(relative(value!, Number(row.value)), `${row.id}: ${value} against ${row.value}`).toBeLessThan(1e-9);
      compared += 1;
    }
    expect(compared).toBe(rows.length);
    expect(compared).toBeGreaterThan(150);
  });
  it.skipIf(pmf === null)('give the distribution of Lea and Coulson', () => {
    const rows = pmf!;
    for (const m of new Set(rows.map((row) => row.m!))) {
      const mine = rows.filter((row) => row.m === m);
      const mass = leaCoulsonMass(Number(m), Math.max(...mine.map((row) => Number(row.k))));
      for (const row of mine) expect(relative(mass[Number(row.k)]!, Number(row.pmf))).toBeLessThan(1e-9);
    }
  });
  it.skipIf(bozic === null)('reproduce the table of Bozic et al. 2013 within what its burdens are printed to', () => {
    for (const row of bozic!) {
      const failure = (sitesFirst: number, sitesBoth: number): number =>
        1 -
        dualTherapyEradication({
          cells: Number(row.burden_cells),
          mutationProbability: 1e-9,
          sitesFirst,
          sitesSecond: sitesFirst,
          sitesBoth,
          rates: { birthPerDay: 0.14, deathPerDay: 0.13 },
          treatedRates: { birthPerDay: 0.14, deathPerDay: 0.17 },
        });
      expect(Math.abs(failure(0, 50) - Number(row.pub_mono))).toBeLessThan(0.006);
      expect(Math.abs(failure(50, 1) - Number(row.pub_dual_n12_1))).toBeLessThan(0.006);
      expect(Math.abs(failure(50, 0) - Number(row.pub_dual_n12_0))).toBeLessThan(0.006);
      expect(relative(failure(50, 0), Number(row.formula_n12_0))).toBeLessThan(1e-4);
    }
  });
});
