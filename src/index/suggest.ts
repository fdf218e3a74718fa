// Suggestions: indexed words that begin as someone has begun to write.
import { lettersOf, type Word } from './term-table.ts';

/** Of `words`, sorted by folded letters, those that begin with `prefix`; the most frequent first, then by letter. */
export function wordsBeginningWith(words: readonly Word[], prefix: string, limit: number): string[] {
  const letters = lettersOf(prefix);
  if (letters === '' || limit <= 0) return [];
  const found: Word[] = [];
  for (let i = firstNotBefore(words, letters); i < words.length; i++) {
    const word = words[i];
    if (!word?.folded.startsWith(letters)) break;
    const last = found.at(-1);
    // Languages stem differently, so that one word may stand under several terms; the more frequent stands first.
    if (last?.folded !== word.folded) found.push(word);
    else found[found.length - 1] = { ...last, documents: last.documents + word.documents };
  }
  return found
    .sort((a, b) => b.documents - a.documents)
    .slice(0, limit)
    .map(({ surface }) => surface);
}

function firstNotBefore(words: readonly Word[], letters: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.folded ?? '') < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}
