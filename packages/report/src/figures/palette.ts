/** Colours of the figures. The strong ones are told apart with the common kinds of colour blindness; shape or word always goes with them. */
export const INK: string = '#1c2733';
export const MUTED: string = '#5c6873';
export const FAINT: string = '#c9d0d6';
export const GRID: string = '#e6eaed';
export const BLUE: string = '#0b6aa2';
export const VERMILION: string = '#c2500c';
export const GREEN: string = '#007a5e';

/** Conditions of the cell: untreated first. */
const CONDITIONS: readonly string[] = ['#6b7680', VERMILION, BLUE, '#8a5a9e'];
/** Clones, in the order of their importance. */
const CLONES: readonly string[] = [BLUE, VERMILION, GREEN, '#84509b', '#8a6400', '#a8324a', '#5c6873', '#6b4a2b'];

export function conditionColour(index: number): string {
  return CONDITIONS[index % CONDITIONS.length] ?? INK;
}

export function cloneColour(index: number): string {
  return CLONES[index % CLONES.length] ?? INK;
}

/** Symbols that go with the colours of conditions. */
export const CONDITION_SYMBOLS: readonly ('circle' | 'square' | 'triangle' | 'diamond')[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
];

/** Fill for a share of time on: from almost white to dark blue, evenly in lightness. */
export function activityColour(activity: number): string {
  const stops: readonly (readonly [number, number, number])[] = [
    [247, 249, 250],
    [198, 217, 231],
    [124, 169, 203],
    [50, 110, 160],
    [12, 56, 100],
  ];
  const position = Math.min(1, Math.max(0, activity)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(position));
  const from = stops[index] ?? [0, 0, 0];
  const to = stops[index + 1] ?? from;
  const channels = from.map((start, channel) =>
    Math.round(start + ((to[channel] ?? start) - start) * (position - index)),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Colour of a label that stands on that fill. */
export function activityInk(activity: number): string {
  return activity > 0.55 ? '#ffffff' : INK;
}
