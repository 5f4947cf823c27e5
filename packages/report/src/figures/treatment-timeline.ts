import type { ReportDocument } from '@countermove/resistance/schema';
import { html, type Markup } from '../format/markup.ts';
import { fitText, textWidth } from '../format/text-width.ts';
import { joinWords } from '../format/words.ts';
import { BLUE, FAINT, GRID, INK, MUTED, VERMILION } from './palette.ts';
import { drawing, element } from './svg.ts';

type Treatment = ReportDocument['case']['treatments'][number];

interface Bar {
  readonly treatment: Treatment;
  readonly start: number;
  readonly end: number;
  /** Start or end is not given: where the bar stands is a guess from its neighbours. */
  readonly guessed: boolean;
  readonly ongoing: boolean;
}

const WIDTH = 620;
const LEFT = 8;
const RIGHT = 24;
const ROW = 44;
const DAY = 86_400_000;

/** Lines of treatment over time, each with its best response and why it ended. */
export function treatmentTimeline(treatments: readonly Treatment[]): Markup {
  const bars = placeBars(treatments);
  const first = Math.min(...bars.map((bar) => bar.start));
  const last = Math.max(...bars.map((bar) => bar.end), first + DAY);
  const x = (time: number): number => LEFT + ((time - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const dated = treatments.some((treatment) => parseDay(treatment.from) !== null || parseDay(treatment.to) !== null);
  const bottom = bars.length * ROW + 4;
  const ticks = dated ? dateTicks(first, last) : [];
  return drawing(
    WIDTH,
    bottom + 22,
    `Treatments in order: ${treatments.map(describeTreatment).join('; ')}`,
    html`${ticks.map(({ time, label }) => html`${element('path', { d: `M${Math.round(x(time))},0V${bottom}`, stroke: GRID })}${element('text', { x: Math.min(x(time), WIDTH - 20), y: bottom + 15, 'text-anchor': x(time) < 20 ? 'start' : 'middle', fill: MUTED }, label)}`)}${dated ? null : element('text', { x: LEFT, y: bottom + 15, fill: MUTED }, 'order of treatment; dates are not given')}${bars.map((bar, index) => drawBar(bar, index, x))}`,
  );
}

/** A line of treatment in words. */
export function describeTreatment(treatment: Treatment): string {
  const period =
    treatment.from === null && treatment.to === null
      ? ''
      : ` from ${treatment.from ?? 'unknown'} to ${treatment.to ?? 'now'}`;
  const outcome = outcomeText(treatment);
  return `${treatment.drugs.join(' + ')}${period}${outcome === '' ? '' : ` (${outcome})`}`;
}

function outcomeText(treatment: Treatment): string {
  const parts = [
    treatment.best === null ? null : `best response ${treatment.best}`,
    treatment.status,
    treatment.reason === null ? null : `ended by ${treatment.reason}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function drawBar(bar: Bar, index: number, x: (time: number) => number): Markup {
  const top = index * ROW + 4;
  const left = x(bar.start);
  const width = Math.max(3, x(bar.end) - left);
  const failed = /progress/i.test(`${bar.treatment.status ?? ''} ${bar.treatment.reason ?? ''}`);
  const colour = failed ? VERMILION : BLUE;
  const name = fitText(joinWords(bar.treatment.drugs, '+').replaceAll(', ', ' + '), WIDTH * 0.55, 12, true);
  const outcome = outcomeText(bar.treatment);
  const full = textWidth(name, 12, true) + 10 + textWidth(outcome, 11);
  // The text starts with its bar, but never so far to the right that it would be cut.
  const start = Math.max(LEFT, Math.min(left, WIDTH - 4 - full));
  const room = WIDTH - 4 - start - textWidth(name, 12, true) - 10;
  return html`${element('text', { x: start, y: top + 11, 'font-size': 12, 'font-weight': 700, fill: INK }, name)}${element('text', { x: start + textWidth(name, 12, true) + 10, y: top + 11, fill: MUTED }, fitText(outcome, room, 11))}${element('rect', { x: left, y: top + 18, width, height: 12, rx: 2, fill: bar.guessed ? '#ffffff' : colour, 'fill-opacity': bar.guessed ? null : 0.85, stroke: colour, 'stroke-dasharray': bar.guessed ? '4 3' : null })}${bar.ongoing ? element('path', { d: `M${left + width + 3},${top + 17}l9,7l-9,7Z`, fill: colour }) : null}${failed && !bar.ongoing ? element('path', { d: `M${left + width},${top + 14}v20`, stroke: INK, 'stroke-width': 2 }) : null}${index === 0 ? null : element('path', { d: `M0,${top - 5}H${WIDTH}`, stroke: FAINT, 'stroke-width': 0.5 })}`;
}

/** Places that are not given follow from the neighbours; lines without any date get equal lengths. */
function placeBars(treatments: readonly Treatment[]): Bar[] {
  const span = 120 * DAY;
  const bars: Bar[] = [];
  treatments.forEach((treatment, index) => {
    const from = parseDay(treatment.from);
    const to = parseDay(treatment.to);
    const start = from ?? bars.at(-1)?.end ?? (to === null ? 0 : to - span);
    const next = treatments
      .slice(index + 1)
      .map((later) => parseDay(later.from))
      .find((time) => time !== null);
    const end = Math.max(start + DAY, to ?? next ?? start + span);
    const ongoing = to === null && index === treatments.length - 1;
    bars.push({ treatment, start, end, guessed: from === null || (to === null && !ongoing), ongoing });
  });
  return bars;
}

/** Milliseconds of a date written as year, year and month, or full date; null for anything else. */
function parseDay(text: string | null): number | null {
  if (text === null || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

function dateTicks(first: number, last: number): { time: number; label: string }[] {
  const months = (last - first) / (30.4 * DAY);
  const step = [1, 3, 6, 12, 24, 60].find((candidate) => months / candidate <= 8) ?? 120;
  const start = new Date(first);
  const ticks: { time: number; label: string }[] = [];
  for (let month = start.getUTCFullYear() * 12 + Math.ceil(start.getUTCMonth() / step) * step; ; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time > last) return ticks;
    if (time >= first)
      ticks.push({ time, label: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}` });
  }
}
