// Text to alterations, drugs and regimens; conditions on alterations. Holds no data: takes a Vocabulary.

// What was read.
export type {
  Alteration,
  AlterationClass,
  ClassAlteration,
  CopyNumber,
  Expression,
  Fusion,
  Histology,
  Methylation,
  Polymorphism,
  ProteinChange,
  ProteinVariant,
  Surroundings,
} from './alteration.ts';
// Conditions that evidence is written in.
export {
  type Biomarker,
  type BiomarkerCondition,
  type BiomarkerState,
  biomarkerStates,
} from './biomarker/biomarker.ts';
export { describeBiomarker } from './biomarker/describe.ts';
export { type BiomarkerMatch, matchBiomarker, type PhasePair } from './biomarker/match.ts';
export { canonicalVariantName, type GeneLookup, genesOf, type MatchOptions } from './biomarker/match-one.ts';
// Named classes of variants.
export { type ClassMembership, classesOf, classId, parseClassId } from './classes.ts';
// Single names, with "did you mean".
export { readCancer, readDrug, readGene } from './names.ts';
// Protein changes of a gene that is already known: rows of files.
export { formatProteinChange, netLength } from './protein/format.ts';
export { readProteinVariant } from './protein/read.ts';
export { readCell } from './read/cells.ts';
export { className } from './read/class.ts';
export { copyThresholds } from './read/copy-number.ts';
export { phased } from './read/phase.ts';
// Whole texts.
export { readAlteration, readAlterations } from './read-alteration.ts';
export { readRegimen } from './read-regimen.ts';
export { formatDrug, formatInterval } from './regimen/format.ts';
export type { DosePhase, Dosing, Regimen, RegimenDrug } from './regimen.ts';
export { editDistance, nearestNames, suggestNames } from './suggest.ts';
export { plainText } from './text.ts';
// What the atlas hands over.
export type { CancerEntry, ClassRule, DrugEntry, GeneEntry, Vocabulary } from './vocabulary.ts';
