import { failure, type Problem, type Result, success } from '@countermove/base';
import {
  badDose,
  badOccupancy,
  cycleMissing,
  daysBeyondCycle,
  daysOverlap,
  dosePerBody,
  drugMissing,
  drugTwice,
  emptyText,
  scheduleMissing,
  textTooLong,
  usualInterval,
} from './messages.ts';
import { readDrug } from './names.ts';
import { formatDrug, formatInterval } from './regimen/format.ts';
import { hasDose, readPhase, readSchedule, type WrittenPhase } from './regimen/parse.ts';
import type { DosePhase, Dosing, Regimen, RegimenDrug } from './regimen.ts';
import { longestText, plainText } from './text.ts';
import type { DrugEntry, Vocabulary } from './vocabulary.ts';

// text ──split at +──▶ parts ──join doses of one drug──▶ (drug, phases) ──▶ dosing ──sort──▶ Regimen

/**
 * Drugs with doses and schedules: `osimertinib`, `osimertinib 80 mg qd`, `erlotinib 1200 mg d1-2 + 50 mg d3-7 weekly`,
 * `dabrafenib 150 mg bid + trametinib 2 mg qd`, `sotorasib@0.95`. Drugs come back in alphabetical order.
 */
export function readRegimen(text: string, vocabulary: Vocabulary): Result<Regimen> {
  if (text.length > longestText) return failure(textTooLong(text, longestText));
  const body = plainText(text);
  if (body === '') return failure(emptyText('a drug'));
  const problems: Problem[] = [];
  const drugs: RegimenDrug[] = [];
  for (const group of groupParts(body)) {
    const read = readGroup(group, vocabulary);
    if (!read.ok) return failure(...problems, ...read.problems);
    if (drugs.some(({ drug }) => drug === read.value.drug)) return failure(drugTwice(read.value.drug));
    drugs.push(read.value);
    problems.push(...read.problems);
  }
  drugs.sort((a, b) => (a.drug < b.drug ? -1 : 1));
  const label = drugs.map(formatDrug).join(' + ');
  return success({ text: text.trim(), label, drugs }, problems);
}

/** Parts between plus signs; a part that starts with a dose goes on with the drug before it. */
function groupParts(body: string): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const part of body.split(/ ?\+ ?| (?:and|plus|with) /i)) {
    if (groups.length > 0 && /^\d[\d.,]* ?(?:m?g|µg|μg|ug|mcg)\b/i.test(part)) groups.at(-1)!.push(part);
    else groups.push([part]);
  }
  return groups;
}

function readGroup(parts: readonly string[], vocabulary: Vocabulary): Result<RegimenDrug> {
  const [head = ''] = parts;
  const occupied = /^(.+?) ?@ ?(.*)$/.exec(head);
  if (occupied !== null) return readOccupied(occupied[1]!, occupied[2]!, parts.join(' + '), vocabulary);
  const { name, dose } = splitName(head);
  if (name === '') return failure(hasDose(head) ? drugMissing(head) : emptyText('a drug'));
  const drug = readDrug(name, vocabulary);
  if (!drug.ok) return drug;
  if (dose === '') {
    return success({ drug: drug.value.id, dosing: { kind: 'standard' } }, drug.problems);
  }
  const dosing = readDosing([dose, ...parts.slice(1)], drug.value);
  if (!dosing.ok) return dosing;
  return success({ drug: drug.value.id, dosing: dosing.value }, [...drug.problems, ...dosing.problems]);
}

/** The name ends before the first number with a unit, or before a schedule word; names may hold numbers (`CP-724,714`). */
function splitName(head: string): { readonly name: string; readonly dose: string } {
  const words = head.split(' ');
  const at = words.findIndex(
    (word, index) =>
      /^-?\d[\d.,]*(?:m?g|µg|μg|ug|mcg)?(?:\/\S+)?$/i.test(word) || (index > 0 && readSchedule(word) !== null),
  );
  return at === -1 ? { name: head, dose: '' } : { name: words.slice(0, at).join(' '), dose: words.slice(at).join(' ') };
}

