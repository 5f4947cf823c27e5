/**
 * One measured change of a tumour, in the words of the field. Made by `readAlteration`; every alteration keeps the text
 * it was read from, so that a report can show what the user wrote beside how it was understood.
 */
export type Alteration =
  | ProteinVariant
  | ClassAlteration
  | Fusion
  | CopyNumber
  | Expression
  | Methylation
  | Polymorphism
  | Histology
  | Surroundings;

interface Written {
  /** As the user wrote it. */
  readonly text: string;
  /** The one canonical spelling: equal alterations have equal labels. */
  readonly label: string;
}

/** A change of the protein in HGVS terms. */
export interface ProteinVariant extends Written {
  readonly kind: 'protein-variant';
  /** HGNC symbol. */
  readonly gene: string;
  /** HGVS in one-letter code without `p.`: `L858R`, `E746_A750del`, `X1010_splice`. */
  readonly variant: string;
  readonly change: ProteinChange;
  /** Variants of the same gene said to lie on the same (cis) or the other allele (trans); canonical, without `p.`. */
  readonly cis: readonly string[];
  readonly trans: readonly string[];
  /** Whether the reference residue was compared with the protein sequence. */
  readonly reference: 'checked' | 'unchecked';
}

/** What happens to which residues; positions are 1-based and inclusive, 0 where the notation gives none (`p.=`, `p.?`). */
export interface ProteinChange {
  readonly type:
    | 'substitution'
    | 'deletion'
    | 'insertion'
    | 'duplication'
    | 'delins'
    | 'frameshift'
    | 'stop'
    | 'splice'
    | 'extension'
    | 'synonymous'
    | 'unknown';
  readonly start: number;
  readonly end: number;
  /** One-letter residues at start and end in the reference; `null` where the notation does not give them. */
  readonly startResidue: string | null;
  readonly endResidue: string | null;
  /**
   * Residues that come in (one-letter), `''` when none or not known. A duplication brings in what stands at start to end
   * once more; `X` is a residue that the notation does not name, `*` a stop.
   */
  readonly inserted: string;
  /** Frameshift and extension: residues up to the new stop (or start), where given. */
  readonly newLength?: number;
}

export type AlterationClass =
  | 'exon-deletion'
  | 'exon-insertion'
  | 'exon-skipping'
  | 'internal-tandem-duplication'
  | 'kinase-domain-duplication'
  | 'variant-iii'
  | 'activating'
  | 'truncating';

/** A named group of variants, when the report of the laboratory says no more. */
export interface ClassAlteration extends Written {
  readonly kind: 'class';
  readonly gene: string;
  readonly class: AlterationClass;
  readonly exon: number | null;
}

export interface Fusion extends Written {
  readonly kind: 'fusion';
  /** Partners in the order 5′ to 3′ when known; null for an unknown partner. Order in the name is not orientation. */
  readonly fivePrime: string | null;
  readonly threePrime: string | null;
  /** The genes that are named, in alphabetical order. */
  readonly genes: readonly string[];
  /** Last exon of the 5′ partner and first of the 3′ partner, where given. */
  readonly exons?: { readonly fivePrime: number | null; readonly threePrime: number | null };
}

export interface CopyNumber extends Written {
  readonly kind: 'copy-number';
  readonly gene: string;
  readonly state: 'amplified' | 'gained' | 'lost' | 'deleted' | 'neutral';
  /** Copies per cell where given. */
  readonly copies: number | null;
}

/** Expression or activity that is higher or lower than usual; `cell` when it is that of a cell type, not of the tumour. */
export interface Expression extends Written {
  readonly kind: 'expression';
  readonly gene: string;
  readonly direction: 'up' | 'down';
  readonly cell: string | null;
}

export interface Methylation extends Written {
  readonly kind: 'methylation';
  readonly gene: string;
  readonly direction: 'hyper' | 'hypo';
}

export interface Polymorphism extends Written {
  readonly kind: 'polymorphism';
  readonly gene: string;
  /** `deletion` or an HGVS-like change such as `1199G>A`. */
  readonly variant: string;
}

export interface Histology extends Written {
  readonly kind: 'histology';
  readonly change: 'small-cell' | 'squamous' | 'emt';
}

/** Something about the tumour's surroundings: `hypoxia`, `high-lactate`, `caf-up`, `caf-derived-hgf`. */
export interface Surroundings extends Written {
  readonly kind: 'surroundings';
  readonly what: string;
}
