import type { Finding, Option } from '@countermove/resistance/schema';
import { conditionColour } from '../figures/palette.ts';
import { TIER_LOOKS } from '../figures/progression.ts';
import { html, type Markup } from '../format/markup.ts';
import { levelWords, tierWords } from '../format/words.ts';

type Outcome = Finding['countermeasures'][number]['outcome'];

const OUTCOME_ORDER: readonly Outcome[] = ['works', 'mixed', 'proposed', 'fails'];

/** Shapes that stand for outcomes and symbols of figures; drawn once a page, used by reference. */
export function markShapes(): Markup {
  return html`<svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<symbol id="mark-works" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="#007a5e"/><path d="M3.5 6.2l1.8 1.9 3.3-4" fill="none" stroke="#fff" stroke-width="1.5"/></symbol>
<symbol id="mark-fails" viewBox="0 0 12 12"><rect x="1" y="1" width="10" height="10" fill="#c2500c"/><path d="M3.5 3.5l5 5m0-5l-5 5" stroke="#fff" stroke-width="1.5"/></symbol>
<symbol id="mark-mixed" viewBox="0 0 12 12"><path d="M6 .6L11.4 6 6 11.4.6 6z" fill="#fff" stroke="#8a6400" stroke-width="1.2"/><path d="M6 .6L11.4 6H.6z" fill="#8a6400"/></symbol>
<symbol id="mark-proposed" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.8" fill="#fff" stroke="#0b6aa2" stroke-width="1.4" stroke-dasharray="2.2 1.6"/></symbol>
<symbol id="mark-circle" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.4" stroke="currentColor" stroke-width="1.6"/></symbol>
<symbol id="mark-square" viewBox="0 0 12 12"><rect x="2" y="2" width="8" height="8" stroke="currentColor" stroke-width="1.6"/></symbol>
<symbol id="mark-triangle" viewBox="0 0 12 12"><path d="M6 1.2L11 10H1z" stroke="currentColor" stroke-width="1.6"/></symbol>
<symbol id="mark-diamond" viewBox="0 0 12 12"><path d="M6 1l4 5-4 5-4-5z" stroke="currentColor" stroke-width="1.6"/></symbol>
</defs></svg>`;
}

function shape(name: string, colour: string | null = null, filled: boolean = true): Markup {
  const style = colour === null ? '' : `color:${colour};fill:${filled ? colour : '#fff'}`;
  return html`<svg class="mark" width="12" height="12" aria-hidden="true" focusable="false" style="${style}"><use href="#mark-${name}"/></svg>`;
}

/** Outcome of a countermeasure as shape, colour and word. */
export function outcomeMark(outcome: Outcome): Markup {
  return html`<span class="outcome ${outcome}">${shape(outcome)}${outcome}</span>`;
}

export function outcomeRank(outcome: Outcome): number {
  return OUTCOME_ORDER.indexOf(outcome);
}

/** Tier of an option with the symbol that it has in the figure. */
export function tierMark(tier: Option['tier']): Markup {
  const { symbol, colour, filled } = TIER_LOOKS[tier];
  return html`<span class="tier">${shape(symbol, colour, filled)}${tierWords(tier)}</span>`;
}

/** How a finding matched the case: the fuller the border, the closer the match. */
export function matchMark(kind: Finding['match']['kind']): Markup {
  const words = { exact: 'exact match', category: 'by category', inferred: 'inferred' }[kind];
  return html`<span class="match ${kind}">${words}</span>`;
}

export function levelMark(level: string): Markup {
  return html`<span class="level">${levelWords(level)}</span>`;
}

/** Key of the conditions' colours and symbols. */
export function conditionKey(labels: readonly string[]): Markup {
  const symbols = ['circle', 'square', 'triangle', 'diamond'];
  return html`<p class="key">${labels.map((label, index) => html`<span>${shape(symbols[index % 4] ?? 'circle', conditionColour(index))}${label}</span>`)}</p>`;
}

/** Key of the tiers that occur. */
export function tierKey(tiers: readonly Option['tier'][]): Markup {
  return html`<p class="key">${tiers.map((tier) => tierMark(tier))}</p>`;
}
