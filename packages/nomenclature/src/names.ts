import { failure, type Problem, type Result, success } from '@countermove/base';
import { aliasRead, emptyText, textTooLong, uncuratedGene, unknownName } from './messages.ts';
import { suggestNames } from './suggest.ts';
import { longestText, plainText } from './text.ts';
import type { CancerEntry, DrugEntry, GeneEntry, Vocabulary } from './vocabulary.ts';

/** Notices that go with a gene as it was named: another name, a gene known by name only. */
export function geneNotices(written: string, gene: GeneEntry): readonly Problem[] {
  const notices: Problem[] = [];
  if (written.toLowerCase() !== gene.symbol.toLowerCase()) notices.push(aliasRead(written, gene.symbol));
  if (!gene.curated) notices.push(uncuratedGene(gene.symbol));
  return notices;
}

/** A gene by symbol or alias. Unknown: an error that names at most three close ones. */
export function readGene(text: string, vocabulary: Vocabulary): Result<GeneEntry> {
  const written = plainText(text);
  const refused = refuse(written, 'a gene symbol');
  if (refused !== null) return failure(refused);
  const gene = vocabulary.findGene(written);
  if (gene === null) return failure(unknownName('gene', written, suggestNames(written, 'gene', vocabulary)));
  return success(gene, geneNotices(written, gene));
}

/** A drug by id, name, brand or salt; spaces and hyphens are the same. */
export function readDrug(text: string, vocabulary: Vocabulary): Result<DrugEntry> {
  const written = plainText(text);
  const refused = refuse(written, 'a drug');
  if (refused !== null) return failure(refused);
  const drug = vocabulary.findDrug(written) ?? vocabulary.findDrug(written.replaceAll(' ', '-'));
  if (drug === null) return failure(unknownName('drug', written, suggestNames(written, 'drug', vocabulary)));
  const asKnown = [drug.id, drug.name].some((name) => sameName(name, written));
  return success(drug, asKnown ? [] : [aliasRead(written, drug.id)]);
}

/** A cancer by OncoTree code or common name. */
export function readCancer(text: string, vocabulary: Vocabulary): Result<CancerEntry> {
  const written = plainText(text);
  const refused = refuse(written, 'a cancer');
  if (refused !== null) return failure(refused);
  const cancer = vocabulary.findCancer(written);
  if (cancer === null) return failure(unknownName('cancer', written, suggestNames(written, 'cancer', vocabulary)));
  const asKnown = [cancer.code, cancer.name].some((name) => sameName(name, written));
  return success(cancer, asKnown ? [] : [aliasRead(written, cancer.code)]);
}

function refuse(written: string, what: string): Problem | null {
  if (written === '') return emptyText(what);
  return written.length > longestText ? textTooLong(written, longestText) : null;
}

function sameName(left: string, right: string): boolean {
  return left.toLowerCase().replaceAll('-', ' ') === right.toLowerCase().replaceAll('-', ' ');
}
