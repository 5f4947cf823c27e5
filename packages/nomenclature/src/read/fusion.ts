import { failure, type Problem, type Result, success } from '@countermove/base';
import type { Fusion } from '../alteration.ts';
import { ambiguousFusion, intragenic, unknownName } from '../messages.ts';
import { geneNotices } from '../names.ts';
import { readProteinVariant } from '../protein/read.ts';
import { suggestNames } from '../suggest.ts';
import type { GeneEntry, Vocabulary } from '../vocabulary.ts';
import type { Reading, ReadingContext } from './draft.ts';
import { fusionPattern } from './words.ts';

interface Partners {
  readonly left: string | null;
  readonly right: string | null;
  /** Whether the notation itself puts the 5′ partner first (`::`, `--`). */
  readonly ordered: boolean;
  readonly exons: Fusion['exons'] | null;
}

const unknownPartner = /^(?:\?|unknown|none|)$/i;

/** `EML4::ALK fusion`, `EML4--ALK`, `EML4-ALK`, `--ALK`, `(EML4,ALK):fusion(e.13,e.20)`, `EML4-ALK G1202R`. */
export function readFusion(body: string, context: ReadingContext): Reading {
  const tuple = /^\(([^,]+),([^)]+)\):fusion\((?:e\.?(\d+|\?),\s*e\.?(\d+|\?))\)$/i.exec(body);
  if (tuple !== null) {
    const exons = { fivePrime: exonNumber(tuple[3]), threePrime: exonNumber(tuple[4]) };
    return fuse({ left: tuple[1]!.trim(), right: tuple[2]!.trim(), ordered: true, exons }, context);
  }
  const [name = '', ...words] = joinSeparators(body).split(' ');
  const rest = words.join(' ');
  const withExons = /^(\S*?)\(e\.?(\d+)\)::(\S*?)\(e\.?(\d+)\)$/i.exec(name);
  const partners: Partners | Problem | null =
    withExons !== null
      ? {
          left: withExons[1]!,
          right: withExons[3]!,
          ordered: true,
          exons: { fivePrime: Number(withExons[2]), threePrime: Number(withExons[4]) },
        }
      : splitName(name, fusionPattern.test(rest), context.vocabulary);
  if (partners === null) return null;
  if ('code' in partners) return failure(partners);
  const fusion = fuse(partners, context);
  if (!fusion.ok || rest === '' || fusionPattern.test(rest)) return fusion;
  return withVariant(fusion, rest, context);
}

function exonNumber(written: string | undefined): number | null {
  return written === undefined || written === '?' ? null : Number(written);
}

/** `EML4 :: ALK` and `EML4 / ALK fusion` become one word. */
function joinSeparators(body: string): string {
  return body
    .replace(/ ?(::|--) ?/g, '$1')
    .replace(/^(\S+) ?\/ ?(\S+)(?= (?:gene )?(?:fusion|rearr|transl))/i, '$1--/$2');
}

/** Finds the border between two gene names by the dictionary, since gene names have hyphens of their own. */
function splitName(name: string, saidFusion: boolean, vocabulary: Vocabulary): Partners | Problem | null {
  const unordered = name.split('--/');
  if (unordered.length === 2) return { left: unordered[0]!, right: unordered[1]!, ordered: false, exons: null };
  const explicit = name.split(/::|--/);
  if (explicit.length === 2) {
    const [left, right] = explicit.map((part) => (unknownPartner.test(part) ? null : part));
    return left === null && right === null
      ? null
      : { left: left ?? null, right: right ?? null, ordered: true, exons: null };
  }
  if (!name.includes('-')) return null;
  const intragenicOf = /^(.+)-intragenic$/i.exec(name);
  const sole = intragenicOf === null ? null : vocabulary.findGene(intragenicOf[1]!);
  if (sole !== null) return intragenic(name, sole.symbol);
  // A gene's own hyphenated symbol is that gene; a hyphenated alias gives way to a pair of genes.
  if (vocabulary.findGene(name)?.symbol.toLowerCase() === name.toLowerCase()) return null;
  const splits = hyphensOf(name).map((at) => ({ left: name.slice(0, at), right: name.slice(at + 1) }));
  const both = splits.filter(
    ({ left, right }) => vocabulary.findGene(left) !== null && vocabulary.findGene(right) !== null,
  );
  if (both.length > 1) {
    return ambiguousFusion(
      name,
      both.map(({ left, right }) => `${left}::${right}`),
    );
  }
  if (both.length === 1) return { ...both[0]!, ordered: false, exons: null };
  if (!saidFusion || vocabulary.findGene(name) !== null) return null;
  const half = splits.find(
    ({ left, right }) => vocabulary.findGene(left) !== null || vocabulary.findGene(right) !== null,
  );
  return half === undefined ? null : { ...half, ordered: false, exons: null };
}

