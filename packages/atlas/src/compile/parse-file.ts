import { createProblem, type Problem } from '@countermove/base';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { KINDS, type KindName, kindOfFile } from './kinds.ts';

/** A data file: its path below `data/`, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A valid record and the place it was read from. */
export interface Located<T> {
  readonly record: T;
  readonly file: string;
  /** 1-based line on which the record starts. */
  readonly line: number;
}

export interface ParsedFile {
  readonly kind: KindName | null;
  readonly records: readonly Located<unknown>[];
  readonly problems: readonly Problem[];
}

/** Reads one YAML file: a list of records, or one record. Records that break the format become problems. */
export function parseFile({ path, text }: SourceFile): ParsedFile {
  const kind = kindOfFile(path);
  const problems: Problem[] = [];
  const report = (code: string, line: number | null, found: string, expected: string | null): void => {
    problems.push(createProblem('error', code, found, { file: path, line, expected }));
  };
  if (kind === null) {
    report('unknown-folder', null, path, 'a file below one of the folders that the package README names');
    return { kind, records: [], problems };
  }

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    report('yaml', lines.linePos(error.pos[0]).line, error.message.split('\n')[0] ?? error.code, null);
  }
  if (document.errors.length > 0) return { kind, records: [], problems };

  const content: unknown = document.toJS({ maxAliasCount: 0 });
  const isList = Array.isArray(content);
  const values: readonly unknown[] = isList ? content : content === null ? [] : [content];
  const lineAt = (keys: readonly PropertyKey[]): number => {
    // The deepest node that exists: a missing key is reported at its record.
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };

  const records: Located<unknown>[] = [];
  values.forEach((value, index) => {
    const base = isList ? [index] : [];
    const parsed = KINDS[kind].safeParse(value);
    if (parsed.success) {
      records.push({ record: parsed.data, file: path, line: lineAt(base) });
      return;
    }
    for (const issue of parsed.error.issues) {
      const where = issue.path.length === 0 ? '' : `${issue.path.join('.')} = `;
      report('format', lineAt([...base, ...issue.path]), `${where}${show(valueAt(value, issue.path))}`, issue.message);
    }
  });
  return { kind, records, problems };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) current = (current as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return current;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
