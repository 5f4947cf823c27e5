import type { CancerEntry, DrugEntry, GeneEntry, Vocabulary } from '@countermove/nomenclature';
import type { Atlas } from './atlas.ts';
import { ancestorsOf } from './cancers.ts';

/** The names that readers of cases and regimens know. Tables are filled when first asked for. */
export function createVocabulary(atlas: Atlas): Vocabulary {
  const genes = once(() => geneNames(atlas));
  const drugs = once(() => drugNames(atlas));
  const cancers = once(() => cancerNames(atlas));
  const tables = { gene: genes, drug: drugs, cancer: cancers };
  return {
    findGene: (name) => entryOrNull(genes().find(name) ?? rnaName(name), (symbol) => geneEntry(atlas, symbol)),
    findDrug: (name) => entryOrNull(drugs().find(name), (id) => drugEntry(atlas, id)),
    findCancer: (name) => entryOrNull(cancers().find(name), (code) => cancerEntry(atlas, code)),
    names: (kind) => tables[kind]().names,
  };
}

/** MicroRNAs and circular RNAs are named by a form, not from a closed list: `miR-494`, `hsa-miR-30a-5p`, `circPIAS1`, `hsa_circ_0005576`. */
function rnaName(name: string): string | null {
  const micro = /^(?:hsa-)?(miR|let)-(\d+[a-z]?(?:-\d+)?(?:-[35]p)?)$/i.exec(name);
  if (micro !== null) return `${micro[1]?.toLowerCase() === 'let' ? 'let' : 'miR'}-${micro[2]?.toLowerCase()}`;
  return /^(?:circ[A-Z0-9][A-Za-z0-9-]*|hsa_circ_\d+)$/.test(name) ? name : null;
}

function geneEntry(atlas: Atlas, symbol: string): GeneEntry {
  const gene = atlas.genes.get(symbol);
  return {
    symbol,
    curated: gene !== undefined,
    sequence: gene?.sequence ?? null,
    offsets: gene?.offsets ?? [],
    exons: gene?.exons ?? [],
    classRules: gene?.classRules ?? [],
    ...(gene?.fusionEnd ? { fusionEnd: gene.fusionEnd } : {}),
  };
}

function drugEntry(atlas: Atlas, id: string): DrugEntry | null {
  const drug = atlas.drugs.get(id);
  if (drug === undefined) return null;
  const { name, standardRegimen } = drug;
  return {
    id,
    name,
    standardRegimen:
      standardRegimen === null
        ? null
        : { doseMilligrams: standardRegimen.doseMilligrams, intervalHours: standardRegimen.intervalHours },
  };
}

function cancerEntry(atlas: Atlas, code: string): CancerEntry | null {
  const cancer = atlas.cancers.get(code);
  return cancer === undefined ? null : { code, name: cancer.name, ancestors: ancestorsOf(atlas, code) };
}

/** Canonical names first: where an alias of one gene is the symbol of another, the symbol wins. */
function geneNames(atlas: Atlas): NameTable {
  return nameTable([
    ...atlas.content.symbols.map((symbol) => [symbol, symbol] as const),
    ...atlas.content.genes.map(({ symbol }) => [symbol, symbol] as const),
    ...atlas.content.genes.flatMap(({ symbol, aliases }) => aliases.map((alias) => [alias, symbol] as const)),
    ...atlas.content.formerSymbols.map(({ former, symbol }) => [former, symbol] as const),
  ]);
}

function drugNames(atlas: Atlas): NameTable {
  return nameTable([
    ...atlas.content.drugs.map(({ id }) => [id, id] as const),
    ...atlas.content.drugs.flatMap(({ id, name, synonyms }) => [name, ...synonyms].map((one) => [one, id] as const)),
  ]);
}

function cancerNames(atlas: Atlas): NameTable {
  const { cancers } = atlas.content;
  return nameTable([
    ...cancers.map(({ code }) => [code, code] as const),
    ...cancers.flatMap(({ code, names }) => names.map((one) => [one, code] as const)),
    ...cancers.map(({ code, name }) => [name, code] as const),
    ...cancers.flatMap(({ code, formerCodes }) => formerCodes.map((former) => [former, code] as const)),
  ]);
}

interface NameTable {
  find(name: string): string | null;
  readonly names: readonly string[];
}

/** Finds by name in any letter case, then with hyphens, blanks and the like left out, where that stays unambiguous. */
function nameTable(pairs: readonly (readonly [name: string, id: string])[]): NameTable {
  const exact = new Map<string, string>();
  for (const [name, id] of pairs) {
    const key = name.trim().toLowerCase();
    if (!exact.has(key)) exact.set(key, id);
  }
  const loose = once(() => {
    const found = new Map<string, string | null>();
    for (const [name, id] of pairs) {
      const key = compact(name);
      const before = found.get(key);
      found.set(key, before === undefined || before === id ? id : null);
    }
    return found;
  });
  return {
    find: (name) => exact.get(name.trim().toLowerCase()) ?? loose().get(compact(name)) ?? null,
    names: [...new Set(pairs.map(([name]) => name))],
  };
}

function compact(name: string): string {
  return name.toLowerCase().replace(/[\s\-_./()]/g, '');
}

function entryOrNull<T>(id: string | null, entry: (id: string) => T | null): T | null {
  return id === null ? null : entry(id);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
