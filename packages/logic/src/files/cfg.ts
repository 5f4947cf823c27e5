import { createProblem, failure, hasErrors, type Problem, type Result, success } from '@countermove/base';
import { compileExpression } from '../expression/evaluate.ts';
import { readExpression } from '../expression/parse.ts';
import { TextError, type Token, TokenReader, tokenize } from '../expression/tokens.ts';
import type { NetworkDefinition } from '../network/definition.ts';
import { suggest } from '../network/suggest.ts';
import type { InitialGroup } from '../simulate/options.ts';
import { DEFAULT_SETTINGS, type SimulationSettings } from './settings.ts';

/** Known, and without meaning here: threads, generators, and MaBoSS' further outputs. */
const IGNORED_PARAMETERS: ReadonlySet<string> = new Set([
  'use_physrandgen',
  'use_glibcrandgen',
  'use_mtrandgen',
  'display_traj',
  'thread_count',
  'statdist_traj_count',
  'statdist_cluster_threshold',
  'statdist_similarity_cache_max_size',
  'init_pop',
  'pop_base',
]);
const PARAMETERS: readonly string[] = ['max_time', 'time_tick', 'sample_count', 'discrete_time', 'seed_pseudorandom'];
const IGNORED_ATTRIBUTES: ReadonlySet<string> = new Set(['refstate', 'in_graph']);

/**
 * Reads a .cfg file of MaBoSS. Statements are evaluated in reading order, later ones win; several files are read as
 * their texts one after the other. Random generators, threads, reference states and observed graphs are left aside.
 * @param definition of the network that the file is about
 */
export function parseCfg(text: string, definition: NetworkDefinition): Result<SimulationSettings> {
  const nodes = new Set(definition.nodes.map(({ name }) => name));
  const file = new ConfigurationReader(nodes);
  try {
    file.read(new TokenReader(tokenize(text)));
  } catch (error) {
    if (error instanceof TextError) return failure(...file.problems, error.problem);
    throw error;
  }
  if (hasErrors(file.problems)) return { ok: false, problems: file.problems };
  return success(file.settings(), file.problems);
}

class ConfigurationReader {
  readonly problems: Problem[] = [];
  private readonly nodes: ReadonlySet<string>;
  private readonly variables = new Map<string, number>();
  private readonly parameters = new Map<string, number>();
  private readonly initial = new Map<string, number>();
  private readonly groups = new Map<string, InitialGroup>();
  private readonly internal = new Map<string, boolean>();

  constructor(nodes: ReadonlySet<string>) {
    this.nodes = nodes;
  }

  read(reader: TokenReader): void {
    while (reader.peek().kind !== 'end') {
      const token = reader.peek();
      if (token.kind === 'parameter') {
        reader.next();
        reader.expect('=');
        this.variables.set(token.text, this.readValue(reader));
      } else if (token.kind === 'name') {
        reader.next();
        if (reader.take('.')) this.readAttribute(token, reader);
        else this.readParameter(token, reader);
      } else if (reader.isSymbol('[')) this.readGroup(reader);
      else throw reader.unexpected('a parameter, $variable, node or "["');
      reader.expect(';');
    }
  }

  settings(): SimulationSettings {
    const number = (name: string, otherwise: number): number => this.parameters.get(name) ?? otherwise;
    const maxTime = number('max_time', DEFAULT_SETTINGS.maxTime);
    const timeTick = number('time_tick', DEFAULT_SETTINGS.timeTick);
    const windows = maxTime / timeTick;
    if (Math.abs(windows - Math.round(windows)) > 1e-9 * windows) {
      const expected = 'a multiple of time_tick: what is behind the last whole window is in no table';
      this.problems.push(createProblem('notice', 'broken-window', `max_time ${maxTime}`, { expected }));
    }
    return {
      parameters: Object.fromEntries(this.variables),
      initial: Object.fromEntries(this.initial),
      groups: [...this.groups.values()],
      internal: [...this.internal].flatMap(([name, internal]) => (internal ? [name] : [])),
      maxTime,
      timeTick,
      sampleCount: Math.trunc(number('sample_count', DEFAULT_SETTINGS.sampleCount)),
      seed: Math.trunc(number('seed_pseudorandom', DEFAULT_SETTINGS.seed)),
      discreteTime: number('discrete_time', 0) !== 0,
    };
  }

  private readParameter(name: Token, reader: TokenReader): void {
    const word = name.text.toLowerCase();
    reader.expect('=');
    if (!PARAMETERS.includes(word) && !IGNORED_PARAMETERS.has(word)) {
      const hint = suggest(word, [...PARAMETERS, ...IGNORED_PARAMETERS]);
      this.problems.push(createProblem('error', 'unknown-setting', name.text, { line: name.line, hint }));
    }
    const { line } = reader.peek();
    const value = this.readValue(reader);
    const positive = word === 'max_time' || word === 'time_tick' || word === 'sample_count';
    if (positive && !(value > 0)) {
      this.problems.push(createProblem('error', 'bad-setting', `${word} = ${value}`, { line, expected: 'above 0' }));
    }
    this.parameters.set(word, value);
  }

