import type { AlterationClass, ProteinChange } from './alteration.ts';
import { formatProteinChange, netLength } from './protein/format.ts';
import type { ClassRule, GeneEntry } from './vocabulary.ts';

/** A named class that a variant belongs to. */
export interface ClassMembership {
  readonly class: AlterationClass;
  readonly exon: number | null;
  /** `likely`: the protein name alone does not settle it; RNA would. */
  readonly certainty: 'certain' | 'likely';
  /** For people: which residues, which length. */
  readonly why: string;
}

/** How data name a class: `exon-19-deletion`, `kinase-domain-duplication`. */
export function classId(name: AlterationClass, exon: number | null): string {
  return exon === null || !name.startsWith('exon-') ? name : name.replace('exon-', `exon-${exon}-`);
}

/** The reverse of `classId`; null when there is no such class. */
export function parseClassId(id: string): { readonly class: AlterationClass; readonly exon: number | null } | null {
  const exon = /^exon-(\d{1,3})-(deletion|insertion|skipping)$/.exec(id);
  if (exon !== null) return { class: `exon-${exon[2]}` as AlterationClass, exon: Number(exon[1]) };
  return (plainClasses as readonly string[]).includes(id) ? { class: id as AlterationClass, exon: null } : null;
}

const plainClasses: readonly AlterationClass[] = [
  'internal-tandem-duplication',
  'kinase-domain-duplication',
  'variant-iii',
  'activating',
  'truncating',
];

/**
 * The named classes of a protein variant, from the residues that it affects and the length that it adds or takes, never from
 * the word in its name: `K745_E746insIPVAIK` of EGFR is an insertion, `L747_P753delinsS` an exon 19 deletion.
 * Whether a variant activates is knowledge, not notation: `activating` is never among them.
 */
export function classesOf(change: ProteinChange, gene: GeneEntry): readonly ClassMembership[] {
  return [
    ...inFrameClasses(change, gene),
    ...skippingClasses(change, gene),
    ...ruledClasses(change, gene),
    ...truncation(change),
  ];
}

type Exon = GeneEntry['exons'][number];

function inFrameClasses(change: ProteinChange, gene: GeneEntry): readonly ClassMembership[] {
  const net = netLength(change);
  if (net === null || net === 0) return [];
  // An insertion affects the two residues that it parts; a duplication those that it repeats.
  const exons = gene.exons.filter(({ first, last }) => change.start <= last && change.end >= first);
  const within = exons.filter(({ first, last }) => first <= change.start && change.end <= last);
  const chosen = within.length > 0 ? within : exons;
  // What reaches over more than two exons is another event: a domain duplicated, several exons lost.
  if (chosen.length > 2) return [];
  return chosen.map(({ exon }) => ({
    class: net < 0 ? 'exon-deletion' : 'exon-insertion',
    exon,
    certainty: within.length === 1 || exons.length === 1 ? 'certain' : 'likely',
    why: `${formatProteinChange(change)} ${net < 0 ? 'takes' : 'adds'} ${Math.abs(net)} residues in exon ${exon}`,
  }));
}

function skippingClasses(change: ProteinChange, gene: GeneEntry): readonly ClassMembership[] {
  const found: ClassMembership[] = [];
  for (const exon of gene.exons) {
    const rule = gene.classRules?.find((one) => one.class === 'exon-skipping' && one.exon === exon.exon);
    const reason = skippingReason(change, exon, rule?.class === 'exon-skipping' ? rule : null, gene);
    if (reason !== null) found.push({ class: 'exon-skipping', exon: exon.exon, ...reason });
  }
  return found;
}

function skippingReason(
  change: ProteinChange,
  exon: Exon,
  rule: (ClassRule & { readonly class: 'exon-skipping' }) | null,
  gene: GeneEntry,
): Pick<ClassMembership, 'certainty' | 'why'> | null {
  const name = formatProteinChange(change);
  const known = rule !== null;
  if (change.type === 'splice') {
    // Annotators name a splice change by the nearest codon: the last of an exon for its donor site, the first for its acceptor.
    if (change.start === exon.last && (known || !startsAnother(change.start, exon, gene))) {
      return { certainty: known ? 'certain' : 'likely', why: `${name} lies at the donor site of exon ${exon.exon}` };
    }
    if (known && change.start === exon.first) {
      return { certainty: 'likely', why: `${name} lies at the acceptor site of exon ${exon.exon}: confirm on RNA` };
    }
    const spans = change.end > change.start && change.start <= exon.last && change.end >= exon.last;
    return known && spans ? { certainty: 'likely', why: `${name} reaches over the end of exon ${exon.exon}` } : null;
  }
  const net = netLength(change);
  const takesAll = net !== null && net < 0 && change.start <= exon.first + 1 && change.end >= exon.last - 1;
  if (known && takesAll) return { certainty: 'certain', why: `${name} takes all residues of exon ${exon.exon}` };
  if (rule?.substitutions?.includes(name)) {
    return { certainty: 'likely', why: `${name} changes the last base of exon ${exon.exon}: confirm on RNA` };
  }
  return null;
}

function startsAnother(position: number, exon: Exon, gene: GeneEntry): boolean {
  return gene.exons.some((other) => other.exon !== exon.exon && other.first === position);
}

function ruledClasses(change: ProteinChange, gene: GeneEntry): readonly ClassMembership[] {
  const name = formatProteinChange(change);
  const net = netLength(change);
  const found: ClassMembership[] = [];
  for (const rule of gene.classRules ?? []) {
    const matched =
      rule.class === 'variant-iii'
        ? rule.variant === name
        : rule.class === 'internal-tandem-duplication'
          ? net !== null && net >= rule.minimumResidues && change.start >= rule.first && change.end <= rule.last
          : rule.class === 'kinase-domain-duplication' &&
            change.type === 'duplication' &&
            change.start <= rule.first &&
            change.end >= rule.last;
    if (matched) found.push({ class: rule.class, exon: null, certainty: 'certain', why: `${name} by the gene's rule` });
  }
  return found;
}

function truncation(change: ProteinChange): readonly ClassMembership[] {
  const cut =
    change.type === 'stop' ||
    change.type === 'frameshift' ||
    (change.type !== 'extension' && change.inserted.includes('*'));
  if (!cut) return [];
  return [
    {
      class: 'truncating',
      exon: null,
      certainty: 'certain',
      why: `${formatProteinChange(change)} ends the protein early`,
    },
  ];
}
