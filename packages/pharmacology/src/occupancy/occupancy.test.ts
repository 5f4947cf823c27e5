import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dosing } from '../exposure/kinetics.ts';
import { type Binder, type CovalentBinder, weakenBinder, withoutCovalentStep } from './binder.ts';
import { freeFraction, freeFractionOfSites } from './free-fraction.ts';
import { concentrationForOccupancy } from './inverse.ts';
import { occupancyCourse, occupancyOfDosing } from './time-course.ts';

const conditions = { atpMillimolar: 3, targetTurnoverPerHour: 0.03 };
const reversible: Binder = { kind: 'reversible', dissociationNanomolar: 0.4, atp: { kmMicromolar: 5 } };
const covalent: CovalentBinder = {
  kind: 'covalent',
  inactivationPerHour: 18,
  halfSaturationNanomolar: 150,
  reversibleNanomolar: 40,
  atp: { kmMicromolar: 5 },
};
const binders: fc.Arbitrary<Binder> = fc.oneof(
  fc.record({
    kind: fc.constant('reversible' as const),
    dissociationNanomolar: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
    atp: fc.constantFrom(null, { kmMicromolar: 5 }, { kmMicromolar: 150 }),
  }),
  fc.record({
    kind: fc.constant('covalent' as const),
    inactivationPerHour: fc.double({ min: 0.001, max: 100, noNaN: true }),
    halfSaturationNanomolar: fc.double({ min: 1, max: 1e5, noNaN: true }),
    reversibleNanomolar: fc.constantFrom(undefined, 3, 400),
    atp: fc.constantFrom(null, { kmMicromolar: 5 }),
  }),
);
const concentrations = fc.double({ min: 1e-3, max: 1e5, noNaN: true });

describe('occupancy', () => {
  it('of a reversible drug is C/(C + K(1 + ATP/Km))', () => {
    const free = freeFraction([{ binder: reversible, freeNanomolar: 100 }], conditions);
    expect(1 - free).toBeCloseTo(100 / (100 + 0.4 * (1 + 3000 / 5)), 13);
  });
  it('of a covalent drug is kobs/(kobs + kdeg) beside the reversible hold', () => {
    const binder: Binder = { ...covalent, atp: null };
    const kobs = (18 * 30) / (150 + 30);
    const expected = (0.03 / (0.03 + kobs)) * (1 / (1 + 30 / 40));
    expect(freeFraction([{ binder, freeNanomolar: 30 }], conditions)).toBeCloseTo(expected, 13);
  });
  it('of two drugs at one site is that of their sum, at two sites that of independent ones', () => {
    const a = { binder: reversible, freeNanomolar: 100 };
    const half = { binder: reversible, freeNanomolar: 50 };
    expect(freeFraction([half, half], conditions)).toBeCloseTo(freeFraction([a], conditions), 14);
    expect(freeFractionOfSites([[a], [a]], conditions)).toBeCloseTo(freeFraction([a], conditions) ** 2, 14);
  });
  it('is the same for the form that the constants belong to, and less for a weaker one', () => {
    fc.assert(
      fc.property(binders, concentrations, (binder, freeNanomolar) => {
        const free = freeFraction([{ binder, freeNanomolar }], conditions);
        expect(freeFraction([{ binder: weakenBinder(binder, 1), freeNanomolar }], conditions)).toBe(free);
        expect(freeFraction([{ binder: weakenBinder(binder, 9), freeNanomolar }], conditions)).toBeGreaterThan(free);
      }),
    );
  });
  it('grows with the concentration, and a bond never makes it smaller', () => {
    fc.assert(
      fc.property(binders, concentrations, (binder, freeNanomolar) => {
        const free = freeFraction([{ binder, freeNanomolar }], conditions);
        expect(freeFraction([{ binder, freeNanomolar: 2 * freeNanomolar }], conditions)).toBeLessThan(free);
        const unbonded = freeFraction([{ binder: withoutCovalentStep(binder), freeNanomolar }], conditions);
        expect(free).toBeLessThanOrEqual(unbonded);
      }),
    );
  });
  it('falls to the reversible hold where the cysteine is lost', () => {
    const lost = freeFraction([{ binder: withoutCovalentStep(covalent), freeNanomolar: 10 }], conditions);
    const intact = freeFraction([{ binder: covalent, freeNanomolar: 10 }], conditions);
    expect(1 - intact).toBeGreaterThan(100 * (1 - lost));
    expect(1 - lost).toBeCloseTo(10 / (10 + 40 * 601), 12);
  });
  it('of a covalent drug is less where a reversible rival stands at the site', () => {
    const bond = { binder: covalent, freeNanomolar: 500 };
    const rival = { binder: reversible, freeNanomolar: 2000 };
    // share of targets without a bond = free share over the share that nothing holds reversibly
    const rapidTurnover = { ...conditions, targetTurnoverPerHour: 1e12 };
    const withoutBond = (drugs: readonly (typeof bond | typeof rival)[]): number =>
      freeFraction(drugs, conditions) / freeFraction(drugs, rapidTurnover);
    expect(withoutBond([bond, rival])).toBeGreaterThan(withoutBond([bond]));
    expect(freeFraction([bond, rival], conditions)).toBeLessThan(freeFraction([rival], conditions));
  });
});

