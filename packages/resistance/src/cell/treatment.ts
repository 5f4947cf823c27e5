import type { Drug } from '@countermove/atlas/schema';
import type { Regimen, RegimenDrug } from '@countermove/nomenclature';
import {
  type BinderWithDosing,
  type CyclicDosing,
  concentrationForOccupancy,
  type Dosing,
  freeFraction,
  freeNanomolarFrom,
  type OccupancyCourse,
  occupancyOfDosing,
  periodicExposure,
} from '@countermove/pharmacology';
import { type FoundAffinity, findAffinity } from './affinity.ts';
import type { CellKnowledge } from './knowledge.ts';
import type { FreeFractions, Pool } from './pool.ts';

/** A drug on its way to the cell: a dosing with known kinetics, or a constant free concentration. */
export interface GivenDrug {
  readonly drug: Drug;
  readonly exposure:
    | { readonly kind: 'dosing'; readonly dosing: Dosing }
    | { readonly kind: 'constant'; readonly freeNanomolar: number };
}

/** What one drug holds of one pool, taken alone. */
export interface PoolOccupancy {
  readonly drug: string;
  readonly pool: Pool;
  readonly affinity: FoundAffinity;
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Part of the day under a regimen at steady state. */
export interface TreatmentPhase {
  /** Mean free fraction of each pool during the phase. */
  readonly free: FreeFractions;
  /** Parameters that a kind of action sets beside occupancy (paradoxical activation of RAF dimers). */
  readonly parameters: Readonly<Record<string, number>>;
}

/** Everything that a regimen does to the pools of a cell: phases of `PHASE_HOURS`, repeated. */
export interface Treatment {
  readonly phases: readonly TreatmentPhase[];
  readonly occupancy: readonly PoolOccupancy[];
}

/** A drug with a short half-life holds its target for a part of the day: the cell sees the day in parts of so many hours. */
export const PHASE_HOURS = 6;
const PHASES_PER_DAY = 24 / PHASE_HOURS;

export const NO_TREATMENT: Treatment = { phases: [{ free: new Map(), parameters: {} }], occupancy: [] };

/** Why a drug of a regimen cannot be simulated; null when it can. */
export function obstacleTo(drug: Drug, dosing: RegimenDrug['dosing'], knowledge: CellKnowledge): string | null {
  const binds = knowledge.affinitiesOf(drug.id).length > 0;
  if (['chemotherapy', 'antibody-drug-conjugate'].includes(drug.modality))
    return `${drug.modality} has no target in the cell model`;
  if (!binds) return 'no affinity is recorded';
  if (dosing.kind === 'occupancy') {
    const target = drug.referenceTarget;
    const known = target !== null && findAffinity(knowledge, drug, target.gene, target.form) !== null;
    return known ? null : 'the form of the target that it is meant for is not recorded';
  }
  const kinetics = drug.pharmacokinetics;
  const complete =
    kinetics?.molecularWeight != null &&
    kinetics.apparentClearance !== null &&
    kinetics.apparentVolume !== null &&
    kinetics.fractionUnbound !== null;
  if (!complete) return 'no kinetics in patients is recorded';
  if (dosing.kind === 'standard' && drug.standardRegimen === null) return 'no usual dose is recorded';
  return null;
}

/** Drugs of a regimen with their exposure. @throws Error for a drug with an obstacle: ask `obstacleTo` first */
export function giveRegimen(regimen: Regimen, knowledge: CellKnowledge): readonly GivenDrug[] {
  return regimen.drugs.map((entry) => {
    const drug = knowledge.drug(entry.drug);
    if (drug === null) throw new Error(`regimen names a drug that the atlas lacks: ${entry.drug}`);
    if (entry.dosing.kind === 'occupancy') {
      return {
        drug,
        exposure: { kind: 'constant', freeNanomolar: meantConcentration(drug, entry.dosing.occupancy, knowledge) },
      };
    }
    return { drug, exposure: { kind: 'dosing', dosing: dosingOf(drug, entry.dosing) } };
  });
}

/** The free concentration at which the drug's reference target, in the form that it is meant for, is held so much. */
function meantConcentration(drug: Drug, occupancy: number, knowledge: CellKnowledge): number {
  const target = drug.referenceTarget;
  const affinity = target === null ? null : findAffinity(knowledge, drug, target.gene, target.form);
  if (target === null || affinity === null) throw new Error(`no reference target is recorded for ${drug.id}`);
  return concentrationForOccupancy(affinity.binder, occupancy, conditions(knowledge, target.gene));
}

/** Doses and kinetics as pharmacology takes them. */
export function dosingOf(drug: Drug, dosing: Exclude<RegimenDrug['dosing'], { kind: 'occupancy' }>): Dosing {
  const kinetics = drug.pharmacokinetics;
  if (kinetics?.molecularWeight == null || kinetics.apparentClearance === null || kinetics.apparentVolume === null) {
    throw new Error(`no kinetics of ${drug.id}`);
  }
  const body = {
    molecularWeight: kinetics.molecularWeight.value,
    apparentClearanceLitresPerHour: kinetics.apparentClearance.value,
    apparentVolumeLitres: kinetics.apparentVolume.value,
    fractionUnbound: kinetics.fractionUnbound?.value ?? 1,
    ...(kinetics.absorptionRate === null ? {} : { absorptionPerHour: kinetics.absorptionRate.value }),
  };
  if (dosing.kind === 'standard') {
    const usual = drug.standardRegimen;
    if (usual === null) throw new Error(`no usual dose of ${drug.id}`);
    return { ...body, doseMilligrams: usual.doseMilligrams, intervalHours: usual.intervalHours };
  }
  const doses: CyclicDosing['doses'][number][] = [];
  for (const phase of dosing.phases) {
    const end = phase.lastDay * 24;
    for (let time = (phase.firstDay - 1) * 24; time < end; time += phase.intervalHours) {
      doses.push({ atHours: time, doseMilligrams: phase.doseMilligrams });
    }
  }
  return { ...body, cycleHours: dosing.cycleDays * 24, doses };
}

/** What the drugs hold of every pool of a cell, together and each alone. */
export function treat(pools: readonly Pool[], given: readonly GivenDrug[], knowledge: CellKnowledge): Treatment {
  const phases = Array.from({ length: PHASES_PER_DAY }, () => new Map<Pool, number>());
  const occupancy: PoolOccupancy[] = [];
  for (const pool of pools) {
    const holds = given.flatMap((one) => {
      if (pool.kind === 'driver' && actsOutside(one.drug, pool.gene)) return [];
      const affinity = findAffinity(knowledge, one.drug, pool.gene, pool.form);
      return affinity === null ? [] : [{ one, affinity }];
    });
    if (holds.length === 0) continue;
    for (const hold of holds) {
      const { mean, minimum, maximum } = holdOf([hold], knowledge, pool.gene);
      occupancy.push({ drug: hold.one.drug.id, pool, affinity: hold.affinity, mean, minimum, maximum });
    }
    // Drugs of the ATP site exclude one another; antibodies and allosteric drugs hold independently of it.
    const sites = [...Map.groupBy(holds, (hold) => siteOf(hold.one.drug)).values()];
    const held = sites.map((site) => holdOf(site, knowledge, pool.gene).byPhase);
    phases.forEach((free, phase) => {
      free.set(
        pool,
        held.reduce((remaining, one) => remaining * (1 - (one[phase] ?? 0)), 1),
      );
    });
  }
  const paradox = paradoxByPhase(given, knowledge);
  const parts = phases.map((free, phase) => ({
    free,
    parameters: paradox === null ? {} : { RAF_paradox: paradox[phase] ?? 0 },
  }));
  return { phases: levelOut(parts), occupancy };
}

/** Free fractions that stay within so much of one another over the day are taken as constant: their mean. */
const LEVEL = 0.15;

function levelOut(phases: readonly TreatmentPhase[]): readonly TreatmentPhase[] {
  const [first] = phases;
  if (first === undefined) return phases;
  const free = new Map<Pool, number>();
  for (const pool of first.free.keys()) {
    const values = phases.map((phase) => phase.free.get(pool) ?? 1);
    if (Math.max(...values) - Math.min(...values) > LEVEL) return phases;
    free.set(pool, values.reduce((sum, value) => sum + value, 0) / values.length);
  }
  return [{ free, parameters: first.parameters }];
}

/** Antibodies keep ligands away: an allele that needs no ligand is not touched by it. */
function actsOutside(drug: Drug, gene: string): boolean {
  return drug.targets.some((target) => target.gene === gene && target.action === 'ligand-block');
}

function siteOf(drug: Drug): string {
  if (drug.modality === 'antibody') return 'outside';
  return drug.binding === 'allosteric' ? `allosteric ${drug.id}` : 'catalytic';
}

interface Hold {
  readonly one: GivenDrug;
  readonly affinity: FoundAffinity;
}

/** Occupancy of one site: over the whole cycle, and by phase of the day. */
interface SiteHold {
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly byPhase: readonly number[];
}

function holdOf(holds: readonly Hold[], knowledge: CellKnowledge, gene: string): SiteHold {
  const inCell = conditions(knowledge, gene);
  const dosed = holds.flatMap(({ one, affinity }): BinderWithDosing[] =>
    one.exposure.kind === 'dosing' ? [{ binder: affinity.binder, dosing: one.exposure.dosing }] : [],
  );
  if (dosed.length === holds.length) {
    const course = occupancyOfDosing(dosed, inCell, 48);
    return { mean: course.mean, minimum: course.minimum, maximum: course.maximum, byPhase: phasesOf(course) };
  }
  const held =
    1 -
    freeFraction(
      holds.map(({ one, affinity }) => ({ binder: affinity.binder, freeNanomolar: averageConcentration(one) })),
      inCell,
    );
  return { mean: held, minimum: held, maximum: held, byPhase: Array.from({ length: PHASES_PER_DAY }, () => held) };
}

/**
 * Mean occupancy in each phase of the day. Cycles that divide the day are laid over it; longer ones (a weekly schedule) are
 * averaged, since the read-out of the cell is shorter than they are.
 */
function phasesOf(course: OccupancyCourse): readonly number[] {
  const { cycleHours, timesHours, occupancy } = course;
  if (cycleHours > 24 || 24 % cycleHours !== 0) return Array.from({ length: PHASES_PER_DAY }, () => course.mean);
  return Array.from({ length: PHASES_PER_DAY }, (_, phase) => {
    let area = 0;
    const steps = 24;
    for (let step = 0; step < steps; step += 1) {
      const time = ((phase + (step + 0.5) / steps) * PHASE_HOURS) % cycleHours;
      const after = timesHours.findIndex((one) => one > time);
      area += (after <= 0 ? occupancy.at(-1) : interpolate(timesHours, occupancy, after, time)) ?? 0;
    }
    return area / steps;
  });
}

function interpolate(times: readonly number[], values: readonly number[], after: number, time: number): number {
  const [t0, t1, v0, v1] = [times[after - 1]!, times[after]!, values[after - 1]!, values[after]!];
  return v0 + ((v1 - v0) * (time - t0)) / (t1 - t0);
}

/** Mean free concentration of a drug over its cycle, nanomolar. */
function averageConcentration(given: GivenDrug): number {
  if (given.exposure.kind === 'constant') return given.exposure.freeNanomolar;
  const { dosing } = given.exposure;
  return freeNanomolarFrom(dosing, periodicExposure(dosing).averageNanogramsPerMillilitre);
}

/** Inhibitors of RAF monomers switch dimers on in cells with active RAS (Poulikakos et al., Nature 2010;464:427). */
function paradoxByPhase(given: readonly GivenDrug[], knowledge: CellKnowledge): readonly number[] | null {
  let paradox: readonly number[] | null = null;
  for (const one of given) {
    if (!one.drug.targets.some((target) => target.action === 'raf-monomer-block')) continue;
    const affinity = findAffinity(knowledge, one.drug, 'BRAF', ['V600E']);
    if (affinity === null) continue;
    const held = holdOf([{ one, affinity }], knowledge, 'BRAF').byPhase;
    const before: readonly number[] = paradox ?? held;
    paradox = held.map((value, phase) => Math.max(value, before[phase] ?? 0));
  }
  return paradox;
}

function conditions(knowledge: CellKnowledge, gene: string): { atpMillimolar: number; targetTurnoverPerHour: number } {
  return {
    atpMillimolar: knowledge.calibration('pharmacology', 'atpMillimolar'),
    targetTurnoverPerHour: knowledge.turnoverPerHour(gene),
  };
}
