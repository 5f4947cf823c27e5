import { SYSTEMS, type System } from '@countermove/atlas/schema';
import { createProblem, failure, hasErrors, type Problem, type Result, success } from '@countermove/base';
import { nearestNames, readCancer, readDrug, readGene, type Vocabulary } from '@countermove/nomenclature';
import { FILTERS_BY_KIND, type Filter, type KindName } from './record.ts';

/** What a user narrows a list by. */
export interface FilterOptions {
  readonly system?: string;
  readonly gene?: string;
  readonly drug?: string;
  readonly cancer?: string;
}

/** Which filters records of a kind can be narrowed by. */
export function filtersOf(kind: KindName): readonly (keyof FilterOptions)[] {
  return FILTERS_BY_KIND[kind];
}

/** Reads names as everywhere: aliases with a notice, unknown ones with "did you mean". */
export function readFilter(options: FilterOptions, vocabulary: Vocabulary): Result<Filter> {
  const problems: Problem[] = [];
  const read = <T, U>(
    text: string | undefined,
    reader: (text: string) => Result<T>,
    value: (found: T) => U,
  ): U | null => {
    if (text === undefined) return null;
    const found = reader(text);
    problems.push(...found.problems);
    return found.ok ? value(found.value) : null;
  };
  const system = read(options.system, readSystem, (found) => found);
  const gene = read(
    options.gene,
    (text) => readGene(text, vocabulary),
    (found) => found.symbol,
  );
  const drug = read(
    options.drug,
    (text) => readDrug(text, vocabulary),
    (found) => found.id,
  );
  const cancer = read(
    options.cancer,
    (text) => readCancer(text, vocabulary),
    (found) => found.code,
  );
  if (hasErrors(problems)) return failure(...problems);
  return success(
    {
      ...(system === null ? {} : { system }),
      ...(gene === null ? {} : { gene }),
      ...(drug === null ? {} : { drug }),
      ...(cancer === null ? {} : { cancer }),
    },
    problems,
  );
}

function readSystem(text: string): Result<System> {
  const system = SYSTEMS.find((one) => one === text.trim().toLowerCase());
  if (system !== undefined) return success(system);
  const nearest = nearestNames(text, SYSTEMS);
  return failure(
    createProblem('error', 'unknown-system', text, {
      expected: `one of ${SYSTEMS.join(', ')}`,
      hint: nearest.length === 0 ? null : `did you mean ${nearest.join(' or ')}?`,
    }),
  );
}
