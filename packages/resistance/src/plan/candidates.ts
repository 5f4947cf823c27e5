import type { Case } from '@countermove/case';
import { type Regimen, readRegimen } from '@countermove/nomenclature';
import type { Genotype } from '../cell/genotype.ts';
import { obstacleTo } from '../cell/treatment.ts';
import { combinationsOf } from '../explain/therapy.ts';
import { currentDrugs, failedDrugs } from '../explain/treatments.ts';
import type { ResistanceModel } from '../model.ts';
import type { Finding } from '../schema/index.ts';

/** Regimens to be simulated for a case, and why they are on the list. */
export interface Candidates {
  readonly regimens: readonly Regimen[];
  /** Labels of those that are listed whatever they achieve: what was given, and triples that evidence names. */
  readonly always: ReadonlySet<string>;
}

/**
 * Single drugs that act on what the tumour carries or that evidence names; pairs of a drug against the driver with each of the
 * others; larger combinations where evidence names them. Drugs that failed stay candidates.
 */
export function candidateRegimens(
  model: ResistanceModel,
  tumourCase: Case,
  genotype: Genotype,
  findings: readonly Finding[],
  maximumDrugs: number,
): Candidates {
  const usable = (drug: string): boolean => isSimulatable(model, drug);
  const driverGenes = genesOfDriver(genotype);
  const againstDriver = drugsOn(model, driverGenes).filter(usable);
  const altered = drugsOn(model, alteredGenes(genotype)).filter(usable);
  const named = combinationsNamed(model, findings).filter((combination) => combination.every(usable));
  const given = [...failedDrugs(tumourCase), ...currentDrugs(tumourCase)].filter(usable);
  const singles = unique([...againstDriver, ...altered, ...named.filter((one) => one.length === 1).flat(), ...given]);
  const partners = singles.filter((drug) => !againstDriver.includes(drug));

  const combinations: (readonly string[])[] = singles.map((drug) => [drug]);
  if (maximumDrugs >= 2) {
    for (const drug of againstDriver) for (const partner of partners) combinations.push([drug, partner]);
    combinations.push(...pairsOfGenerations(model, againstDriver));
  }
  const larger = named.filter((combination) => combination.length > 2);
  combinations.push(...named.filter((one) => one.length <= maximumDrugs), ...larger);

  const regimens = unique(combinations.map((combination) => combination.toSorted().join(' + '))).map((text) =>
    standardRegimen(model, text),
  );
  const always = new Set([...given.map((drug) => standardRegimen(model, drug).label)]);
  for (const combination of larger) always.add(standardRegimen(model, combination.toSorted().join(' + ')).label);
  return { regimens, always };
}

/** Whether the atlas knows enough of a drug to simulate it at its usual dose. */
export function isSimulatable(model: ResistanceModel, id: string): boolean {
  const drug = model.atlas.drugs.get(id);
  return drug !== undefined && obstacleTo(drug, { kind: 'standard' }, model.cell.knowledge) === null;
}

function standardRegimen(model: ResistanceModel, text: string): Regimen {
  const read = readRegimen(text, model.vocabulary);
  if (!read.ok) throw new Error(`the atlas names a regimen that cannot be read: ${text}`);
  return read.value;
}

function genesOfDriver(genotype: Genotype): ReadonlySet<string> {
  const { driver } = genotype;
  if (driver === null) return new Set();
  return new Set(driver.kind === 'fusion' ? driver.genes : 'gene' in driver ? [driver.gene] : []);
}

/** Genes whose number or allele differs from the usual cell's. */
function alteredGenes(genotype: Genotype): ReadonlySet<string> {
  return new Set(
    genotype.alterations.flatMap((one) => (one.kind === 'fusion' ? one.genes : 'gene' in one ? [one.gene] : [])),
  );
}

function drugsOn(model: ResistanceModel, genes: ReadonlySet<string>): readonly string[] {
  return model.atlas.content.drugs
    .filter((drug) => drug.targets.some((target) => genes.has(target.gene)))
    .map((drug) => drug.id);
}

/** Combinations that findings recommend or that their countermeasures name; a countermeasure that failed is not one. */
function combinationsNamed(model: ResistanceModel, findings: readonly Finding[]): readonly (readonly string[])[] {
  const named: (readonly string[])[] = [];
  for (const finding of findings) {
    for (const one of finding.evidence) {
      const therapy = model.atlas.evidence.get(one.id)?.therapy ?? null;
      const helps = ['sensitivity', 'restored-sensitivity'].includes(one.effect);
      if (helps && therapy !== null) named.push(...combinationsOf(model.atlas, therapy));
    }
    for (const one of finding.countermeasures) {
      if (one.outcome !== 'fails') named.push(...combinationsOf(model.atlas, { drugs: one.drugs, class: null }));
    }
  }
  return named;
}

/** Pairs within the drugs of the driver that bind it differently: an earlier with a later generation. */
function pairsOfGenerations(model: ResistanceModel, drugs: readonly string[]): readonly (readonly string[])[] {
  const generation = (drug: string): string =>
    model.atlas.drugs.get(drug)?.classes.find((name) => name.includes('generation')) ?? drug;
  return drugs.flatMap((one, i) =>
    drugs.slice(i + 1).flatMap((other) => (generation(one) === generation(other) ? [] : [[one, other]])),
  );
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
