// Split words: the likeliest way to read a run of letters as several words, by dynamic programming over word costs.
import type { WordList } from './word-list.ts';

/** Longest word that is looked for; the longest of the list has 20 letters. */
const LONGEST = 22;
/** Each further word costs, so that "of the" is read before "o f t he". Nats. */
const WORD_COST = 2;

export type Split = { readonly words: readonly string[]; readonly cost: number };

/** Zipf's law: the word of rank r has the chance 1 / (r · ln N), N being the size of the list. */
function costOf(rank: number): number {
  return Math.log(rank * Math.log(30_000)) + WORD_COST;
}

/** The cheapest split of a lower-case run into two or more words, or null. */
export function splitWords(run: string, list: WordList): Split | null {
  // best[i]: the cheapest reading of run.slice(0, i).
  const best: (Split | null)[] = [{ words: [], cost: 0 }];
  for (let end = 1; end <= run.length; end++) {
    let cheapest: Split | null = null;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start];
      if (!before || (start === 0 && end === run.length)) continue;
      const word = run.slice(start, end);
      const rank = list.rank(word);
      if (rank === undefined) continue;
      const cost = before.cost + costOf(rank);
      if (!cheapest || cost < cheapest.cost) cheapest = { words: [...before.words, word], cost };
    }
    best.push(cheapest);
  }
  return best[run.length] ?? null;
}
