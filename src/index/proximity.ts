// Proximity: how near each other a document holds the question's words.
import { saturated } from './bm25.ts';

/** Terms of a question, numbered from 0 in any order. */
export type AskedTerms = {
  /** By number in the token streams: number in the question plus 1, or 0. An array, for it is read for every token. */
  readonly numbers: Uint16Array;
  /** Weight times inverse document frequency, by number in the question. */
  readonly importance: Float64Array;
  /** Pair of neighbours (`pairKey`) → how much finding it says. */
  readonly pairs: ReadonlyMap<number, number>;
};

/** Where a document holds the question's words: place in the stream and number in the question, side by side. */
export type Occurrences = { readonly places: readonly number[]; readonly asked: readonly number[] };

/** Terms in the window: about 40 words of running text, a sentence or two. */
const WINDOW = 20;

export function pairKey(first: number, second: number, terms: number): number {
  return first * terms + second;
}

export function occurrencesOf(stream: Uint32Array, numbers: Uint16Array): Occurrences {
  const places: number[] = [];
  const asked: number[] = [];
  for (let place = 0; place < stream.length; place++) {
    const number = numbers[stream[place] ?? 0] ?? 0;
    if (number === 0) continue;
    places.push(place);
    asked.push(number - 1);
  }
  return { places, asked };
}

/** BM25 of the question's neighbouring words that are neighbours in the document too, in the same order. */
export function pairScore({ places, asked }: Occurrences, terms: AskedTerms, relativeLength: number): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < places.length; i++) {
    if ((places[i] ?? 0) - (places[i - 1] ?? 0) !== 1) continue;
    const key = pairKey(asked[i - 1] ?? 0, asked[i] ?? 0, terms.importance.length);
    if (terms.pairs.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let score = 0;
  for (const [key, count] of counts) score += (terms.pairs.get(key) ?? 0) * saturated(count, relativeLength);
  return score;
}

/** BM25 of the best run of `WINDOW` terms, as though it were a document of average length. */
export function windowScore({ places, asked }: Occurrences, { importance }: AskedTerms): number {
  const counts = new Uint16Array(importance.length);
  let first = 0;
  let score = 0;
  let best = 0;
  const change = (number: number, by: 1 | -1) => {
    const before = counts[number] ?? 0;
    counts[number] = before + by;
    score += (importance[number] ?? 0) * (saturated(before + by, 1) - saturated(before, 1));
  };
  for (let last = 0; last < places.length; last++) {
    change(asked[last] ?? 0, 1);
    while ((places[last] ?? 0) - (places[first] ?? 0) >= WINDOW) change(asked[first++] ?? 0, -1);
    if (score > best) best = score;
  }
  return best;
}
