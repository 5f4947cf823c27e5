import { type Alteration, type MatchOptions, matchBiomarker, type Vocabulary } from '@countermove/nomenclature';
import type { Atlas } from './atlas.ts';
import { cancersRelate } from './cancers.ts';
import type { Activating } from './schema/index.ts';

type GeneLookup = Pick<Vocabulary, 'findGene'>;

/**
 * The record that says that an alteration activates its gene, the most specific one first; null when the atlas knows none,
 * which does not mean that it is inactive.
 */
export function activatingRecord(atlas: Atlas, lookup: GeneLookup, alteration: Alteration): Activating | null {
  return bestRecord(atlas.content.activating, lookup, alteration);
}

/** Whether an alteration of this gene is known to activate it. */
export function isActivating(atlas: Atlas, lookup: GeneLookup, gene: string, alteration: Alteration): boolean {
  if (alteration.kind === 'class' && alteration.class === 'activating') return alteration.gene === gene;
  const record = activatingRecord(atlas, lookup, alteration);
  return record !== null && genesOfActivating(record).includes(gene);
}

/**
 * The record that makes an alteration an initiating driver.
 * @param cancer OncoTree code; null asks for any cancer. A record of a wider or a narrower type counts
 */
export function driverRecord(
  atlas: Atlas,
  lookup: GeneLookup,
  alteration: Alteration,
  cancer: string | null,
): Activating | null {
  const records = atlas.content.activating.filter(({ initiates }) =>
    initiates.some((code) => cancer === null || cancersRelate(atlas, cancer, code)),
  );
  // "EGFR activating mutation" names no variant: it is a driver where any activating variant of the gene is one.
  if (alteration.kind === 'class' && alteration.class === 'activating') {
    return records.find((record) => genesOfActivating(record).includes(alteration.gene)) ?? null;
  }
  return bestRecord(records, lookup, alteration);
}

/** A case's driver: the first alteration, in the case's order, that is an initiating driver of that cancer. */
export function driverOf(
  atlas: Atlas,
  lookup: GeneLookup,
  cancer: string,
  alterations: readonly Alteration[],
): Alteration | null {
  return alterations.find((alteration) => driverRecord(atlas, lookup, alteration, cancer) !== null) ?? null;
}

/** What matching biomarkers asks of the atlas; `cancer` narrows drivers to those of one cancer. */
export function createMatchOptions(atlas: Atlas, lookup: GeneLookup, cancer: string | null): MatchOptions {
  return {
    isActivating: (gene, alteration) => isActivating(atlas, lookup, gene, alteration),
    isDriver: (alteration, gene) => {
      const record = driverRecord(atlas, lookup, alteration, cancer);
      return record !== null && genesOfActivating(record).includes(gene);
    },
  };
}

/** The gene that is switched on. */
function genesOfActivating({ biomarker }: Activating): readonly string[] {
  if ('gene' in biomarker) return [biomarker.gene];
  return 'fusion' in biomarker ? [biomarker.fusion] : [];
}

/** Records of activating alterations are themselves written without "activating" or "driver", so nothing is asked back. */
const NOTHING_ASKED: MatchOptions = { isActivating: () => false, isDriver: () => false };

function bestRecord(records: readonly Activating[], lookup: GeneLookup, alteration: Alteration): Activating | null {
  let category: Activating | null = null;
  for (const record of records) {
    const { match } = matchBiomarker(record.biomarker, [alteration], lookup, NOTHING_ASKED);
    if (match === 'exact') return record;
    if (match === 'category') category ??= record;
  }
  return category;
}
