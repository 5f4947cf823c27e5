import type { Rates } from '../process/transition.ts';
import type { CloneSpec, CourseSpec, Pretreatment, Switching } from './spec.ts';

/** Cells of one clone that make, or become, cells of another. */
export interface Flow {
  readonly to: number;
  readonly perCellDay: number;
}

/** A stretch with constant rates, by clone number. */
export interface Phase {
  /** Divisions into two of the same kind. */
  readonly birth: readonly number[];
  readonly death: readonly number[];
  /** Divisions that leave one cell of the kind and one of another: u·b. */
  readonly emissions: readonly (readonly Flow[])[];
  readonly switching: readonly (readonly Flow[])[];
  /** Has emissions or switching of its own, so that its path matters and not only its end. */
  readonly coupled: readonly boolean[];
  /** Takes part in switching, as source or as target. */
  readonly switches: readonly boolean[];
  /** All events of one cell. */
  readonly eventsPerCellDay: readonly number[];
}

/** Growth before treatment: the founder follows M·e^(rt), all others are drawn. */
export interface CompiledGrowth {
  readonly founder: number;
  readonly detectableCells: number;
  readonly founderGrowthPerDay: number;
  /** What founder cells make of others: mutants, and cells that switch. */
  readonly founderFlows: readonly Flow[];
  /** All others; cells that would go back to the founder are lost in it. */
  readonly phase: Phase;
}

export interface CompiledCourse {
  readonly segmentEnds: readonly number[];
  readonly phases: readonly Phase[];
  readonly growth: CompiledGrowth | null;
}

/** Names become numbers and rates become phases. @throws RangeError naming what does not fit */
export function compileCourse(spec: Pick<CourseSpec, 'clones' | 'segments' | 'pretreatment'>): CompiledCourse {
  const ids = spec.clones.map((clone) => clone.id);
  if (ids.length === 0) throw new RangeError('a course needs a clone');
  if (new Set(ids).size !== ids.length) throw new RangeError(`clone ids repeat: ${ids.join(', ')}`);
  const segmentEnds = spec.segments.map((segment) => segment.untilDay);
  if (segmentEnds.length === 0) throw new RangeError('a course needs a segment');
  segmentEnds.forEach((end, i) => {
    if (!(end > (segmentEnds[i - 1] ?? 0) && end < Infinity)) throw new RangeError(`untilDay must rise, found ${end}`);
  });
  for (const clone of spec.clones) {
    if (clone.rates.length !== segmentEnds.length) {
      throw new RangeError(`${clone.id}: ${clone.rates.length} rates for ${segmentEnds.length} segments`);
    }
    if (!Number.isInteger(clone.initialCells) || clone.initialCells < 0) {
      throw new RangeError(`${clone.id}: initialCells must be a whole number, found ${clone.initialCells}`);
    }
  }
  const phases = segmentEnds.map((_, segment) =>
    compilePhase(
      spec.clones,
      (clone) => clone.rates[segment]!,
      (switching) => rateIn(switching, segment),
    ),
  );
  return {
    segmentEnds,
    phases,
    growth: spec.pretreatment === null ? null : compileGrowth(spec.clones, spec.pretreatment),
  };
}

