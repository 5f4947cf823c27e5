/**
 * One node as text, in the grammar of .bnd files.
 * A rate that is not given follows MaBoSS: up `logic ? 1 : 0`, down `logic ? 0 : 1`, and 0 where there is no logic either.
 */
export interface NodeDefinition {
  /** `[A-Za-z_][A-Za-z0-9_]*`, no keyword (NOT AND OR XOR NODE). */
  readonly name: string;
  readonly logic?: string;
  /** Rate of going on, per unit of time. May use `@logic`. */
  readonly rateUp?: string;
  /** Rate of going off, per unit of time. */
  readonly rateDown?: string;
  /** Further attributes, usable as `@name` in the same node. */
  readonly macros?: Readonly<Record<string, string>>;
  readonly description?: string;
}

/** A network as text and numbers: plain data, to be stored, sent to a worker and compiled there. */
export interface NetworkDefinition {
  /** Their order is the order of nodes in every result. */
  readonly nodes: readonly NodeDefinition[];
  /** Every `$name` that the expressions use, with its value unless a run overrides it. */
  readonly parameters: Readonly<Record<string, number>>;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const KEYWORD = /^(not|and|or|xor|node)$/i;

/** Whether a node, parameter or attribute may be called so. */
export function isName(text: string): boolean {
  return NAME.test(text) && !KEYWORD.test(text) && text !== '__proto__';
}
