import { failure, type Result, success } from '@countermove/base';
import { badDose, badSchedule } from '../messages.ts';
import { nearestNames } from '../suggest.ts';

/** A dose as written: what is not said is null. */
export interface WrittenPhase {
  readonly doseMilligrams: number;
  readonly intervalHours: number | null;
  readonly cycleDays: number | null;
  readonly days: readonly { readonly firstDay: number; readonly lastDay: number }[];
}

/** What a schedule word says: hours between doses, or days of a cycle. */
export type Schedule = { readonly intervalHours: number } | { readonly cycleDays: number };

const words: Readonly<Record<string, Schedule>> = {
  qd: { intervalHours: 24 },
  od: { intervalHours: 24 },
  daily: { intervalHours: 24 },
  'once daily': { intervalHours: 24 },
  'once a day': { intervalHours: 24 },
  bid: { intervalHours: 12 },
  bd: { intervalHours: 12 },
  'twice daily': { intervalHours: 12 },
  'twice a day': { intervalHours: 12 },
  tid: { intervalHours: 8 },
  tds: { intervalHours: 8 },
  'three times daily': { intervalHours: 8 },
  'three times a day': { intervalHours: 8 },
  qid: { intervalHours: 6 },
  'four times daily': { intervalHours: 6 },
  qod: { cycleDays: 2 },
  'every other day': { cycleDays: 2 },
  weekly: { cycleDays: 7 },
  'once weekly': { cycleDays: 7 },
  qw: { cycleDays: 7 },
  'every week': { cycleDays: 7 },
};

/** Words for "did you mean". */
const scheduleWords: readonly string[] = [...Object.keys(words), 'q2w', 'q3w', 'q4w'];

/** Longest interval and cycle that make sense: more is a slip of the pen. */
const longestHours = 24 * 7;
const longestDays = 366;

/** `qd`, `bid`, `q8h`, `weekly`, `q2w`, `q28d`, `every 3 weeks`, `28-day cycle`; null when it is none of these. */
export function readSchedule(text: string): Schedule | null {
  const body = text.toLowerCase().replaceAll('.', '');
  const known = words[body];
  if (known !== undefined) return known;
  const every = /^(?:q|every )(\d{1,3}) ?(h|hours?|d|days?|w|weeks?)$/.exec(body);
  if (every !== null) {
    const count = Number(every[1]);
    const unit = every[2]![0];
    if (count === 0) return null;
    if (unit === 'h') return count <= longestHours ? { intervalHours: count } : null;
    const days = unit === 'w' ? count * 7 : count;
    if (days > longestDays) return null;
    return days === 1 ? { intervalHours: 24 } : { cycleDays: days };
  }
  const cycle = /^(\d{1,3})[- ]day cycles?$/.exec(body);
  const days = Number(cycle?.[1] ?? 0);
  return days >= 1 && days <= longestDays ? { cycleDays: days } : null;
}

/** Whether a text starts with a dose. */
export function hasDose(text: string): boolean {
  return /^\d/.test(text);
}

const dosePattern = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?) ?(mg|g|µg|μg|ug|mcg)?(?= |$)/i;
const dayPattern = /^(?:d|days? ?)(\d{1,3}(?: ?[-,] ?d?\d{1,3})*)(?= |$)/i;

/** `80 mg qd`, `1200 mg d1-2`, `50 mg bid d3-7 weekly`: a dose, then days and schedules in any order. */
export function readPhase(part: string): Result<WrittenPhase> {
  const dose = dosePattern.exec(part);
  if (dose === null) return failure(badDose(part));
  if (dose[2] === undefined) return failure(badDose(part, 'the unit is missing'));
  const amount = Number(dose[1]!.replaceAll(',', ''));
  const doseMilligrams = toMilligrams(amount, dose[2].toLowerCase());
  if (!(doseMilligrams > 0 && doseMilligrams <= 100_000))
    return failure(badDose(part, 'more than 0 and at most 100 g'));

  let rest = part.slice(dose[0].length).trim();
  let intervalHours: number | null = null;
  let cycleDays: number | null = null;
  const days: { firstDay: number; lastDay: number }[] = [];
  while (rest !== '') {
    const named = dayPattern.exec(rest);
    if (named !== null) {
      days.push(...readDays(named[1]!));
      rest = rest.slice(named[0].length).trim();
      continue;
    }
    const [schedule, length] = leadingSchedule(rest);
    if (schedule === null) return failure(badSchedule(part, nearestNames(rest, scheduleWords)));
    if ('intervalHours' in schedule) {
      if (intervalHours !== null) return failure(badSchedule(part));
      intervalHours = schedule.intervalHours;
    } else {
      if (cycleDays !== null) return failure(badSchedule(part));
      cycleDays = schedule.cycleDays;
    }
    rest = rest.slice(length).trim();
  }
  return success({ doseMilligrams, intervalHours, cycleDays, days });
}

function toMilligrams(amount: number, unit: string): number {
  if (unit === 'mg') return amount;
  // Decimal scaling by powers of ten, kept exact where the result is: 1.5 g is 1500 mg, 500 µg is 0.5 mg.
  return unit === 'g' ? amount * 1000 : amount / 1000;
}

function readDays(written: string): readonly { readonly firstDay: number; readonly lastDay: number }[] {
  return written
    .replace(/[ d]/gi, '')
    .split(',')
    .map((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return { firstDay: first, lastDay: last };
    });
}

/** The longest schedule that the text starts with. */
function leadingSchedule(text: string): readonly [Schedule | null, number] {
  const tokens = text.split(' ');
  for (let count = Math.min(4, tokens.length); count >= 1; count--) {
    const piece = tokens.slice(0, count).join(' ');
    const schedule = readSchedule(piece);
    if (schedule !== null) return [schedule, piece.length];
  }
  return [null, 0];
}
