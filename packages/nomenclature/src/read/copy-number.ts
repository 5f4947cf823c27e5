import { failure } from '@countermove/base';
import type { CopyNumber } from '../alteration.ts';
import { copiesContradict } from '../messages.ts';
import type { GeneEntry } from '../vocabulary.ts';
import { one, type Reading, type ReadingContext } from './draft.ts';
import { amplifiedPattern, deletedPattern, gainedPattern, lostPattern, neutralPattern } from './words.ts';

/**
 * Copies per cell from which a bare number counts as amplification, below which as loss, and at which as deletion.
 * A convention: PureCN calls focal amplifications from 6 copies and losses up to 0.5 by default (callAlterations).
 * A word of the laboratory always goes before the number.
 */
export const copyThresholds: {
  readonly amplified: number;
  readonly gained: number;
  readonly neutral: number;
  readonly deleted: number;
} = {
  amplified: 6,
  gained: 2.5,
  neutral: 1.5,
  deleted: 0.5,
};

const numberFirst = /^(?:copy[- ]?numbers?|copies|cn)[ =:]*(?:of )?(\d{1,4}(?:\.\d+)?)$/i;
const numberLast = /^(\d{1,4}(?:\.\d+)?) copies$/i;
const wordAndNumber =
  /^(.+?)(?:,? \(?(?:copy[- ]?number|cn)[ =:]*(\d{1,4}(?:\.\d+)?)\)?| \((\d{1,4}(?:\.\d+)?) copies\))$/i;

/** `amplification`, `gain`, `loss`, `deletion`, `copy number 12`, `amplification (12 copies)`. */
export function readCopyNumber(gene: GeneEntry, rest: string, context: ReadingContext): Reading {
  const bare = numberFirst.exec(rest) ?? numberLast.exec(rest);
  if (bare !== null) {
    const copies = Number(bare[1]);
    return one(copyNumber(context.text, gene.symbol, stateOfCopies(copies), copies));
  }
  const pair = wordAndNumber.exec(rest);
  const state = stateOfWord(pair === null ? rest : pair[1]!);
  if (state === null) return null;
  if (pair === null) return one(copyNumber(context.text, gene.symbol, state, null));
  const copies = Number(pair[2] ?? pair[3]);
  if (contradicts(state, copies)) return failure(copiesContradict(context.text));
  return one(copyNumber(context.text, gene.symbol, state, copies));
}

function stateOfWord(word: string): CopyNumber['state'] | null {
  if (amplifiedPattern.test(word)) return 'amplified';
  if (gainedPattern.test(word)) return 'gained';
  if (lostPattern.test(word)) return 'lost';
  if (deletedPattern.test(word)) return 'deleted';
  return neutralPattern.test(word) ? 'neutral' : null;
}

function stateOfCopies(copies: number): CopyNumber['state'] {
  if (copies >= copyThresholds.amplified) return 'amplified';
  if (copies > copyThresholds.gained) return 'gained';
  if (copies >= copyThresholds.neutral) return 'neutral';
  return copies > copyThresholds.deleted ? 'lost' : 'deleted';
}

/** A tumour with more than two genomes can have a loss at three copies, so only what crosses two clearly is refused. */
function contradicts(state: CopyNumber['state'], copies: number): boolean {
  if (state === 'amplified' || state === 'gained') return copies <= 2;
  return state === 'deleted' ? copies >= 2 : false;
}

function copyNumber(text: string, gene: string, state: CopyNumber['state'], copies: number | null): CopyNumber {
  const word = {
    amplified: 'amplification',
    gained: 'gain',
    lost: 'loss',
    deleted: 'deletion',
    neutral: 'copy number neutral',
  }[state];
  const label = `${gene} ${word}${copies === null ? '' : ` (${copies} copies)`}`;
  return { kind: 'copy-number', text, label, gene, state, copies };
}
