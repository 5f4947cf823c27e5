import { z } from 'zod';
import { documentFields, estimateSchema } from './shared.ts';

/** What one simulation of the cell model reports. */
export const cellResultSchema = z.object({
  phenotypes: z.record(z.string(), estimateSchema),
  /** Phenotypes that the network of this version does not carry. */
  notModelled: z.array(z.string()),
  viability: estimateSchema,
  response: estimateSchema,
  /** Share of time on over the read-out, mean over cells. */
  nodes: z.record(z.string(), z.number()),
  /** Variance over cells of that share. */
  variance: z.record(z.string(), z.number()),
});

/** Occupancy of a pool of targets by the drugs of a run. */
export const occupancySchema = z.object({
  drug: z.string(),
  target: z.string(),
  form: z.array(z.string()),
  parameter: z.string(),
  occupancy: z.object({ mean: z.number(), min: z.number(), max: z.number() }),
  affinity: z.object({
    valueNanomolar: z.number(),
    kind: z.string(),
    match: z.enum(['exact', 'class', 'transferred', 'rule', 'assumed']),
    why: z.string(),
    citation: z.array(z.object({ source: z.string(), where: z.string().optional() })),
    verified: z.boolean(),
  }),
});

/** A paired difference of two runs over the same cells. */
const differenceSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });

export const cellSchema = z.object({
  schema: z.literal('countermove/cell@1'),
  ...documentFields,
  cancer: z.string(),
  context: z.string(),
  alterations: z.array(z.string()),
  driver: z.string().nullable(),
  drugs: z.array(z.string()),
  occupancy: z.array(occupancySchema),
  ...cellResultSchema.shape,
  /** With `--compare`: 95 % intervals as everywhere, and the 99 % interval of the response. */
  differences: z
    .object({
      toUntreated: z.object({ phenotypes: z.record(z.string(), differenceSchema), viability: differenceSchema }),
      toUnaltered: z.object({
        phenotypes: z.record(z.string(), differenceSchema),
        viability: differenceSchema,
        response: differenceSchema,
        response99: differenceSchema,
      }),
    })
    .optional(),
});

export type CellResult = z.infer<typeof cellResultSchema>;
export type Occupancy = z.infer<typeof occupancySchema>;
export type CellDocument = z.infer<typeof cellSchema>;
