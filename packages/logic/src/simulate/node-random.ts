import { createStream, hashText, log } from '@countermove/base';
import type { Network } from '../network/network.ts';

/**
 * Random numbers of the nodes in one trajectory: number n of a node depends on (seed, purpose, trajectory, name of the
 * node, n) alone. A stream of its own for every node would cost more than the run of many a trajectory, so there is
 * one stream per trajectory, which gives a key, and the numbers are (name, n) enciphered with that key: a Feistel
 * network of four rounds over the finaliser of MurmurHash3, in the manner of counter-based generators (Salmon et al.,
 * Parallel random numbers: as easy as 1, 2, 3, SC 2011). Within a trajectory no two can have the same bits, since
 * enciphering is one to one.
 */
export class NodeRandom {
  private readonly seed: number;
  private readonly purpose: number;
  private readonly names: Int32Array;
  private readonly drawn: Int32Array;
  private key0 = 0;
  private key1 = 0;
  private key2 = 0;
  private key3 = 0;

  constructor(network: Network, seed: number, purpose: string) {
    this.seed = seed;
    this.purpose = hashText(purpose);
    this.names = Int32Array.from(network.nodes, ({ name }) => hashText(name) | 0);
    this.drawn = new Int32Array(network.nodes.length);
  }

  /** Takes the numbers of a trajectory, from the first. */
  begin(trajectory: number): void {
    const stream = createStream(this.seed, this.purpose, trajectory);
    this.key0 = stream.nextUint32() | 0;
    this.key1 = stream.nextUint32() | 0;
    this.key2 = stream.nextUint32() | 0;
    this.key3 = stream.nextUint32() | 0;
    this.drawn.fill(0);
  }

  /** Uniform on (0, 1): never 0 and never 1, with 52 random bits. */
  nextUniform(node: number): number {
    const drawn = this.drawn[node] as number;
    this.drawn[node] = drawn + 1;
    let left = this.names[node] as number;
    let right = drawn;
    left ^= mix(right + this.key0);
    right ^= mix(left + this.key1);
    left ^= mix(right + this.key2);
    right ^= mix(left + this.key3);
    return ((left >>> 6) * 67108864 + (right >>> 6) + 0.5) / 4503599627370496;
  }

  /** Exponential with mean 1. */
  nextExponential(node: number): number {
    return -log(this.nextUniform(node));
  }
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
