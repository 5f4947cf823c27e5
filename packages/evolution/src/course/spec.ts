import type { Rates } from '../process/transition.ts';

/** At a division, one daughter is of another clone with this probability; the other daughter keeps the kind. */
export interface Mutation {
  readonly to: string;
  readonly probabilityPerDivision: number;
}

/** A cell turns into another kind without dividing. Write one at each end for a state that cells enter and leave. */
export interface Switching {
  readonly to: string;
  /** One number, or one for every segment where the drug induces it. */
  readonly ratePerDay: number | readonly number[];
  /** Before treatment. Absent: the single number, or the first of the list. */
  readonly beforeTreatmentPerDay?: number | undefined;
}

/** Cells of one genotype in one state. */
export interface CloneSpec {
  readonly id: string;
  /** At the start of treatment, exactly; cells that the pre-treatment growth brings are added. */
  readonly initialCells: number;
  /** One for every segment. */
  readonly rates: readonly Rates[];
  readonly mutations: readonly Mutation[];
  readonly switching: readonly Switching[];
}

/** Rates are constant until this day, counted from the start of treatment; the last one ends the course. */
export interface Segment {
  readonly untilDay: number;
}

/** Growth of the tumour from one cell of the founder clone, without drug, to the size at which treatment begins. */
export interface Pretreatment {
  readonly founder: string;
  /** M: cells of the founder when treatment begins. */
  readonly detectableCells: number;
  /** Without drug, for every clone by id. */
  readonly rates: Readonly<Record<string, Rates>>;
}

/** How the tumour is followed. */
export interface ScanPlan {
  readonly everyDays: number;
  /** Sum of diameters at the start of treatment, from which the absolute growth is counted. */
  readonly baselineDiameterMillimetres: number;
}

/** A course of treatment, simulated many times. */
export interface CourseSpec {
  readonly clones: readonly CloneSpec[];
  readonly segments: readonly Segment[];
  readonly pretreatment: Pretreatment | null;
  readonly scans: ScanPlan;
  readonly replicates: number;
  /** Days at which clone sizes are reported, rising, within the course. */
  readonly curveDays: readonly number[];
  /** Days at which the fraction without progression is reported. */
  readonly controlDays: readonly number[];
  /** A replicate that reaches this many cells is held there. Default 1e13, and at least 100 times its start. */
  readonly maximumCells?: number | undefined;
}
