import type { Context, GeneCauses } from '@countermove/atlas/schema';
import type { Alteration, ProteinVariant } from '@countermove/nomenclature';
import type { CellKnowledge } from './knowledge.ts';
import { inputParameter } from './network.ts';
import type { Pool } from './pool.ts';

/** What the facts say of alterations, as far as a cell needs it. */
export interface AlterationFacts {
  /** Whether the variant or class keeps the protein switched on. */
  isActivating(alteration: Alteration): boolean;
  /** Whether the atlas lists it as an initiating driver of the case's cancer. */
  isInitiating(alteration: Alteration): boolean;
  /** Whether the atlas knows any effect of the variant (evidence, affinity, activation). */
  isKnown(alteration: ProteinVariant): boolean;
  /** The names under which a variant's effect on binding may be recorded: itself and its classes. */
  namesOf(alteration: Alteration): readonly string[];
  matchesState(alteration: Alteration, state: GeneStateCause): boolean;
}

type GeneStateCause = CellKnowledge['modules'][number]['states'][number];

/** One tumour cell, personalised: causes set, nothing given yet. */
export interface Genotype {
  /** Alterations that make it, canonical labels. */
  readonly alterations: readonly Alteration[];
  readonly driver: Alteration | null;
  /** Gene whose active allele stands in where no driver was found: the usual cell of the cancer; null otherwise. */
  readonly standIn: string | null;
  readonly pools: readonly Pool[];
  /** Parameters beside those of the pools. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Alterations that the cell model has no place for. */
  readonly outside: readonly Alteration[];
  /** Protein variants of modelled genes whose effect nobody recorded; taken as without effect. */
  readonly unknown: readonly ProteinVariant[];
}

/** The first alteration, in the case's order, that starts this cancer. */
export function initiatingDriver(alterations: readonly Alteration[], facts: AlterationFacts): Alteration | null {
  return alterations.find((alteration) => facts.isInitiating(alteration)) ?? null;
}

/** How variants that nobody knows are taken: as without effect, or as keeping every drug from binding. */
export type UnknownVariants = 'neutral' | 'unbound';

/** Stands in a form for a variant that is taken to keep every drug from binding. */
export const UNBOUND = 'unbound';

/** Makes the cell of these alterations in a context. Alterations set causes, never activities. */
export function createGenotype(
  alterations: readonly Alteration[],
  context: Context,
  knowledge: CellKnowledge,
  facts: AlterationFacts,
  unknownVariants: UnknownVariants = 'neutral',
): Genotype {
  const parameters: Record<string, number> = { ...context.parameters };
  for (const [input, share] of Object.entries(context.inputs)) parameters[inputParameter(input)] = share;
  const used = new Set<Alteration>();
  for (const state of knowledge.modules.flatMap((module) => module.states)) {
    for (const alteration of alterations) {
      if (!facts.matchesState(alteration, state)) continue;
      used.add(alteration);
      Object.assign(parameters, state.set);
      for (const [input, share] of Object.entries(state.inputs)) parameters[inputParameter(input)] = share;
    }
  }
  const pools: Pool[] = [];
  const unknown: ProteinVariant[] = [];
  for (const causes of knowledge.modules.flatMap((module) => module.genes)) {
    const own = alterations.filter((alteration) => genesOf(alteration).includes(causes.gene));
    for (const alteration of own) if (isRepresented(alteration, causes, facts)) used.add(alteration);
    unknown.push(...own.filter((one): one is ProteinVariant => one.kind === 'protein-variant' && !facts.isKnown(one)));
    pools.push(...poolsOfGene(causes, own, knowledge, facts, unknownVariants));
  }
  const driver = initiatingDriver(alterations, facts);
  const usual = driver === null ? usualDriver(context, knowledge) : null;
  if (usual !== null) pools.push(usual);
  return {
    alterations,
    driver,
    standIn: usual?.gene ?? null,
    pools,
    parameters,
    outside: alterations.filter((alteration) => !used.has(alteration)),
    unknown,
  };
}

/** An active allele of the gene that usually drives this cancer, in a form that no drug is known to hold. */
function usualDriver(context: Context, knowledge: CellKnowledge): Pool | null {
  for (const biomarker of context.drivers) {
    if (!('gene' in biomarker)) continue;
    const causes = knowledge.modules.flatMap((module) => module.genes).find((one) => one.gene === biomarker.gene);
    if (causes?.driver == null) continue;
    return { gene: causes.gene, parameter: causes.driver, dosage: 1, form: [UNBOUND], kind: 'driver' };
  }
  return null;
}

/** Genes that an alteration speaks of. */
export function genesOf(alteration: Alteration): readonly string[] {
  if (alteration.kind === 'fusion') return alteration.genes;
  return 'gene' in alteration ? [alteration.gene] : [];
}

