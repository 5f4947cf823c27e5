/** One expression of the MaBoSS grammar, as a tree. Boolean operators give 0 or 1 and take any non-zero value as true. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** The state of a node, or `true`/`false` where no node has that name. */
  | { readonly kind: 'node'; readonly name: string }
  /** `$name` */
  | { readonly kind: 'parameter'; readonly name: string }
  /** `@name`: another attribute of the same node. */
  | { readonly kind: 'macro'; readonly name: string }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly operands: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** Two or more operands: a rule with thousands of alternatives stays flat. */
  | { readonly kind: 'chain'; readonly operator: ChainOperator; readonly operands: readonly Expression[] }
  | {
      readonly kind: 'choice';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    };

/** Natural logarithm or to a base; e^x or base^x. */
export type FunctionName = 'log' | 'exp';
export type UnaryOperator = '!' | '-' | '+';
export type BinaryOperator = '+' | '-' | '*' | '/' | '<' | '>' | '<=' | '>=' | '==' | '!=';
/** AND, OR, XOR. */
export type ChainOperator = '&' | '|' | '^';

/** How tightly an operator binds: the larger the tighter. XOR is the weakest, unlike in C. */
export const PRECEDENCE: Readonly<Record<BinaryOperator | ChainOperator, number>> = {
  '^': 1,
  '|': 2,
  '&': 3,
  '==': 4,
  '!=': 4,
  '<': 5,
  '>': 5,
  '<=': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
};
export const UNARY_PRECEDENCE: number = 8;

/** The direct parts of an expression, from left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'node':
    case 'parameter':
    case 'macro':
      return [];
    case 'call':
    case 'chain':
      return expression.operands;
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'choice':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
  }
}

/** Longest way from the root to a leaf. Without recursion, so that it can be asked of any tree. */
export function depthOf(expression: Expression): number {
  let deepest = 0;
  const open: { readonly part: Expression; readonly depth: number }[] = [{ part: expression, depth: 1 }];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    deepest = Math.max(deepest, top.depth);
    for (const part of partsOf(top.part)) open.push({ part, depth: top.depth + 1 });
  }
  return deepest;
}

/** Names of nodes in the order of their first mention. `true` and `false` are among them. */
export function mentionedNodes(expression: Expression): string[] {
  const names = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.kind === 'node') names.add(part.name);
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(expression);
  return [...names];
}
