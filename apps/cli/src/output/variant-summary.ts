import type { VariantDocument } from '@countermove/resistance/schema';
import { significant } from './numbers.ts';
import { noticedSection } from './problems.ts';
import { formatTable } from './table.ts';
import { listed, paragraph, RESEARCH_USE } from './words.ts';

/** A `variant` document for a reader at a terminal. */
export function summariseVariant(document: VariantDocument, width: number): string {
  const { variant, pocket, drugs } = document;
  const classes = variant.classes.length === 0 ? '' : `; ${variant.classes.join(', ')}`;
  return [
    ...paragraph(`${variant.label}: ${variant.type ?? variant.kind}${classes}`, width),
    ...(pocket === null ? [] : paragraph(`Lies at: ${pocket.place}`, width)),
    ...paragraph(
      variant.referenceChecked ? 'The reference residue was checked against the sequence.' : 'No residue was checked.',
      width,
    ),
    ...(variant.known ? [] : paragraph('No record speaks of this variant: its effect is unknown, not absent.', width)),
    '',
    drugs.length === 0
      ? 'The atlas holds no drug against this gene.'
      : formatTable(
          [
            { title: 'drug' },
            { title: 'effect', flexible: true },
            { title: 'match' },
            { title: 'fold', align: 'right' },
            { title: 'evidence', flexible: true },
          ],
          drugs.map((one) => [
            one.drug,
            one.effect,
            one.match,
            one.foldShift === null ? '' : significant(one.foldShift),
            listed(
              one.evidence.map(({ id, level }) => `${id} (${level})`),
              2,
            ),
          ]),
          width,
        ),
    ...(drugs.some((one) => one.foldShift !== null)
      ? paragraph('Fold: how much more drug the variant needs than the same form without it, in one assay.', width)
      : []),
    ...noticedSection(document.problems, width),
    '',
    RESEARCH_USE,
  ].join('\n');
}
