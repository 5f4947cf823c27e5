import { exp, expm1 } from '@countermove/base';
import { absorptionPerHour, asCycle, type CycleDose, type Dosing, eliminationPerHour } from './kinetics.ts';
import { absorbedShape } from './steady-state.ts';

/** Milligrams waiting to be absorbed and milligrams in the blood (both already times F). */
interface Amounts {
  readonly depot: number;
  readonly central: number;
}

/** The periodic steady state of a cycle of doses: it can be asked at any time. */
export interface PeriodicExposure {
  readonly cycleHours: number;
  readonly doseTimesHours: readonly number[];
  /** Average over the cycle, total plasma: doses of a cycle/(CL/F)/cycle. */
  readonly averageNanogramsPerMillilitre: number;
  /** Total plasma, ng/mL, just after a dose given at that very time; periodic in time. */
  concentrationAt(timeHours: number): number;
  /** The same just before a dose given at that very time. */
  concentrationBefore(timeHours: number): number;
}

/** Doses of equal size from one time to another (end excluded), to build a cycle from phases. */
export function repeatDose(
  doseMilligrams: number,
  everyHours: number,
  fromHours: number,
  untilHours: number,
): readonly CycleDose[] {
  const count = Math.max(0, Math.ceil((untilHours - fromHours) / everyHours - 1e-9));
  return Array.from({ length: count }, (_, number) => ({ atHours: fromHours + number * everyHours, doseMilligrams }));
}

/**
 * The exposure that a repeated cycle settles into. The two amounts are carried from dose to dose by their exponentials
 * (superposition holds because the equations are linear), and the state at the start of a cycle is the fixed point of that map:
 * no run-in is simulated. All terms are positive, so equal rates (ka = k) lose no digits.
 */
export function periodicExposure(dosing: Dosing): PeriodicExposure {
  const cycle = asCycle(dosing);
  const { cycleHours, doses } = cycle;
  const k = eliminationPerHour(cycle);
  const ka = absorptionPerHour(cycle);

  const wait = (state: Amounts, hours: number): Amounts =>
    ka === Infinity
      ? { depot: 0, central: state.central * exp(-k * hours) }
      : {
          depot: state.depot * exp(-ka * hours),
          central: state.central * exp(-k * hours) + state.depot * ka * absorbedShape(k, ka, hours),
        };
  const give = (state: Amounts, milligrams: number): Amounts =>
    ka === Infinity
      ? { depot: 0, central: state.central + milligrams }
      : { depot: state.depot + milligrams, central: state.central };

  // 1. One cycle from nothing; 2. the fixed point; 3. the state just after every dose.
  let state: Amounts = { depot: 0, central: 0 };
  let clock = 0;
  for (const dose of doses) {
    state = give(wait(state, dose.atHours - clock), dose.doseMilligrams);
    clock = dose.atHours;
  }
  const oneCycle = wait(state, cycleHours - clock);
  const depot = ka === Infinity ? 0 : oneCycle.depot / -expm1(-ka * cycleHours);
  const carried = ka === Infinity ? 0 : depot * ka * absorbedShape(k, ka, cycleHours);
  const start: Amounts = { depot, central: (oneCycle.central + carried) / -expm1(-k * cycleHours) };
  const afterDose: Amounts[] = [];
  state = start;
  clock = 0;
  for (const dose of doses) {
    state = give(wait(state, dose.atHours - clock), dose.doseMilligrams);
    clock = dose.atHours;
    afterDose.push(state);
  }

  const read = (timeHours: number, includesDoseAtThatTime: boolean): number => {
    // A time that is a dose's time but for rounding counts as that time.
    const tolerance = 1e-9 * cycleHours;
    const wrapped = timeHours - cycleHours * Math.floor(timeHours / cycleHours);
    const t = cycleHours - wrapped < tolerance ? 0 : wrapped;
    const latest = doses.findLastIndex((dose) =>
      includesDoseAtThatTime ? dose.atHours <= t + tolerance : dose.atHours < t - tolerance,
    );
    const from = latest < 0 ? start : afterDose[latest]!;
    const since = latest < 0 ? t : Math.max(0, t - doses[latest]!.atHours);
    return (1000 * wait(from, since).central) / cycle.apparentVolumeLitres;
  };
  const total = doses.reduce((sum, dose) => sum + dose.doseMilligrams, 0);
  return {
    cycleHours,
    doseTimesHours: doses.map((dose) => dose.atHours),
    averageNanogramsPerMillilitre: (1000 * total) / cycle.apparentClearanceLitresPerHour / cycleHours,
    concentrationAt: (timeHours) => read(timeHours, true),
    concentrationBefore: (timeHours) => read(timeHours, false),
  };
}
