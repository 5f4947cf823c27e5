import { createProblem, type Problem } from '@countermove/base';
import { compileExpression, type Evaluator, type Scope } from '../expression/evaluate.ts';
import { depthOf, type Expression, partsOf } from '../expression/expression.ts';
import { parseExpression } from '../expression/parse.ts';
import type { NodeDefinition } from './definition.ts';
import type { CompiledNode } from './network.ts';
import { suggest } from './suggest.ts';

/** Height and number of operators of an expression once every @attribute is written out. */
const MAXIMUM_EXPANDED_DEPTH = 2000;
const MAXIMUM_EXPANDED_SIZE = 100_000;

/** A compiled attribute and what it needs, directly or through other attributes. */
interface Attribute {
  readonly evaluate: Evaluator;
  readonly inputs: ReadonlySet<number>;
  readonly parameters: ReadonlySet<number>;
  readonly depth: number;
  readonly size: number;
}

/** What stands for an attribute that could not be compiled: its problem has been reported. */
const NOTHING: Attribute = { evaluate: () => 0, inputs: new Set(), parameters: new Set(), depth: 1, size: 1 };

const ZERO: Expression = { kind: 'number', value: 0 };
const ONE: Expression = { kind: 'number', value: 1 };
const LOGIC: Expression = { kind: 'macro', name: 'logic' };
const DEFAULT_UP: Expression = { kind: 'choice', condition: LOGIC, whenTrue: ONE, whenFalse: ZERO };
const DEFAULT_DOWN: Expression = { kind: 'choice', condition: LOGIC, whenTrue: ZERO, whenFalse: ONE };

/** Compiles one node; adds what is wrong with it to `problems` and then returns something that never runs. */
export function compileNode(
  node: NodeDefinition,
  nodeNumbers: ReadonlyMap<string, number>,
  parameterNumbers: ReadonlyMap<string, number>,
  problems: Problem[],
): CompiledNode {
  const trees = parseAttributes(node, problems);
  const compiled = new Map<string, Attribute>();
  const open: string[] = [];

  const compileAttribute = (name: string, expression: Expression): Attribute => {
    const inputs = new Set<number>();
    const parameters = new Set<number>();
    const ownDepth = depthOf(expression);
    let depth = ownDepth;
    let size = sizeOf(expression);
    const reportUnknown = (code: string, found: string, known: Iterable<string>): void => {
      const expected = `something defined (${name} of node ${node.name})`;
      problems.push(createProblem('error', code, found, { expected, hint: suggest(found, known) }));
    };
    const scope: Scope = {
      node: (mentioned) => {
        const number = nodeNumbers.get(mentioned);
        if (number !== undefined) {
          inputs.add(number);
          return number;
        }
        const word = mentioned.toLowerCase();
        if (word === 'true' || word === 'false') return word;
        reportUnknown('unknown-node', mentioned, nodeNumbers.keys());
        return 'false';
      },
      parameter: (mentioned) => {
        const number = parameterNumbers.get(mentioned);
        if (number === undefined) reportUnknown('unknown-parameter', mentioned, parameterNumbers.keys());
        else parameters.add(number);
        return number ?? 0;
      },
      macro: (mentioned) => {
        const tree = trees.get(mentioned);
        if (tree === undefined) reportUnknown('unknown-attribute', mentioned, trees.keys());
        const attribute = tree ? attributeOf(mentioned, tree) : NOTHING;
        for (const input of attribute.inputs) inputs.add(input);
        for (const parameter of attribute.parameters) parameters.add(parameter);
        depth = Math.max(depth, ownDepth + attribute.depth);
        size += attribute.size;
        return attribute.evaluate;
      },
    };
    const evaluate = compileExpression(expression, scope);
    if (depth <= MAXIMUM_EXPANDED_DEPTH && size <= MAXIMUM_EXPANDED_SIZE) {
      return { evaluate, inputs, parameters, depth, size };
    }
    const expected = `at most ${MAXIMUM_EXPANDED_SIZE} operators, ${MAXIMUM_EXPANDED_DEPTH} deep`;
    problems.push(createProblem('error', 'expression-too-large', `${name} of node ${node.name}`, { expected }));
    return NOTHING;
  };

  const attributeOf = (name: string, tree: Expression | null): Attribute => {
    if (tree === null) return NOTHING;
    const known = compiled.get(name);
    if (known !== undefined) return known;
    if (open.includes(name)) {
      const found = [...open, name].map((part) => `@${part}`).join(' → ');
      const expected = `attributes of node ${node.name} that do not need themselves`;
      problems.push(createProblem('error', 'cyclic-attribute', found, { expected }));
      return NOTHING;
    }
    open.push(name);
    const attribute = compileAttribute(name, tree);
    open.pop();
    compiled.set(name, attribute);
    return attribute;
  };

  const given = (name: string): Expression | null => trees.get(name) ?? null;
  const expressions = {
    logic: given('logic'),
    rateUp: given('rate_up'),
    rateDown: given('rate_down'),
    macros: new Map([...trees].flatMap(([name, tree]) => (isSpecial(name) || tree === null ? [] : [[name, tree]]))),
  };
  if (trees.has('logic')) {
    if (!trees.has('rate_up')) trees.set('rate_up', DEFAULT_UP);
    if (!trees.has('rate_down')) trees.set('rate_down', DEFAULT_DOWN);
  }
  for (const [name, tree] of trees) attributeOf(name, tree);
  const up = attributeOf('rate_up', given('rate_up'));
  const down = attributeOf('rate_down', given('rate_down'));
  const inputs = new Set([...up.inputs, ...down.inputs]);
  const number = nodeNumbers.get(node.name) as number;
  const readsItself = inputs.delete(number);
  return {
    name: node.name,
    logic: expressions.logic === null ? null : attributeOf('logic', expressions.logic).evaluate,
    rateUp: up.evaluate,
    rateDown: down.evaluate,
    inputs: ascending(inputs),
    readsItself,
    parameters: ascending(new Set([...up.parameters, ...down.parameters])),
    expressions,
  };
}

/** The tree of every attribute under the name that `@` uses; null where the text is bad, which is reported. */
function parseAttributes(node: NodeDefinition, problems: Problem[]): Map<string, Expression | null> {
  const texts = new Map<string, string>(Object.entries(node.macros ?? {}));
  if (node.logic !== undefined) texts.set('logic', node.logic);
  if (node.rateUp !== undefined) texts.set('rate_up', node.rateUp);
  if (node.rateDown !== undefined) texts.set('rate_down', node.rateDown);
  const trees = new Map<string, Expression | null>();
  for (const [name, text] of texts) {
    const parsed = parseExpression(text);
    trees.set(name, parsed.ok ? parsed.value : null);
    const hint = `in ${name} of node ${node.name}`;
    for (const problem of parsed.problems) problems.push({ ...problem, hint: problem.hint ?? hint });
  }
  return trees;
}

function isSpecial(name: string): boolean {
  return name === 'logic' || name === 'rate_up' || name === 'rate_down';
}

function sizeOf(expression: Expression): number {
  let size = 1;
  for (const part of partsOf(expression)) size += sizeOf(part);
  return size;
}

function ascending(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
