import type { Problem } from '@countermove/base';
import type { Records } from '../records.ts';
import { type Check, problemAt } from './check.ts';
import { namesOfAll } from './rule-names.ts';

/** The record of `data/calibration` whose numbers expressions may read. */
const MODEL_NUMBERS = 'cell-model';

/** Every name in an expression of the cell model exists, and phenotypes are read from their effectors only. */
export const checkNetwork: Check = (records) => {
  const nodes = new Set(records['network-module'].flatMap(({ record }) => record.nodes.map(({ id }) => id)));
  const parameters = parametersOf(records);
  return records['network-module'].flatMap((place) => {
    const { nodes: own, phenotypes } = place.record;
    const problems: Problem[] = [];
    const report = (code: string, found: string, hint: string): void => {
      problems.push(problemAt(place, 'error', code, found, { hint }));
    };
    const look = (reader: string, expressions: readonly (string | null)[]): readonly string[] => {
      const named = namesOfAll(expressions);
      for (const name of named.nodes) if (!nodes.has(name)) report('unknown-node', name, `read by ${reader}`);
      for (const name of named.parameters) {
        if (!parameters.has(name)) report('unknown-parameter', `$${name}`, `read by ${reader}`);
      }
      return named.nodes;
    };
    for (const node of own) look(`node ${node.id}`, [node.rule, node.rateUp, node.rateDown]);
    for (const { phenotype, rule, hazard, effectors } of phenotypes) {
      const reader = `phenotype ${phenotype}`;
      for (const effector of effectors) {
        if (!nodes.has(effector)) report('unknown-node', effector, `effector of ${reader}`);
      }
      for (const name of look(reader, [rule, hazard])) {
        if (!effectors.includes(name)) report('not-an-effector', name, `read by ${reader}`);
      }
    }
    return problems;
  });
};

/** What alterations and drugs set, constants, and the numbers of the model. */
function parametersOf(records: Records): ReadonlySet<string> {
  const modules = records['network-module'].map(({ record }) => record);
  const genes = modules.flatMap((module) => module.genes);
  const numbers = records.calibration.filter(({ record }) => record.id === MODEL_NUMBERS);
  return new Set(
    [
      // Drawn for each cell; the calibration holds its median and spread.
      'tolerance',
      ...genes.flatMap(({ dosage, driver, pools }) => [dosage, driver, ...pools.map((pool) => pool.driver)]),
      ...modules.flatMap(({ constants }) => Object.keys(constants)),
      ...numbers.flatMap(({ record }) => Object.keys(record.values)),
    ].filter((name) => name !== null),
  );
}
