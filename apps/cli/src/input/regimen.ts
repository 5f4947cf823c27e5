import { createProblem, failure, type Problem, type Result, success } from '@countermove/base';
import { type Regimen, type RegimenDrug, readRegimen } from '@countermove/nomenclature';
import { obstacleTo, type ResistanceModel } from '@countermove/resistance';

/** Drugs with doses that the cell model can simulate, all of them; else why not, for each. */
export function readSimulatableRegimen(text: string, model: ResistanceModel): Result<Regimen> {
  const read = readRegimen(text, model.vocabulary);
  if (!read.ok) return read;
  const obstacles = read.value.drugs.flatMap((entry) => obstacleProblem(entry, model) ?? []);
  return obstacles.length > 0 ? failure(...obstacles) : success(read.value, read.problems);
}

function obstacleProblem(entry: RegimenDrug, model: ResistanceModel): Problem | null {
  const why = obstacleOf(entry, model);
  if (why === null) return null;
  const atOccupancy: RegimenDrug = { drug: entry.drug, dosing: { kind: 'occupancy', occupancy: 0.9 } };
  const instead =
    obstacleOf(atOccupancy, model) === null
      ? `; ${entry.drug}@0.9 can be: the exposure that holds 90 % of its target`
      : '';
  return createProblem('error', 'drug-not-simulated', entry.drug, {
    expected: 'a drug that the cell model can simulate',
    hint: `${why}${instead}`,
  });
}

function obstacleOf({ drug: id, dosing }: RegimenDrug, model: ResistanceModel): string | null {
  const drug = model.atlas.drugs.get(id);
  if (drug === undefined) throw new Error(`a regimen names a drug that the atlas lacks: ${id}`);
  const obstacle = obstacleTo(drug, dosing, model.cell.knowledge);
  if (obstacle !== null) return obstacle;
  return dosing.kind === 'occupancy' && drug.referenceTarget === null ? 'no reference target is recorded' : null;
}
