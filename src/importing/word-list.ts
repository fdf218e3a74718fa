// Word list: which letter runs are words and what each costs, from the shipped frequency list and the corpus's own words.
import { readFileSync } from 'node:fs';

export type WordList = {
  /** Place in the list by falling frequency, from 1; undefined for what is no word. */
  rank(word: string): number | undefined;
  /** How many words of the list begin with `part` and go on with another word: "over" has overview, overtake … */
  compounds(part: string): number;
};

const FILE = new URL('../languages/lexicon/words.txt', import.meta.url);
/** A word that only the corpus knows stands where a rare word of the list does. */
const OWN_RANK = 20_000;
/** Letter runs of one or two letters in the list are mostly abbreviations; these are words. */
const SHORT = new Set('a i to of in on is it as at he by be an we or up if no so us do my me am'.split(' '));
/** Shortest second half of a compound: "over-view", but not "the-m". */
const SHORTEST_HALF = 3;

let shipped:
  | { readonly ranks: ReadonlyMap<string, number>; readonly compounds: ReadonlyMap<string, number> }
  | undefined;

/** `own`: words of the corpus at hand, lower case. */
export function wordList(own: Iterable<string> = []): WordList {
  shipped ??= readShipped();
  const { ranks, compounds } = shipped;
  const ownWords = new Set([...own].filter((word) => word.length >= 3));
  return {
    rank: (word) => {
      if (word.length <= 2 && !SHORT.has(word)) return undefined;
      return ranks.get(word) ?? (ownWords.has(word) ? OWN_RANK : undefined);
    },
    compounds: (part) => compounds.get(part) ?? 0,
  };
}

function readShipped() {
  const words = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  const ranks = new Map(words.map((word, i) => [word, i + 1]));
  const compounds = new Map<string, number>();
  for (const word of words) {
    for (let at = 2; at <= word.length - SHORTEST_HALF; at++) {
      const part = word.slice(0, at);
      if (ranks.has(part) && ranks.has(word.slice(at))) compounds.set(part, (compounds.get(part) ?? 0) + 1);
    }
  }
  return { ranks, compounds };
}
