import { failure, type Result, success } from '@countermove/base';
import type { Alteration } from './alteration.ts';
import { emptyText, severalAlterations, textTooLong } from './messages.ts';
import type { Reading, ReadingContext } from './read/draft.ts';
import { readFusion } from './read/fusion.ts';
import { readGeneLed } from './read/gene-led.ts';
import { readCellExpression, readHistology, readSurroundings } from './read/without-gene.ts';
import { longestText, plainText } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

// text ──plain──▶ histology? surroundings? a cell's gene? fusion? else: gene + rest
//                                                                        └─▶ polymorphism, class, copies, level, variant(s)
const readersWithoutGene: readonly ((body: string, context: ReadingContext) => Reading)[] = [
  readHistology,
  readCellExpression,
  readSurroundings,
  readFusion,
];

/**
 * Everything that one text names. Two variants with their phase (`EGFR C797S cis T790M`), a list (`EGFR L858R/T790M`) and a
 * fusion with a variant (`EML4-ALK G1202R`) give several; each knows its phase to the others.
 *
 * ```ts
 * readAlterations('EGFR p.[Thr790Met;C797S]', vocabulary)
 * // → T790M (cis C797S), C797S (cis T790M)
 * ```
 */
export function readAlterations(text: string, vocabulary: Vocabulary): Result<readonly Alteration[]> {
  if (text.length > longestText) return failure(textTooLong(text, longestText));
  const body = plainText(text);
  if (body === '') return failure(emptyText('an alteration'));
  const context: ReadingContext = { text: text.trim(), vocabulary };
  for (const reader of readersWithoutGene) {
    const reading = reader(body, context);
    if (reading !== null) return reading;
  }
  return readGeneLed(body, context);
}

/**
 * One alteration. Of variants with a stated phase the first named is returned: its `cis` and `trans` name the others.
 * Several without a phase are an error here; `readAlterations` gives them all.
 */
export function readAlteration(text: string, vocabulary: Vocabulary): Result<Alteration> {
  const reading = readAlterations(text, vocabulary);
  if (!reading.ok) return reading;
  const [first, ...others] = reading.value;
  if (first === undefined) throw new Error(`nothing read from ${text}`);
  const whole = first.kind === 'protein-variant' && others.length === first.cis.length + first.trans.length;
  if (others.length > 0 && !whole) {
    return failure(
      severalAlterations(
        text,
        reading.value.map(({ label }) => label),
      ),
    );
  }
  return success(first, reading.problems);
}
