import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SteadyDosing } from './kinetics.ts';
import { singleDoseConcentration, steadyStateConcentration, summariseSteadyState } from './steady-state.ts';

const dosings = fc.record({
  apparentClearanceLitresPerHour: fc.double({ min: 0.01, max: 500, noNaN: true }),
  apparentVolumeLitres: fc.double({ min: 3, max: 5000, noNaN: true }),
  absorptionPerHour: fc.constantFrom(0.02, 0.0832, 0.5, 0.7, 3, 40, Infinity),
  doseMilligrams: fc.double({ min: 0.1, max: 3000, noNaN: true }),
  intervalHours: fc.constantFrom(8, 12, 24, 168, 504),
  molecularWeight: fc.constant(400),
  fractionUnbound: fc.constant(0.1),
});
const example: SteadyDosing = {
  apparentClearanceLitresPerHour: 8,
  apparentVolumeLitres: 50,
  absorptionPerHour: 0.7,
  doseMilligrams: 100,
  intervalHours: 24,
  molecularWeight: 400,
  fractionUnbound: 0.1,
};
const relative = (value: number, reference: number): number =>
  Math.abs(value - reference) / Math.max(Math.abs(reference), 1e-280);

/** Gauss–Legendre with 5 nodes on many panels: the integral of a smooth function over [0, end]. */
function integrate(f: (t: number) => number, end: number, panels: number): number {
  const nodes = [0, 0.5384693101056831, 0.906179845938664];
  const weights = [0.5688888888888889, 0.4786286704993665, 0.2369268850561891];
  let sum = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    const middle = ((panel + 0.5) * end) / panels;
    const half = (0.5 * end) / panels;
    nodes.forEach((node, i) => {
      const both = i === 0 ? f(middle) : f(middle - half * node) + f(middle + half * node);
      sum += weights[i]! * both * half;
    });
  }
  return sum;
}

describe('one compartment at steady state', () => {
  it('is what many single doses add up to', () => {
    for (const absorptionPerHour of [0.05, 0.16, 0.7, Infinity]) {
      const dosing = { ...example, absorptionPerHour };
      for (const t of [0, 0.5, 3, 12, 23.9]) {
        let sum = 0;
        for (let dose = 0; dose < 60; dose += 1) {
          sum += singleDoseConcentration(dosing, dosing.doseMilligrams, t + dose * dosing.intervalHours);
        }
        expect(relative(steadyStateConcentration(dosing, t), sum)).toBeLessThan(1e-12);
      }
    }
  });
  it('accumulates a bolus by 1/(1 − e^(−λτ))', () => {
    const dosing = { ...example, absorptionPerHour: Infinity };
    const accumulation = 1 / (1 - Math.exp((-8 / 50) * 24));
    expect(relative(steadyStateConcentration(dosing, 0), 2000 * accumulation)).toBeLessThan(1e-13);
    expect(summariseSteadyState(dosing).timeOfMaximumHours).toBe(0);
  });
  it('has the area Dose/CL over an interval, by quadrature of the curve', () => {
    fc.assert(
      fc.property(dosings, (dosing) => {
        fc.pre((dosing.apparentClearanceLitresPerHour / dosing.apparentVolumeLitres) * dosing.intervalHours < 500);
        const f = (t: number): number => steadyStateConcentration(dosing, t);
        const area = integrate(f, dosing.intervalHours, 3_000);
        const { areaUnderCurveNanogramHoursPerMillilitre } = summariseSteadyState(dosing);
        expect(relative(area, areaUnderCurveNanogramHoursPerMillilitre)).toBeLessThan(1e-8);
      }),
      { numRuns: 25 },
    );
  });
  it('is linear in the dose', () => {
    fc.assert(
      fc.property(dosings, fc.double({ min: 0, max: 1, noNaN: true }), (dosing, share) => {
        const t = share * dosing.intervalHours;
        const twice = steadyStateConcentration({ ...dosing, doseMilligrams: 2 * dosing.doseMilligrams }, t);
        expect(relative(twice, 2 * steadyStateConcentration(dosing, t))).toBeLessThan(1e-14);
      }),
    );
  });
  it('passes smoothly through equal rates of absorption and elimination', () => {
    const k = 8 / 50;
    const at = (ka: number, t: number): number => steadyStateConcentration({ ...example, absorptionPerHour: ka }, t);
    for (const t of [0, 1, 6, 20, 24]) {
      for (const gap of [1e-14, 1e-10, 1e-7])
        expect(relative(at(k * (1 + gap), t), at(k, t))).toBeLessThan(3 * gap + 1e-14);
    }
    const peak = (ka: number): number => summariseSteadyState({ ...example, absorptionPerHour: ka }).timeOfMaximumHours;
    expect(peak(k * (1 + 1e-5))).toBeCloseTo(peak(k), 4);
    expect(peak(k + 0.99e-3 / 24)).toBeCloseTo(peak(k + 1.01e-3 / 24), 4);
  });
  it('peaks where it says, between trough and average times', () => {
    fc.assert(
      fc.property(dosings, (dosing) => {
        const summary = summariseSteadyState(dosing);
        const peak = summary.maximumNanogramsPerMillilitre;
        for (let i = 0; i <= 200; i += 1) {
          const there = steadyStateConcentration(dosing, (dosing.intervalHours * i) / 200);
          expect(there).toBeLessThanOrEqual(peak * (1 + 1e-12));
        }
        expect(summary.troughNanogramsPerMillilitre).toBeLessThanOrEqual(summary.averageNanogramsPerMillilitre);
        expect(peak).toBeGreaterThanOrEqual(summary.averageNanogramsPerMillilitre * (1 - 1e-12));
      }),
    );
  });
  it('says which number is out of range', () => {
    expect(() => steadyStateConcentration({ ...example, fractionUnbound: 1.2 }, 0)).toThrow('fractionUnbound');
    expect(() => steadyStateConcentration({ ...example, intervalHours: 0 }, 0)).toThrow('intervalHours');
  });
});
