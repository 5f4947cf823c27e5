import { failure, type Problem, type Result } from '@countermove/base';
import type { Alteration } from '../alteration.ts';
import {
  absenceStated,
  cannotRead,
  dnaNotation,
  geneMissing,
  nothingSaid,
  readAsPolymorphism,
  tooVague,
  unknownName,
} from '../messages.ts';
import { geneNotices } from '../names.ts';
import { looksLikeProteinChange, readProteinVariant } from '../protein/read.ts';
import { nearestNames, suggestNames } from '../suggest.ts';
import type { GeneEntry, Vocabulary } from '../vocabulary.ts';
import { readClass } from './class.ts';
import { readCopyNumber } from './copy-number.ts';
import { one, type Reading, type ReadingContext, withNotices } from './draft.ts';
import { soleFusion } from './fusion.ts';
import { readPhased } from './phase.ts';
import * as words from './words.ts';

/** Everything that starts with a gene: `EGFR L858R`, `MET amplification`, `CAV1 up`, `FLT3-ITD`, `EGFR:p.Leu858Arg`. */
export function readGeneLed(body: string, context: ReadingContext): Result<readonly Alteration[]> {
  const split = splitGene(body, context.vocabulary) ?? splitGene(turned(body), context.vocabulary);
  if (split === null) return failure(noGene(body, context));
  const { gene, written, rest } = split;
  const notices = geneNotices(written, gene);
  if (rest === '') return failure(nothingSaid(context.text), ...notices);
  const reading = readRest(gene, rest, context);
  return withNotices(reading ?? failure(notRead(gene, rest, context)), notices);
}

interface Split {
  readonly gene: GeneEntry;
  readonly written: string;
  readonly rest: string;
}

