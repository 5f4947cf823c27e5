import type { Alteration, ProteinVariant } from '../alteration.ts';
import { classesOf, classId } from '../classes.ts';
import { parseProteinChange } from '../protein/parse.ts';
import { readProteinVariant } from '../protein/read.ts';
import { readCell } from '../read/cells.ts';
import { derivedId } from '../read/without-gene.ts';
import type { GeneEntry, Vocabulary } from '../vocabulary.ts';
import type { Biomarker, BiomarkerState } from './biomarker.ts';

/** What only the atlas knows. */
export interface MatchOptions {
  /** Whether a variant or class of a gene is known to activate it. */
  readonly isActivating: (gene: string, alteration: Alteration) => boolean;
  /** Whether an alteration is a known initiating driver in this gene. */
  readonly isDriver: (alteration: Alteration, gene: string) => boolean;
}

/** How one alteration meets one condition; null when it does not. */
export interface OneMatch {
  readonly kind: 'exact' | 'category';
  readonly why: string;
}

export type GeneLookup = Pick<Vocabulary, 'findGene'>;

type Plain = Exclude<Biomarker, { readonly all: unknown } | { readonly any: unknown }>;

/** Whether one alteration meets a condition that is not made of others. */
export function matchOne(
  biomarker: Plain,
  alteration: Alteration,
  lookup: GeneLookup,
  options: MatchOptions,
): OneMatch | null {
  if ('histology' in biomarker) {
    return alteration.kind === 'histology' && alteration.change === biomarker.histology ? exact(alteration) : null;
  }
  if ('surroundings' in biomarker) return matchSurroundings(biomarker.surroundings, alteration);
  if ('fusion' in biomarker) return matchFusion(biomarker, alteration, lookup);
  if ('driver' in biomarker) {
    const gene = symbolOf(biomarker.driver, lookup);
    if (!genesOf(alteration).includes(gene) || !options.isDriver(alteration, gene)) return null;
    return category(`${alteration.label} is a driver of the gene named, ${gene}`);
  }
  const gene = symbolOf(biomarker.gene, lookup);
  if ('variant' in biomarker) return matchVariant(gene, biomarker.variant, alteration, lookup);
  if ('position' in biomarker) {
    const hit =
      alteration.kind === 'protein-variant' && alteration.gene === gene && alteration.change.type === 'substitution';
    return hit && alteration.change.start === biomarker.position
      ? category(`${alteration.label} is a substitution at residue ${biomarker.position}`)
      : null;
  }
  if ('class' in biomarker) return matchClass(gene, biomarker.class, alteration, lookup, options);
  if ('polymorphism' in biomarker) {
    const same = alteration.kind === 'polymorphism' && alteration.gene === gene;
    return same && alteration.variant.toLowerCase() === biomarker.polymorphism.toLowerCase() ? exact(alteration) : null;
  }
  return matchState(gene, biomarker.state, biomarker.cell ?? null, alteration);
}

function exact(alteration: Alteration): OneMatch {
  return { kind: 'exact', why: `${alteration.label} is named` };
}

function category(why: string): OneMatch {
  return { kind: 'category', why };
}

/** The genes that an alteration is one of. */
export function genesOf(alteration: Alteration): readonly string[] {
  if (alteration.kind === 'fusion') return alteration.genes;
  return 'gene' in alteration ? [alteration.gene] : [];
}

function symbolOf(name: string, lookup: GeneLookup): string {
  return lookup.findGene(name)?.symbol ?? name;
}

// Biomarkers are constants read thousands of times: their canonical names are kept.
const canonicalNames: WeakMap<GeneEntry, Map<string, string>> = new WeakMap();

/** The canonical name of a variant that data name, so that `D770_N771insSVD` meets `S768_D770dup`. */
export function canonicalVariantName(gene: GeneEntry | null, variant: string): string {
  if (gene === null) return variant;
  let names = canonicalNames.get(gene);
  if (names === undefined) {
    names = new Map();
    canonicalNames.set(gene, names);
  }
  let name = names.get(variant);
  if (name === undefined) {
    const read = readProteinVariant(gene, variant);
    name = read.ok ? read.value.variant : variant;
    names.set(variant, name);
  }
  return name;
}

function matchVariant(gene: string, variant: string, alteration: Alteration, lookup: GeneLookup): OneMatch | null {
  if (alteration.kind !== 'protein-variant' || alteration.gene !== gene) return null;
  const wanted = canonicalVariantName(lookup.findGene(gene), variant);
  if (alteration.variant === wanted) return exact(alteration);
  // `F354fs` names any frameshift at that residue; the longer name is the same with its new stop.
  if (alteration.change.type !== 'frameshift' || !/fs$/.test(wanted)) return null;
  const named = parseProteinChange(wanted);
  const same =
    typeof named !== 'string' &&
    named.start === alteration.change.start &&
    named.startResidue === alteration.change.startResidue &&
    (named.inserted === '' || named.inserted === alteration.change.inserted);
  return same ? exact(alteration) : null;
}

