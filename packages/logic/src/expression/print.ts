import { type Expression, UNARY_PRECEDENCE } from './expression.ts';
import { precedenceOf } from './parse.ts';

/** The expression as text with no more parentheses than needed; `parseExpression` gives the same tree back. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'node':
      return expression.name;
    case 'parameter':
      return `$${expression.name}`;
    case 'macro':
      return `@${expression.name}`;
    case 'call':
      return `${expression.name}(${expression.operands.map(printExpression).join(', ')})`;
    case 'unary':
      return `${expression.operator}${printAtLeast(expression.operand, UNARY_PRECEDENCE)}`;
    case 'binary': {
      const level = precedenceOf(expression);
      return `${printAtLeast(expression.left, level)} ${expression.operator} ${printAtLeast(expression.right, level + 1)}`;
    }
    case 'chain': {
      const level = precedenceOf(expression);
      return expression.operands
        .map((operand) => printAtLeast(operand, level + 1))
        .join(expression.operator === '^' ? ' XOR ' : ` ${expression.operator} `);
    }
    case 'choice':
      return `${printAtLeast(expression.condition, 1)} ? ${printExpression(expression.whenTrue)} : ${printExpression(expression.whenFalse)}`;
  }
}

function printAtLeast(expression: Expression, precedence: number): string {
  const text = printExpression(expression);
  return precedenceOf(expression) >= precedence ? text : `(${text})`;
}
