/** A column of a table for a terminal. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Its cells may be broken into several lines when the table is wider than the page. */
  readonly flexible?: boolean;
}

const GAP = '  ';
const NARROWEST = 12;
/** Words up to this length are kept whole as long as there is room elsewhere. */
const LONGEST_WHOLE = 24;

/** Columns of the output: the terminal's, or a fixed number elsewhere, so that a redirected text is always the same. */
export function outputWidth(stream: { readonly isTTY?: boolean; readonly columns?: number }): number {
  return stream.isTTY === true ? Math.min(160, Math.max(60, stream.columns ?? 100)) : 100;
}

/** Rows under their titles, as lines of at most `width` columns as far as words allow. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => columns.map((_, index) => printable(row[index] ?? '')));
  const widths = fitWidths(columns, cells, width);
  const lines = [columns.map(({ title }) => title), widths.map((one) => '-'.repeat(one))].map((row) =>
    joinLine(row, columns, widths),
  );
  for (const row of cells) {
    const wrapped = row.map((cell, index) => wrapText(cell, widths[index]!));
    const height = Math.max(...wrapped.map((one) => one.length));
    for (let line = 0; line < height; line++) {
      lines.push(
        joinLine(
          wrapped.map((one) => one[line] ?? ''),
          columns,
          widths,
        ),
      );
    }
  }
  return lines.join('\n');
}

/** Breaks a text at spaces; a word longer than the line is cut. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    while (textWidth(word) > width) {
      if (line !== '') lines.push(line);
      line = '';
      const head = [...word].slice(0, width).join('');
      lines.push(head);
      word = word.slice(head.length);
    }
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined) <= width) line = joined;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Text of a user without the characters that would steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Natural widths; flexible columns share what has to be saved, the widest first, and cut words only when nothing else helps. */
function fitWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly number[] {
  const widest = (index: number, measure: (text: string) => number): number =>
    Math.max(textWidth(columns[index]!.title), ...rows.map((row) => measure(row[index]!)));
  const longestWord = (text: string): number => Math.max(...text.split(' ').map(textWidth));
  const widths = columns.map((_, index) => widest(index, textWidth));
  const whole = columns.map((_, index) => Math.min(LONGEST_WHOLE, widest(index, longestWord)));
  const narrowest = columns.map(({ title }) => Math.max(NARROWEST, textWidth(title)));
  let excess = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (columns.length - 1) - width;
  for (const floor of [whole, narrowest]) {
    while (excess > 0) {
      const shrinking = columns.flatMap((one, index) =>
        one.flexible === true && widths[index]! > Math.max(floor[index]!, NARROWEST) ? [index] : [],
      );
      if (shrinking.length === 0) break;
      const chosen = shrinking.reduce((best, index) => (widths[index]! > widths[best]! ? index : best));
      widths[chosen] = widths[chosen]! - 1;
      excess -= 1;
    }
  }
  return widths;
}

function joinLine(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => {
      const space = ' '.repeat(Math.max(0, widths[index]! - textWidth(cell)));
      return columns[index]!.align === 'right' ? space + cell : cell + space;
    })
    .join(GAP)
    .trimEnd();
}

/** Columns that a text takes: none for marks that combine, two for wide East Asian characters. */
function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}
