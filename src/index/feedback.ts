// Feedback: documents gain a little by holding the words that mark out the best hits, though nobody asked for them.
import { inverseDocumentFrequency, saturated } from './bm25.ts';

/** Hits believed in, and words learnt from them. */
const BELIEVED = 10;
const LEARNT = 20;

type Scored = { readonly stream: Uint32Array; readonly score: number };

/**
 * Term number → weight, the weights adding up to 1: the words of the first hits (`hits`, best first) that are
 * frequent there and rare elsewhere. `asked` are left out, for they have had their say.
 */
export function learntTerms(
  hits: readonly Scored[],
  asked: ReadonlyMap<number, number>,
  documentFrequency: (number: number) => number,
  size: number,
): Map<number, number> {
  const shares = new Map<number, number>();
  for (const { stream, score } of hits.slice(0, BELIEVED)) {
    const share = score / stream.length;
    for (const number of stream) if (!asked.has(number)) shares.set(number, (shares.get(number) ?? 0) + share);
  }
  const best = [...shares]
    .map(([number, share]) => [number, share * inverseDocumentFrequency(documentFrequency(number), size)] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LEARNT);
  const sum = best.reduce((total, [, weight]) => total + weight, 0);
  return new Map(best.map(([number, weight]) => [number, weight / sum]));
}

/** 0 for a document with none of the learnt terms; BM25 over them without their rarity, which the weights hold. */
export function feedbackScore(
  stream: Uint32Array,
  learnt: ReadonlyMap<number, number>,
  relativeLength: number,
): number {
  const counts = new Map<number, number>();
  for (const number of stream) if (learnt.has(number)) counts.set(number, (counts.get(number) ?? 0) + 1);
  let score = 0;
  for (const [number, count] of counts) score += (learnt.get(number) ?? 0) * saturated(count, relativeLength);
  return score;
}
