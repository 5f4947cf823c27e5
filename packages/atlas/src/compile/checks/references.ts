import type { Problem } from '@countermove/base';
import { biomarkerGenes } from '../../biomarker-parts.ts';
import type { Biomarker, Therapy } from '../../schema/index.ts';
import type { KnownNames } from '../names.ts';
import type { Located } from '../parse-file.ts';
import { type Check, problemAt } from './check.ts';

/** Names of drugs and genes are added after the claims that mention them, so these are listed and do not stop the work. */
const DANGLING: Problem['severity'] = 'warning';

/** Every name that a record uses is the name of something. */
export const checkReferences: Check = (records, names) => {
  const mechanisms = new Map(records.mechanism.map(({ record }) => [record.id, record.system]));
  const relations = new Set(records.relation.map(({ record }) => record.id));
  const problems: Problem[] = [];
  const look = lookUps(names, problems);

  for (const place of records.evidence) {
    const { mechanism, system, biomarker, therapy, cancers, countermeasures } = place.record;
    const owner = mechanisms.get(mechanism);
    if (owner === undefined) problems.push(problemAt(place, 'error', 'unknown-mechanism', mechanism));
    else if (owner !== system) {
      const expected = `${owner}, the system of ${mechanism}`;
      problems.push(problemAt(place, 'warning', 'other-system', system, { expected }));
    }
    look.biomarker(place, biomarker);
    if (therapy !== null) look.therapy(place, therapy);
    for (const countermeasure of countermeasures) look.therapy(place, countermeasure);
    look.cancers(place, cancers);
  }
  for (const place of records.experiment) {
    const { biomarker, against, drugs, interventions, cancer } = place.record;
    if (biomarker !== null) look.biomarker(place, biomarker);
    if (against.biomarker !== null) look.biomarker(place, against.biomarker);
    look.drugs(place, [...drugs, ...against.drugs]);
    look.genes(
      place,
      interventions.map(({ gene }) => gene),
    );
    look.cancers(place, [cancer]);
  }
  for (const place of records.mechanism) look.genes(place, place.record.genes);
  for (const place of records.activating) {
    look.biomarker(place, place.record.biomarker);
    look.cancers(place, place.record.initiates);
  }
  for (const place of records.drug) {
    const { targets, covalentResidue, referenceTarget } = place.record;
    look.genes(
      place,
      [...targets, covalentResidue, referenceTarget].flatMap((one) => (one === null ? [] : [one.gene])),
    );
  }
  for (const place of records.affinity) {
    look.drugs(place, [place.record.drug]);
    look.genes(place, [place.record.target]);
  }
  for (const place of [...records['atp-affinity'], ...records.turnover, ...records.pocket])
    look.genes(place, [place.record.gene]);
  for (const place of records.interaction) look.drugs(place, [place.record.drug, place.record.with]);
  for (const place of records['network-module']) {
    for (const node of place.record.nodes) {
      look.genes(place, node.genes);
      for (const relation of node.relations) {
        if (!relations.has(relation)) {
          problems.push(problemAt(place, 'error', 'unknown-relation', relation, { hint: `cited by node ${node.id}` }));
        }
      }
    }
    look.genes(
      place,
      place.record.genes.map(({ gene }) => gene),
    );
    for (const state of place.record.states) look.biomarker(place, state.biomarker);
  }
  for (const place of records.context) {
    look.cancers(place, place.record.cancers);
    for (const driver of place.record.drivers) look.biomarker(place, driver);
  }
  for (const place of records.cancer) if (place.record.parent !== null) look.cancers(place, [place.record.parent]);
  for (const place of records['common-cancer-names']) look.cancers(place, [place.record.code]);
  for (const place of [...records['gene-sequence'], ...records['former-symbol']]) {
    look.genes(place, [place.record.symbol]);
  }
  return problems;
};

interface LookUps {
  genes(place: Located<unknown>, symbols: readonly string[]): void;
  drugs(place: Located<unknown>, ids: readonly string[]): void;
  cancers(place: Located<unknown>, codes: readonly string[]): void;
  therapy(place: Located<unknown>, therapy: Pick<Therapy, 'drugs' | 'class'>): void;
  biomarker(place: Located<unknown>, biomarker: Biomarker): void;
}

function lookUps(names: KnownNames, problems: Problem[]): LookUps {
  const look: LookUps = {
    genes(place, symbols) {
      for (const symbol of symbols) {
        if (names.symbols.has(symbol)) continue;
        const expected = names.aliases.get(symbol) ?? null;
        const code = expected === null ? 'unknown-gene' : 'alias-for-gene';
        problems.push(problemAt(place, expected === null ? DANGLING : 'error', code, symbol, { expected }));
      }
    },
    drugs(place, ids) {
      for (const id of ids) {
        if (names.drugs.has(id) || names.drugClasses.has(id)) continue;
        problems.push(problemAt(place, DANGLING, 'unknown-drug', id, { expected: 'a drug or a class of drugs' }));
      }
    },
    cancers(place, codes) {
      for (const code of codes) {
        if (!names.cancers.has(code)) problems.push(problemAt(place, 'error', 'unknown-cancer', code));
      }
    },
    therapy(place, therapy) {
      look.drugs(place, therapy.drugs);
      if (therapy.class !== null && !names.drugClasses.has(therapy.class)) {
        // A claim on a class is readable without a member; it only cannot be simulated.
        problems.push(problemAt(place, 'warning', 'class-without-drug', therapy.class));
      }
    },
    biomarker(place, biomarker) {
      look.genes(place, biomarkerGenes(biomarker));
    },
  };
  return look;
}
