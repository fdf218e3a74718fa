// Feedback: documents gain a little by holding the words that mark out the best hits, though nobody asked for them.
import { inverseDocumentFrequency, saturated } from './bm25.ts';

/** Hits believed in, and words learnt from them. */
const BELIEVED = 10;
const LEARNT = 20;

type Scored = { readonly stream: Uint32Array; readonly score: number };

export type LearntTerms = {
  /** By number in the token streams: place in `weights` plus 1, or 0. */
  readonly numbers: Uint16Array;
  /** They add up to 1. */
  readonly weights: Float64Array;
};

/**
 * The words of the first hits (`hits`, best first) that are frequent there and rare elsewhere. Those already asked
 * for (`asked`, by number, not 0) are left out, for they have had their say.
 */
export function learntTerms(
  hits: readonly Scored[],
  asked: Uint16Array,
  documentFrequency: (number: number) => number,
  size: number,
): LearntTerms {
  const shares = new Float64Array(asked.length);
  const seen: number[] = [];
  for (const { stream, score } of hits.slice(0, BELIEVED)) {
    const share = score / stream.length;
    if (!(share > 0)) continue;
    for (let place = 0; place < stream.length; place++) {
      const number = stream[place] as number;
      if (asked[number] !== 0) continue;
      if (shares[number] === 0) seen.push(number);
      (shares[number] as number) += share;
    }
  }
  const worth = (number: number) =>
    (shares[number] as number) * inverseDocumentFrequency(documentFrequency(number), size);
  const best = seen
    .map((number) => [number, worth(number)] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LEARNT);
  const sum = best.reduce((total, [, weight]) => total + weight, 0);
  const numbers = new Uint16Array(asked.length);
  for (const [i, [number]] of best.entries()) numbers[number] = i + 1;
  return { numbers, weights: Float64Array.from(best, ([, weight]) => weight / sum) };
}

/** 0 for a document with none of the learnt terms; BM25 over them without their rarity, which the weights hold. */
export function feedbackScore(stream: Uint32Array, { numbers, weights }: LearntTerms, relativeLength: number): number {
  const counts = new Uint16Array(weights.length);
  for (let place = 0; place < stream.length; place++) {
    const number = numbers[stream[place] ?? 0] ?? 0;
    if (number > 0) counts[number - 1] = (counts[number - 1] ?? 0) + 1;
  }
  let score = 0;
  for (const [i, count] of counts.entries()) {
    if (count > 0) score += (weights[i] ?? 0) * saturated(count, relativeLength);
  }
  return score;
}
