import type { Atlas } from './atlas.ts';
import { biomarkerGenes } from './biomarker-parts.ts';
import type { Evidence } from './schema/index.ts';

/** A record that has something to do with what was typed. */
export interface SearchHit {
  readonly kind: 'evidence' | 'mechanism' | 'drug' | 'gene' | 'cancer' | 'relation';
  readonly id: string;
  /** One line for a list. */
  readonly title: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

interface Entry {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly title: string;
  /** Words of the names, which count more, and of everything else. */
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

interface Index {
  readonly entries: readonly Entry[];
  /** Number of entries that hold a word: rare words weigh more. */
  readonly frequency: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Atlas, Index>();

/**
 * Ranked search over all kinds of record. Every name of a gene, drug or cancer finds its records (`HER2` finds ERBB2); a
 * word of three letters or more also finds longer words that begin with it. An exact id comes first.
 * @param limit how many hits at most
 */
export function searchAtlas(atlas: Atlas, text: string, limit: number = 50): readonly SearchHit[] {
  const index = indexOf(atlas);
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  const exactId = text.trim().toLowerCase();
  const hits = index.entries.flatMap((entry) => {
    const weights = wanted.map((word) => weightOf(word, entry, index));
    const found = weights.filter((weight) => weight > 0).length;
    if (found === 0) return [];
    const sum = weights.reduce((total, weight) => total + weight, 0);
    // Entries that hold more of the words stand before those that hold fewer, however rare the words are.
    const score = 1000 * (found / wanted.length) + sum + (entry.id.toLowerCase() === exactId ? 10_000 : 0);
    return [{ kind: entry.kind, id: entry.id, title: entry.title, score }];
  });
  return hits.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

function weightOf(word: string, entry: Entry, index: Index): number {
  const rarity = Math.log2(2 + index.entries.length / (index.frequency.get(word) ?? index.entries.length));
  if (entry.names.has(word)) return 3 * rarity;
  if (entry.words.has(word)) return rarity;
  if (word.length < 3) return 0;
  for (const other of entry.names) if (other.startsWith(word)) return 0.75 * rarity;
  for (const other of entry.words) if (other.startsWith(word)) return 0.25 * rarity;
  return 0;
}

function indexOf(atlas: Atlas): Index {
  const known = indexes.get(atlas);
  if (known !== undefined) return known;
  const entries = makeEntries(atlas);
  const frequency = new Map<string, number>();
  for (const { names, words } of entries) {
    for (const word of new Set([...names, ...words])) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const index = { entries, frequency };
  indexes.set(atlas, index);
  return index;
}

function makeEntries(atlas: Atlas): readonly Entry[] {
  const { content } = atlas;
  const geneNames = (symbol: string): readonly string[] => [symbol, ...(atlas.genes.get(symbol)?.aliases ?? [])];
  const drugNames = (id: string): readonly string[] => {
    const drug = atlas.drugs.get(id);
    return drug === undefined ? [id] : [id, drug.name, ...drug.synonyms];
  };
  const cancerNames = (code: string): readonly string[] => {
    const cancer = atlas.cancers.get(code);
    return cancer === undefined ? [code] : [code, cancer.name, ...cancer.names];
  };
  const drugsOf = ({ therapy, countermeasures }: Evidence): readonly string[] =>
    [...(therapy === null ? [] : [therapy]), ...countermeasures].flatMap(({ drugs, class: group }) => [
      ...drugs,
      ...(group === null ? [] : [group]),
    ]);
  return [
    ...content.drugs.map((drug) =>
      entry('drug', drug.id, drug.name, drugNames(drug.id), [
        ...drug.classes,
        ...drug.targets.flatMap(({ gene }) => geneNames(gene)),
      ]),
    ),
    ...content.genes.map((gene) =>
      entry('gene', gene.symbol, `${gene.symbol}: ${gene.role}`, geneNames(gene.symbol), [gene.role]),
    ),
    ...content.mechanisms.map((mechanism) =>
      entry(
        'mechanism',
        mechanism.id,
        mechanism.name,
        [mechanism.name, ...mechanism.genes.flatMap(geneNames)],
        [mechanism.id, mechanism.summary, mechanism.system, ...mechanism.chain.flatMap(({ from, to }) => [from, to])],
      ),
    ),
    ...content.evidence.map((record) =>
      entry(
        'evidence',
        record.id,
        record.statement,
        [...biomarkerGenes(record.biomarker).flatMap(geneNames), ...drugsOf(record).flatMap(drugNames)],
        [
          record.id,
          record.statement,
          record.system,
          record.effect,
          JSON.stringify(record.biomarker),
          ...record.cancers.flatMap(cancerNames),
        ],
      ),
    ),
    ...content.relations.map((relation) =>
      entry(
        'relation',
        relation.id,
        relation.statement,
        [...geneNames(relation.from), ...geneNames(relation.to)],
        [relation.how, relation.statement],
      ),
    ),
    ...content.cancers.map(({ code, name }) => entry('cancer', code, name, cancerNames(code), [])),
  ];
}

function entry(
  kind: SearchHit['kind'],
  id: string,
  title: string,
  names: readonly string[],
  texts: readonly string[],
): Entry {
  return {
    kind,
    id,
    title,
    names: new Set([id, ...names].flatMap(wordsOf)),
    words: new Set(texts.flatMap(wordsOf)),
  };
}

/** Lower-case words; a hyphenated name counts whole, without its hyphens, and by its parts (`c-MET` → cmet, met). */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .flatMap((part) => {
      const parts = part.split('-').filter((one) => one !== '');
      const whole = parts.join('');
      return parts.length > 1 ? [whole, ...parts.filter((one) => one.length > 1)] : parts;
    });
}
