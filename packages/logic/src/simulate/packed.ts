/** A state as bits: node i is bit i mod 8 of byte i div 8. */
export function packState(state: Uint8Array): Uint8Array {
  const packed = new Uint8Array(Math.ceil(state.length / 8));
  for (let i = 0; i < state.length; i += 1) {
    if (state[i] !== 0) packed[i >> 3] = (packed[i >> 3] as number) | (1 << (i & 7));
  }
  return packed;
}

/** Writes a packed state into an array with one entry per node. */
export function unpackState(packed: Uint8Array, state: Uint8Array): void {
  for (let i = 0; i < state.length; i += 1) state[i] = isOn(packed, i) ? 1 : 0;
}

/** Whether the node of this number is on in a packed state. */
export function isOn(packed: Uint8Array, node: number): boolean {
  return (((packed[node >> 3] ?? 0) >> (node & 7)) & 1) === 1;
}
