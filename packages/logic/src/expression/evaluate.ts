import { exp, log, pow } from '@countermove/base';
import type { BinaryOperator, ChainOperator, Expression } from './expression.ts';

/** Computes one expression from the states of the nodes (0 or 1) and the values of the parameters. */
export type Evaluator = (state: Uint8Array, parameters: Float64Array) => number;

/** What names mean. A name that means nothing has been refused before. */
export interface Scope {
  /** Number of the node, or 'true'/'false' for the constants. */
  node(name: string): number | 'true' | 'false';
  parameter(name: string): number;
  macro(name: string): Evaluator;
}

/** Turns a tree into a closure. */
export function compileExpression(expression: Expression, scope: Scope): Evaluator {
  const compile = (part: Expression): Evaluator => compileExpression(part, scope);
  switch (expression.kind) {
    case 'number': {
      const value = expression.value;
      return () => value;
    }
    case 'node': {
      const node = scope.node(expression.name);
      if (node === 'true') return () => 1;
      if (node === 'false') return () => 0;
      return (state) => state[node] as number;
    }
    case 'parameter': {
      const parameter = scope.parameter(expression.name);
      return (_, parameters) => parameters[parameter] as number;
    }
    case 'macro':
      return scope.macro(expression.name);
    case 'call':
      return compileCall(expression.name, expression.operands.map(compile));
    case 'unary': {
      const operand = compile(expression.operand);
      if (expression.operator === '!') return (s, p) => (operand(s, p) === 0 ? 1 : 0);
      return expression.operator === '-' ? (s, p) => -operand(s, p) : operand;
    }
    case 'binary':
      return compileBinary(expression.operator, compile(expression.left), compile(expression.right));
    case 'chain':
      return compileChain(expression.operator, expression.operands.map(compile));
    case 'choice': {
      const condition = compile(expression.condition);
      const whenTrue = compile(expression.whenTrue);
      const whenFalse = compile(expression.whenFalse);
      return (s, p) => (condition(s, p) === 0 ? whenFalse(s, p) : whenTrue(s, p));
    }
  }
}

function compileCall(name: 'log' | 'exp', operands: readonly Evaluator[]): Evaluator {
  const [x, base] = operands as readonly [Evaluator, Evaluator | undefined];
  if (name === 'log') return base === undefined ? (s, p) => log(x(s, p)) : (s, p) => log(x(s, p)) / log(base(s, p));
  return base === undefined ? (s, p) => exp(x(s, p)) : (s, p) => pow(base(s, p), x(s, p));
}

function compileBinary(operator: BinaryOperator, left: Evaluator, right: Evaluator): Evaluator {
  switch (operator) {
    case '+':
      return (s, p) => left(s, p) + right(s, p);
    case '-':
      return (s, p) => left(s, p) - right(s, p);
    case '*':
      return (s, p) => left(s, p) * right(s, p);
    case '/':
      return (s, p) => left(s, p) / right(s, p);
    case '<':
      return (s, p) => (left(s, p) < right(s, p) ? 1 : 0);
    case '>':
      return (s, p) => (left(s, p) > right(s, p) ? 1 : 0);
    case '<=':
      return (s, p) => (left(s, p) <= right(s, p) ? 1 : 0);
    case '>=':
      return (s, p) => (left(s, p) >= right(s, p) ? 1 : 0);
    case '==':
      return (s, p) => (left(s, p) === right(s, p) ? 1 : 0);
    case '!=':
      return (s, p) => (left(s, p) !== right(s, p) ? 1 : 0);
  }
}

function compileChain(operator: ChainOperator, operands: readonly Evaluator[]): Evaluator {
  if (operator === '^') {
    return (s, p) => {
      let parity = 0;
      for (const operand of operands) if (operand(s, p) !== 0) parity ^= 1;
      return parity;
    };
  }
  // AND stops at the first false operand, OR at the first true one
  const stopsAtTrue = operator === '|';
  const stopped = stopsAtTrue ? 1 : 0;
  return (s, p) => {
    for (const operand of operands) if ((operand(s, p) !== 0) === stopsAtTrue) return stopped;
    return 1 - stopped;
  };
}
