import { createProblem, type Problem } from '@countermove/base';

export interface Token {
  readonly kind: 'name' | 'parameter' | 'macro' | 'number' | 'string' | 'symbol' | 'end';
  /** The name without its `$` or `@`, the canonical symbol, or the text of the string. */
  readonly text: string;
  readonly line: number;
}

/** Bad text met while reading. Never leaves the package: the functions that read text turn it into a Result. */
export class TextError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const PATTERN =
  /(\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([$@]?[A-Za-z_][A-Za-z0-9_]*)|"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|(&&|\|\||==|!=|<=|>=|[-+*/&|!^<>=?:;,.(){}[\]])/y;

/** Words and double signs that mean the same as one sign. */
const CANONICAL: Readonly<Record<string, string>> = {
  NOT: '!',
  AND: '&',
  '&&': '&',
  OR: '|',
  '||': '|',
  XOR: '^',
};

/**
 * Cuts the text of a .bnd or .cfg file, or of one expression, into tokens. A line that begins with `#` is a comment.
 * @throws TextError at a character that belongs to no token
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let position = 0;
  while (position < text.length) {
    if (text[position] === '#' && (position === 0 || text[position - 1] === '\n')) {
      const end = text.indexOf('\n', position);
      position = end < 0 ? text.length : end;
      continue;
    }
    PATTERN.lastIndex = position;
    const match = PATTERN.exec(text);
    if (match === null) {
      const found = text.startsWith('/*', position) ? '/* without */' : text.slice(position, position + 20);
      throw new TextError(createProblem('error', 'syntax', found, { line, expected: 'a name, number or operator' }));
    }
    const [whole, blank, number, name, string, symbol] = match;
    if (number !== undefined) {
      if (!Number.isFinite(Number(number)))
        throw new TextError(createProblem('error', 'number-too-large', number, { line }));
      tokens.push({ kind: 'number', text: number, line });
    } else if (name !== undefined) tokens.push(nameToken(name, line));
    else if (string !== undefined) tokens.push({ kind: 'string', text: string.replace(/\\([\s\S])/g, '$1'), line });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: CANONICAL[symbol] ?? symbol, line });
    if (blank !== undefined || string !== undefined) line += countLines(whole);
    position += whole.length;
  }
  tokens.push({ kind: 'end', text: '', line });
  return tokens;
}

function nameToken(name: string, line: number): Token {
  if (name.startsWith('$')) return { kind: 'parameter', text: name.slice(1), line };
  if (name.startsWith('@')) return { kind: 'macro', text: name.slice(1), line };
  const word = name.toUpperCase();
  const operator = Object.hasOwn(CANONICAL, word) ? CANONICAL[word] : undefined;
  return operator === undefined ? { kind: 'name', text: name, line } : { kind: 'symbol', text: operator, line };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Walks over tokens. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** The token ahead by some places; the end token when there is none. */
  peek(ahead: number = 0): Token {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)] as Token;
  }

  next(): Token {
    const token = this.peek();
    if (this.position < this.tokens.length - 1) this.position += 1;
    return token;
  }

  isSymbol(text: string, ahead: number = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === text;
  }

  /** Takes the symbol when it is next. */
  take(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.position += 1;
    return true;
  }

  /** @throws TextError when the next token is another one */
  expect(text: string): Token {
    if (!this.isSymbol(text)) throw this.unexpected(`"${text}"`);
    return this.next();
  }

  /** @throws TextError when the next token is no name */
  expectName(what: string): Token {
    if (this.peek().kind !== 'name') throw this.unexpected(what);
    return this.next();
  }

  unexpected(expected: string): TextError {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the end of the text' : token.text;
    return new TextError(createProblem('error', 'syntax', found, { line: token.line, expected }));
  }
}
