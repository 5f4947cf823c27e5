import type { Alteration, CancerEntry, Regimen } from '@countermove/nomenclature';

/** One tumour: cancer type, alterations, treatment lines, other medication. */
export interface Case {
  readonly id: string;
  readonly cancer: CancerEntry;
  /** In the order given: those of the case file first, then those of its files. Each once. */
  readonly alterations: readonly Alteration[];
  /** What files measured of them. */
  readonly observations: readonly Observation[];
  /** Symbols of the genes that were looked at; null when that is not known, so that absence is known of none. */
  readonly tested: readonly string[] | null;
  /** In the order given. */
  readonly treatments: readonly Treatment[];
  /** Other medicines, taken now. */
  readonly medication: readonly Regimen[];
  /** Files that were read besides the case file. */
  readonly sources: readonly SourceFile[];
}

/** One row of a file in which an alteration was seen: two DNA changes of one protein change are two observations. */
export interface Observation {
  /** Label of the alteration. */
  readonly alteration: string;
  readonly file: string;
  readonly line: number;
  readonly altReads: number | null;
  readonly refReads: number | null;
  /** Variant allele fraction, 0 to 1; null when the file does not say. */
  readonly alleleFraction: number | null;
  readonly origin: 'somatic' | 'germline' | 'unknown';
}

/** A file that was read, and what became of its rows. */
export interface SourceFile {
  readonly kind: 'maf';
  /** As named in the case file. */
  readonly name: string;
  readonly sample: string | null;
  /** Rows of that sample. */
  readonly rows: number;
  readonly skipped: SkippedRows;
}

/** Rows of the sample that gave no alteration, by reason. */
export interface SkippedRows {
  /** The protein stays the same. */
  readonly silent: number;
  /** No protein change is given: never guessed from coordinates. */
  readonly noProteinChange: number;
  readonly unknownGene: number;
  readonly unreadable: number;
}

/** One line of treatment. */
export interface Treatment {
  /** Ids of the drugs. */
  readonly drugs: readonly string[];
  readonly regimen: Regimen;
  /** `2021-01-10`, or as exact as known: `2021-01`, `2021`. */
  readonly from: string | null;
  /** Null while it goes on, or when not known. */
  readonly to: string | null;
  readonly best: BestResponse | null;
  readonly status: TreatmentStatus | null;
  readonly reason: StopReason | null;
}

/** RECIST 1.1 categories; NE: not evaluable. */
export type BestResponse = 'CR' | 'PR' | 'SD' | 'PD' | 'NE';
export type TreatmentStatus = 'progressing' | 'responding' | 'stable' | 'ongoing' | 'stopped';
export type StopReason = 'progression' | 'toxicity' | 'completed' | 'choice' | 'death' | 'other' | 'unknown';
