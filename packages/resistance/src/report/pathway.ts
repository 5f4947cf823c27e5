import type { NetworkModule } from '@countermove/atlas/schema';
import { type Expression, parseExpression } from '@countermove/logic';
import type { ResistanceModel } from '../model.ts';
import type { ReportDocument } from '../schema/index.ts';

type Pathway = ReportDocument['pathway'];

/** The network of the cell model as nodes and signed edges, in layers from the surroundings inwards. */
export function pathwayOf(model: ResistanceModel): Pathway {
  const modules = model.cell.knowledge.modules;
  const edges = modules.flatMap((module) => module.nodes.flatMap((node) => edgesInto(node)));
  const layers = layersOf(
    modules.flatMap((module) => module.nodes.map((node) => node.id)),
    edges,
  );
  return {
    nodes: modules.flatMap((module) =>
      module.nodes.map((node) => ({
        id: node.id,
        title: node.title ?? node.id,
        module: module.module,
        genes: [...node.genes],
        layer: layers.get(node.id) ?? 0,
      })),
    ),
    edges,
  };
}

function edgesInto(node: NetworkModule['nodes'][number]): Pathway['edges'] {
  if (node.rule === null) return [];
  const parsed = parseExpression(node.rule);
  if (!parsed.ok) throw new Error(`rule of ${node.id} cannot be read: ${node.rule}`);
  const signs = new Map<string, '+' | '-'>();
  collectSigns(parsed.value, true, signs);
  return [...signs].filter(([from]) => from !== node.id).map(([from, sign]) => ({ from, to: node.id, sign }));
}

/** Sign of each node in an expression: turned by every `!`, every subtraction and the right side of `>`; the first mention counts. */
function collectSigns(expression: Expression, positive: boolean, signs: Map<string, '+' | '-'>): void {
  switch (expression.kind) {
    case 'node':
      if (!signs.has(expression.name)) signs.set(expression.name, positive ? '+' : '-');
      return;
    case 'unary':
      collectSigns(
        expression.operand,
        expression.operator === '!' || expression.operator === '-' ? !positive : positive,
        signs,
      );
      return;
    case 'binary': {
      const falls = ['<', '<='].includes(expression.operator);
      const turnsRight = ['-', '/', '>', '>='].includes(expression.operator);
      collectSigns(expression.left, falls ? !positive : positive, signs);
      collectSigns(expression.right, turnsRight ? !positive : positive, signs);
      return;
    }
    case 'chain':
      for (const operand of expression.operands) collectSigns(operand, positive, signs);
      return;
    case 'choice':
      collectSigns(expression.condition, positive, signs);
      collectSigns(expression.whenTrue, positive, signs);
      collectSigns(expression.whenFalse, positive, signs);
      return;
    default:
  }
}

/** Distance from the nearest node that nothing drives. */
function layersOf(ids: readonly string[], edges: Pathway['edges']): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  const driven = new Set(edges.map((edge) => edge.to));
  let front = ids.filter((id) => !driven.has(id));
  for (let layer = 0; front.length > 0; layer += 1) {
    for (const id of front) layers.set(id, layer);
    front = [...new Set(edges.filter((edge) => front.includes(edge.from)).map((edge) => edge.to))].filter(
      (id) => !layers.has(id),
    );
  }
  return layers;
}
