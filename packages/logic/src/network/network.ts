import type { Evaluator } from '../expression/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import type { NetworkDefinition } from './definition.ts';

/** A node ready to run. */
export interface CompiledNode {
  readonly name: string;
  readonly logic: Evaluator | null;
  readonly rateUp: Evaluator;
  readonly rateDown: Evaluator;
  /** Numbers of the nodes that its rates read, itself excepted, ascending. */
  readonly inputs: readonly number[];
  /** Whether its rates read its own state beyond the choice between up and down. */
  readonly readsItself: boolean;
  /** Numbers of the parameters that its rates read. */
  readonly parameters: readonly number[];
  /** The trees, for writers and analyses; null where the text was not given. */
  readonly expressions: {
    readonly logic: Expression | null;
    readonly rateUp: Expression | null;
    readonly rateDown: Expression | null;
    readonly macros: ReadonlyMap<string, Expression>;
  };
}

/** A network ready to run. Holds closures: workers compile the definition themselves. */
export interface Network {
  readonly definition: NetworkDefinition;
  readonly nodes: readonly CompiledNode[];
  readonly nodeNumbers: ReadonlyMap<string, number>;
  readonly parameterNumbers: ReadonlyMap<string, number>;
  /** Values of the definition, by number. */
  readonly parameterValues: Float64Array;
}
