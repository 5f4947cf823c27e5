import { pow } from '@countermove/base';

// Dormand & Prince 1980 (J Comput Appl Math 6:19): nodes are not needed, the equations do not contain time.
const STAGES: readonly (readonly number[])[] = [
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const ERROR: readonly number[] = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

const RELATIVE_TOLERANCE = 1e-12;
/** Below this a probability is taken for what it is, too small to matter. */
const NEGLIGIBLE = 1e-290;

/**
 * Integrates dy/dt = f(y) of positive quantities over a length of time, with relative error control in each of them.
 * @throws Error when steps become too small, which linear birth–death rates never cause
 */
export function integrate(f: (y: readonly number[]) => number[], start: readonly number[], length: number): number[] {
  let y = [...start];
  let slope = f(y);
  let done = 0;
  let step = Math.min(length, 1e-3);
  for (let count = 0; done < length; count += 1) {
    if (count > 2e6 || !(step > 0)) throw new Error(`integration stopped at ${done} of ${length}`);
    if (done + step > length) step = length - done;
    const slopes = [slope];
    let next = y;
    for (const stage of STAGES) {
      next = y.map((value, i) => value + step * stage.reduce((sum, weight, j) => sum + weight * slopes[j]![i]!, 0));
      slopes.push(f(next));
    }
    let error = 0;
    for (let i = 0; i < y.length; i += 1) {
      const difference = step * ERROR.reduce((sum, weight, j) => sum + weight * slopes[j]![i]!, 0);
      const size = Math.max(Math.abs(y[i]!), Math.abs(next[i]!), NEGLIGIBLE);
      error = Math.max(error, Math.abs(difference) / (RELATIVE_TOLERANCE * size));
    }
    if (error <= 1) {
      done = Math.min(done + step, length);
      y = next;
      slope = slopes[6]!; // first same as last
    }
    step *= error === 0 ? 5 : Math.min(5, Math.max(0.2, 0.9 * pow(error, -0.2)));
  }
  return y;
}
