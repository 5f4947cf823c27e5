import { z } from 'zod';

/** Permanent name of a record: lower-case words joined by hyphens. */
export const idSchema: z.ZodString = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'a kebab-case id');

/** Text that says something. */
export const textSchema: z.ZodString = z.string().trim().min(1);

/** A remark, or null. */
export const noteSchema: z.ZodDefault<z.ZodNullable<z.ZodString>> = textSchema.nullable().default(null);

/** HGNC symbol; non-coding genes and viral proteins have hyphens and lower case (`miR-494`, `circPIAS1`). */
export const symbolSchema: z.ZodString = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'a gene symbol');

/** OncoTree code, upper case (`LUAD`, `BILIARY_TRACT`, `HCL-V`, `MDS/MPN`). */
export const cancerCodeSchema: z.ZodString = z.string().regex(/^[A-Z0-9][A-Z0-9_/-]*$/, 'an OncoTree code');

/** Whether a person opened the source and saw the fact there, or still has to. */
export type Status = 'verified' | 'unverified';
export const statusSchema: z.ZodType<Status> = z.enum(['verified', 'unverified']);

/** Direction of an influence. */
export type Sign = '+' | '-';
export const signSchema: z.ZodType<Sign> = z.enum(['+', '-'], { error: "'+' or '-', in quotes" });
