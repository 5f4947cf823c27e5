import type { NetworkNode } from '../../schema/index.ts';
import { type Check, problemAt } from './check.ts';
import { namesOfAll } from './rule-names.ts';

/**
 * Every influence in the cell model has a molecular relation behind it: from one of the molecules of the node that is read to one of
 * those of the node that reads it, whatever the sign. A node all of whose genes are the reader's too needs none: a level of the same
 * protein, or a node that pools several.
 */
export const checkEdgeSupport: Check = (records) => {
  const nodes = new Map(
    records['network-module'].flatMap(({ record }) => record.nodes.map((node) => [node.id, node] as const)),
  );
  const targetsOf = new Map<string, Set<string>>();
  for (const { record } of records.relation) {
    const targets = targetsOf.get(record.from) ?? new Set();
    targetsOf.set(record.from, targets.add(record.to));
  }
  const isSupported = (source: NetworkNode, target: NetworkNode): boolean =>
    moleculesOf(source).some((from) => moleculesOf(target).some((to) => targetsOf.get(from)?.has(to)));

  return records['network-module'].flatMap((place) =>
    place.record.nodes.flatMap((target) =>
      namesOfAll([target.rule, target.rateUp, target.rateDown]).nodes.flatMap((name) => {
        const source = nodes.get(name);
        if (source === undefined || isPart(source, target) || isSupported(source, target)) return [];
        const expected = `a relation from ${moleculesOf(source).join(' or ')} to ${moleculesOf(target).join(' or ')}`;
        return [problemAt(place, 'warning', 'unsupported-edge', `${source.id} -> ${target.id}`, { expected })];
      }),
    ),
  );
};

/** Names that relations may give to what a node stands for: its genes, and its own name for what is no gene (PIP3, MTORC1, CAF). */
function moleculesOf(node: NetworkNode): readonly string[] {
  return [...new Set([...node.genes, node.id.replace(/_[12]$/, '')])];
}

function isPart(source: NetworkNode, target: NetworkNode): boolean {
  if (source.id === target.id) return true;
  return source.genes.length > 0 && source.genes.every((gene) => target.genes.includes(gene));
}
