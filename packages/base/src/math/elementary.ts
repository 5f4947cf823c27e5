/**
 * Logarithm, exponential and power from +, −, ×, ÷ alone. `Math.log` and its kin may differ in the last bit from one
 * JavaScript engine to the next; these do not, so that a seed gives the same result everywhere.
 * Accuracy: within 2 units in the last place over the ranges tested beside this file.
 */

const LN2_HIGH = 0.6931471803691238; // ln 2 with its low 33 bits cleared: k × LN2_HIGH is exact for |k| < 2^20
const LN2_LOW = 1.9082149292705877e-10;
const SQRT2 = Math.SQRT2;

/** 1/n: a multiplication is several times faster than a division. */
const RECIPROCALS: readonly number[] = Array.from({ length: 16 }, (_, n) => 1 / n);

const words = new DataView(new ArrayBuffer(8));

/** Natural logarithm. NaN below 0, −∞ at 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  // x = m · 2^k with m in [√½, √2)
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984; // 2^54: subnormal numbers have no implicit bit
    k = -54;
  }
  words.setFloat64(0, scaled);
  k += ((words.getUint32(0) >>> 20) & 0x7ff) - 1023;
  words.setUint32(0, (words.getUint32(0) & 0x000fffff) | 0x3ff00000);
  let m = words.getFloat64(0);
  if (m >= SQRT2) {
    m *= 0.5;
    k += 1;
  }
  // ln m = 2 atanh(s), s = (m − 1)/(m + 1), |s| ≤ 0.1716: the term after the last is below 1e-17
  const s = (m - 1) / (m + 1);
  const z = s * s;
  const low = 1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11))));
  const z5 = z * z * z * z * z;
  const sum = low + z5 * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21)))));
  return k * LN2_HIGH + (2 * s + (2 * s * z * sum + k * LN2_LOW));
}

/** e to the power x. 0 below −745.2, ∞ above 709.8. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW; // |r| ≤ 0.3466
  let sum = 1;
  for (let n = 14; n >= 1; n -= 1) sum = 1 + r * (RECIPROCALS[n] as number) * sum;
  return scaleByPowerOfTwo(sum, k);
}

/** x to the power y, for x > 0 (0 for x = 0 and y > 0). */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  return exp(y * log(x));
}

/** ln(1 + x) with all its digits for small x. */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  return u === Infinity ? Infinity : (log(u) * x) / (u - 1);
}

/** e^x − 1 with all its digits for small x. */
export function expm1(x: number): number {
  if (Math.abs(x) < 0.35) {
    let sum = 1;
    for (let n = 15; n >= 2; n -= 1) sum = 1 + x * (RECIPROCALS[n] as number) * sum;
    return x * sum;
  }
  return exp(x) - 1;
}

/** 2^k in two steps, so that subnormal results are rounded once. */
function scaleByPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(k - 1023);
  if (k < -1022) return x * powerOfTwo(k + 54) * 5.551115123125783e-17;
  return x * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  words.setUint32(0, (k + 1023) << 20);
  words.setUint32(4, 0);
  return words.getFloat64(0);
}
