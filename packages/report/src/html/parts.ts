import { type Content, html, type Markup } from '../format/markup.ts';

/** A numbered part of the report. */
export function section(id: string, title: string, content: Content): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
}

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly graphics: Content;
  readonly caption: Content;
  /** The same as numbers, for those who cannot or will not read the picture. */
  readonly data: Content;
}

/** A figure with title, caption in words and its numbers. Wide graphics scroll inside the figure, never the page. */
export function figureBlock(figure: Figure): Markup {
  return html`<figure id="${figure.id}"><h3 class="figure-title">${figure.title}</h3><div class="graphics">${figure.graphics}</div><figcaption>${figure.caption}</figcaption>${figure.data === null ? null : html`<details class="data"><summary>Numbers of this figure</summary>${figure.data}</details>`}</figure>`;
}

/** A graphic that is wider than a phone. */
export function scrolling(label: string, graphic: Content): Markup {
  // biome-ignore format: one line keeps the output free of stray white space
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">${graphic}</div>`;
}

/** Graphics side by side as far as there is room, each under its title. */
export function panels(
  items: readonly { readonly title: Content; readonly graphic: Content }[],
  least: 'small' | 'large',
): Markup {
  return html`<div class="panels ${least}">${items.map((item) => html`<div class="panel"><p class="panel-title">${item.title}</p>${item.graphic}</div>`)}</div>`;
}

export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A table; with `cards` its rows become blocks on a narrow screen, each cell under its column's title. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  looks: 'plain' | 'cards' = 'plain',
): Markup {
  const head = html`<thead><tr>${columns.map((column) => html`<th scope="col" class="${column.numeric ? 'number' : 'word'}">${column.title}</th>`)}</tr></thead>`;
  const body = html`<tbody>${rows.map((cells) => rowCells(columns, cells, looks))}</tbody>`;
  return looks === 'cards'
    ? html`<table class="cards">${head}${body}</table>`
    : scrolling('Table', html`<table>${head}${body}</table>`);
}

/** A row of a table; `marked` names a class of its own. */
export function rowCells(
  columns: readonly Column[],
  cells: readonly Content[],
  looks: 'plain' | 'cards' = 'cards',
  marked: string | null = null,
): Markup {
  const data = cells.map((cell, index) => {
    const { title, numeric } = columns[index] ?? { title: '' };
    return html`<td class="${numeric ? 'number' : 'word'}" data-title="${title}">${looks === 'cards' ? html`<div>${cell}</div>` : cell}</td>`;
  });
  return marked === null ? html`<tr>${data}</tr>` : html`<tr class="${marked}">${data}</tr>`;
}

/** Shows the first items and folds the rest away; on paper the fold stays as it is and says how much it holds. */
export function firstThenMore(
  items: readonly Content[],
  first: number,
  more: (count: number) => string,
  wrap: (items: readonly Content[]) => Content,
): Content {
  // A fold that hides a single item costs as much room as the item.
  const shown = items.length <= first + 1 ? items.length : first;
  if (items.length === shown) return wrap(items);
  return [
    wrap(items.slice(0, shown)),
    html`<details class="more"><summary>${more(items.length - shown)}</summary>${wrap(items.slice(shown))}</details>`,
  ];
}

export function list(items: readonly Content[]): Markup {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

export function note(text: Content): Markup {
  return html`<p class="note">${text}</p>`;
}
