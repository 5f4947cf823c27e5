import { cancersRelate } from '@countermove/atlas';
import { type Evidence, LEVELS } from '@countermove/atlas/schema';
import { type Alteration, type Biomarker, describeBiomarker, readAlterations } from '@countermove/nomenclature';
import { drugsOf } from '../explain/therapy.ts';
import type { ResistanceModel } from '../model.ts';

/** A route by which cells may leave a regimen: one more alteration, with the evidence that names it. */
export interface Escape {
  readonly id: string;
  readonly label: string;
  /** Id of the mechanism, by the strongest record. */
  readonly mechanism: string;
  /** Every mechanism under which evidence names it, with the drugs that it speaks of; the strongest level first. */
  readonly named: readonly { readonly mechanism: string; readonly drugs: ReadonlySet<string> }[];
  readonly alterations: readonly Alteration[];
  /** Name of the calibration that says how often a division brings it. */
  readonly rateName:
    | 'pointMutationPerDivision'
    | 'copyNumberChangePerDivision'
    | 'rearrangementPerDivision'
    | 'expressionChangePerDivision';
}

/**
 * Every escape that the atlas names in this cancer and the cell model can express. Which of them works against which regimen
 * is for the simulation to say, not for the list.
 */
export function escapeRoutes(model: ResistanceModel, cancer: string): readonly Escape[] {
  const routes = new Map<string, { readonly evidence: Evidence; readonly alterations: readonly Alteration[] }[]>();
  for (const evidence of model.atlas.content.evidence) {
    if (evidence.effect !== 'resistance') continue;
    if (!evidence.cancers.some((code) => cancersRelate(model.atlas, cancer, code))) continue;
    const alterations = expressible(model, evidence.biomarker);
    if (alterations === null) continue;
    const label = alterations.map((one) => one.label).join(' + ');
    routes.set(label, [...(routes.get(label) ?? []), { evidence, alterations }]);
  }
  const rankOf = (evidence: Evidence): number => LEVELS.indexOf(evidence.level);
  return [...routes]
    .map(([label, records]) => {
      const sorted = records.toSorted((one, other) => rankOf(one.evidence) - rankOf(other.evidence));
      return createEscape(model, label, sorted);
    })
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
}

/** The mechanism under which evidence names the escape for one of these drugs; the strongest of all where none does. */
export function mechanismAgainst(route: Escape, drugs: readonly string[]): string {
  return route.named.find((one) => drugs.some((drug) => one.drugs.has(drug)))?.mechanism ?? route.mechanism;
}

function createEscape(
  model: ResistanceModel,
  label: string,
  records: readonly { readonly evidence: Evidence; readonly alterations: readonly Alteration[] }[],
): Escape {
  const [first] = records;
  if (first === undefined) throw new Error(`no record of ${label}`);
  return {
    id: label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    label,
    mechanism: first.evidence.mechanism,
    named: records.map(({ evidence }) => ({
      mechanism: evidence.mechanism,
      drugs: new Set(drugsOf(model.atlas, evidence.therapy)),
    })),
    alterations: first.alterations,
    rateName: rateNameOf(first.alterations[0]),
  };
}

function rateNameOf(alteration: Alteration | undefined): Escape['rateName'] {
  if (alteration?.kind === 'copy-number') return 'copyNumberChangePerDivision';
  if (alteration?.kind === 'fusion') return 'rearrangementPerDivision';
  return alteration?.kind === 'protein-variant' || alteration?.kind === 'class'
    ? 'pointMutationPerDivision'
    : 'expressionChangePerDivision';
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  amplified: 'amplification',
  'wild-type-amplified': 'amplification',
  lost: 'loss',
  up: 'up',
  down: 'down',
};

/** A biomarker as an alteration that a cell can acquire; null for what is no single acquired change of a modelled gene. */
function expressible(model: ResistanceModel, biomarker: Biomarker): readonly Alteration[] | null {
  const modelled = new Set(model.cell.knowledge.modules.flatMap((module) => module.genes.map((one) => one.gene)));
  const text = textOf(biomarker);
  if (text === null || !('gene' in biomarker || 'fusion' in biomarker)) return null;
  const gene = 'gene' in biomarker ? biomarker.gene : biomarker.fusion;
  if (!modelled.has(gene)) return null;
  const read = readAlterations(text, model.vocabulary);
  return read.ok ? read.value : null;
}

function textOf(biomarker: Biomarker): string | null {
  if ('fusion' in biomarker) return `${biomarker.fusion} fusion`;
  if (!('gene' in biomarker)) return null;
  if ('variant' in biomarker) return `${biomarker.gene} ${biomarker.variant}`;
  if ('state' in biomarker && biomarker.cell === undefined) {
    const word = STATE_WORDS[biomarker.state];
    return word === undefined ? null : `${biomarker.gene} ${word}`;
  }
  if ('class' in biomarker && biomarker.class.endsWith('skipping')) return describeBiomarker(biomarker);
  return null;
}

/**
 * Escapes that the tumour does not carry already. All of them are tried against every regimen, also against drugs of which no
 * resistance has been recorded: that nobody has described how a new drug fails does not mean that it does not.
 */
export function escapesFrom(routes: readonly Escape[], carried: ReadonlySet<string>): readonly Escape[] {
  return routes.filter((route) => !route.alterations.every((alteration) => carried.has(alteration.label)));
}
