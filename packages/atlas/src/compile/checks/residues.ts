import type { Problem } from '@countermove/base';
import { biomarkerParts } from '../../biomarker-parts.ts';
import type { Biomarker } from '../../schema/index.ts';
import type { KnownNames } from '../names.ts';
import type { Located } from '../parse-file.ts';
import { type Check, problemAt } from './check.ts';

/** The reference residues of every variant stand in the sequence where the variant says. */
export const checkResidues: Check = (records, names) => [
  ...[...records.evidence, ...records.activating].flatMap((place) => ofBiomarker(place, place.record.biomarker, names)),
  ...records.experiment.flatMap((place) =>
    place.record.biomarker === null ? [] : ofBiomarker(place, place.record.biomarker, names),
  ),
  ...records.affinity.flatMap((place) => ofForms(place, place.record.target, place.record.form, names)),
  ...records['atp-affinity'].flatMap((place) => ofForms(place, place.record.gene, place.record.form, names)),
  ...records.drug.flatMap((place) => {
    const { covalentResidue, referenceTarget } = place.record;
    // A drug may hold a residue that only the mutant has: C12 of KRAS G12C.
    const ownForm =
      referenceTarget?.form.some((variant) => mutantResidue(variant) === covalentResidue?.residue) ?? false;
    return [
      ...(covalentResidue === null || ownForm
        ? []
        : ofForms(place, covalentResidue.gene, [covalentResidue.residue], names)),
      ...(referenceTarget === null ? [] : ofForms(place, referenceTarget.gene, referenceTarget.form, names)),
    ];
  }),
];

function ofBiomarker(place: Located<unknown>, biomarker: Biomarker, names: KnownNames): readonly Problem[] {
  return biomarkerParts(biomarker).flatMap((part) =>
    'variant' in part ? ofForms(place, part.gene, [part.variant], names) : [],
  );
}

function ofForms(
  place: Located<unknown>,
  gene: string,
  forms: readonly string[],
  names: KnownNames,
): readonly Problem[] {
  const sequence = names.sequences.get(gene);
  if (sequence === undefined) return [];
  return forms.flatMap((form) =>
    referenceResidues(form).flatMap(({ residue, position }) => {
      const actual = sequence[position - 1];
      if (actual === residue) return [];
      const expected = actual === undefined ? `at most ${sequence.length} residues` : `${actual}${position}`;
      return [problemAt(place, 'error', 'reference-residue', `${gene} ${form}`, { expected })];
    }),
  );
}

/** What stands at a substituted residue afterwards: `G12C` → `C12`. */
function mutantResidue(variant: string): string | null {
  const match = /^[A-Z](\d+)([A-Z])$/.exec(variant);
  return match === null ? null : `${match[2]}${match[1]}`;
}

/** Residues that a variant says are there: `E746_A750del` → E 746, A 750. Splice names (`X1010_splice`) say none. */
function referenceResidues(variant: string): readonly { readonly residue: string; readonly position: number }[] {
  const match = /^([A-WYZ])(\d+)(?:_([A-WYZ])(\d+))?/.exec(variant);
  if (match === null) return [];
  const [, residue, position, endResidue, endPosition] = match;
  const first = { residue: residue as string, position: Number(position) };
  return endResidue === undefined ? [first] : [first, { residue: endResidue, position: Number(endPosition) }];
}
