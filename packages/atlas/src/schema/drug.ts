import { z } from 'zod';
import { idSchema, noteSchema, type Status, statusSchema, symbolSchema, textSchema } from './basics.ts';
import { type Citation, citationsSchema } from './citation.ts';

/** A medicine or a tool compound. */
export interface Drug {
  /** Lower-case generic name with hyphens. */
  readonly id: string;
  readonly name: string;
  /** Brand names, codes of the maker, other spellings. */
  readonly synonyms: readonly string[];
  /** Groups that evidence speaks of: `egfr-tki-third-generation`. */
  readonly classes: readonly string[];
  /** What it is made of: `small-molecule`, `antibody`, `antibody-drug-conjugate` … */
  readonly modality: string;
  /** How it holds its target: `reversible`, `covalent`, `allosteric` … */
  readonly binding: string | null;
  readonly covalentResidue: { readonly gene: string; readonly residue: string } | null;
  /** What it acts on, and by which kind of action. */
  readonly targets: readonly DrugTarget[];
  /** The form of the target that the drug is meant for: what an occupancy in a user's words refers to. */
  readonly referenceTarget: { readonly gene: string; readonly form: readonly string[] } | null;
  readonly standardRegimen: StandardRegimen | null;
  readonly pharmacokinetics: Pharmacokinetics | null;
  readonly citation: readonly Citation[];
  readonly note: string | null;
}

export interface DrugTarget {
  readonly gene: string;
  readonly action: string;
}

export interface StandardRegimen {
  readonly doseMilligrams: number;
  readonly intervalHours: number;
  readonly route: string;
  readonly text: string;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly note: string | null;
}

/** A measured value of a drug in people; `low` and `high` as the source gives them (`note` says what they are). */
export interface PharmacokineticValue {
  readonly value: number;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly citation: readonly Citation[];
  readonly status: Status;
  readonly note: string | null;
}

export interface Pharmacokinetics {
  readonly molecularWeight: PharmacokineticValue | null;
  readonly apparentClearance: PharmacokineticValue | null;
  readonly apparentVolume: PharmacokineticValue | null;
  readonly absorptionRate: PharmacokineticValue | null;
  readonly fractionUnbound: PharmacokineticValue | null;
}

const valueSchema: z.ZodType<PharmacokineticValue> = z.strictObject({
  value: z.number(),
  unit: z.string(),
  low: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
  citation: citationsSchema,
  status: statusSchema,
  note: noteSchema,
});

const optionalValue: z.ZodType<PharmacokineticValue | null> = valueSchema.nullable().default(null);

export const drugSchema: z.ZodType<Drug> = z.strictObject({
  id: idSchema,
  name: textSchema,
  synonyms: z.array(textSchema).default([]),
  classes: z.array(idSchema).default([]),
  modality: idSchema,
  binding: textSchema.nullable().default(null),
  covalentResidue: z.strictObject({ gene: symbolSchema, residue: textSchema }).nullable().default(null),
  targets: z.array(z.strictObject({ gene: symbolSchema, action: idSchema })).default([]),
  referenceTarget: z
    .strictObject({ gene: symbolSchema, form: z.array(textSchema) })
    .nullable()
    .default(null),
  standardRegimen: z
    .strictObject({
      doseMilligrams: z.number().positive(),
      intervalHours: z.number().positive(),
      route: textSchema,
      text: textSchema,
      citation: citationsSchema,
      status: statusSchema,
      note: noteSchema,
    })
    .nullable()
    .default(null),
  pharmacokinetics: z
    .strictObject({
      molecularWeight: optionalValue,
      apparentClearance: optionalValue,
      apparentVolume: optionalValue,
      absorptionRate: optionalValue,
      fractionUnbound: optionalValue,
    })
    .nullable()
    .default(null),
  citation: citationsSchema.default([]),
  note: noteSchema,
});
