// Article facts: what a corpus is counted up from, drawn from each article once for as long as it lives.
import type { Article } from '../knowledge/article.ts';
import { piecesOf } from '../knowledge/passages.ts';
import { analyze } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { glossPostings } from './gloss-postings.ts';
import { type NamedRun, namedRunsOf } from './person-drafts.ts';

export type ArticleFacts = {
  /** Numbers of its different terms, in the order in which they are first read; words by number in the book. */
  readonly terms: Uint32Array;
  /** By term: passages that hold it, and the word that first stands for it, by number. */
  readonly passages: Uint32Array;
  readonly surfaces: Uint32Array;
  /** The same of the words that only its rewordings have. */
  readonly glossTerms: Uint32Array;
  readonly glossSurfaces: Uint32Array;
  /** Names of people in its sentences. */
  readonly runs: readonly NamedRun[];
};

export type FactBook = ReturnType<typeof openFactBook>;

/** Facts by article. Numbers of words are never taken back: a corpus has few that none of its articles ever has again. */
export function openFactBook() {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const known = new WeakMap<Article, ArticleFacts>();
  const numberOf = (word: string) => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.push(word) - 1;
      numbers.set(word, number);
    }
    return number;
  };
  return {
    of(article: Article): ArticleFacts {
      let facts = known.get(article);
      if (!facts) {
        facts = factsOf(article, numberOf);
        known.set(article, facts);
      }
      return facts;
    },
    /** Number of a word, if any article ever had it. */
    find: (word: string) => numbers.get(word),
    wordOf: (number: number) => words[number] ?? '',
    get size() {
      return words.length;
    },
  };
}

type Counted = { passages: number; readonly surface: number };

function factsOf(article: Article, numberOf: (word: string) => number): ArticleFacts {
  const language = languageOf(article.language);
  const { passages, sentences } = piecesOf(article);
  const counts = new Map<number, Counted>();
  for (const passage of passages) {
    const here = new Set<string>();
    for (const { term, folded } of analyze(passage.text, language)) {
      if (here.has(term)) continue;
      here.add(term);
      const number = numberOf(term);
      const count = counts.get(number);
      if (count) count.passages++;
      else counts.set(number, { passages: 1, surface: numberOf(folded) });
    }
  }
  const glossed = new Map<number, number>();
  for (const [term, folded] of glossPostings(sentences).surfaces) {
    const number = numberOf(term);
    if (!counts.has(number)) glossed.set(number, numberOf(folded));
  }
  return {
    terms: Uint32Array.from(counts.keys()),
    passages: Uint32Array.from(counts.values(), (count) => count.passages),
    surfaces: Uint32Array.from(counts.values(), (count) => count.surface),
    glossTerms: Uint32Array.from(glossed.keys()),
    glossSurfaces: Uint32Array.from(glossed.values()),
    runs: sentences.flatMap(({ text }) => namedRunsOf(text)),
  };
}
