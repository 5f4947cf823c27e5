import { createVocabulary, searchAtlas } from '@countermove/atlas';
import { createProblem, failure, hasErrors, type Problem, success } from '@countermove/base';
import { nearestNames } from '@countermove/nomenclature';
import { type Command, InvalidArgumentError } from 'commander';
import { createAtlasDocument } from '../atlas/atlas-document.ts';
import { type FilterOptions, filtersOf, readFilter } from '../atlas/filter.ts';
import { findRecords, listRecords } from '../atlas/kinds.ts';
import { type AtlasRecord, KINDS, type KindName } from '../atlas/record.ts';
import { summariseRecord, summariseRecords, summariseState } from '../output/atlas-summary.ts';
import type { Perform } from '../session.ts';

/** `atlas search|show|list|check`: the facts. */
export function addAtlas(program: Command, perform: Perform): void {
  const atlas = program.command('atlas').description('the curated facts: search, show, list, check');
  addSearch(atlas, perform);
  addShow(atlas, perform);
  addList(atlas, perform);
  addCheck(atlas, perform);
}

function addSearch(parent: Command, perform: Perform): void {
  parent
    .command('search')
    .description('records that have to do with these words, best first')
    .argument('<words...>')
    .action((words: readonly string[], _options: object, command: Command) =>
      perform(command, ({ atlas, provenance }) => {
        const records = searchAtlas(atlas, words.join(' ')).map(({ kind, id, title, score }): AtlasRecord => {
          const [found] = findRecords(atlas, kind, id);
          if (found === undefined) throw new Error(`search found a record that is not there: ${kind} ${id}`);
          return { ...found, title, score };
        });
        const document = createAtlasDocument(provenance(), [], records);
        return success({ document, summary: (width) => summariseRecords(records, width) });
      }),
    );
}

function addShow(parent: Command, perform: Perform): void {
  parent
    .command('show')
    .description('one record, whole, with all that has this id')
    .argument('<id>')
    .action((id: string, _options: object, command: Command) =>
      perform(command, ({ atlas, provenance }) => {
        const records = KINDS.flatMap((kind) => findRecords(atlas, kind, id));
        if (records.length === 0) {
          const ids = KINDS.flatMap((kind) => listRecords(atlas, kind).map((one) => one.id));
          const longer = ids.filter((one) => one.toLowerCase().startsWith(id.toLowerCase())).slice(0, 3);
          const nearest = longer.length > 0 ? longer : nearestNames(id, ids);
          return failure(
            createProblem('error', 'unknown-id', id, {
              expected: 'the id of a record',
              hint: nearest.length > 0 ? `did you mean ${nearest.join(' or ')}?` : 'countermove atlas search finds ids',
            }),
          );
        }
        const document = createAtlasDocument(provenance(), [], records);
        return success({
          document,
          summary: (width) => records.map((one) => summariseRecord(one, width)).join('\n\n'),
        });
      }),
    );
}

function addList(parent: Command, perform: Perform): void {
  parent
    .command('list')
    .description(`records of a kind: ${KINDS.join(', ')}`)
    .argument('<kind>', 'which kind, in singular or plural', readKind)
    .option('--system <id>', 'of this system of resistance')
    .option('--gene <symbol>', 'that speak of this gene')
    .option('--drug <name>', 'that speak of this drug or of its classes')
    .option('--cancer <code>', 'that hold for this cancer')
    .action((kind: KindName, options: FilterOptions, command: Command) =>
      perform(command, ({ atlas, provenance }) => {
        const problems: Problem[] = unusableFilters(kind, options);
        const filter = readFilter(options, createVocabulary(atlas));
        problems.push(...filter.problems);
        if (!filter.ok || hasErrors(problems)) return failure(...problems);
        const records = listRecords(atlas, kind, filter.value);
        const document = createAtlasDocument(provenance(), problems, records);
        return success({ document, summary: (width) => summariseRecords(records, width) }, problems);
      }),
    );
}

function addCheck(parent: Command, perform: Perform): void {
  parent
    .command('check')
    .description('what is wrong with the data; exit status 1 when there are errors')
    .action((_options: object, command: Command) =>
      perform(command, ({ atlas, provenance }) => {
        const { problems } = atlas;
        if (hasErrors(problems)) return failure(...problems);
        const document = createAtlasDocument(provenance(), problems, []);
        return success({ document, summary: (width) => summariseState(atlas, width) }, problems);
      }),
    );
}

/** `drug` or `drugs`. */
function readKind(text: string): KindName {
  const name = text.toLowerCase();
  const kind = KINDS.find((one) => [one, `${one}s`, one.replace(/y$/, 'ies')].includes(name));
  if (kind !== undefined) return kind;
  const nearest = nearestNames(name, KINDS);
  throw new InvalidArgumentError(
    nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}?` : `One of ${KINDS.join(', ')}.`,
  );
}

/** A filter that a kind has no field for would give everything or nothing: neither is an answer. */
function unusableFilters(kind: KindName, options: FilterOptions): Problem[] {
  const usable = filtersOf(kind);
  return (['system', 'gene', 'drug', 'cancer'] as const)
    .filter((name) => options[name] !== undefined && !usable.includes(name))
    .map((name) =>
      createProblem('error', 'filter-not-usable', `--${name}`, {
        expected: usable.length === 0 ? 'no filter' : usable.map((one) => `--${one}`).join(', '),
        hint: `records of the kind ${kind} do not say this`,
      }),
    );
}
