import type { Problem } from '@countermove/base';
import type { AtlasContent } from '../content.ts';
import type { Cancer, Gene } from '../schema/index.ts';
import type { Check } from './checks/check.ts';
import { checkCitations } from './checks/citations.ts';
import { checkConflicts } from './checks/conflicts.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { checkNetwork } from './checks/network.ts';
import { checkEdgeSupport } from './checks/network-support.ts';
import { checkPockets } from './checks/pockets.ts';
import { checkReferences } from './checks/references.ts';
import { checkResidues } from './checks/residues.ts';
import { checkUnused } from './checks/unused.ts';
import { collectNames } from './names.ts';
import { type Located, parseFile, type SourceFile } from './parse-file.ts';
import { collectRecords, type Records } from './records.ts';

const CHECKS: readonly Check[] = [
  checkDuplicates,
  checkReferences,
  checkCitations,
  checkConflicts,
  checkResidues,
  checkPockets,
  checkNetwork,
  checkEdgeSupport,
  checkUnused,
];

export interface CompiledAtlas {
  /** The valid records. */
  readonly content: AtlasContent;
  /** Everything wrong with the data; errors mean that the data must not be released. */
  readonly problems: readonly Problem[];
}

/** Reads, validates and joins all data files. */
export function compileAtlas(files: readonly SourceFile[]): CompiledAtlas {
  const parsed = files.map(parseFile);
  const records = collectRecords(parsed);
  const names = collectNames(records);
  return {
    content: assemble(records),
    problems: [...parsed.flatMap((file) => file.problems), ...CHECKS.flatMap((check) => check(records, names))],
  };
}

function assemble(records: Records): AtlasContent {
  const sequences = new Map(records['gene-sequence'].map(({ record }) => [record.symbol, record]));
  const genes = plain(records.gene).map(
    (gene): Gene => ({ ...gene, sequence: gene.sequence ?? sequences.get(gene.symbol)?.sequence ?? null }),
  );
  const commonNames = new Map(plain(records['common-cancer-names']).map(({ code, names }) => [code, names]));
  const cancers = plain(records.cancer).map(
    (cancer): Cancer => ({ ...cancer, names: [...cancer.names, ...(commonNames.get(cancer.code) ?? [])] }),
  );
  return {
    sources: plain(records.source),
    genes,
    symbols: [
      ...new Set([
        ...plain(records['gene-names']).flatMap(({ symbols }) => symbols),
        ...genes.map(({ symbol }) => symbol),
      ]),
    ],
    formerSymbols: plain(records['former-symbol']),
    pockets: plain(records.pocket),
    pocketRegions: plain(records['pocket-region']),
    cancers,
    activating: plain(records.activating),
    drugs: plain(records.drug),
    affinities: plain(records.affinity),
    atpAffinities: plain(records['atp-affinity']),
    turnovers: plain(records.turnover),
    interactions: plain(records.interaction),
    mechanisms: plain(records.mechanism),
    evidence: plain(records.evidence),
    experiments: plain(records.experiment),
    timelineRules: plain(records['timeline-rule']),
    relations: plain(records.relation),
    modules: plain(records['network-module']),
    contexts: plain(records.context),
    calibrations: plain(records.calibration),
  };
}

function plain<T>(located: readonly Located<T>[]): readonly T[] {
  return located.map(({ record }) => record);
}
