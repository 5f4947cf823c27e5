import { failure, type Result, success } from '@countermove/base';
import { compressedFile, emptyFile, wrongEncoding } from './messages.ts';

/**
 * The text of a file. Bytes must be UTF-8: a wrong guess would turn names into others without a sign.
 * @param content bytes as read, or text from a source that has decoded them
 */
export function decodeText(content: string | Uint8Array): Result<string> {
  if (content.length === 0) return failure(emptyFile());
  if (typeof content !== 'string') return decodeBytes(content);
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
  const nul = text.indexOf('\0');
  if (nul >= 0) return failure({ ...nulFound(), line: lineAt(text, nul) });
  const replaced = text.indexOf('\uFFFD');
  if (replaced >= 0) return failure({ ...notUtf8('U+FFFD'), line: lineAt(text, replaced) });
  return success(text);
}

function decodeBytes(bytes: Uint8Array): Result<string> {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return failure(compressedFile());
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return failure({ ...wrongEncoding('UTF-16', 'save the file as UTF-8'), line: 1 });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return failure({ ...nulFound(), line: lineOfByte(bytes, nul) });
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const at = firstInvalid(bytes);
    const byte = `byte 0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    return failure({ ...notUtf8(byte), line: lineOfByte(bytes, at) });
  }
}

function nulFound() {
  return wrongEncoding('a NUL byte', 'is this a binary file, or UTF-16? save it as UTF-8 text');
}

function notUtf8(found: string) {
  return wrongEncoding(found, 'is the file Latin-1 or Windows-1252? save it as UTF-8');
}

/** Position of the first byte that is not UTF-8, by halving: any prefix that ends on whole characters decodes. */
function firstInvalid(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // `stream` forgives a character cut at the end of the prefix.
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index++) if (bytes[index] === 10) line++;
  return line;
}

/** 1-based line of a position in a text. */
function lineAt(text: string, at: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < at; index = text.indexOf('\n', index + 1)) line++;
  return line;
}

/** The first line longer than allowed, 1-based; null when there is none. */
export function tooLongLine(text: string, mostCharacters: number): number | null {
  let [start, line] = [0, 1];
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > mostCharacters) return line;
    if (end === -1) return null;
    start = end + 1;
    line++;
  }
  return null;
}
