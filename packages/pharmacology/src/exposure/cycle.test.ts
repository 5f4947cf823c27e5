import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposureCurve } from './curve.ts';
import { periodicExposure, repeatDose } from './cycle.ts';
import type { CyclicDosing, Kinetics } from './kinetics.ts';
import { singleDoseConcentration, steadyStateConcentration } from './steady-state.ts';

const kinetics: Kinetics = {
  apparentClearanceLitresPerHour: 3.95,
  apparentVolumeLitres: 233,
  absorptionPerHour: 0.95,
  molecularWeight: 393.4,
  fractionUnbound: 0.05,
};
const pulse: CyclicDosing = {
  ...kinetics,
  cycleHours: 168,
  doses: [...repeatDose(1200, 24, 0, 48), ...repeatDose(50, 24, 48, 168)],
};
const relative = (value: number, reference: number): number => Math.abs(value - reference) / Math.abs(reference);

describe('a repeated cycle of doses', () => {
  it('holds the doses of its phases', () => {
    expect(pulse.doses.map((dose) => dose.doseMilligrams)).toEqual([1200, 1200, 50, 50, 50, 50, 50]);
  });
  it('is what all earlier single doses add up to', () => {
    for (const absorptionPerHour of [0.95, 3.95 / 233, 0.01, Infinity]) {
      const dosing = { ...pulse, absorptionPerHour };
      const exposure = periodicExposure(dosing);
      for (const t of [0, 10, 24, 47, 60, 167]) {
        let sum = 0;
        for (let cycle = 0; cycle < 60; cycle += 1) {
          for (const dose of dosing.doses) {
            sum += singleDoseConcentration(dosing, dose.doseMilligrams, t + cycle * 168 - dose.atHours);
          }
        }
        expect(relative(exposure.concentrationAt(t), sum)).toBeLessThan(1e-11);
      }
    }
  });
  it('with equal doses is the steady state of one dose, however it is written', () => {
    const steady = { ...kinetics, doseMilligrams: 150, intervalHours: 24 };
    const week = periodicExposure({ ...kinetics, cycleHours: 168, doses: repeatDose(150, 24, 0, 168) });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (t) => {
        expect(relative(week.concentrationAt(t), steadyStateConcentration(steady, t))).toBeLessThan(1e-9);
      }),
    );
    expect(week.averageNanogramsPerMillilitre).toBeCloseTo((150 * 1000) / 3.95 / 24, 9);
  });
  it('jumps by dose/volume at an infusion, and the curve keeps both sides', () => {
    const infusion = { ...kinetics, absorptionPerHour: undefined, doseMilligrams: 200, intervalHours: 504 };
    const exposure = periodicExposure(infusion);
    expect(exposure.concentrationAt(0) - exposure.concentrationBefore(0)).toBeCloseTo(200_000 / 233, 9);
    const curve = exposureCurve(infusion, 50);
    expect(curve.timesHours[0]).toBe(0);
    expect(curve.timesHours.at(-1)).toBe(504);
    expect(curve.totalNanogramsPerMillilitre.at(-1)).toBeCloseTo(exposure.concentrationBefore(504), 9);
    expect(curve.totalNanogramsPerMillilitre[0]).toBeCloseTo(exposure.concentrationAt(0), 9);
  });
  it('gives free nanomolar by the bound share and the molecular weight', () => {
    const curve = exposureCurve(pulse, 300);
    curve.totalNanogramsPerMillilitre.forEach((total, i) => {
      expect(curve.freeNanomolar[i]).toBeCloseTo((total / 393.4) * 1000 * 0.05, 9);
    });
    let area = 0;
    for (let i = 0; i + 1 < curve.timesHours.length; i += 1) {
      const width = curve.timesHours[i + 1]! - curve.timesHours[i]!;
      area += 0.5 * width * (curve.freeNanomolar[i]! + curve.freeNanomolar[i + 1]!);
    }
    expect(relative(area / 168, curve.averageFreeNanomolar)).toBeLessThan(2e-3);
  });
});
