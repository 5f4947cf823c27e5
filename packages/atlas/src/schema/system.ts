import { z } from 'zod';

/** The systems of resistance, in the order of the architecture. */
export const SYSTEMS = [
  'on-target',
  'downstream',
  'negative-regulators',
  'bypass',
  'nuclear-translocation',
  'microenvironment',
  'phenotype-switching',
  'metabolism',
  'apoptosis',
  'ferroptosis',
  'autophagy',
  'necroptosis-pyroptosis',
  'noncoding-rna',
  'epigenetic',
  'transport',
  'lysosome',
  'drug-interactions',
  'immune',
  'evolution',
] as const;

export type System = (typeof SYSTEMS)[number];

export const systemSchema: z.ZodType<System> = z.enum(SYSTEMS);
