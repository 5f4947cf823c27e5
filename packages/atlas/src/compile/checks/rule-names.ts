/** The names in an expression of the cell model. */
export interface RuleNames {
  /** Each once, in order of mention. */
  readonly nodes: readonly string[];
  /** Without their `$`. */
  readonly parameters: readonly string[];
}

const WORDS = new Set(['NOT', 'AND', 'OR', 'XOR', 'TRUE', 'FALSE']);

/**
 * Picks the names out of an expression. Whether the expression is well formed is asked by whoever runs it: the engine lies in a
 * higher layer than the facts.
 */
function ruleNames(expression: string): RuleNames {
  const nodes = new Set<string>();
  const parameters = new Set<string>();
  // A name may not start within a number (`1e9`) or within another name; `@logic` is the engine's own.
  for (const [name] of expression.matchAll(/(?<![A-Za-z0-9_.@$])[$@]?[A-Za-z_][A-Za-z0-9_]*/g)) {
    if (name.startsWith('$')) parameters.add(name.slice(1));
    else if (!name.startsWith('@') && !WORDS.has(name.toUpperCase())) nodes.add(name);
  }
  return { nodes: [...nodes], parameters: [...parameters] };
}

/** Names of several expressions together; null stands for none. */
export function namesOfAll(expressions: readonly (string | null)[]): RuleNames {
  return ruleNames(expressions.filter((one) => one !== null).join(' ; '));
}