describe('the concentration for an occupancy', () => {
  it('gives that occupancy', () => {
    fc.assert(
      fc.property(binders, fc.double({ min: 1e-3, max: 0.999, noNaN: true }), (binder, target) => {
        const freeNanomolar = concentrationForOccupancy(binder, target, conditions);
        expect(1 - freeFraction([{ binder, freeNanomolar }], conditions)).toBeCloseTo(target, 10);
      }),
    );
    expect(concentrationForOccupancy(reversible, 0, conditions)).toBe(0);
    expect(() => concentrationForOccupancy(reversible, 1, conditions)).toThrow('occupancy');
  });
});

describe('occupancy over time', () => {
  const dosing: Dosing = {
    apparentClearanceLitresPerHour: 14.3,
    apparentVolumeLitres: 918,
    absorptionPerHour: 0.24,
    doseMilligrams: 80,
    intervalHours: 24,
    molecularWeight: 499.6,
    fractionUnbound: 0.05,
  };
  it('at a constant concentration is that of the closed form', () => {
    fc.assert(
      fc.property(binders, concentrations, (binder, freeNanomolar) => {
        const course = occupancyCourse(
          [0, 1, 5, 24],
          [{ binder, freeNanomolar: Array(4).fill(freeNanomolar) }],
          conditions,
        );
        const closed = 1 - freeFraction([{ binder, freeNanomolar }], conditions);
        for (const value of [course.mean, course.minimum, course.maximum]) expect(value).toBeCloseTo(closed, 10);
      }),
    );
  });
  it('outlasts the drug when it is covalent', () => {
    const short: Dosing = { ...dosing, apparentClearanceLitresPerHour: 500, absorptionPerHour: 1, doseMilligrams: 400 };
    const bonded = occupancyOfDosing([{ binder: { ...covalent, atp: null }, dosing: short }], conditions);
    const loose = occupancyOfDosing(
      [{ binder: withoutCovalentStep({ ...covalent, atp: null }), dosing: short }],
      conditions,
    );
    expect(bonded.minimum).toBeGreaterThan(0.5);
    expect(loose.minimum).toBeLessThan(0.01);
    expect(bonded.mean).toBeGreaterThan(loose.mean);
    expect(bonded.maximum).toBeGreaterThanOrEqual(loose.maximum);
  });
  it('changes little with a finer grid', () => {
    const coarse = occupancyOfDosing([{ binder: covalent, dosing }], conditions, 120);
    const fine = occupancyOfDosing([{ binder: covalent, dosing }], conditions, 1920);
    expect(coarse.mean).toBeCloseTo(fine.mean, 4);
    expect(coarse.minimum).toBeCloseTo(fine.minimum, 4);
  });
  it('brings drugs with cycles of their own onto a common one', () => {
    const twiceDaily: Dosing = { ...dosing, intervalHours: 12 };
    const threeDays: Dosing = { ...dosing, intervalHours: 36 };
    const course = occupancyOfDosing(
      [
        { binder: reversible, dosing: twiceDaily },
        { binder: covalent, dosing },
        { binder: reversible, dosing: threeDays },
      ],
      conditions,
    );
    expect(course.cycleHours).toBe(72);
    expect(course.minimum).toBeLessThan(course.mean);
    expect(course.mean).toBeLessThan(course.maximum);
  });
  it('rises with the dose', () => {
    const mean = (doseMilligrams: number): number =>
      occupancyOfDosing([{ binder: covalent, dosing: { ...dosing, doseMilligrams } }], conditions).mean;
    expect(mean(20)).toBeLessThan(mean(80));
    expect(mean(80)).toBeLessThan(mean(240));
  });
});