function matchClass(
  gene: string,
  wanted: string,
  alteration: Alteration,
  lookup: GeneLookup,
  options: MatchOptions,
): OneMatch | null {
  if (!genesOf(alteration).includes(gene)) return null;
  if (alteration.kind === 'class' && classId(alteration.class, alteration.exon) === wanted) return exact(alteration);
  if (wanted === 'activating') {
    const able = alteration.kind === 'protein-variant' || alteration.kind === 'class' || alteration.kind === 'fusion';
    return able && options.isActivating(gene, alteration) ? category(`${alteration.label} activates ${gene}`) : null;
  }
  if (alteration.kind !== 'protein-variant') return null;
  const entry = lookup.findGene(gene);
  const member =
    entry === null
      ? undefined
      : membershipsOf(alteration, entry).find((one) => classId(one.class, one.exon) === wanted);
  return member === undefined ? null : category(member.certainty === 'likely' ? `likely: ${member.why}` : member.why);
}

const memberships: WeakMap<ProteinVariant, ReturnType<typeof classesOf>> = new WeakMap();

function membershipsOf(variant: ProteinVariant, gene: GeneEntry): ReturnType<typeof classesOf> {
  let classes = memberships.get(variant);
  if (classes === undefined) {
    classes = classesOf(variant.change, gene);
    memberships.set(variant, classes);
  }
  return classes;
}

function matchState(gene: string, state: BiomarkerState, cell: string | null, alteration: Alteration): OneMatch | null {
  if (!('gene' in alteration) || alteration.gene !== gene) return matchGivenOff(gene, state, cell, alteration);
  const wantedCell = cell === null ? null : (readCell(cell) ?? cell);
  switch (alteration.kind) {
    case 'expression':
      return alteration.direction === state && alteration.cell === wantedCell ? exact(alteration) : null;
    case 'methylation':
      return cell === null && `${alteration.direction}methylated` === state ? exact(alteration) : null;
    case 'copy-number':
      return cell === null ? matchCopies(state, alteration) : null;
    case 'protein-variant':
    case 'class':
      return cell === null ? matchMutation(state, alteration) : null;
    default:
      return null;
  }
}

function matchCopies(
  state: BiomarkerState,
  alteration: Alteration & { readonly kind: 'copy-number' },
): OneMatch | null {
  const { state: found, label } = alteration;
  if (state === 'amplified' || state === 'wild-type-amplified') return found === 'amplified' ? exact(alteration) : null;
  if (state === 'gained') {
    if (found === 'gained') return exact(alteration);
    return found === 'amplified' ? category(`${label} is more than a gain`) : null;
  }
  return state === 'lost' && (found === 'lost' || found === 'deleted') ? exact(alteration) : null;
}

/** Any change of the protein makes a gene `mutated`; one that cuts it short makes it `lost` as well. */
export function matchMutation(state: BiomarkerState, alteration: Alteration): OneMatch | null {
  if (alteration.kind !== 'protein-variant' && alteration.kind !== 'class') return null;
  const silent = alteration.kind === 'protein-variant' && alteration.change.type === 'synonymous';
  if (silent) return null;
  if (state === 'mutated') return category(`${alteration.label} is a mutation of the gene`);
  if (state !== 'lost') return null;
  const truncating =
    alteration.kind === 'class'
      ? alteration.class === 'truncating'
      : alteration.change.type === 'stop' ||
        alteration.change.type === 'frameshift' ||
        alteration.change.inserted.includes('*');
  return truncating ? category(`${alteration.label} ends the protein early, so its function is lost`) : null;
}

/** `CAF-derived HGF` is HGF up in CAF, and the reverse. */
function matchGivenOff(
  gene: string,
  state: BiomarkerState,
  cell: string | null,
  alteration: Alteration,
): OneMatch | null {
  if (alteration.kind !== 'surroundings' || state !== 'up' || cell === null) return null;
  const what = derivedId(readCell(cell) ?? cell, gene);
  return alteration.what === what ? category(`${alteration.label} raises it`) : null;
}

function matchSurroundings(what: string, alteration: Alteration): OneMatch | null {
  if (alteration.kind === 'surroundings') return alteration.what === what ? exact(alteration) : null;
  if (alteration.kind !== 'expression' || alteration.cell === null || alteration.direction !== 'up') return null;
  const given = derivedId(alteration.cell, alteration.gene);
  return given === what ? category(`${alteration.label} gives it off`) : null;
}

function matchFusion(
  biomarker: { readonly fusion: string; readonly partner?: string | undefined },
  alteration: Alteration,
  lookup: GeneLookup,
): OneMatch | null {
  if (alteration.kind !== 'fusion') return null;
  const gene = symbolOf(biomarker.fusion, lookup);
  if (!alteration.genes.includes(gene)) return null;
  if (biomarker.partner === undefined) {
    return alteration.genes.length === 1 ? exact(alteration) : category(`${alteration.label} is a fusion of ${gene}`);
  }
  return alteration.genes.includes(symbolOf(biomarker.partner, lookup)) ? exact(alteration) : null;
}
