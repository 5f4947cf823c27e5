import type { Problem } from '@countermove/base';
import { biomarkerGenes } from './biomarker-parts.ts';
import { type AtlasChunk, type AtlasContent, joinChunks } from './content.ts';
import type {
  Affinity,
  Cancer,
  Context,
  Drug,
  Evidence,
  Experiment,
  Gene,
  Mechanism,
  NetworkModule,
  Pocket,
  Relation,
  Source,
} from './schema/index.ts';

/** The curated facts, indexed. Lists keep the order of the files; nothing in it may be changed. */
export interface Atlas {
  /** Hash of the data files, as it stands in a document's provenance. */
  readonly version: string;
  /** What is wrong with the data: the records concerned are left out, so whoever shows results shows these too. */
  readonly problems: readonly Problem[];
  readonly content: AtlasContent;
  readonly sources: ReadonlyMap<string, Source>;
  /** Curated genes by symbol. */
  readonly genes: ReadonlyMap<string, Gene>;
  /** Pockets of kinases by gene. */
  readonly pockets: ReadonlyMap<string, Pocket>;
  /** By OncoTree code. */
  readonly cancers: ReadonlyMap<string, Cancer>;
  readonly drugs: ReadonlyMap<string, Drug>;
  /** Ids of the drugs of a class. */
  readonly drugsByClass: ReadonlyMap<string, readonly string[]>;
  readonly affinitiesByDrug: ReadonlyMap<string, readonly Affinity[]>;
  readonly mechanisms: ReadonlyMap<string, Mechanism>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly evidenceByGene: ReadonlyMap<string, readonly Evidence[]>;
  readonly evidenceByMechanism: ReadonlyMap<string, readonly Evidence[]>;
  readonly experiments: ReadonlyMap<string, Experiment>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly modules: ReadonlyMap<string, NetworkModule>;
  readonly contexts: ReadonlyMap<string, Context>;
}

/**
 * Indexes what was loaded. Lists of chunks that are not given are empty.
 * @throws when the chunks were made from different data
 */
export function createAtlas(chunks: readonly AtlasChunk[], problems: readonly Problem[] = []): Atlas {
  const { version, content } = joinChunks(chunks);
  return {
    version,
    problems,
    content,
    sources: byKey(content.sources, ({ id }) => id),
    genes: byKey(content.genes, ({ symbol }) => symbol),
    pockets: byKey(content.pockets, ({ gene }) => gene),
    cancers: byKey(content.cancers, ({ code }) => code),
    drugs: byKey(content.drugs, ({ id }) => id),
    drugsByClass: groups(
      content.drugs,
      ({ classes }) => classes,
      ({ id }) => id,
    ),
    affinitiesByDrug: groups(content.affinities, ({ drug }) => [drug]),
    mechanisms: byKey(content.mechanisms, ({ id }) => id),
    evidence: byKey(content.evidence, ({ id }) => id),
    evidenceByGene: groups(content.evidence, ({ biomarker }) => biomarkerGenes(biomarker)),
    evidenceByMechanism: groups(content.evidence, ({ mechanism }) => [mechanism]),
    experiments: byKey(content.experiments, ({ id }) => id),
    relations: byKey(content.relations, ({ id }) => id),
    modules: byKey(content.modules, ({ module }) => module),
    contexts: byKey(content.contexts, ({ id }) => id),
  };
}

function byKey<T>(records: readonly T[], key: (record: T) => string): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [key(record), record]));
}

function groups<T, U = T>(
  records: readonly T[],
  keys: (record: T) => readonly string[],
  member: (record: T) => U = (record) => record as unknown as U,
): ReadonlyMap<string, readonly U[]> {
  const found = new Map<string, U[]>();
  for (const record of records) {
    for (const key of keys(record)) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [member(record)]);
      else group.push(member(record));
    }
  }
  return found;
}