function splitGene(body: string, vocabulary: Vocabulary): Split | null {
  const tokens = body.split(' ');
  for (let count = 1; count <= Math.min(3, tokens.length); count++) {
    const written = tokens.slice(0, count).join(' ');
    const gene = vocabulary.findGene(written);
    if (gene !== null) return { gene, written, rest: tokens.slice(count).join(' ') };
  }
  // No space behind the gene: `EGFR:L858R`, `EGFR(L858R)`, `EGFRvIII`, `METex14`, `FLT3-ITD`, `EGFR-T790M`.
  for (const border of [/:(?!:)/, /(?=\()/, /(?=vIII\b)/i, /(?=[Δ∆]?ex(?:on)?\d)/i, /[-_^]/, /(?=p\.)/]) {
    for (const match of body.matchAll(new RegExp(border, `${border.flags}g`))) {
      const written = body.slice(0, match.index).trim();
      const gene = written === '' || written.includes(' ') ? null : vocabulary.findGene(written);
      if (gene === null) continue;
      const rest = body.slice(match.index + match[0].length).trim();
      if (rest !== '') return { gene, written, rest: bareExon(rest) };
    }
  }
  return null;
}

/** `METex14` and `MET Δex14` mean that the exon is skipped; with a space, `MET ex14` says nothing. */
function bareExon(rest: string): string {
  const match = /^[Δ∆]?ex(?:on)?(\d{1,2})$/i.exec(rest);
  return match === null ? rest : `exon ${match[1]} skipping`;
}

/** `amplification of MET`, `high CAV1`: the same words behind the gene. */
function turned(body: string): string {
  const of = /^(.+?) of (\S+)$/i.exec(body);
  if (of !== null) return `${of[2]} ${of[1]}`;
  const led = /^(high|low|amplified|increased|decreased|elevated|reduced|mutant|mutated) (\S+)$/i.exec(body);
  return led === null ? body : `${led[2]} ${led[1]}`;
}

function readRest(gene: GeneEntry, rest: string, context: ReadingContext): Reading {
  return (
    readPolymorphism(gene, rest, context) ??
    readClass(gene, rest, context) ??
    readCopyNumber(gene, rest, context) ??
    readLevels(gene, rest, context) ??
    readVariants(gene, rest, context)
  );
}

function readPolymorphism(gene: GeneEntry, rest: string, context: ReadingContext): Reading {
  const make = (variant: string, label: string, problems: readonly Problem[] = []): Reading =>
    one(
      { kind: 'polymorphism', text: context.text, label: `${gene.symbol} ${label}`, gene: gene.symbol, variant },
      problems,
    );
  if (/^(?:intron(?:ic)? (?:\d+ )?)?del(?:etion)? polymorphism$/i.test(rest))
    return make('deletion', 'deletion polymorphism');
  const body = rest.replace(/^polymorphism /i, '').replace(/ polymorphism$/i, '');
  const said = body !== rest;
  if (/^rs\d{1,12}$/i.test(body)) return make(body.toLowerCase(), body.toLowerCase());
  const change = /^(c\.)?(-?\d{1,6}(?:[+-]\d{1,6})?) ?([ACGT]) ?> ?([ACGT])$/i.exec(body);
  if (change === null) return null;
  if (change[1] !== undefined && !said) return failure(dnaNotation(context.text));
  const variant = `${change[2]}${change[3]!.toUpperCase()}>${change[4]!.toUpperCase()}`;
  return make(variant, variant, said ? [] : [readAsPolymorphism(context.text)]);
}

/** Expression, activity, methylation, and fusions of which only one gene is named. */
function readLevels(gene: GeneEntry, rest: string, context: ReadingContext): Reading {
  const { text } = context;
  const { symbol } = gene;
  const direction = words.upPattern.test(rest) ? 'up' : words.downPattern.test(rest) ? 'down' : null;
  if (direction !== null) {
    return one({ kind: 'expression', text, label: `${symbol} ${direction}`, gene: symbol, direction, cell: null });
  }
  const methylation = words.hypermethylatedPattern.test(rest)
    ? 'hyper'
    : words.hypomethylatedPattern.test(rest)
      ? 'hypo'
      : null;
  if (methylation !== null) {
    const label = `${symbol} ${methylation}methylation`;
    return one({ kind: 'methylation', text, label, gene: symbol, direction: methylation });
  }
  return words.fusionPattern.test(rest) ? one(soleFusion(text, gene)) : null;
}

function readVariants(gene: GeneEntry, rest: string, context: ReadingContext): Reading {
  const body = rest.replace(/ (?:mutations?|mutant|variants?|substitution|positive)$/i, '');
  const single = body.includes(' ') ? body.replace(/(?<=del\w*) (?=ins)/, '') : body;
  if (!single.includes(' ') && looksLikeProteinChange(single)) {
    const variant = readProteinVariant(gene, single, context.text);
    return variant.ok ? one(variant.value, variant.problems) : failure(...variant.problems);
  }
  return readPhased(gene, body, context.text, context.vocabulary);
}

function notRead(gene: GeneEntry, rest: string, context: ReadingContext): Problem {
  if (/^(?:[cgnmr]\.)/i.test(rest)) return dnaNotation(context.text);
  if (words.absentPattern.test(rest)) return absenceStated(context.text, gene.symbol);
  if (words.inactivatingPattern.test(rest)) {
    return tooVague(context.text, `"${gene.symbol} loss", "${gene.symbol} truncating mutation", or the variant itself`);
  }
  if (words.vagueMutationPattern.test(rest) || /^(?:exon|ex) ?\d+$/i.test(rest)) {
    return tooVague(context.text, `name the variant, or write "${gene.symbol} activating mutation"`);
  }
  return cannotRead(context.text, nearestNames(rest, words.grammarWords));
}

function noGene(body: string, context: ReadingContext): Problem {
  const [first = '', ...others] = body.split(' ');
  const name = first.split(/:(?!:)/)[0] ?? first;
  if (others.length === 0 && /^(?:N[MPCGR]_|ENS[TPG]|chr)?[\w.]*:[cgp]\./i.test(body) && /:[cg]\./.test(body))
    return dnaNotation(body);
  if (looksLikeProteinChange(first) && suggestNames(first, 'gene', context.vocabulary).length === 0)
    return geneMissing(context.text);
  const whole = nearestNames(body, words.grammarWords);
  if (whole.length > 0) return cannotRead(context.text, whole);
  return unknownName('gene', name, suggestNames(name, 'gene', context.vocabulary));
}
