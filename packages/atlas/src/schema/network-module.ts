import { z } from 'zod';
import { idSchema, noteSchema, symbolSchema, textSchema } from './basics.ts';
import { type CauseState, causeStateSchema, type GeneCauses, geneCausesSchema } from './network-causes.ts';

/** The classes of speed; their rates per hour stand in `data/calibration`. */
export const RATE_CLASSES = [
  'input',
  'binding',
  'phosphorylation',
  'degradation',
  'translation',
  'transcription',
  'chromatin',
  'death',
] as const;
export type RateClass = (typeof RATE_CLASSES)[number];

/** A part of the cell model: one file by system. */
export interface NetworkModule {
  readonly module: string;
  readonly title: string;
  readonly nodes: readonly NetworkNode[];
  readonly phenotypes: readonly NetworkPhenotype[];
  /** What alterations of a gene set, and what a drug on its product acts on. */
  readonly genes: readonly GeneCauses[];
  /** What other alterations set. */
  readonly states: readonly CauseState[];
  /** Parameters that are the same in every cell until a state sets them. */
  readonly constants: Readonly<Record<string, number>>;
  readonly note: string | null;
}

export interface NetworkNode {
  readonly id: string;
  readonly title: string | null;
  readonly genes: readonly string[];
  readonly rate: RateClass;
  /** Condition under which the node is switched on; null for an input. */
  readonly rule: string | null;
  /** Name of the context's input that says which share of the time the node is on; null unless it is an input. */
  readonly ambient: string | null;
  /** Rates per hour of switching on and off, when they differ from what `rule` and `rate` give. */
  readonly rateUp: string | null;
  readonly rateDown: string | null;
  /** Ids of the relations that the rule rests on. */
  readonly relations: readonly string[];
  readonly note: string | null;
}

/** How a phenotype is read from its effectors. */
export interface NetworkPhenotype {
  readonly phenotype: string;
  readonly kind: 'death' | 'state';
  /** The only nodes that it may be read from. */
  readonly effectors: readonly string[];
  /** Rate per hour at which this death fires. */
  readonly hazard: string | null;
  /** Condition under which the state is on. */
  readonly rule: string | null;
  readonly note: string | null;
}

const nodeIdSchema: z.ZodString = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a node name: letters, digits, _');
const expressionSchema: z.ZodDefault<z.ZodNullable<z.ZodString>> = textSchema.nullable().default(null);

const nodeSchema: z.ZodType<NetworkNode> = z
  .strictObject({
    id: nodeIdSchema,
    title: expressionSchema,
    genes: z.array(symbolSchema).default([]),
    rate: z.enum(RATE_CLASSES),
    rule: expressionSchema,
    ambient: nodeIdSchema.nullable().default(null),
    rateUp: expressionSchema,
    rateDown: expressionSchema,
    relations: z.array(idSchema).default([]),
    note: noteSchema,
  })
  .refine((node) => node.rule !== null || node.ambient !== null || node.rateUp !== null, {
    error: 'a rule, an ambient input, or rates',
  });

const phenotypeSchema: z.ZodType<NetworkPhenotype> = z
  .strictObject({
    phenotype: z.string().regex(/^[a-z][A-Za-z]*$/),
    kind: z.enum(['death', 'state']),
    effectors: z.array(nodeIdSchema).min(1),
    hazard: expressionSchema,
    rule: expressionSchema,
    note: noteSchema,
  })
  .refine((phenotype) => (phenotype.kind === 'death' ? phenotype.hazard : phenotype.rule) !== null, {
    error: 'a hazard for a death, a rule for a state',
  });

export const networkModuleSchema: z.ZodType<NetworkModule> = z.strictObject({
  module: idSchema,
  title: textSchema,
  nodes: z.array(nodeSchema).default([]),
  phenotypes: z.array(phenotypeSchema).default([]),
  genes: z.array(geneCausesSchema).default([]),
  states: z.array(causeStateSchema).default([]),
  constants: z.record(nodeIdSchema, z.number()).default({}),
  note: noteSchema,
});
