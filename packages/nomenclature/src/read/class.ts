import type { AlterationClass, ClassAlteration } from '../alteration.ts';
import { readAsSkipping } from '../messages.ts';
import type { GeneEntry } from '../vocabulary.ts';
import { one, type Reading, type ReadingContext } from './draft.ts';

const exon = '(?:exon|exons|ex|e)[ .-]?(\\d{1,2})';
const tail = '(?: ?(?:mutations?|variants?|positive))?';
const change = '(deletions?|del|insertions?|ins|duplications?|dup|skipping|skipped|skip)';
const exonFirst = new RegExp(`^(?:in[- ]?frame )?${exon}[ -]?(?:in[- ]?frame )?${change}${tail}$`, 'i');
const exonLast = new RegExp(`^${change} ?(?:of |in )?(?:${exon}|(\\d{1,2}))${tail}$`, 'i');
const exonBare = new RegExp(`^(\\d{1,2})(del|ins)${tail}$`, 'i');
const exonLost = new RegExp(`^[Δδ∆]${exon}$`, 'i');

const named: readonly (readonly [AlterationClass, RegExp])[] = [
  ['internal-tandem-duplication', /^(?:itds?|internal tandem duplications?)$/i],
  ['kinase-domain-duplication', /^(?:kdd|kinase[- ]domain duplication)$/i],
  ['variant-iii', /^(?:v ?iii|variant (?:iii|3)|v3)$/i],
  ['activating', /^(?:activating|sensiti[sz]ing)(?: (?:mutation|variant|alteration))?$/i],
  ['truncating', /^(?:truncating|truncation|truncated|nonsense)(?: (?:mutation|variant|alteration))?$/i],
];

/** `exon 19 deletion`, `ex19del`, `exon 14 skipping`, `ITD`, `vIII`, `KDD`, `activating mutation`. */
export function readClass(gene: GeneEntry, rest: string, context: ReadingContext): Reading {
  const found = named.find(([, pattern]) => pattern.test(rest));
  if (found !== undefined) return one(classAlteration(context.text, gene.symbol, found[0], null));
  const [word, number] = exonChange(rest);
  if (word === null) return null;
  const skipping = gene.classRules?.some((rule) => rule.class === 'exon-skipping' && rule.exon === number) ?? false;
  const asked = classWord(word);
  // Where an exon is known to be skipped, "exon 14 deletion" means that the exon is missing.
  if (asked === 'exon-deletion' && skipping) {
    const alteration = classAlteration(context.text, gene.symbol, 'exon-skipping', number);
    return one(alteration, [readAsSkipping(context.text, alteration.label)]);
  }
  return one(classAlteration(context.text, gene.symbol, asked, number));
}

function exonChange(rest: string): readonly [string, number] | readonly [null, null] {
  const lost = exonLost.exec(rest);
  if (lost !== null) return ['skipping', Number(lost[1])];
  const first = exonFirst.exec(rest);
  if (first !== null) return [first[2]!, Number(first[1])];
  const last = exonLast.exec(rest);
  if (last !== null) return [last[1]!, Number(last[2] ?? last[3])];
  const bare = exonBare.exec(rest);
  return bare === null ? [null, null] : [bare[2]!, Number(bare[1])];
}

function classWord(word: string): AlterationClass {
  if (/^skip/i.test(word)) return 'exon-skipping';
  return /^del/i.test(word) ? 'exon-deletion' : 'exon-insertion';
}

/** A class with its canonical label. */
function classAlteration(
  text: string,
  gene: string,
  name: AlterationClass,
  exonNumber: number | null,
): ClassAlteration {
  return { kind: 'class', text, label: `${gene} ${className(name, exonNumber)}`, gene, class: name, exon: exonNumber };
}

/** For people: `exon 19 deletion`, `KDD`. */
export function className(name: AlterationClass, exonNumber: number | null): string {
  switch (name) {
    case 'exon-deletion':
      return `exon ${exonNumber} deletion`;
    case 'exon-insertion':
      return `exon ${exonNumber} insertion`;
    case 'exon-skipping':
      return `exon ${exonNumber} skipping`;
    case 'internal-tandem-duplication':
      return 'ITD';
    case 'kinase-domain-duplication':
      return 'KDD';
    case 'variant-iii':
      return 'vIII';
    case 'activating':
      return 'activating mutation';
    case 'truncating':
      return 'truncating mutation';
  }
}
