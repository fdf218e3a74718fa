// BM25: Robertson's formula in the two parts that searching and re-ranking share.

/** Robertson's usual values; MiniSearch's own d of 0.5, a bonus for any match, cost nDCG on 13 collections. */
export const BM25 = { k: 1.2, b: 0.75, d: 0 } as const;

/** Rarity of a term that `holding` of `size` documents hold; above 0 even for a term in all of them. */
export function inverseDocumentFrequency(holding: number, size: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}

/** Worth of `count` occurrences: 0 for none, 1 for one in a document of average length, never above k + 1. */
export function saturated(count: number, relativeLength: number): number {
  return (count * (BM25.k + 1)) / (count + BM25.k * (1 - BM25.b + BM25.b * relativeLength));
}
