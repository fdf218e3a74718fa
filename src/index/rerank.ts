// Re-ranking: the first hits once more, by what a count of words cannot see.
import { byScore } from './best-hits.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { feedbackScore, learntTerms } from './feedback.ts';
import { type AskedTerms, occurrencesOf, pairKey, pairScore, windowScore } from './proximity.ts';
import type { IndexHit } from './search-index.ts';
import type { TermTable } from './term-table.ts';
import type { TokenStreams } from './token-streams.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** So many first hits are looked at again. */
export const RERANKED = 200;

/** Parts of the new score beside the old one. On two public collections values half or twice as large lose little. */
const PAIRS = 0.3;
const BEST_WINDOW = 0.25;
const FEEDBACK = 0.1;

/** Scores `hits` anew and orders them; `size` is the number of documents in the index. */
export function rerank(
  hits: readonly IndexHit[],
  query: WeighedQuery,
  table: TermTable,
  streams: TokenStreams,
  size: number,
): IndexHit[] {
  const terms = askedTerms(query, table, size);
  const average = streams.averageLength;
  const read = hits.map((hit) => {
    const stream = streams.get(hit.id);
    const relativeLength = stream.length / average;
    const occurrences = occurrencesOf(stream, terms.numbers);
    const nearness =
      PAIRS * pairScore(occurrences, terms, relativeLength) + BEST_WINDOW * windowScore(occurrences, terms);
    return { hit, id: hit.id, stream, relativeLength, score: hit.score + nearness };
  });
  read.sort(byScore);
  const learnt = learntTerms(read, terms.numbers, (number) => table.documentsOf(number), size);
  const weight = FEEDBACK * terms.importance.reduce((sum, each) => sum + each, 0);
  return read
    .map(({ hit, stream, relativeLength, score }) => ({
      ...hit,
      score: score + weight * feedbackScore(stream, learnt, relativeLength),
    }))
    .sort(byScore);
}

function askedTerms({ weights, sequence }: WeighedQuery, table: TermTable, size: number): AskedTerms {
  const numbers = new Map<number, number>();
  const rarity: number[] = [];
  const importance: number[] = [];
  for (const [term, weight] of weights) {
    const entry = table.get(term);
    if (!entry) continue;
    numbers.set(entry.number, rarity.length);
    const idf = inverseDocumentFrequency(entry.documents, size);
    rarity.push(idf);
    importance.push(idf * weight);
  }
  const pairs = new Map<number, number>();
  for (let i = 1; i < sequence.length; i++) {
    const first = numbers.get(table.get(sequence[i - 1] ?? '')?.number ?? -1);
    const second = numbers.get(table.get(sequence[i] ?? '')?.number ?? -1);
    if (first === undefined || second === undefined || first === second) continue;
    const key = pairKey(first, second, rarity.length);
    pairs.set(key, (pairs.get(key) ?? 0) + (rarity[first] ?? 0) + (rarity[second] ?? 0));
  }
  return { numbers, importance: Float64Array.from(importance), pairs };
}
