import { geneNotices } from '../names.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { leadingCell } from './cells.ts';
import { one, type Reading, type ReadingContext } from './draft.ts';
import { downPattern, upPattern } from './words.ts';

const histologies: readonly (readonly ['small-cell' | 'squamous' | 'emt', string, RegExp])[] = [
  [
    'small-cell',
    'small-cell transformation',
    /^(?:small[- ]cell|sclc|neuroendocrine)[- ](?:lung cancer )?transformation$/i,
  ],
  ['squamous', 'squamous transformation', /^squamous(?:[- ]cell)?(?: carcinoma)?[- ]transformation$/i],
  ['emt', 'EMT', /^(?:emt(?: (?:up|present|positive))?|epithelial[- ](?:to[- ])?mesenchymal[- ]transition)$/i],
];

/** `small-cell transformation`, `squamous transformation`, `EMT`. */
export function readHistology(body: string, context: ReadingContext): Reading {
  const found = histologies.find(([, , pattern]) => pattern.test(body));
  if (found === undefined) return null;
  const [change, label] = found;
  return one({ kind: 'histology', text: context.text, label, change });
}

const states: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['hypoxia', /^(?:hypoxi[ac](?: (?:up|high|present|surroundings|microenvironment))?|low oxygen|oxygen low)$/i],
  ['normoxia', /^normoxi[ac]$/i],
  ['acidosis', /^(?:acidosis|acidic(?: ph| surroundings)?|low ph)$/i],
  ['nutrient-deprivation', /^(?:nutrient (?:deprivation|starvation)|starvation)$/i],
  ['stiff-matrix', /^(?:stiff matrix|matrix stiffness(?: high| up)?|high matrix stiffness)$/i],
];

const substances =
  'lactate|glucose|glutamine|adenosine|cholesterol|iron|ros|fumarate|succinate|kynurenine|arginine|tryptophan|ammonia|lipids?|fatty acids?|amino acids?|acetate|pyruvate';
const levelFirst = new RegExp(`^(high|low|increased|elevated|decreased|reduced) (${substances})$`, 'i');
const levelLast = new RegExp(`^(${substances}) (high|low|up|down|increased|elevated|decreased|reduced)$`, 'i');

/** `hypoxia`, `high lactate`, `CAF up`, `CAF-derived HGF`: ids in lower case with hyphens. */
export function readSurroundings(body: string, context: ReadingContext): Reading {
  const make = (what: string, label: string): Reading => one({ kind: 'surroundings', text: context.text, label, what });
  const state = states.find(([, pattern]) => pattern.test(body));
  if (state !== undefined) return make(state[0], state[0].replaceAll('-', ' '));
  const first = levelFirst.exec(body);
  const last = first === null ? levelLast.exec(body) : null;
  const [word, substance] =
    first !== null ? [first[1]!, first[2]!] : last !== null ? [last[2]!, last[1]!] : [null, null];
  if (word !== null) {
    const level = /^(?:high|up|increased|elevated)$/i.test(word) ? 'high' : 'low';
    const name =
      substance.toLowerCase() === 'ros' ? 'ROS' : substance.toLowerCase().replace(/^(lipid|.* acid)$/, '$1s');
    return make(`${level}-${name.toLowerCase().replaceAll(' ', '-')}`, `${level} ${name}`);
  }
  return readCellAbundance(body, make) ?? readDerived(body, context);
}

function readCellAbundance(body: string, make: (what: string, label: string) => Reading): Reading {
  const leading = leadingCell(body.split(' '));
  if (leading === null || leading.rest.length === 0) return null;
  const rest = leading.rest.join(' ').replace(/^(?:infiltration|abundance|number) ?/i, '') || 'up';
  const direction = upPattern.test(rest) ? 'up' : downPattern.test(rest) ? 'down' : null;
  return direction === null ? null : make(`${leading.cell.toLowerCase()}-${direction}`, `${leading.cell} ${direction}`);
}

/** `CAF-derived HGF`: what a cell type of the surroundings gives off. */
function readDerived(body: string, context: ReadingContext): Reading {
  const match = /^(.+?)[- ]derived[- ](\S+)$/i.exec(body);
  if (match === null) return null;
  const cell = leadingCell(match[1]!.split(' '));
  const gene = context.vocabulary.findGene(match[2]!);
  if (cell === null || cell.rest.length > 0 || gene === null) return null;
  const what = derivedId(cell.cell, gene.symbol);
  const label = `${cell.cell}-derived ${gene.symbol}`;
  return one({ kind: 'surroundings', text: context.text, label, what }, geneNotices(match[2]!, gene));
}

/** The id of what a cell type gives off: `caf-derived-hgf`. */
export function derivedId(cell: string, symbol: string): string {
  return `${cell}-derived-${symbol}`.toLowerCase();
}

/** `T-cell HAVCR2 up`, `CAF IL6 up`: expression of a cell type other than the tumour's. */
export function readCellExpression(body: string, context: ReadingContext): Reading {
  const leading = leadingCell(body.split(' '));
  if (leading === null || leading.rest.length < 2) return null;
  const found = findWithin(leading.rest, context.vocabulary);
  if (found === null) return null;
  const direction = upPattern.test(found.rest) ? 'up' : downPattern.test(found.rest) ? 'down' : null;
  if (direction === null) return null;
  const { symbol } = found.gene;
  return one(
    {
      kind: 'expression',
      text: context.text,
      label: `${leading.cell} ${symbol} ${direction}`,
      gene: symbol,
      direction,
      cell: leading.cell,
    },
    geneNotices(found.written, found.gene),
  );
}

function findWithin(words: readonly string[], vocabulary: Vocabulary) {
  const written = words[0]!;
  const gene = vocabulary.findGene(written);
  return gene === null ? null : { written, gene, rest: words.slice(1).join(' ') };
}
