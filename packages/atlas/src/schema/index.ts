// What a record of each kind looks like, for everything that reads, writes or checks them.
export { type Activating, activatingSchema } from './activating.ts';
export {
  AFFINITY_KINDS,
  type Affinity,
  type AffinityKind,
  type AtpAffinity,
  affinitySchema,
  atpAffinitySchema,
  type Turnover,
  turnoverSchema,
} from './affinity.ts';
export type { Sign, Status } from './basics.ts';
export { type Biomarker, biomarkerSchema } from './biomarker.ts';
export { type Calibration, type CalibrationValue, calibrationSchema } from './calibration.ts';
export {
  type Cancer,
  type CommonCancerNames,
  cancerSchema,
  commonCancerNamesSchema,
} from './cancer.ts';
export { type Citation, citationSchema } from './citation.ts';
export { type Context, contextSchema } from './context.ts';
export { type Countermeasure, countermeasureSchema } from './countermeasure.ts';
export {
  type Drug,
  type DrugTarget,
  drugSchema,
  type Pharmacokinetics,
  type PharmacokineticValue,
  type StandardRegimen,
} from './drug.ts';
export { EFFECTS, type Effect, effectSchema, LEVELS, type Level, levelSchema } from './effect.ts';
export { type Evidence, evidenceSchema } from './evidence.ts';
export { type Experiment, experimentSchema, READ_OUTS, type ReadOut } from './experiment.ts';
export { type ExperimentChoice, NO_EXPERIMENT_REASONS, type NoExperimentReason } from './experiment-choice.ts';
export { type Exon, type Gene, type GeneSequence, geneSchema, geneSequenceSchema, type Offset } from './gene.ts';
export { type FormerSymbol, formerSymbolSchema, type GeneNames, geneNamesSchema } from './gene-names.ts';
export { type Interaction, interactionSchema } from './interaction.ts';
export { type ChainLink, type Mechanism, mechanismSchema } from './mechanism.ts';
export type { CauseState, GeneCauses, GenePool } from './network-causes.ts';
export {
  type NetworkModule,
  type NetworkNode,
  type NetworkPhenotype,
  networkModuleSchema,
  RATE_CLASSES,
  type RateClass,
} from './network-module.ts';
export { POCKET_POSITIONS, type Pocket, type PocketRegion, pocketRegionSchema, pocketSchema } from './pocket.ts';
export { type Quantity, quantitySchema } from './quantity.ts';
export { type Relation, relationSchema } from './relation.ts';
export { type Source, sourceSchema } from './source.ts';
export { SYSTEMS, type System, systemSchema } from './system.ts';
export { type Therapy, therapySchema } from './therapy.ts';
export { type TimelineCondition, type TimelineRule, timelineRuleSchema } from './timeline-rule.ts';
