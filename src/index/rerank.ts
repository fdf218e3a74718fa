// Re-ranking: the first hits once more, by what a count of words cannot see.
import { byScore } from './best-hits.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { feedbackScore, learntTerms } from './feedback.ts';
import { type AskedTerms, occurrencesOf, pairKey, pairScore, windowScore } from './proximity.ts';
import type { TermTable } from './term-table.ts';
import type { TokenStreams } from './token-streams.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** So many first hits are looked at again, however few or many were asked for. */
export const RERANKED = 200;

/** Parts of the new score beside the old one. On two public collections values half or twice as large lose little. */
const PAIRS = 0.3;
const BEST_WINDOW = 0.25;
const FEEDBACK = 0.1;

/** Scores the first hits anew; the rest keep their order behind them, for no score gets less. `size` is the number of documents in the index. */
export function rerank<Hit extends { readonly id: string; readonly score: number }>(
  hits: readonly Hit[],
  query: WeighedQuery,
  table: TermTable,
  streams: TokenStreams,
  size: number,
): Hit[] {
  const terms = askedTerms(query, table, size);
  const average = streams.averageLength;
  const read = hits.slice(0, RERANKED).map((hit) => {
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
  const first = read
    .map(({ hit, stream, relativeLength, score }) => ({
      ...hit,
      score: score + weight * feedbackScore(stream, learnt, relativeLength),
    }))
    .sort(byScore);
  return [...first, ...hits.slice(RERANKED)];
}

function askedTerms({ weights, sequence }: WeighedQuery, table: TermTable, size: number): AskedTerms {
  const numbers = new Uint16Array(table.numbers);
  const rarity: number[] = [];
  const importance: number[] = [];
  for (const [term, weight] of weights) {
    const entry = table.get(term);
    if (!entry) continue;
    const idf = inverseDocumentFrequency(entry.documents, size);
    numbers[entry.number] = rarity.push(idf);
    importance.push(idf * weight);
  }
  const numberOf = (term = '') => (numbers[table.get(term)?.number ?? -1] ?? 0) - 1;
  const pairs = new Map<number, number>();
  for (let i = 1; i < sequence.length; i++) {
    const first = numberOf(sequence[i - 1]);
    const second = numberOf(sequence[i]);
    if (first < 0 || second < 0 || first === second) continue;
    const key = pairKey(first, second, rarity.length);
    pairs.set(key, (pairs.get(key) ?? 0) + (rarity[first] ?? 0) + (rarity[second] ?? 0));
  }
  return { numbers, importance: Float64Array.from(importance), pairs };
}
