/** What `npm run prepare` runs: checks the data, writes the compiled chunks, and fails when the data hold errors. */
import { atPlace, describeProblem, hasErrors } from '@countermove/base';
import { prepareAtlas } from '../node.ts';

const atlas = prepareAtlas();
for (const problem of atlas.problems) {
  const file = problem.file === null ? null : `packages/atlas/data/${problem.file}`;
  console.error(describeProblem(atPlace({ ...problem, file }, file, null)));
}
const { evidence, mechanisms, drugs, genes, cancers, relations } = atlas;
console.log(
  `atlas ${atlas.version}: ${evidence.size} claims, ${mechanisms.size} mechanisms, ${drugs.size} drugs, ` +
    `${genes.size} genes, ${cancers.size} cancers, ${relations.size} relations; ${atlas.problems.length} problems`,
);
process.exitCode = hasErrors(atlas.problems) ? 1 : 0;