function readOccupied(name: string, written: string, whole: string, vocabulary: Vocabulary): Result<RegimenDrug> {
  const drug = readDrug(name, vocabulary);
  if (!drug.ok) return drug;
  const percent = /^(\d{1,2}(?:\.\d+)?) ?%$/.exec(written);
  const occupancy =
    percent !== null ? Number(percent[1]) / 100 : /^(?:0?\.\d+)$/.test(written) ? Number(written) : Number.NaN;
  // Full occupancy would need an endless exposure; none is the drug left out.
  if (!(occupancy > 0 && occupancy < 1)) return failure(badOccupancy(whole));
  return success({ drug: drug.value.id, dosing: { kind: 'occupancy', occupancy } }, drug.problems);
}

function readDosing(parts: readonly string[], drug: DrugEntry): Result<Dosing> {
  const whole = parts.join(' + ');
  const written: WrittenPhase[] = [];
  for (const part of parts) {
    if (/\bmg ?\/ ?(?:kg|m2|m²)|\bAUC\b/i.test(part)) return failure(dosePerBody(part));
    const phase = readPhase(part);
    if (!phase.ok) return phase;
    written.push(phase.value);
  }
  const days = written.some((phase) => phase.days.length > 0);
  return days || written.length > 1 ? readCycle(written, whole) : readSimple(written[0]!, drug, whole);
}

/** One dose on one schedule. */
function readSimple(phase: WrittenPhase, drug: DrugEntry, whole: string): Result<Dosing> {
  const standard = drug.standardRegimen;
  const schedule =
    phase.cycleDays !== null
      ? { cycleDays: phase.cycleDays, intervalHours: phase.intervalHours ?? 24 }
      : phase.intervalHours !== null
        ? scheduleOfInterval(phase.intervalHours)
        : standard === null
          ? null
          : scheduleOfInterval(standard.intervalHours);
  if (schedule === null) return failure(scheduleMissing(whole));
  const notices =
    phase.cycleDays === null && phase.intervalHours === null && standard !== null
      ? [usualInterval(drug.id, formatInterval(standard.intervalHours))]
      : [];
  const { cycleDays, intervalHours } = schedule;
  // Every 36 hours is a pattern of three days; twice a day, every so many days, is one day of the cycle.
  const lastDay = intervalHours > 24 ? cycleDays : 1;
  const phases = [{ doseMilligrams: phase.doseMilligrams, intervalHours, firstDay: 1, lastDay }];
  return success({ kind: 'schedule', phases, cycleDays }, notices);
}

/** The shortest whole number of days after which doses every so many hours fall on the same hour again. */
function scheduleOfInterval(intervalHours: number): { readonly cycleDays: number; readonly intervalHours: number } {
  if (24 % intervalHours === 0) return { cycleDays: 1, intervalHours };
  if (intervalHours % 24 === 0) return { cycleDays: intervalHours / 24, intervalHours: 24 };
  let cycleDays = 1;
  while ((cycleDays * 24) % intervalHours !== 0) cycleDays++;
  return { cycleDays, intervalHours };
}

/** Doses on named days of a cycle. */
function readCycle(written: readonly WrittenPhase[], whole: string): Result<Dosing> {
  const cycles = new Set(written.flatMap((phase) => (phase.cycleDays === null ? [] : [phase.cycleDays])));
  const [cycleDays] = cycles;
  if (cycleDays === undefined || cycles.size > 1) return failure(cycleMissing(whole));
  const phases: DosePhase[] = [];
  for (const { doseMilligrams, intervalHours, days } of written) {
    if (days.length === 0) return failure(cycleMissing(whole));
    for (const { firstDay, lastDay } of days) {
      if (firstDay < 1 || lastDay < firstDay || lastDay > cycleDays) return failure(daysBeyondCycle(whole, cycleDays));
      phases.push({ doseMilligrams, intervalHours: intervalHours ?? 24, firstDay, lastDay });
    }
  }
  phases.sort((a, b) => a.firstDay - b.firstDay);
  const overlaps = phases.some((phase, index) => index > 0 && phase.firstDay <= phases[index - 1]!.lastDay);
  if (overlaps) return failure(daysOverlap(whole));
  if (phases.some(({ intervalHours }) => intervalHours > 24))
    return failure(badDose(whole, 'give the days of each dose'));
  return success({ kind: 'schedule', phases, cycleDays });
}
