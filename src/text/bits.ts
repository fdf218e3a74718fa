// Bits: how many are set, for sets of letters and signs kept in one integer.

/** Bits set in a 32-bit integer, by the well-known sums of pairs, nibbles and bytes. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
