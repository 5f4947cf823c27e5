import type { NetworkModule, NetworkNode } from '@countermove/atlas/schema';
import { compileNetwork, type Network, type NodeDefinition } from '@countermove/logic';
import type { CellKnowledge } from './knowledge.ts';

/** The network of the cell model, ready to run, with the names under which its parts are read. */
export interface CellNetwork {
  readonly network: Network;
  /** Phenotype → node whose time on is reported. */
  readonly states: ReadonlyMap<string, string>;
  /** Phenotype → absorbing node whose hazard is reported. */
  readonly deaths: ReadonlyMap<string, string>;
  /** Nodes of the modules, without the helper nodes of phenotypes. */
  readonly nodes: readonly NetworkNode[];
  readonly inputs: readonly string[];
}

/** What every run of the cell model shares. */
export interface CellModel {
  readonly knowledge: CellKnowledge;
  readonly network: CellNetwork;
}

/** Name of the parameter that holds the share of time of an input. */
export function inputParameter(ambient: string): string {
  return `input_${ambient}`;
}

/**
 * Writes the modules of the atlas as a Boolean network in hours.
 * @throws Error listing the problems when the modules do not fit together: a fault of the data, not of a user
 */
export function buildCellNetwork(knowledge: CellKnowledge): CellNetwork {
  const nodes = knowledge.modules.flatMap((module) => module.nodes);
  const phenotypes = knowledge.modules.flatMap((module) => module.phenotypes);
  const states = new Map<string, string>();
  const deaths = new Map<string, string>();
  const definitions: NodeDefinition[] = nodes.map((node) => defineNode(node));
  for (const phenotype of phenotypes) {
    if (phenotype.kind === 'death') {
      const name = `DEATH_${phenotype.phenotype}`;
      deaths.set(phenotype.phenotype, name);
      definitions.push({ name, rateUp: phenotype.hazard ?? '0', rateDown: '0' });
    } else if (phenotype.effectors.includes(phenotype.rule ?? '')) {
      states.set(phenotype.phenotype, phenotype.rule ?? '');
    } else {
      const name = `PHENOTYPE_${phenotype.phenotype}`;
      states.set(phenotype.phenotype, name);
      definitions.push(ruleNode(name, phenotype.rule ?? '0', 'ratePhosphorylation'));
    }
  }
  const compiled = compileNetwork({ nodes: definitions, parameters: defaultParameters(knowledge) });
  if (!compiled.ok) {
    throw new Error(
      `the cell model does not compile: ${compiled.problems.map((p) => `${p.code} ${p.found}`).join('; ')}`,
    );
  }
  const inputs = nodes.flatMap((node) => (node.ambient === null ? [] : [node.ambient]));
  return { network: compiled.value, states, deaths, nodes, inputs };
}

function defineNode(node: NetworkNode): NodeDefinition {
  if (node.ambient !== null) {
    const share = `$${inputParameter(node.ambient)}`;
    return { name: node.id, rateUp: `$rateInput * ${share}`, rateDown: `$rateInput * (1 - ${share})` };
  }
  return ruleNode(node.id, node.rule ?? '0', `rate${node.rate.charAt(0).toUpperCase()}${node.rate.slice(1)}`);
}

/** A node that follows its rule at the speed of its class. */
function ruleNode(name: string, rule: string, rate: string): NodeDefinition {
  return { name, logic: rule, rateUp: `@logic ? $${rate} : 0`, rateDown: `@logic ? 0 : $${rate}` };
}

/** Numbers of the model that its expressions read. */
const MODEL_NUMBERS = [
  'crowding',
  'rateInput',
  'rateBinding',
  'ratePhosphorylation',
  'rateDegradation',
  'rateTranscription',
  'rateChromatin',
  'apoptosisCommitment',
  'apoptosisBasal',
];

/** Every parameter of the network with its value in the unaltered, untreated cell. */
function defaultParameters(knowledge: CellKnowledge): Record<string, number> {
  const parameters: Record<string, number> = {};
  for (const name of MODEL_NUMBERS) parameters[name] = knowledge.calibration('cell-model', name);
  parameters.tolerance = knowledge.calibration('cell-model', 'toleranceMedian');
  for (const module of knowledge.modules) collect(module, parameters);
  return parameters;
}

function collect(module: NetworkModule, parameters: Record<string, number>): void {
  for (const gene of module.genes) {
    if (gene.dosage !== null) parameters[gene.dosage] = gene.usual ?? 1;
    if (gene.driver !== null) parameters[gene.driver] = 0;
    for (const pool of gene.pools) parameters[pool.driver] = 0;
  }
  Object.assign(parameters, module.constants);
  for (const node of module.nodes) if (node.ambient !== null) parameters[inputParameter(node.ambient)] = 0.5;
}
