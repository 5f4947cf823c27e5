/** Drugs with doses and a schedule over time. */
export interface Regimen {
  /** As the user wrote it. */
  readonly text: string;
  /** Canonical: drugs in alphabetical order, each with dose and schedule. */
  readonly label: string;
  readonly drugs: readonly RegimenDrug[];
}

export interface RegimenDrug {
  /** Id of the drug in the atlas. */
  readonly drug: string;
  readonly dosing: Dosing;
}

/** How a drug is given: a dose on a schedule, the drug's usual dose, or (for the cell model) an occupancy of its target. */
export type Dosing =
  | { readonly kind: 'standard' }
  | { readonly kind: 'schedule'; readonly phases: readonly DosePhase[]; readonly cycleDays: number }
  | { readonly kind: 'occupancy'; readonly occupancy: number };

/** A dose on some days of a cycle. `80 mg qd` is one phase over a cycle of one day. */
export interface DosePhase {
  readonly doseMilligrams: number;
  /** Hours between doses on those days. */
  readonly intervalHours: number;
  /** 1-based days of the cycle, inclusive. */
  readonly firstDay: number;
  readonly lastDay: number;
}
