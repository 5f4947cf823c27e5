import { z } from 'zod';
import { textSchema } from './basics.ts';

/** Why a claim is not run in the model; a closed list, so that what is left out can be counted. */
export const NO_EXPERIMENT_REASONS = [
  'histology',
  'immune-clinical',
  'schedule',
  'statistics',
  'outside-model',
  'exposure-only',
] as const;
export type NoExperimentReason = (typeof NO_EXPERIMENT_REASONS)[number];

/** `auto`: derived by the fixed table; an override with its reason; or none, with a reason of the closed list. */
export type ExperimentChoice =
  | 'auto'
  | { readonly none: NoExperimentReason }
  | { readonly expected: 'up' | 'down' | 'unchanged'; readonly reason: string };

export const experimentChoiceSchema: z.ZodType<ExperimentChoice> = z.union(
  [
    z.literal('auto'),
    z.strictObject({ none: z.enum(NO_EXPERIMENT_REASONS) }),
    z.strictObject({ expected: z.enum(['up', 'down', 'unchanged']), reason: textSchema }),
  ],
  { error: `auto, {none: ${NO_EXPERIMENT_REASONS.join(' | ')}}, or {expected: up | down | unchanged, reason}` },
);
