import type { Option } from '../schema/index.ts';
import { type Support, TIERS } from './support.ts';

/** An option with what its place depends on beside the simulation. */
export interface Ranked {
  readonly option: Option;
  readonly support: Support;
}

/**
 * Orders options: those that the best-fitting evidence says fail come last; then later progression first; where the intervals of the simulation overlap, better evidence, then fewer drugs, then the
 * lower response. A partner that adds nothing measurable does not lift a regimen above the one without it.
 */
export function rank(options: readonly Ranked[]): readonly Option[] {
  const contradicted = options.filter((one) => one.support.tier === 'contradicted');
  const others = options.filter((one) => one.support.tier !== 'contradicted');
  return [...byCourse(others), ...byCourse(contradicted)].map((option, i) => ({ ...option, rank: i + 1 }));
}

function byCourse(options: readonly Ranked[]): readonly Option[] {
  const remaining = options.toSorted(
    (one, other) =>
      timeOf(other) - timeOf(one) ||
      other.option.controlled.at12Months.value - one.option.controlled.at12Months.value ||
      byPreference(one, other),
  );
  const ranked: Option[] = [];
  while (remaining.length > 0) {
    const leader = remaining[0] as Ranked;
    for (const one of remaining.filter((each) => isEqual(each, leader)).toSorted(byPreference)) {
      ranked.push(one.option);
      remaining.splice(remaining.indexOf(one), 1);
    }
  }
  return ranked;
}

function timeOf({ option }: Ranked): number {
  return option.timeToProgressionDays.value;
}

/** Not told apart by the simulation. */
function isEqual({ option: one }: Ranked, { option: leader }: Ranked): boolean {
  return (
    one.timeToProgressionDays.high >= leader.timeToProgressionDays.low &&
    overlap(one.controlled.at12Months, leader.controlled.at12Months)
  );
}

function overlap(one: Option['response'], other: Option['response']): boolean {
  return one.high >= other.low && other.high >= one.low;
}

function byPreference(one: Ranked, other: Ranked): number {
  return (
    bySupport(one.support, other.support) ||
    one.option.drugs.length - other.option.drugs.length ||
    one.option.response.value - other.option.response.value ||
    (one.option.label < other.option.label ? -1 : 1)
  );
}

/** The better tier first; within a tier, regimens that evidence names before those of a class. */
export function bySupport(one: Support, other: Support): number {
  return TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier) || Number(other.byName) - Number(one.byName);
}
