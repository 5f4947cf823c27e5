import { ancestorsOf } from '@countermove/atlas';
import type { Context } from '@countermove/atlas/schema';
import { createProblem, type Problem } from '@countermove/base';
import type { ResistanceModel } from '../model.ts';

export type ContextKind = Context['kind'];

/** The context of a cancer, or of the nearest wider type that has one. */
export function contextFor(model: ResistanceModel, cancer: string, kind: ContextKind): Context | Problem {
  for (const code of [cancer, ...ancestorsOf(model.atlas, cancer)]) {
    const found = model.cell.knowledge.contexts.find((one) => one.kind === kind && one.cancers.includes(code));
    if (found !== undefined) return found;
  }
  const known = [...new Set(model.cell.knowledge.contexts.flatMap((one) => one.cancers))].toSorted();
  return createProblem('error', 'no-cell-context', cancer, {
    expected: `a cancer whose cells this version can simulate: ${known.join(', ')}`,
    hint: 'explain works for every cancer; the cell model does not yet',
  });
}
