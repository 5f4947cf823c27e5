// The curated facts, indexed, and where they come from.

// What activates, and what starts a cancer.
export { activatingRecord, createMatchOptions, driverOf, driverRecord, isActivating } from './activating.ts';
export { type Atlas, createAtlas } from './atlas.ts';
export { biomarkerGenes, biomarkerParts } from './biomarker-parts.ts';
export { ancestorsOf, cancersRelate } from './cancers.ts';
export { type AtlasChunk, type AtlasContent, CHUNKS, type ChunkName } from './content.ts';
// Claims that can be run in the cell model.
export {
  type Comparison,
  type DerivedExperiment,
  type DerivedExperiments,
  derivedExperiments,
  type NotDerived,
} from './experiments.ts';
// Places that can be compared between kinases.
export { type PocketPosition, pocketPosition } from './pockets.ts';
// Looking things up.
export {
  affinitiesOf,
  atpAffinitiesOf,
  drugsMeant,
  type EvidenceFilter,
  evidenceFor,
  relationsOf,
  therapyNames,
  turnoversOf,
} from './queries.ts';
// What a record of each kind looks like.
export type * from './schema/index.ts';
export { type SearchHit, searchAtlas } from './search.ts';
// The names that readers of cases and regimens know.
export { createVocabulary } from './vocabulary.ts';
