import { pow } from '@countermove/base';

/** Growth over the smallest sum of diameters that is progression. */
export const RECIST_RELATIVE_GROWTH: number = 0.2;
/** Growth in millimetres that it must also amount to. */
export const RECIST_ABSOLUTE_GROWTH_MILLIMETRES: number = 5;

/** Follows one patient's sum of diameters from scan to scan. */
export interface Progression {
  /** Takes the next scan; true from the scan on that shows progression. */
  scan(diameterMillimetres: number): boolean;
}

/**
 * Progressive disease of target lesions by RECIST 1.1 (Eisenhauer et al., Eur J Cancer 2009;45:228): the sum of diameters is at least 20 % and
 * at least 5 mm above the smallest so far, the baseline included. (Thresholds also in PMC2755245, table 3.) New lesions
 * and non-target lesions are not modelled.
 */
export function createProgression(baselineDiameterMillimetres: number): Progression {
  let smallest = baselineDiameterMillimetres;
  let progressed = false;
  return {
    scan(diameter) {
      progressed ||=
        diameter >= smallest * (1 + RECIST_RELATIVE_GROWTH) &&
        diameter - smallest >= RECIST_ABSOLUTE_GROWTH_MILLIMETRES;
      smallest = Math.min(smallest, diameter);
      return progressed;
    },
  };
}

/** Sum of diameters of a burden: it goes as the cube root of the volume, hence of the cells. */
export function diameterOf(cells: number, baselineCells: number, baselineDiameterMillimetres: number): number {
  return baselineDiameterMillimetres * pow(cells / baselineCells, 1 / 3);
}
