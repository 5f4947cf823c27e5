import type { ReportDocument } from '@countermove/resistance/schema';

export type PathwayNode = ReportDocument['pathway']['nodes'][number];
export type PathwayEdge = ReportDocument['pathway']['edges'][number];

/** More nodes than this in one layer are put into two columns or more. */
const CAPACITY = 14;

/** Nodes by column, from the cell's surroundings on the left to what the cell does on the right. */
export function nodeColumns(nodes: readonly PathwayNode[], edges: readonly PathwayEdge[]): PathwayNode[][] {
  const layers = [...new Set(nodes.map((node) => node.layer))].sort((first, second) => first - second);
  return layers.flatMap((layer) => {
    const members = nodes.filter((node) => node.layer === layer);
    if (members.length <= CAPACITY) return [members];
    return splitLayer(members, edges);
  });
}

/** Nodes that others of the same layer act on go to the right, so that these edges point forward too. */
function splitLayer(members: readonly PathwayNode[], edges: readonly PathwayEdge[]): PathwayNode[][] {
  const names = new Set(members.map((node) => node.id));
  const inputs = new Map<string, number>();
  for (const edge of edges) {
    if (names.has(edge.from) && names.has(edge.to)) inputs.set(edge.to, (inputs.get(edge.to) ?? 0) + 1);
  }
  const sorted = members
    .map((node, index) => ({ node, index, inputs: inputs.get(node.id) ?? 0 }))
    .sort((first, second) => first.inputs - second.inputs || first.index - second.index)
    .map(({ node }) => node);
  const parts = Math.ceil(sorted.length / CAPACITY);
  const size = Math.ceil(sorted.length / parts);
  return Array.from({ length: parts }, (_, part) => sorted.slice(part * size, (part + 1) * size));
}
