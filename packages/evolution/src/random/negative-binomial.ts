import { log, log1p, type RandomStream } from '@countermove/base';
import { drawGamma } from './gamma.ts';
import { drawPoisson } from './poisson.ts';

/** Failures before the first success. @param failure 1 − success, given apart so that neither loses digits near 0 */
export function drawGeometric(stream: RandomStream, success: number, failure: number = 1 - success): number {
  if (failure <= 0) return 0;
  return Math.floor(log(stream.nextUniform()) / (success < 0.5 ? log1p(-success) : log(failure)));
}

/** Failures before the k-th success: a Poisson variable whose mean is a gamma variable of shape k, times failure/success. */
export function drawNegativeBinomial(
  stream: RandomStream,
  k: number,
  success: number,
  failure: number = 1 - success,
): number {
  if (k <= 0 || failure <= 0) return 0;
  if (k === 1) return drawGeometric(stream, success, failure);
  return drawPoisson(stream, (drawGamma(stream, k) * failure) / success);
}