  private readAttribute(node: Token, reader: TokenReader): void {
    this.checkNode(node);
    const attribute = reader.expectName('istate, is_internal, refstate or in_graph');
    reader.expect('=');
    const value = this.readValue(reader);
    if (attribute.text === 'is_internal') this.internal.set(node.text, value !== 0);
    else if (attribute.text === 'istate') {
      if (value !== 0 && value !== 1 && !(value < 0)) {
        const expected = '0, 1 or a negative number for either';
        this.problems.push(createProblem('error', 'bad-istate', String(value), { line: node.line, expected }));
      }
      this.forgetStart(node, [node.text]);
      if (value >= 0) this.initial.set(node.text, value);
    } else if (!IGNORED_ATTRIBUTES.has(attribute.text)) throw unknownAttribute(attribute);
  }

  /** `[A, B].istate = 0.3 [0, 1], 0.7 [1, 1]` */
  private readGroup(reader: TokenReader): void {
    const members = readList(reader, () => {
      const member = reader.expectName('a node');
      this.checkNode(member);
      return member;
    });
    reader.expect('.');
    const attribute = reader.expectName('istate');
    if (attribute.text !== 'istate') throw unknownAttribute(attribute);
    reader.expect('=');
    const alternatives: { weight: number; values: (0 | 1)[] }[] = [];
    do {
      const weight = this.readValue(reader);
      const { line } = reader.peek();
      const values = readList(reader, () => (this.readValue(reader) === 0 ? 0 : 1));
      if (!(weight >= 0) || values.length !== members.length) {
        const expected = `a weight of at least 0 and ${members.length} values`;
        const found = `${weight} [${values.join(', ')}]`;
        this.problems.push(createProblem('error', 'bad-istate', found, { line, expected }));
      }
      alternatives.push({ weight, values });
    } while (reader.take(','));
    const nodes = members.map(({ text }) => text);
    const first = members[0] as Token;
    if (!alternatives.some(({ weight }) => weight > 0)) {
      const expected = 'a weight above 0';
      this.problems.push(createProblem('error', 'bad-istate', `[${nodes}]`, { line: first.line, expected }));
    }
    this.forgetStart(first, nodes);
    this.groups.set(nodes.join(','), { nodes, alternatives });
  }

  /** A later statement about the start of the same nodes wins; one about a part of a group is an error. */
  private forgetStart(place: Token, nodes: readonly string[]): void {
    for (const node of nodes) this.initial.delete(node);
    this.groups.delete(nodes.join(','));
    for (const group of this.groups.values()) {
      const shared = group.nodes.filter((node) => nodes.includes(node));
      if (shared.length === 0) continue;
      if (nodes.length === group.nodes.length && shared.length === nodes.length)
        this.groups.delete(group.nodes.join(','));
      else {
        const expected = 'each node in one group';
        this.problems.push(createProblem('error', 'istate-twice', shared.join(', '), { line: place.line, expected }));
      }
    }
  }

  private checkNode(node: Token): void {
    if (this.nodes.has(node.text)) return;
    const hint = suggest(node.text, this.nodes);
    this.problems.push(createProblem('error', 'unknown-node', node.text, { line: node.line, hint }));
  }

  /** An expression of numbers and of variables as they are at this place. */
  private readValue(reader: TokenReader): number {
    const { line } = reader.peek();
    const expression = readExpression(reader);
    const unknown = (code: string, name: string, known: Iterable<string>): never => {
      throw new TextError(createProblem('error', code, name, { line, hint: suggest(name, known) }));
    };
    const used: number[] = [];
    const evaluate = compileExpression(expression, {
      node: (name) => {
        const word = name.toLowerCase();
        return word === 'true' || word === 'false' ? word : unknown('unknown-name', name, ['TRUE', 'FALSE']);
      },
      parameter: (name) => {
        const value = this.variables.get(name);
        if (value === undefined) return unknown('unknown-parameter', name, this.variables.keys());
        return used.push(value) - 1;
      },
      macro: (name) => unknown('unknown-attribute', `@${name}`, []),
    });
    const value = evaluate(new Uint8Array(0), Float64Array.from(used));
    if (Number.isFinite(value)) return value;
    throw new TextError(createProblem('error', 'bad-value', String(value), { line, expected: 'a finite number' }));
  }
}

function readList<T>(reader: TokenReader, readOne: () => T): T[] {
  reader.expect('[');
  const values = [readOne()];
  while (reader.take(',')) values.push(readOne());
  reader.expect(']');
  return values;
}

function unknownAttribute(attribute: Token): TextError {
  const expected = 'istate, is_internal, refstate or in_graph';
  return new TextError(
    createProblem('error', 'unsupported-setting', attribute.text, { line: attribute.line, expected }),
  );
}
