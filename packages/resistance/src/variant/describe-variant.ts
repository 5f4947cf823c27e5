import type { Affinity, Evidence } from '@countermove/atlas/schema';
import { type Alteration, classesOf, className, matchBiomarker } from '@countermove/nomenclature';
import { summariseEvidence } from '../explain/summarise.ts';
import { drugsOf } from '../explain/therapy.ts';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { VariantDocument } from '../schema/index.ts';
import { placeOf } from './place.ts';

/** The body of a `variant` document. */
export type VariantDescription = Pick<VariantDocument, 'variant' | 'pocket' | 'drugs'>;

/**
 * How a variant is read, where it lies and what is recorded of drugs. Where nothing is recorded the match is `unknown` and the fold
 * is null: never "sensitive".
 * @param drugs ids; null = every drug that the atlas lists against the gene
 */
export function describeVariant(
  model: ResistanceModel,
  alterations: readonly Alteration[],
  drugs: readonly string[] | null,
): VariantDescription {
  const [alteration] = alterations;
  if (alteration === undefined) throw new Error('no variant to describe');
  const gene = 'gene' in alteration ? alteration.gene : alteration.label;
  const asked =
    drugs ??
    model.atlas.content.drugs.filter((drug) => drug.targets.some((one) => one.gene === gene)).map((drug) => drug.id);
  const evidence = evidenceOn(model, alterations);
  return {
    variant: readingOf(model, alteration, gene),
    pocket: alteration.kind === 'protein-variant' ? pocketOf(model, alteration) : null,
    drugs: asked.map((drug) => describeDrug(model, alterations, gene, drug, evidence)),
  };
}

function readingOf(model: ResistanceModel, alteration: Alteration, gene: string): VariantDocument['variant'] {
  const entry = model.vocabulary.findGene(gene);
  const protein = alteration.kind === 'protein-variant' ? alteration : null;
  const classes = protein === null || entry === null ? [] : classesOf(protein.change, entry);
  return {
    text: alteration.text,
    label: alteration.label,
    gene,
    kind: alteration.kind,
    classes: classes.map((one) => className(one.class, one.exon)),
    type: protein?.change.type ?? null,
    start: protein?.change.start ?? null,
    end: protein?.change.end ?? null,
    referenceChecked: protein?.reference === 'checked',
    known: protein === null || alterationFacts(model, '').isKnown(protein),
  };
}

function pocketOf(
  model: ResistanceModel,
  alteration: Extract<Alteration, { kind: 'protein-variant' }>,
): VariantDocument['pocket'] {
  const place = placeOf(model, alteration);
  return { position: place.position, region: place.region, place: place.description };
}

interface MatchedEvidence {
  readonly evidence: Evidence;
  readonly kind: 'exact' | 'category';
}

/** Records that speak of the variant, with its partners of stated phase, whatever the cancer. */
function evidenceOn(model: ResistanceModel, alterations: readonly Alteration[]): readonly MatchedEvidence[] {
  const { atlas, vocabulary, matching } = model;
  return atlas.content.evidence.flatMap((evidence) => {
    const { match } = matchBiomarker(evidence.biomarker, alterations, vocabulary, matching);
    return match === 'exact' || match === 'category' ? [{ evidence, kind: match }] : [];
  });
}

function describeDrug(
  model: ResistanceModel,
  alterations: readonly Alteration[],
  gene: string,
  drug: string,
  matched: readonly MatchedEvidence[],
): VariantDocument['drugs'][number] {
  const own = matched.filter((one) => drugsOf(model.atlas, one.evidence.therapy).includes(drug));
  const exact = own.filter((one) => one.kind === 'exact');
  const decisive = exact.length > 0 ? exact : own;
  const effects = [...new Set(decisive.map((one) => one.evidence.effect))];
  const foldShift = recordedFold(model, alterations, gene, drug);
  return {
    drug,
    effect:
      effects.length === 0
        ? 'unknown'
        : effects.length === 1
          ? (effects[0] ?? 'unknown')
          : `conflicting: ${effects.toSorted().join(', ')}`,
    match: exact.length > 0 || foldShift !== null ? 'exact' : own.length > 0 ? 'category' : 'unknown',
    foldShift,
    evidence: own.map((one) => summariseEvidence(one.evidence)),
  };
}

/** Cellular assays first: they contain the competition with ATP and the bond. */
const KINDS = ['ic50-growth', 'ic50-phosphorylation', 'ki', 'ic50-enzyme', 'kd'];

/**
 * Fold between two records of one kind that differ by just these variants; null where there are none. Partners in trans sit on another
 * molecule: each is a question of its own, and no single fold answers both.
 */
function recordedFold(
  model: ResistanceModel,
  alterations: readonly Alteration[],
  gene: string,
  drug: string,
): number | null {
  if (alterations.some((one) => one.kind === 'protein-variant' && one.trans.length > 0)) return null;
  const { namesOf } = alterationFacts(model, '');
  const entries = (model.atlas.affinitiesByDrug.get(drug) ?? []).filter((one) => one.target === gene);
  for (const kind of KINDS) {
    const measured = entries.filter((one) => one.reversible?.kind === kind);
    for (const mutant of measured.toSorted((one, other) => one.form.length - other.form.length)) {
      const names = alterations.map((one) => mutant.form.find((name) => namesOf(one).includes(name)));
      if (names.includes(undefined)) continue;
      const base = measured.find((one) => isWithout(one, mutant, names));
      if (mutant.reversible !== null && base?.reversible != null) {
        return mutant.reversible.valueNanomolar / base.reversible.valueNanomolar;
      }
    }
  }
  return null;
}

function isWithout(base: Affinity, mutant: Affinity, names: readonly (string | undefined)[]): boolean {
  const rest = mutant.form.filter((one) => !names.includes(one));
  return base.form.length === rest.length && rest.every((one) => base.form.includes(one));
}
