import type { Problem } from '@countermove/base';
import { nearestNames } from '@countermove/nomenclature';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { aliasNotAllowed, unknownKey, wrongKind, yamlError } from '../messages.ts';

/** A parsed file whose nodes know their lines, and the problems met so far. */
export interface CaseDocument {
  readonly root: Node | null;
  lineOf(node: Node | null): number | null;
  /** Adds problems at a node. */
  report(node: Node | null, ...problems: readonly Problem[]): void;
  readonly problems: Problem[];
}

/**
 * Parses YAML (and so JSON) without building values: anchors and aliases are refused, so that a small file cannot grow, and
 * every node keeps its line.
 */
export function parseCaseDocument(text: string, fileName: string): CaseDocument {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const add = (found: Problem): void => void problems.push({ ...found, file: found.file ?? fileName });
  const lineOf = (node: Node | null): number | null => (node?.range ? lines.linePos(node.range[0]).line : null);
  const report = (node: Node | null, ...found: readonly Problem[]): void => {
    for (const problem of found) add({ ...problem, line: problem.line ?? lineOf(node) });
  };
  let root: Node | null = null;
  if (isTooDeep(text)) {
    add(tooDeep());
    return { root, lineOf, report, problems };
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    for (const { message, pos } of [...document.errors, ...document.warnings]) {
      add(yamlError(message, lines.linePos(pos[0]).line));
    }
    visit(document, (_key, node) => {
      if (isAlias(node)) report(node, aliasNotAllowed(`*${node.source}`, lineOf(node)));
      else if (isNode(node) && 'anchor' in node && node.anchor !== undefined) {
        report(node, aliasNotAllowed(`&${node.anchor}`, lineOf(node)));
      }
    });
    root = problems.length === 0 ? document.contents : null;
  } catch (error) {
    // Nesting deeper than the stack: the parser recurses.
    if (!(error instanceof RangeError)) throw error;
    add(tooDeep());
  }
  return { root, lineOf, report, problems };
}

function tooDeep(): Problem {
  return yamlError('nested too deeply', null);
}

/** Deeper than any case: the parser's time grows with the square of the depth, and its stack ends. */
const deepest = 200;

function isTooDeep(text: string): boolean {
  if (new RegExp(`(?:[-?:][ \\t]+){${deepest}}`).test(text)) return true;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === '[' || letter === '{') depth++;
    else if ((letter === ']' || letter === '}') && depth > 0) depth--;
    if (depth > deepest) return true;
  }
  return false;
}

/** A key of a mapping, with its value. */
export interface Field {
  readonly key: Node;
  readonly value: Node | null;
}

/** The fields of a mapping by name; unknown keys are errors. Fields without a value are left out. */
export function readFields(
  node: Node | null,
  what: string,
  known: readonly string[],
  document: CaseDocument,
): ReadonlyMap<string, Field> | null {
  if (!isMap(node)) {
    document.report(node, wrongKind(describe(node), what));
    return null;
  }
  const fields = new Map<string, Field>();
  for (const pair of node.items) {
    const key = isNode(pair.key) ? pair.key : null;
    const name = isScalar(key) ? String(key.value) : describe(key);
    if (key === null || !known.includes(name)) {
      document.report(key, unknownKey(name, known, nearestNames(name, known)));
      continue;
    }
    const value = isNode(pair.value) ? pair.value : null;
    if (value !== null && !(isScalar(value) && value.value === null)) fields.set(name, { key, value });
  }
  return fields;
}

/** A text; numbers and dates as they were written. */
export function readText(node: Node | null, what: string, document: CaseDocument): string | null {
  if (isScalar(node) && node.value !== null) {
    const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    if (text.trim() !== '') return text.trim();
  }
  document.report(node, wrongKind(describe(node), what, colonHint(node)));
  return null;
}

/** The items of a list; one text alone is a list of one. */
export function readList(node: Node | null, what: string, document: CaseDocument): readonly (Node | null)[] {
  if (isSeq(node)) return node.items.map((item) => (isNode(item) ? item : null));
  if (isScalar(node)) return [node];
  document.report(node, wrongKind(describe(node), what));
  return [];
}

/** `EGFR: L858R` is a mapping in YAML, and an easy slip. */
function colonHint(node: Node | null): string | null {
  if (!isMap(node) || node.items.length !== 1) return null;
  const [pair] = node.items;
  if (!isScalar(pair?.key) || !isScalar(pair.value)) return null;
  return `a colon followed by a space makes a mapping: write "${pair.key.value} ${pair.value.value}"`;
}

function describe(node: Node | null): string {
  if (node === null) return 'nothing';
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  return isScalar(node) ? (node.source ?? String(node.value)) : 'an alias';
}
