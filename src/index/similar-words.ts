// Similar words: which indexed words lie a few slips of the keyboard from one that the index does not know.
import { bitCount } from '../text/bits.ts';
import { editDistance, slipsForgiven } from '../text/edit-distance.ts';
import type { SimilarTerm } from './search-index.ts';
import type { Word } from './term-table.ts';

export type SimilarWords = { find(folded: string): SimilarTerm[] };

/**
 * Prepares `words` for lookups. They are kept by length, each with a bit set of its letters: one slip adds at most
 * one letter and takes at most one away, so nearly all words are refused by comparing two integers.
 */
export function similarWords(words: readonly Word[]): SimilarWords {
  const byLength = new Map<number, { words: Word[]; letters: number[] }>();
  for (const word of words) {
    if (!/^\p{L}+$/u.test(word.folded)) continue;
    let shelf = byLength.get(word.folded.length);
    if (!shelf) {
      shelf = { words: [], letters: [] };
      byLength.set(word.folded.length, shelf);
    }
    shelf.words.push(word);
    shelf.letters.push(letterBits(word.folded));
  }

  return {
    find(folded) {
      // A wrong digit is another number, not a slip.
      const forgiven = /\d/.test(folded) ? 0 : slipsForgiven(folded.length);
      if (forgiven === 0) return [];
      const bits = letterBits(folded);
      const found = new Map<string, { distance: number; documents: number }>();
      for (let length = folded.length - forgiven; length <= folded.length + forgiven; length++) {
        const shelf = byLength.get(length);
        if (!shelf) continue;
        for (let i = 0; i < shelf.letters.length; i++) {
          const letters = shelf.letters[i] ?? 0;
          if (bitCount(letters & ~bits) > forgiven || bitCount(bits & ~letters) > forgiven) continue;
          const word = shelf.words[i];
          if (!word) continue;
          const distance = editDistance(folded, word.folded, forgiven);
          const known = found.get(word.term);
          if (distance === 0 || distance > Math.min(forgiven, known?.distance ?? forgiven)) continue;
          found.set(word.term, { distance, documents: Math.max(word.documents, known?.documents ?? 0) });
        }
      }
      return [...found]
        .sort(([a, x], [b, y]) => x.distance - y.distance || y.documents - x.documents || (a < b ? -1 : 1))
        .map(([term, { distance }]) => ({ term, distance }));
    },
  };
}

function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}
