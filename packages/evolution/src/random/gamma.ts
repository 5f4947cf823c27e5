import { log, log1p, type RandomStream } from '@countermove/base';

/** Gamma variable of scale 1, shape at least 1 (Marsaglia & Tsang, ACM TOMS 2000;26:363), written so that shapes of 1e12 keep their digits. */
export function drawGamma(stream: RandomStream, shape: number): number {
  if (shape === 1) return stream.nextExponential();
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = stream.nextNormal();
    const y = c * x;
    if (y <= -1) continue;
    const v = (1 + y) * (1 + y) * (1 + y);
    const u = stream.nextUniform();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    // d·(1 − v + ln v), with ln v = 3 ln(1 + y)
    const tail = d * (3 * (log1p(y) - y) - 3 * y * y - y * y * y);
    if (log(u) < 0.5 * square + tail) return d * v;
  }
}