function compilePhase(
  clones: readonly CloneSpec[],
  ratesOf: (clone: CloneSpec) => Rates,
  rateOf: (switching: Switching) => number,
): Phase {
  const numbers = new Map(clones.map((clone, i) => [clone.id, i]));
  const flow = (from: CloneSpec, to: string, perCellDay: number): Flow => {
    const target = numbers.get(to);
    if (target === undefined || to === from.id) throw new RangeError(`${from.id}: no other clone called ${to}`);
    checkRate(`${from.id} to ${to}`, perCellDay);
    return { to: target, perCellDay };
  };
  const rates = clones.map((clone) => {
    const found = ratesOf(clone);
    if (found === undefined) throw new RangeError(`${clone.id}: no rates`);
    checkRate(`${clone.id} birthPerDay`, found.birthPerDay);
    checkRate(`${clone.id} deathPerDay`, found.deathPerDay);
    return found;
  });
  const emissions = clones.map((clone, i) =>
    clone.mutations
      .map(({ to, probabilityPerDivision }) => flow(clone, to, probabilityPerDivision * rates[i]!.birthPerDay))
      .filter(({ perCellDay }) => perCellDay > 0),
  );
  const switching = clones.map((clone) =>
    clone.switching.map((one) => flow(clone, one.to, rateOf(one))).filter(({ perCellDay }) => perCellDay > 0),
  );
  const birth = clones.map((clone, i) => {
    const mutating = clone.mutations.reduce((sum, mutation) => sum + mutation.probabilityPerDivision, 0);
    if (!(mutating >= 0 && mutating <= 1)) throw new RangeError(`${clone.id}: mutations add up to ${mutating}`);
    return rates[i]!.birthPerDay * (1 - mutating);
  });
  const death = rates.map((rate) => rate.deathPerDay);
  return createPhase(birth, death, emissions, switching);
}

function createPhase(
  birth: readonly number[],
  death: readonly number[],
  emissions: readonly (readonly Flow[])[],
  switching: readonly (readonly Flow[])[],
): Phase {
  const targets = new Set(switching.flat().map(({ to }) => to));
  const total = (flows: readonly Flow[]): number => flows.reduce((sum, { perCellDay }) => sum + perCellDay, 0);
  return {
    birth,
    death,
    emissions,
    switching,
    coupled: birth.map((_, i) => emissions[i]!.length + switching[i]!.length > 0),
    switches: birth.map((_, i) => switching[i]!.length > 0 || targets.has(i)),
    eventsPerCellDay: birth.map((rate, i) => rate + death[i]! + total(emissions[i]!) + total(switching[i]!)),
  };
}

function compileGrowth(clones: readonly CloneSpec[], pretreatment: Pretreatment): CompiledGrowth {
  const founder = clones.findIndex((clone) => clone.id === pretreatment.founder);
  if (founder < 0) throw new RangeError(`no clone called ${pretreatment.founder}`);
  const { detectableCells } = pretreatment;
  if (!Number.isInteger(detectableCells) || detectableCells < 1) {
    throw new RangeError(`detectableCells must be a whole number of at least 1, found ${detectableCells}`);
  }
  const whole = compilePhase(
    clones,
    (clone) => pretreatment.rates[clone.id]!,
    (switching) => switching.beforeTreatmentPerDay ?? rateIn(switching, 0),
  );
  const leaving = whole.switching[founder]!.reduce((sum, { perCellDay }) => sum + perCellDay, 0);
  const founderGrowthPerDay = whole.birth[founder]! - whole.death[founder]! - leaving;
  if (!(founderGrowthPerDay > 0)) throw new RangeError(`${pretreatment.founder} does not grow before treatment`);
  // The founder itself is not drawn: what goes back to it is a death of the others.
  const back = whole.switching.map((flows) =>
    flows.filter(({ to }) => to === founder).reduce((sum, { perCellDay }) => sum + perCellDay, 0),
  );
  const withoutFounder = (flows: readonly (readonly Flow[])[]): readonly (readonly Flow[])[] =>
    flows.map((some, from) => (from === founder ? [] : some.filter(({ to }) => to !== founder)));
  const death = whole.death.map((rate, i) => rate + back[i]!);
  return {
    founder,
    detectableCells,
    founderGrowthPerDay,
    founderFlows: [...whole.emissions[founder]!, ...whole.switching[founder]!],
    phase: createPhase(whole.birth, death, withoutFounder(whole.emissions), withoutFounder(whole.switching)),
  };
}

function rateIn(switching: Switching, segment: number): number {
  if (typeof switching.ratePerDay === 'number') return switching.ratePerDay;
  const rate = switching.ratePerDay[segment];
  if (rate === undefined) throw new RangeError(`switching to ${switching.to}: no rate for segment ${segment + 1}`);
  return rate;
}

function checkRate(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be at least 0 and finite, found ${value}`);
}
