import type {
  Activating,
  Affinity,
  AtpAffinity,
  Calibration,
  Cancer,
  Context,
  Drug,
  Evidence,
  Experiment,
  FormerSymbol,
  Gene,
  Interaction,
  Mechanism,
  NetworkModule,
  Pocket,
  PocketRegion,
  Relation,
  Source,
  TimelineRule,
  Turnover,
} from './schema/index.ts';

/** Everything that the atlas holds, as plain lists in the order of the files. */
export interface AtlasContent {
  readonly sources: readonly Source[];
  readonly genes: readonly Gene[];
  /** All known gene symbols, curated or not. */
  readonly symbols: readonly string[];
  readonly formerSymbols: readonly FormerSymbol[];
  readonly pockets: readonly Pocket[];
  readonly pocketRegions: readonly PocketRegion[];
  readonly cancers: readonly Cancer[];
  readonly activating: readonly Activating[];
  readonly drugs: readonly Drug[];
  readonly affinities: readonly Affinity[];
  readonly atpAffinities: readonly AtpAffinity[];
  readonly turnovers: readonly Turnover[];
  readonly interactions: readonly Interaction[];
  readonly mechanisms: readonly Mechanism[];
  readonly evidence: readonly Evidence[];
  readonly experiments: readonly Experiment[];
  readonly timelineRules: readonly TimelineRule[];
  readonly relations: readonly Relation[];
  readonly modules: readonly NetworkModule[];
  readonly contexts: readonly Context[];
  readonly calibrations: readonly Calibration[];
}

/** Which lists travel together: a page that only shows evidence need not load the network. */
export const CHUNKS = {
  vocabulary: ['sources', 'genes', 'symbols', 'formerSymbols', 'pockets', 'pocketRegions', 'cancers'],
  pharmacology: ['drugs', 'affinities', 'atpAffinities', 'turnovers', 'interactions'],
  evidence: ['activating', 'mechanisms', 'evidence', 'experiments', 'timelineRules'],
  network: ['relations', 'modules', 'contexts', 'calibrations'],
} as const satisfies Readonly<Record<string, readonly (keyof AtlasContent)[]>>;

export type ChunkName = keyof typeof CHUNKS;

/** A part of the atlas as it is stored and loaded. */
export interface AtlasChunk {
  /** Hash of the data files that all chunks were made from. */
  readonly version: string;
  readonly content: Partial<AtlasContent>;
}

/** Cuts the content into its chunks. */
export function splitContent(content: AtlasContent, version: string): Readonly<Record<ChunkName, AtlasChunk>> {
  const chunk = (name: ChunkName): AtlasChunk => ({
    version,
    content: Object.fromEntries(CHUNKS[name].map((list) => [list, content[list]])),
  });
  return {
    vocabulary: chunk('vocabulary'),
    pharmacology: chunk('pharmacology'),
    evidence: chunk('evidence'),
    network: chunk('network'),
  };
}

/**
 * Joins chunks again; lists of chunks that are not given are empty.
 * @throws when the chunks were made from different data
 */
export function joinChunks(chunks: readonly AtlasChunk[]): {
  readonly version: string;
  readonly content: AtlasContent;
} {
  const versions = new Set(chunks.map((chunk) => chunk.version));
  if (versions.size > 1) throw new Error(`chunks of different atlas versions: ${[...versions].join(', ')}`);
  const empty = Object.fromEntries(
    Object.values(CHUNKS)
      .flat()
      .map((list) => [list, []]),
  ) as unknown as AtlasContent;
  return { version: chunks[0]?.version ?? '', content: Object.assign(empty, ...chunks.map((chunk) => chunk.content)) };
}
