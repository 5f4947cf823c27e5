// Advance widths of ASCII 32 to 126 in thousandths of the font size, as measured for Liberation Sans, which shares its
// metrics with Arial and Helvetica: the fonts that the figures ask for.
const WIDTHS: readonly number[] =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const OTHER = 650;

/** Width of a text in pixels. Bold is taken as 8 % wider. */
export function textWidth(text: string, fontSize: number, bold: boolean = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += WIDTHS[(character.codePointAt(0) ?? 0) - 32] ?? OTHER;
  return (thousandths * fontSize * (bold ? 1.08 : 1)) / 1000;
}

/** Cuts a text that is wider than allowed and marks the cut. */
export function fitText(text: string, width: number, fontSize: number, bold: boolean = false): string {
  if (textWidth(text, fontSize, bold) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, fontSize, bold) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Breaks a text at spaces, and after slashes, into at most `maxLines` lines; what does not fit is cut with a mark. */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  maxLines: number,
  bold: boolean = false,
): string[] {
  const pieces = text.split(/(?<=[\s/+-])/u);
  const lines: string[] = [];
  let line = '';
  pieces.forEach((piece, index) => {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize, bold) > width && lines.length < maxLines - 1) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
    if (index === pieces.length - 1) lines.push(line.trim());
  });
  return lines.filter((part) => part !== '').map((part) => fitText(part, width, fontSize, bold));
}