function isRepresented(alteration: Alteration, causes: GeneCauses, facts: AlterationFacts): boolean {
  if (alteration.kind === 'copy-number') return causes.dosage !== null || causes.driver !== null;
  if (alteration.kind === 'expression') return causes.dosage !== null && alteration.cell === null;
  if (alteration.kind === 'methylation') return causes.dosage !== null;
  if (alteration.kind === 'polymorphism') return false;
  if (facts.isActivating(alteration)) return causes.driver !== null;
  if (isTruncating(alteration)) return causes.dosage !== null;
  return alteration.kind === 'protein-variant' || alteration.kind === 'class';
}

/** Ordinary molecules and active alleles of one gene. */
function poolsOfGene(
  causes: GeneCauses,
  own: readonly Alteration[],
  knowledge: CellKnowledge,
  facts: AlterationFacts,
  unknownVariants: UnknownVariants,
): Pool[] {
  const fold = dosageOf(own, knowledge);
  const alleles = allelesOf(own, facts).map((allele) =>
    unknownVariants === 'unbound' && allele.unknown ? { ...allele, form: [...allele.form, UNBOUND] } : allele,
  );
  const active = alleles.filter((allele) => allele.active);
  const silent = alleles.filter((allele) => !allele.active).flatMap((allele) => allele.form);
  const pools: Pool[] = [];
  if (causes.dosage !== null) {
    pools.push({
      gene: causes.gene,
      parameter: causes.dosage,
      dosage: (causes.usual ?? 1) * fold,
      form: silent.toSorted(),
      kind: 'wild',
    });
  }
  for (const allele of active) {
    const parameter = driverParameter(causes, allele.form);
    if (parameter === null) continue;
    pools.push({ gene: causes.gene, parameter, dosage: fold, form: allele.form, kind: 'driver' });
  }
  return pools;
}

function driverParameter(causes: GeneCauses, form: readonly string[]): string | null {
  for (const pool of causes.pools) {
    const hit = form.some((variant) =>
      pool.position === null
        ? pool.variants.includes(variant)
        : new RegExp(`^[A-Z]${pool.position}[A-Z]`).test(variant),
    );
    if (hit) return pool.driver;
  }
  return causes.driver;
}

interface AlleleForm {
  readonly form: readonly string[];
  readonly active: boolean;
  /** Carries a variant that nobody knows. */
  readonly unknown: boolean;
}

/**
 * Sorts the variants of one gene into alleles: all together (cis) unless the text says trans. Two variants in trans make
 * two alleles, each of which carries the gene's activating variants: a resistance mutation arises on a copy of the driver.
 */
function allelesOf(own: readonly Alteration[], facts: AlterationFacts): AlleleForm[] {
  const coding = own.filter(
    (alteration) =>
      (alteration.kind === 'protein-variant' && !isTruncating(alteration)) ||
      alteration.kind === 'class' ||
      alteration.kind === 'fusion',
  );
  if (coding.length === 0) return [];
  const activating = coding.filter((alteration) => facts.isActivating(alteration));
  const others = coding.filter((alteration) => !facts.isActivating(alteration));
  const base = activating.map((alteration) => formName(alteration, facts));
  const groups: ProteinVariant[][] = [];
  for (const other of others) {
    if (other.kind !== 'protein-variant') {
      base.push(formName(other, facts));
      continue;
    }
    const group = groups.find((members) => !members.some((member) => areInTrans(member, other)));
    if (group === undefined) groups.push([other]);
    else group.push(other);
  }
  if (groups.length === 0) return [{ form: base.toSorted(), active: activating.length > 0, unknown: false }];
  return groups.map((members) => ({
    form: [...base, ...members.map((member) => member.variant)].toSorted(),
    active: activating.length > 0,
    unknown: members.some((member) => !facts.isKnown(member)),
  }));
}

function areInTrans(one: ProteinVariant, other: ProteinVariant): boolean {
  return one.trans.includes(other.variant) || other.trans.includes(one.variant);
}

/** The name under which affinities know it: `L858R`, or the class that it belongs to (`exon 19 deletion`). */
function formName(alteration: Alteration, facts: AlterationFacts): string {
  const names = facts.namesOf(alteration);
  return names[names.length - 1] ?? alteration.label;
}

function isTruncating(alteration: Alteration): boolean {
  if (alteration.kind === 'class') return alteration.class === 'truncating';
  return alteration.kind === 'protein-variant' && ['stop', 'frameshift'].includes(alteration.change.type);
}

/** Copies or molecules relative to the usual cell; several changes of one gene multiply, a loss wins. */
function dosageOf(own: readonly Alteration[], knowledge: CellKnowledge): number {
  const fold = (name: string): number => knowledge.calibration('dosage', name);
  let dosage = 1;
  for (const alteration of own) {
    if (alteration.kind === 'copy-number') {
      dosage *= alteration.copies === null ? fold(alteration.state) : alteration.copies / 2;
    } else if (alteration.kind === 'expression' && alteration.cell === null) {
      dosage *= fold(alteration.direction);
    } else if (alteration.kind === 'methylation') {
      dosage *= fold(alteration.direction === 'hyper' ? 'down' : 'up');
    } else if (isTruncating(alteration)) {
      dosage *= fold('lost');
    }
  }
  return dosage;
}
