import { type Content, html, type Markup, rawMarkup } from '../format/markup.ts';

/** Fonts with the same metrics, so that measured texts fit on every machine. */
export const FIGURE_FONT: string = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

/** A drawing of its own: coordinates in pixels of 100 %. */
export function drawing(width: number, height: number, label: string, content: Content): Markup {
  return html`<svg class="drawing" role="img" aria-label="${label}" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="${FIGURE_FONT}" font-size="11">${content}</svg>`;
}

/** One element with attributes; attributes of value null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content: Content = null,
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => html` ${key}="${typeof value === 'number' ? round(value) : value}"`);
  return html`${rawMarkup(`<${name}`)}${written}${rawMarkup('>')}${content}${rawMarkup(`</${name}>`)}`;
}

/** Two decimals are enough for a screen, and keep the file small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
