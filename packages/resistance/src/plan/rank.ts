import type { Option } from '../schema/index.ts';
import { type Support, TIERS } from './support.ts';

/** An option with what its place depends on beside the simulation. */
export interface Ranked {
  readonly option: Option;
  readonly support: Support;
}

/**
 * Orders options: what the model finds working before what it finds failing, then by the standing of the evidence, and within one
 * standing by the simulated course: later progression first; where the intervals of the simulation overlap, regimens that evidence
 * names, then fewer drugs, then the lower response. A partner that adds nothing measurable does not lift a regimen.
 */
export function rank(options: readonly Ranked[]): readonly Option[] {
  const groups = Map.groupBy(options, (one) => groupOf(one.option.response, one.support));
  return [...groups.keys()]
    .toSorted((one, other) => one - other)
    .flatMap((group) => byCourse(groups.get(group) ?? []))
    .map((option, i) => ({ ...option, rank: i + 1 }));
}

/** The tiers in their order; what fails in the model comes after all of them. */
export function groupOf(response: Option['response'], support: Support): number {
  return TIERS.indexOf(support.tier) + (response.low >= FAILS ? TIERS.length : 0);
}

/** A regimen fails where the cells keep at least so much of their growth. */
const FAILS = 0.7;

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
    Number(other.support.byName) - Number(one.support.byName) ||
    one.option.drugs.length - other.option.drugs.length ||
    one.option.response.value - other.option.response.value ||
    (one.option.label < other.option.label ? -1 : 1)
  );
}
