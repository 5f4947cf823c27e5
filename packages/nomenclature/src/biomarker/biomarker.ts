/** A condition on alterations that evidence speaks of: "EGFR exon 19 deletion", "T790M in cis with C797S". */
export type Biomarker = BiomarkerCondition & {
  /** None of these may hold. */
  readonly not?: readonly Biomarker[] | undefined;
  /** Background in which the claim was made: where it is not met, the claim still fits, by analogy. */
  readonly context?: Biomarker | undefined;
};

export type BiomarkerCondition =
  /** A protein variant, in short form without `p.`. */
  | { readonly gene: string; readonly variant: string }
  /** Any substitution at this residue. */
  | { readonly gene: string; readonly position: number }
  /** A named class: `exon-19-deletion`, `activating`. */
  | { readonly gene: string; readonly class: string }
  /** A state of the gene; `cell` when it is that of a cell type of the surroundings. */
  | { readonly gene: string; readonly state: BiomarkerState; readonly cell?: string | undefined }
  | { readonly fusion: string; readonly partner?: string | undefined }
  | { readonly gene: string; readonly polymorphism: string }
  | { readonly histology: 'small-cell' | 'squamous' | 'emt' }
  | { readonly surroundings: string }
  /** The cancer's usual driver: any activating variant of this gene that the atlas lists as one. */
  | { readonly driver: string }
  | { readonly all: readonly Biomarker[]; readonly phase?: 'cis' | 'trans' | undefined }
  | { readonly any: readonly Biomarker[] };

export const biomarkerStates: readonly [
  'amplified',
  'gained',
  'lost',
  'up',
  'down',
  'mutated',
  'hypermethylated',
  'hypomethylated',
  'wild-type-amplified',
] = [
  'amplified',
  'gained',
  'lost',
  'up',
  'down',
  'mutated',
  'hypermethylated',
  'hypomethylated',
  'wild-type-amplified',
];

export type BiomarkerState = (typeof biomarkerStates)[number];
