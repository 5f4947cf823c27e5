import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { html, type Markup, rawMarkup } from '../format/markup.ts';
import { INK } from './palette.ts';
import { FIGURE_FONT } from './svg.ts';

/** A chart of Observable Plot, with a label for those who cannot see it. */
export interface Chart extends Omit<Plot.PlotOptions, 'document' | 'ariaLabel' | 'className' | 'style' | 'figure'> {
  readonly label: string;
}

/** Draws a chart as inline SVG without a browser. Text is 11 px. */
export function drawChart(chart: Chart): Markup {
  const { label, ...options } = chart;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document, className: 'chart', figure: false });
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Plot names its groups for screen readers; the whole is one picture with one label, so the names only cost bytes.
  svg.removeAttribute('aria-label');
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  for (const text of svg.querySelectorAll('text')) if (text.textContent === '') text.remove();
  svg.setAttribute('font-family', FIGURE_FONT);
  svg.setAttribute('font-size', '11');
  svg.setAttribute('fill', INK);
  return rawMarkup(svg.outerHTML.replace('<svg ', html`<svg role="img" aria-label="${label}" `.text));
}
