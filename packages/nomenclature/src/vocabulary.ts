/** The names that a reader may meet. This package holds none: the atlas makes the Vocabulary and hands it over. */
export interface Vocabulary {
  /** HGNC symbol for a symbol or alias in any letter case (`HER2`, `c-MET`, `bim`), null when unknown. */
  findGene(name: string): GeneEntry | null;
  findDrug(name: string): DrugEntry | null;
  findCancer(name: string): CancerEntry | null;
  /** All names of a kind, for "did you mean". */
  names(kind: 'gene' | 'drug' | 'cancer'): readonly string[];
}

export interface GeneEntry {
  /** HGNC symbol. */
  readonly symbol: string;
  /** Whether the atlas holds more than the name. */
  readonly curated: boolean;
  /** Canonical protein sequence, one-letter, position 1 first; null when not held. */
  readonly sequence: string | null;
  /**
   * Shifts of residue numbers used in the literature, to be tried on a mismatch: number written = number here + shift.
   * So the mature EGFR has −24 (L834 is L858), the 1408-residue isoform of MET +18 (D1246 is D1228).
   */
  readonly offsets: readonly { readonly name: string; readonly shift: number }[];
  /** First and last residue of each exon of the coding transcript that is known; 1-based, inclusive. */
  readonly exons: readonly { readonly exon: number; readonly first: number; readonly last: number }[];
  /** Named classes of this gene's variants that exon bounds alone do not give. */
  readonly classRules?: readonly ClassRule[];
  /** The end of a fusion that this gene usually forms: settles the order of `ALK-EML4`, where the name does not. */
  readonly fusionEnd?: 'five-prime' | 'three-prime';
}

/** When a variant of one gene belongs to a named class; residues 1-based, inclusive. */
export type ClassRule =
  /** Skipping of this exon is a known event: splice changes at its borders count, and these substitutions of its last bases. */
  | { readonly class: 'exon-skipping'; readonly exon: number; readonly substitutions?: readonly string[] }
  /** An in-frame insertion or duplication within these residues that is long enough. */
  | {
      readonly class: 'internal-tandem-duplication';
      readonly first: number;
      readonly last: number;
      readonly minimumResidues: number;
    }
  /** A duplication that contains these residues. */
  | { readonly class: 'kinase-domain-duplication'; readonly first: number; readonly last: number }
  /** A deletion of exactly this name (`V30_R297delinsG`). */
  | { readonly class: 'variant-iii'; readonly variant: string };

export interface DrugEntry {
  /** Id of the drug in the atlas: lower-case generic name with hyphens. */
  readonly id: string;
  readonly name: string;
  /** The usual dose, when known: what a drug named without a dose means. */
  readonly standardRegimen: { readonly doseMilligrams: number; readonly intervalHours: number } | null;
}

export interface CancerEntry {
  /** OncoTree code. */
  readonly code: string;
  readonly name: string;
  /** Codes of all ancestors, nearest first. */
  readonly ancestors: readonly string[];
}
