import { z } from 'zod';

/** What a claim says happens. */
export const EFFECTS = [
  'resistance',
  'sensitivity',
  'restored-sensitivity',
  'no-effect',
  'worse',
  'prognostic',
  'exposure',
] as const;
export type Effect = (typeof EFFECTS)[number];
export const effectSchema: z.ZodType<Effect> = z.enum(EFFECTS);

/** What kind of study stands behind a claim, strongest first. */
export const LEVELS = [
  'trial-phase-3',
  'trial-phase-2',
  'trial-phase-1',
  'patients',
  'patient-samples',
  'in-vivo',
  'in-vitro',
  'review',
] as const;
export type Level = (typeof LEVELS)[number];
export const levelSchema: z.ZodType<Level> = z.enum(LEVELS);
