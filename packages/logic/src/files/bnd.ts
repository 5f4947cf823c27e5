import { createProblem, failure, hasErrors, type Problem, type Result, success } from '@countermove/base';
import { type Expression, mentionedNodes, partsOf } from '../expression/expression.ts';
import { readExpression } from '../expression/parse.ts';
import { printExpression } from '../expression/print.ts';
import { TextError, TokenReader, tokenize } from '../expression/tokens.ts';
import { isName, type NetworkDefinition, type NodeDefinition } from '../network/definition.ts';

/**
 * Reads a .bnd file of MaBoSS: `node A { logic = …; rate_up = …; rate_down = …; }`, and the short forms `A : logic` and
 * `A, logic` (.bnet). Nodes come in the order of their first mention, the body of a node before the node itself, as
 * MaBoSS numbers them. Parameters are empty: a .cfg file gives them.
 * @returns the definition, with a warning for attributes that nothing uses and a notice for implicit inputs; or the
 * problems of the text, with their lines
 */
export function parseBnd(text: string): Result<NetworkDefinition> {
  const problems: Problem[] = [];
  const nodes = new Map<string, NodeDefinition>();
  const mentioned = new Set<string>();
  try {
    const reader = new TokenReader(tokenize(text));
    skipHeader(reader);
    while (reader.peek().kind !== 'end') {
      const line = reader.peek().line;
      const node = reader.peek().text.toLowerCase() === 'node' ? readNode(reader, problems) : readRule(reader);
      if (nodes.has(node.definition.name)) {
        problems.push(createProblem('error', 'duplicate-node', node.definition.name, { line }));
      }
      nodes.set(node.definition.name, node.definition);
      for (const name of node.mentioned) mentioned.add(name);
      mentioned.add(node.definition.name);
    }
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return failure(...problems, error.problem);
  }
  if (nodes.size === 0) problems.push(createProblem('error', 'no-node', 'a text without nodes'));
  if (hasErrors(problems)) return { ok: false, problems };
  // a name without a definition is kept out: compileNetwork reports it with its place
  const ordered = [...mentioned].flatMap((name) => nodes.get(name) ?? []);
  return success({ nodes: ordered, parameters: {} }, problems);
}

interface ReadNode {
  readonly definition: NodeDefinition;
  readonly mentioned: readonly string[];
}

/** The line `targets, factors` of a .bnet file. */
function skipHeader(reader: TokenReader): void {
  if (reader.peek().text !== 'targets' || !reader.isSymbol(',', 1) || reader.peek(2).text !== 'factors') return;
  for (let i = 0; i < 3; i += 1) reader.next();
}

function readNode(reader: TokenReader, problems: Problem[]): ReadNode {
  reader.expectName('node');
  const { text: name, line } = reader.expectName('the name of a node');
  reader.expect('{');
  const attributes = new Map<string, Expression>();
  let description: string | undefined;
  while (!reader.take('}')) {
    const attribute = reader.expectName('an attribute or "}"');
    if (!isName(attribute.text)) throw new TextError(createProblem('error', 'bad-name', attribute.text, { line }));
    reader.expect('=');
    if (reader.peek().kind === 'string') {
      const value = reader.next().text;
      if (attribute.text === 'description') description = value;
    } else attributes.set(attribute.text, readExpression(reader));
    reader.expect(';');
  }
  warnOfUnused(name, line, attributes, problems);
  const print = (attribute: string): string | undefined => {
    const expression = attributes.get(attribute);
    return expression === undefined ? undefined : printExpression(expression);
  };
  const special = { logic: print('logic'), rateUp: print('rate_up'), rateDown: print('rate_down') };
  const macros = Object.fromEntries(
    [...attributes]
      .filter(([attribute]) => !['logic', 'rate_up', 'rate_down'].includes(attribute))
      .map(([attribute, expression]) => [attribute, printExpression(expression)]),
  );
  return {
    definition: {
      name,
      ...(special.logic === undefined ? {} : { logic: special.logic }),
      ...(special.rateUp === undefined ? {} : { rateUp: special.rateUp }),
      ...(special.rateDown === undefined ? {} : { rateDown: special.rateDown }),
      ...(Object.keys(macros).length === 0 ? {} : { macros }),
      ...(description === undefined ? {} : { description }),
    },
    mentioned: [...attributes.values()].flatMap(mentionedNodes),
  };
}

function readRule(reader: TokenReader): ReadNode {
  const { text: name } = reader.expectName('"node" or the name of a node');
  if (!reader.take(':')) reader.expect(',');
  const expression = readExpression(reader);
  reader.take(';');
  return { definition: { name, logic: printExpression(expression) }, mentioned: mentionedNodes(expression) };
}

/** `Rate_Up` is an attribute of the user's own, and the node never rises. */
function warnOfUnused(
  name: string,
  line: number,
  attributes: ReadonlyMap<string, Expression>,
  problems: Problem[],
): void {
  const used = new Set([...attributes.values()].flatMap(mentionedMacros));
  for (const attribute of attributes.keys()) {
    if (['logic', 'rate_up', 'rate_down'].includes(attribute) || used.has(attribute)) continue;
    const lower = attribute.toLowerCase();
    const hint = ['logic', 'rate_up', 'rate_down'].includes(lower) ? `did you mean ${lower}?` : `in node ${name}`;
    problems.push(createProblem('warning', 'unused-attribute', attribute, { line, hint }));
  }
}

function mentionedMacros(expression: Expression): string[] {
  return expression.kind === 'macro' ? [expression.name] : partsOf(expression).flatMap(mentionedMacros);
}
