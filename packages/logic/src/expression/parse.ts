import { createProblem, failure, type Result, success } from '@countermove/base';
import {
  type BinaryOperator,
  type ChainOperator,
  depthOf,
  type Expression,
  type FunctionName,
  PRECEDENCE,
  UNARY_PRECEDENCE,
  type UnaryOperator,
} from './expression.ts';
import { TextError, TokenReader, tokenize } from './tokens.ts';

/** Parentheses, signs and branches inside one another: far above any model, far below what the call stack bears. */
const MAXIMUM_NESTING = 400;
/** Height of the tree: long sums and differences lean to the left. */
const MAXIMUM_DEPTH = 1000;

/**
 * Reads one expression in the grammar of MaBoSS' .bnd files: `NOT A & (B OR $k > 2) ? @logic : log(2)`.
 * @returns the tree, or what is wrong with the text, with its line
 */
export function parseExpression(text: string): Result<Expression> {
  try {
    const reader = new TokenReader(tokenize(text));
    const expression = readExpression(reader);
    if (reader.peek().kind !== 'end') throw reader.unexpected('an operator or the end of the expression');
    return success(expression);
  } catch (error) {
    if (error instanceof TextError) return failure(error.problem);
    throw error;
  }
}

/**
 * Reads an expression where the reader stands and leaves the reader behind it.
 * @throws TextError
 */
export function readExpression(reader: TokenReader): Expression {
  const expression = readChoice(reader, 0);
  if (depthOf(expression) > MAXIMUM_DEPTH) throw tooDeep(reader);
  return expression;
}

function readChoice(reader: TokenReader, nesting: number): Expression {
  if (nesting > MAXIMUM_NESTING) throw tooDeep(reader);
  const branches: { readonly condition: Expression; readonly whenTrue: Expression }[] = [];
  let last = readOperators(reader, 1, nesting);
  while (reader.take('?')) {
    const whenTrue = readChoice(reader, nesting + 1);
    reader.expect(':');
    branches.push({ condition: last, whenTrue });
    last = readOperators(reader, 1, nesting);
  }
  return branches.reduceRight<Expression>((whenFalse, branch) => ({ kind: 'choice', ...branch, whenFalse }), last);
}

/** Precedence climbing: operands joined by operators that bind at least as tightly as `minimum`. */
function readOperators(reader: TokenReader, minimum: number, nesting: number): Expression {
  let left = readUnary(reader, nesting);
  for (;;) {
    const operator = reader.peek();
    if (operator.kind !== 'symbol' || !Object.hasOwn(PRECEDENCE, operator.text)) return left;
    const precedence = PRECEDENCE[operator.text as BinaryOperator | ChainOperator];
    if (precedence < minimum) return left;
    if (precedence <= PRECEDENCE['&']) {
      const operands = [left];
      while (reader.take(operator.text)) operands.push(readOperators(reader, precedence + 1, nesting));
      left = { kind: 'chain', operator: operator.text as ChainOperator, operands };
    } else {
      reader.next();
      const right = readOperators(reader, precedence + 1, nesting);
      left = { kind: 'binary', operator: operator.text as BinaryOperator, left, right };
    }
  }
}

function readUnary(reader: TokenReader, nesting: number): Expression {
  const signs: UnaryOperator[] = [];
  while (reader.isSymbol('!') || reader.isSymbol('-') || reader.isSymbol('+')) {
    signs.push(reader.next().text as UnaryOperator);
    if (signs.length > MAXIMUM_NESTING) throw tooDeep(reader);
  }
  return signs.reduceRight<Expression>(
    (operand, operator) => ({ kind: 'unary', operator, operand }),
    readPrimary(reader, nesting),
  );
}

function readPrimary(reader: TokenReader, nesting: number): Expression {
  const token = reader.peek();
  if (reader.take('(')) {
    const inner = readChoice(reader, nesting + 1);
    reader.expect(')');
    return inner;
  }
  switch (token.kind) {
    case 'number':
      return { kind: 'number', value: Number(reader.next().text) };
    case 'parameter':
    case 'macro':
      return { kind: token.kind, name: reader.next().text };
    case 'name': {
      if (token.text.toLowerCase() === 'node') throw reader.unexpected('a name that is not a keyword');
      reader.next();
      return reader.take('(') ? readCall(reader, token.text, token.line, nesting) : { kind: 'node', name: token.text };
    }
    default:
      throw reader.unexpected('a name, number, $parameter, @attribute or "("');
  }
}

function readCall(reader: TokenReader, name: string, line: number, nesting: number): Expression {
  if (name !== 'log' && name !== 'exp') {
    throw new TextError(createProblem('error', 'unknown-function', name, { line, expected: 'log or exp' }));
  }
  const operands = [readChoice(reader, nesting + 1)];
  if (reader.take(',')) operands.push(readChoice(reader, nesting + 1));
  reader.expect(')');
  return { kind: 'call', name: name satisfies FunctionName, operands };
}

function tooDeep(reader: TokenReader): TextError {
  return new TextError(
    createProblem('error', 'nested-too-deep', reader.peek().text, {
      line: reader.peek().line,
      expected: `at most ${MAXIMUM_NESTING} levels of nesting`,
    }),
  );
}

/** How tightly the outermost operator of an expression binds. */
export function precedenceOf(expression: Expression): number {
  switch (expression.kind) {
    case 'choice':
      return 0;
    case 'chain':
    case 'binary':
      return PRECEDENCE[expression.operator];
    case 'unary':
      return UNARY_PRECEDENCE;
    default:
      return UNARY_PRECEDENCE + 1;
  }
}
