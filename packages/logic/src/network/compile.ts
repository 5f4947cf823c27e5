import { createProblem, hasErrors, type Problem, type Result, success } from '@countermove/base';
import { compileNode } from './compile-node.ts';
import { isName, type NetworkDefinition } from './definition.ts';
import type { Network } from './network.ts';

/**
 * Checks a definition and turns its expressions into closures.
 * @returns the network, or every problem found: bad text, unknown nodes, parameters and attributes (with the closest
 * name), attributes that need themselves, names given twice
 */
export function compileNetwork(definition: NetworkDefinition): Result<Network> {
  const problems: Problem[] = [];
  const checkName = (name: string): void => {
    if (!isName(name)) {
      const expected = 'a word of letters, digits and _ that is no keyword';
      problems.push(createProblem('error', 'bad-name', name, { expected }));
    }
  };
  const nodeNumbers = new Map<string, number>();
  for (const { name } of definition.nodes) {
    checkName(name);
    if (nodeNumbers.has(name)) problems.push(createProblem('error', 'duplicate-node', name));
    else nodeNumbers.set(name, nodeNumbers.size);
  }
  const parameters = Object.entries(definition.parameters);
  const parameterNumbers = new Map(parameters.map(([name], number) => [name, number]));
  for (const [name, value] of parameters) {
    checkName(name);
    if (!Number.isFinite(value)) {
      problems.push(createProblem('error', 'bad-parameter', `$${name} = ${value}`, { expected: 'a finite number' }));
    }
  }
  const nodes = definition.nodes.map((node) => compileNode(node, nodeNumbers, parameterNumbers, problems));
  if (hasErrors(problems)) return { ok: false, problems };
  const parameterValues = Float64Array.from(parameters, ([, value]) => value);
  return success({ definition, nodes, nodeNumbers, parameterNumbers, parameterValues }, problems);
}
