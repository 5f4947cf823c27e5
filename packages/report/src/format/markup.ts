/** HTML or SVG that is safe to write out: everything that went into it as text was escaped. */
export interface Markup {
  readonly kind: 'markup';
  readonly text: string;
}

export type Content = Markup | string | number | null | readonly Content[];

/** Escapes text for element content and for quoted attributes. Control characters that HTML does not allow are replaced. */
export function escapeText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be replaced
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  );
}

/** Template tag: strings put into the template are escaped, markup is taken as it is. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const parts = strings.map((part, index) => part + (index < values.length ? render(values[index] ?? null) : ''));
  return rawMarkup(parts.join(''));
}

/** Declares text to be markup already. Only for text that this package made itself. */
export function rawMarkup(text: string): Markup {
  return { kind: 'markup', text };
}

/** Puts content together, with a separator between the parts. */
export function joinContent(parts: readonly Content[], separator: string): Content {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

function render(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  if ('kind' in content) return content.text;
  return content.map(render).join('');
}
