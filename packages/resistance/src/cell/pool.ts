/**
 * A pool of molecules of one gene that a drug meets as one form: the ordinary protein, or one active allele.
 * What the network sees of it is dosage × (1 − occupancy).
 */
export interface Pool {
  readonly gene: string;
  /** Parameter of the network to which this pool adds. */
  readonly parameter: string;
  /** Copies or molecules, 1 = one ordinary allele or the usual number of molecules. */
  readonly dosage: number;
  /** Variants together on this molecule, sorted; empty = wild type. */
  readonly form: readonly string[];
  readonly kind: 'wild' | 'driver';
}

/** Fraction of each pool that no drug holds; a pool that is not named is free. */
export type FreeFractions = ReadonlyMap<Pool, number>;

/**
 * Parameters of the network for these pools: active alleles of one parameter add up; ordinary molecules of several genes
 * that share a parameter (a receptor family) count by the strongest, since any of them carries the signal.
 */
export function poolParameters(pools: readonly Pool[], free: FreeFractions): Record<string, number> {
  const parameters: Record<string, number> = {};
  for (const pool of pools) {
    const amount = pool.dosage * (free.get(pool) ?? 1);
    const before = parameters[pool.parameter];
    if (before === undefined) parameters[pool.parameter] = amount;
    else parameters[pool.parameter] = pool.kind === 'driver' ? before + amount : Math.max(before, amount);
  }
  return parameters;
}
