import { exp } from '@countermove/base';

/**
 * Distribution of the number of mutants in a culture with m expected mutations, neutral and without death
 * (Lea & Coulson, J Genet 1949;49:264), by the recursion p₀ = e^{−m}, p_n = (m/n)·Σ_{k<n} p_k/(n − k + 1).
 * Its mean is infinite.
 * @returns probabilities of 0 … maximum mutants
 */
export function leaCoulsonMass(expectedMutations: number, maximum: number): readonly number[] {
  const mass = [exp(-expectedMutations)];
  for (let n = 1; n <= maximum; n += 1) {
    let sum = 0;
    for (let k = 0; k < n; k += 1) sum += mass[k]! / (n - k + 1);
    mass.push((expectedMutations / n) * sum);
  }
  return mass;
}
