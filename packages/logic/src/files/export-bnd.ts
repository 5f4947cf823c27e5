import type { NetworkDefinition, NodeDefinition } from '../network/definition.ts';

/** A network as a .bnd file of MaBoSS. Its parameters go into the .cfg file. */
export function exportBnd(definition: NetworkDefinition): string {
  return definition.nodes.map(printNode).join('\n');
}

function printNode(node: NodeDefinition): string {
  const lines: string[] = [];
  if (node.description !== undefined) lines.push(`description = "${node.description.replace(/["\\]/g, '\\$&')}"`);
  for (const [name, text] of Object.entries(node.macros ?? {})) lines.push(`${name} = ${text}`);
  if (node.logic !== undefined) lines.push(`logic = ${node.logic}`);
  if (node.rateUp !== undefined) lines.push(`rate_up = ${node.rateUp}`);
  if (node.rateDown !== undefined) lines.push(`rate_down = ${node.rateDown}`);
  return `node ${node.name} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;
}
