import { log } from '../math/elementary.ts';

/**
 * A stream of random numbers that depends on its key alone. Work takes one stream per trajectory or replicate,
 * keyed by (seed, purpose, number), so that the number of workers and their order cannot change a result.
 */
export interface RandomStream {
  /** 32 random bits as an unsigned integer. */
  nextUint32(): number;
  /** Uniform on (0, 1): never 0 and never 1, with 53 random bits. */
  nextUniform(): number;
  /** Exponential with mean 1. */
  nextExponential(): number;
  /** Standard normal. */
  nextNormal(): number;
}

/**
 * Opens the stream of a key. Keys are mixed by the finaliser of MurmurHash3 into the state of xoshiro128++
 * (Blackman & Vigna, ACM TOMS 2021;47:36), whose period is 2^128 − 1.
 * @param key integers (taken modulo 2^32); different keys give unrelated streams
 */
export function createStream(...key: readonly number[]): RandomStream {
  const [a, b, c, d] = mixKey(key);
  return new Xoshiro128PlusPlus(a, b, c, d);
}

/** An integer for a word, to be used in a key. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finalise(hash);
}

function finalise(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function mixKey(key: readonly number[]): [number, number, number, number] {
  const state: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  for (const part of key) {
    for (let i = 0; i < 4; i += 1) {
      const previous = state[(i + 3) % 4] as number;
      state[i] = finalise((state[i] as number) + Math.imul(previous, 0x9e3779b1) + (part | 0) + i);
    }
  }
  return (state[0] | state[1] | state[2] | state[3]) === 0 ? [1, 0, 0, 0] : state;
}

class Xoshiro128PlusPlus implements RandomStream {
  private s0: number;
  private s1: number;
  private s2: number;
  private s3: number;
  private spareNormal: number | null = null;

  constructor(s0: number, s1: number, s2: number, s3: number) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
    for (let i = 0; i < 8; i += 1) this.nextUint32();
  }

  nextUint32(): number {
    const sum = (this.s0 + this.s3) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + this.s0) >>> 0;
    const t = this.s1 << 9;
    this.s2 ^= this.s0;
    this.s3 ^= this.s1;
    this.s1 ^= this.s2;
    this.s0 ^= this.s3;
    this.s2 ^= t;
    this.s3 = (this.s3 << 11) | (this.s3 >>> 21);
    return result;
  }

  nextUniform(): number {
    const high = this.nextUint32() >>> 6; // 26 bits
    const low = this.nextUint32() >>> 6; // 26 bits
    return (high * 67108864 + low + 0.5) / 4503599627370496;
  }

  nextExponential(): number {
    return -log(this.nextUniform());
  }

  /** Polar method of Marsaglia: no trigonometry, whose bits engines do not agree on. */
  nextNormal(): number {
    if (this.spareNormal !== null) {
      const spare = this.spareNormal;
      this.spareNormal = null;
      return spare;
    }
    for (;;) {
      const x = 2 * this.nextUniform() - 1;
      const y = 2 * this.nextUniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * log(square)) / square);
      this.spareNormal = y * factor;
      return x * factor;
    }
  }
}