function hyphensOf(name: string): readonly number[] {
  return [...name].flatMap((letter, index) => (letter === '-' && index > 0 && index < name.length - 1 ? [index] : []));
}

function fuse(partners: Partners, context: ReadingContext): Result<readonly Fusion[]> {
  const notices: Problem[] = [];
  const genes: (GeneEntry | null)[] = [];
  for (const written of [partners.left, partners.right]) {
    if (written === null) {
      genes.push(null);
      continue;
    }
    const gene = context.vocabulary.findGene(written);
    if (gene === null) return failure(unknownName('gene', written, suggestNames(written, 'gene', context.vocabulary)));
    notices.push(...geneNotices(written, gene));
    genes.push(gene);
  }
  const [left = null, right = null] = genes;
  if (left !== null && left.symbol === right?.symbol) return failure(intragenic(context.text, left.symbol));
  const [fivePrime, threePrime] = orient(left, right, partners.ordered);
  return {
    ok: true,
    value: [makeFusion(context.text, left, right, fivePrime, threePrime, partners.exons)],
    problems: notices,
  };
}

/** The order is known from the notation, or from the end that one of the genes usually forms; else it stays open. */
function orient(
  left: GeneEntry | null,
  right: GeneEntry | null,
  ordered: boolean,
): readonly [GeneEntry | null, GeneEntry | null] {
  if (ordered) return [left, right];
  const leftFirst = left?.fusionEnd === 'five-prime' || right?.fusionEnd === 'three-prime';
  const rightFirst = right?.fusionEnd === 'five-prime' || left?.fusionEnd === 'three-prime';
  if (leftFirst === rightFirst) return [null, null];
  return leftFirst ? [left, right] : [right, left];
}

function makeFusion(
  text: string,
  left: GeneEntry | null,
  right: GeneEntry | null,
  fivePrime: GeneEntry | null,
  threePrime: GeneEntry | null,
  exons: Fusion['exons'] | null,
): Fusion {
  const genes = [left, right].flatMap((gene) => (gene === null ? [] : [gene.symbol])).sort();
  const oriented = fivePrime !== null || threePrime !== null;
  const end = (gene: GeneEntry | null, exon: number | null): string =>
    `${gene?.symbol ?? '?'}${exon === null ? '' : `(e${exon})`}`;
  const known = exons != null && exons.fivePrime !== null && exons.threePrime !== null ? exons : null;
  const name = oriented
    ? `${end(fivePrime, known?.fivePrime ?? null)}::${end(threePrime, known?.threePrime ?? null)}`
    : genes.join('-');
  return {
    kind: 'fusion',
    text,
    label: `${name} fusion`,
    fivePrime: fivePrime?.symbol ?? null,
    threePrime: threePrime?.symbol ?? null,
    genes,
    ...(known === null ? {} : { exons: known }),
  };
}

/** `ALK fusion`, `RET rearrangement`: one gene, partner and order unknown. */
export function soleFusion(text: string, gene: GeneEntry): Fusion {
  return makeFusion(text, gene, null, null, null, null);
}

/**
 * `EML4-ALK G1202R`: the fusion, and a variant of the partner whose sequence has the reference residue. A partner without a
 * sequence is asked only when none has one.
 */
function withVariant(fusion: Result<readonly Fusion[]>, rest: string, context: ReadingContext): Reading {
  if (!fusion.ok || fusion.value[0] === undefined) return fusion;
  const body = rest.replace(/^fusions? /i, '');
  const partners = fusion.value[0].genes.flatMap((symbol) => context.vocabulary.findGene(symbol) ?? []);
  const comparable = partners.filter(({ sequence }) => sequence !== null);
  const readings = (comparable.length > 0 ? comparable : partners).map((gene) =>
    readProteinVariant(gene, body, context.text),
  );
  const fitting = readings.filter((reading) => reading.ok);
  const [chosen] = fitting;
  if (chosen === undefined) return failure(...(readings.at(-1)?.problems ?? []));
  if (fitting.length > 1) {
    return failure(
      ambiguousFusion(
        context.text,
        partners.map(({ symbol }) => `the fusion, and "${symbol} ${body}"`),
      ),
    );
  }
  return success([...fusion.value, chosen.value], [...fusion.problems, ...chosen.problems]);
}
