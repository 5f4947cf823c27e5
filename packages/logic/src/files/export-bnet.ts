import { createProblem, hasErrors, type Problem, type Result, success } from '@countermove/base';
import { compileExpression, type Evaluator } from '../expression/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import { printExpression } from '../expression/print.ts';
import { compileNetwork } from '../network/compile.ts';
import type { CompiledNode, Network } from '../network/network.ts';

/** A rule that is no plain Boolean text is written out over its inputs, up to this many. */
const MAXIMUM_WRITTEN_INPUTS = 16;

/**
 * The rules of a network as .bnet text: `target, rule` with `!`, `&`, `|`. Comparisons, arithmetic, XOR, attributes and
 * parameters in rules are written out with the values of the definition's parameters.
 * @returns the text, with a warning for every node whose rates say more than its rule; or the problems: a node that
 * moves without a rule, a rule of too many inputs
 */
export function exportBnet(definition: Parameters<typeof compileNetwork>[0]): Result<string> {
  const compiled = compileNetwork(definition);
  if (!compiled.ok) return compiled;
  const problems: Problem[] = [...compiled.problems];
  const rules = compiled.value.nodes.map((node) => `${node.name}, ${printRule(node, compiled.value, problems)}\n`);
  if (hasErrors(problems)) return { ok: false, problems };
  return success(`targets, factors\n${rules.join('')}`, problems);
}

function printRule(node: CompiledNode, network: Network, problems: Problem[]): string {
  const { logic, rateUp, rateDown } = node.expressions;
  if (logic === null || node.logic === null) {
    if (isZero(rateUp) && isZero(rateDown)) return node.name;
    const hint = 'a .bnet file holds rules only: give it a logic';
    problems.push(createProblem('error', 'no-rule', node.name, { expected: 'logic', hint }));
    return '';
  }
  if (!isDefault(rateUp, '1', '0') || !isDefault(rateDown, '0', '1')) {
    const hint = 'a .bnet file holds rules only';
    problems.push(createProblem('warning', 'rates-lost', node.name, { expected: 'the rates of the default', hint }));
  }
  if (isPlain(logic, network)) return printExpression(logic);
  const inputs = logicInputs(node, logic, network);
  if (inputs.length > MAXIMUM_WRITTEN_INPUTS) {
    const expected = `at most ${MAXIMUM_WRITTEN_INPUTS} inputs in a rule with arithmetic, comparison or XOR`;
    problems.push(createProblem('error', 'rule-too-large', node.name, { expected }));
    return '';
  }
  const state = new Uint8Array(network.nodes.length);
  return writeOut(node.logic, inputs, 0, state, network);
}

/** f = (x & f₁) | (!x & f₀), input by input, with equal halves joined. */
function writeOut(
  logic: Evaluator,
  inputs: readonly number[],
  from: number,
  state: Uint8Array,
  network: Network,
): string {
  const input = inputs[from];
  if (input === undefined) return logic(state, network.parameterValues) === 0 ? '0' : '1';
  state[input] = 0;
  const whenOff = writeOut(logic, inputs, from + 1, state, network);
  state[input] = 1;
  const whenOn = writeOut(logic, inputs, from + 1, state, network);
  state[input] = 0;
  if (whenOff === whenOn) return whenOn;
  const name = network.nodes[input]?.name as string;
  const on = whenOn === '1' ? name : whenOn === '0' ? null : `${name} & ${whenOn}`;
  const off = whenOff === '1' ? `!${name}` : whenOff === '0' ? null : `!${name} & ${whenOff}`;
  return on !== null && off !== null ? `(${on} | ${off})` : `(${on ?? off})`;
}

/** Whether the text of the rule is a .bnet rule as it stands. */
function isPlain(expression: Expression, network: Network): boolean {
  switch (expression.kind) {
    case 'node':
      return network.nodeNumbers.has(expression.name);
    case 'number':
      return expression.value === 0 || expression.value === 1;
    case 'unary':
      return expression.operator === '!' && isPlain(expression.operand, network);
    case 'chain':
      return expression.operator !== '^' && expression.operands.every((operand) => isPlain(operand, network));
    default:
      return false;
  }
}

/** The nodes that a rule reads, through attributes too. */
function logicInputs(node: CompiledNode, logic: Expression, network: Network): number[] {
  const inputs = new Set<number>();
  const collect = (expression: Expression): void => {
    compileExpression(expression, {
      node: (name) => {
        const number = network.nodeNumbers.get(name);
        if (number !== undefined) inputs.add(number);
        return number ?? 'false';
      },
      parameter: () => 0,
      macro: (name) => {
        const macro = node.expressions.macros.get(name);
        if (macro !== undefined) collect(macro);
        return () => 0;
      },
    });
  };
  collect(logic);
  return [...inputs].sort((a, b) => a - b);
}

function isZero(expression: Expression | null): boolean {
  return expression === null || (expression.kind === 'number' && expression.value === 0);
}

function isDefault(rate: Expression | null, whenTrue: string, whenFalse: string): boolean {
  return rate === null || printExpression(rate) === `@logic ? ${whenTrue} : ${whenFalse}`;
}
