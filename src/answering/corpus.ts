// Corpus: what answering asks of a knowledge folder, prepared once and then read on demand.

import { type Article, readingDate } from '../knowledge/article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { piecesOf } from '../knowledge/passages.ts';
import { type Lexicon, lexicon } from '../languages/lexicon.ts';
import { type Vectors, wordVectors } from '../languages/vectors.ts';
import { type DateRange, daysOf } from '../text/partial-date.ts';
import { type FactBook, openFactBook } from './article-facts.ts';
import { corpusWords } from './corpus-words.ts';
import { type People, peopleNamed } from './people.ts';
import { type ReadArticle, type ReadSentence, readArticle } from './reading.ts';
import { type Relatedness, relatednessOf } from './relatedness.ts';
import { withVocabulary } from './vocabulary-lexicon.ts';

/** Whether curators have put the sentences in other words too: what speaks for a sentence weighs differently then. */
export type Curation = 'reworded' | 'bare';

export type Corpus = {
  readonly knowledge: Knowledge;
  readonly curation: Curation;
  readonly people: People;
  readonly lexicon: Lexicon;
  readonly vectors: Vectors;
  readonly relatedness: Relatedness;
  /** 0 for a term in every passage … 1 for one in a single passage or in none. */
  rarity(term: string): number;
  /** The article prepared for comparison; remembered for those asked about lately. */
  read(article: Article): ReadArticle;
  articleOf(id: string): Article | undefined;
  /** Articles published, as far as known, within a year after the range begins; newest first, at most 100. */
  articlesIn(range: DateRange): readonly Article[];
  /** Sum of the word vectors of a sentence, the rarer words counting more. */
  vectorOf(sentence: ReadSentence): Float32Array;
};

/** Prepared articles kept in memory: all of a curated corpus, the busy part of a large one. */
const MOST_READ_ARTICLES = 2_000;

/** Articles read for a question that names a time and nothing else. */
const MOST_DATED = 100;

/**
 * Prepares a corpus. What an article's text costs is paid once a `book`; counting it all up costs some hundredths of a
 * second for 10,000 articles.
 */
export function corpusOf(knowledge: Knowledge, book: FactBook = openFactBook()): Corpus {
  const vectors = wordVectors();
  const words = corpusWords(knowledge.articles, book);
  const own = withVocabulary(lexicon(), knowledge.vocabulary);
  const people = peopleNamed(
    knowledge.articles.flatMap((article) => book.of(article).runs),
    knowledge.vocabulary,
  );
  const relatedness = relatednessOf(words, own, vectors);
  const byId = new Map(knowledge.articles.map((article) => [article.id, article]));
  const most = Math.log(1 + knowledge.passages.length);
  const rarity = (term: string) => {
    const count = words.count(term) ?? 1;
    return most > 0 ? Math.log((1 + knowledge.passages.length) / count) / most : 1;
  };
  const read = new Map<string, ReadArticle>();
  const sums = new WeakMap<ReadSentence, Float32Array>();
  return {
    knowledge,
    curation: curationOf(knowledge),
    people,
    lexicon: own,
    vectors,
    relatedness,
    rarity,
    read(article) {
      let known = read.get(article.id);
      if (!known) {
        if (read.size >= MOST_READ_ARTICLES) read.delete(read.keys().next().value ?? '');
        known = readArticle(article, piecesOf(article).sentences, people);
        read.set(article.id, known);
      }
      return known;
    },
    articleOf: (id) => byId.get(id),
    articlesIn({ since, until }) {
      const last = until ? Temporal.PlainDate.from(until).add({ years: 1 }).toString() : '9999-12-31';
      return knowledge.articles
        .flatMap((article) => {
          const day = readingDate(article);
          return day && daysOf(day).last >= (since ?? '') && daysOf(day).first <= last ? [{ article, day }] : [];
        })
        .sort((a, b) => b.day.localeCompare(a.day))
        .slice(0, MOST_DATED)
        .map(({ article }) => article);
    },
    vectorOf(sentence) {
      let sum = sums.get(sentence);
      if (!sum) {
        sum = new Float32Array(vectors.dimensions);
        for (const { term, folded } of sentence.terms) {
          const row = vectors.row(folded);
          if (row !== undefined) vectors.add(row, rarity(term), sum);
        }
        sums.set(sentence, sum);
      }
      return sum;
    },
  };
}

/** Reworded where at least half of the articles have rewordings. */
function curationOf({ articles }: Knowledge): Curation {
  const reworded = articles.filter(({ glosses = [] }) => glosses.length > 0).length;
  return reworded > 0 && reworded * 2 >= articles.length ? 'reworded' : 'bare';
}
