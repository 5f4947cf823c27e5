import { type Atlas, biomarkerParts, cancersRelate, createVocabulary } from '@countermove/atlas';
import type { Activating } from '@countermove/atlas/schema';
import {
  type Alteration,
  classesOf,
  className,
  type MatchOptions,
  matchBiomarker,
  type ProteinVariant,
  type Vocabulary,
} from '@countermove/nomenclature';
import type { AlterationFacts } from './cell/genotype.ts';
import { type CellKnowledge, cellKnowledge } from './cell/knowledge.ts';
import { buildCellNetwork, type CellModel } from './cell/network.ts';

/** The facts and the cell model, ready to be asked about cases. Made once per process. */
export interface ResistanceModel {
  readonly atlas: Atlas;
  readonly vocabulary: Vocabulary;
  readonly cell: CellModel;
  /** What only the atlas knows about alterations when biomarkers are matched. */
  readonly matching: MatchOptions;
}

/** Joins the atlas with the engines. @throws Error when the data of the cell model do not fit together */
export function createResistanceModel(atlas: Atlas): ResistanceModel {
  const vocabulary = createVocabulary(atlas);
  const knowledge = cellKnowledge(atlas);
  const records = atlas.content.activating;
  const matching: MatchOptions = {
    isActivating: (gene, alteration) =>
      records.some((one) => isOfGene(one, gene) && holds(one, alteration, vocabulary)),
    isDriver: (alteration, gene) =>
      records.some((one) => one.initiates.length > 0 && isOfGene(one, gene) && holds(one, alteration, vocabulary)),
  };
  return { atlas, vocabulary, cell: { knowledge, network: buildCellNetwork(knowledge) }, matching };
}

/** What a genotype has to know of alterations, for a case of this cancer (OncoTree code). */
export function alterationFacts(model: ResistanceModel, cancer: string): AlterationFacts {
  const { atlas, vocabulary, matching } = model;
  const forms = recordedForms(model.cell.knowledge, atlas);
  const mentioned = mentionedVariants(atlas);
  const namesOf = (alteration: Alteration): readonly string[] => {
    const names = writtenNames(alteration, vocabulary);
    const recorded = 'gene' in alteration ? names.filter((name) => forms.has(`${alteration.gene} ${name}`)) : [];
    // The most specific name that binding was measured under comes last: it is the one that a pool is called by.
    const best = recorded[0] ?? names[0];
    return best === undefined ? names : [...names.filter((name) => name !== best), best];
  };
  return {
    isActivating: (alteration) => genesNamed(alteration).some((gene) => matching.isActivating(gene, alteration)),
    isInitiating: (alteration) =>
      atlas.content.activating.some(
        (one) => one.initiates.some((code) => cancersRelate(atlas, cancer, code)) && holds(one, alteration, vocabulary),
      ),
    isKnown: (variant) =>
      matching.isActivating(variant.gene, variant) ||
      namesOf(variant).some((name) => forms.has(`${variant.gene} ${name}`)) ||
      mentioned(variant, vocabulary, matching),
    namesOf,
    matchesState: (alteration, state) =>
      ['exact', 'category'].includes(matchBiomarker(state.biomarker, [alteration], vocabulary, matching).match),
  };
}

/** Asking about activation must not ask about activation again. */
const PLAIN: MatchOptions = { isActivating: () => false, isDriver: () => false };

function holds(record: Activating, alteration: Alteration, vocabulary: Vocabulary): boolean {
  return ['exact', 'category'].includes(matchBiomarker(record.biomarker, [alteration], vocabulary, PLAIN).match);
}

function isOfGene(record: Activating, gene: string): boolean {
  const { biomarker } = record;
  return ('gene' in biomarker && biomarker.gene === gene) || ('fusion' in biomarker && biomarker.fusion === gene);
}

function genesNamed(alteration: Alteration): readonly string[] {
  if (alteration.kind === 'fusion') return alteration.genes;
  return 'gene' in alteration ? [alteration.gene] : [];
}

/** A variant's own name, then the classes that it belongs to, in words. */
function writtenNames(alteration: Alteration, vocabulary: Vocabulary): readonly string[] {
  if (alteration.kind === 'protein-variant') {
    const gene = vocabulary.findGene(alteration.gene);
    const classes =
      gene === null ? [] : classesOf(alteration.change, gene).map((one) => className(one.class, one.exon));
    return [alteration.variant, ...classes];
  }
  if (alteration.kind === 'class') return [className(alteration.class, alteration.exon)];
  return [alteration.label];
}

/** `GENE form` for every form that an affinity was measured on. */
function recordedForms(knowledge: CellKnowledge, atlas: Atlas): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const drug of atlas.content.drugs) {
    for (const one of knowledge.affinitiesOf(drug.id)) for (const name of one.form) forms.add(`${one.target} ${name}`);
  }
  return forms;
}

/** Whether evidence names the variant, its residue or a class that it belongs to (not merely "mutated"). */
function mentionedVariants(
  atlas: Atlas,
): (variant: ProteinVariant, vocabulary: Vocabulary, matching: MatchOptions) => boolean {
  return (variant, vocabulary, matching) =>
    (atlas.evidenceByGene.get(variant.gene) ?? []).some(({ biomarker }) =>
      biomarkerParts(biomarker).some(
        (part) =>
          ('variant' in part || 'position' in part || 'class' in part) &&
          ['exact', 'category'].includes(matchBiomarker(part, [variant], vocabulary, matching).match),
      ),
    );
}
