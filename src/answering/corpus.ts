// Corpus: what answering asks of a knowledge folder, prepared once and then read on demand.

import { type Article, readingDate, type Sentence } from '../knowledge/article.ts';
import { glossesOf } from '../knowledge/gloss-files.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { analyze } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { type Lexicon, lexicon } from '../languages/lexicon.ts';
import { type Vectors, wordVectors } from '../languages/vectors.ts';
import { type DateRange, daysOf } from '../text/partial-date.ts';
import { type People, peopleOf } from './people.ts';
import { type ReadArticle, type ReadSentence, readArticle } from './reading.ts';
import { type Relatedness, relatednessOf } from './relatedness.ts';
import { withVocabulary } from './vocabulary-lexicon.ts';

export type Corpus = {
  readonly knowledge: Knowledge;
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

/** Prepares a corpus. Cost grows with the text: about a second for 5,000 passages. */
export function corpusOf(knowledge: Knowledge): Corpus {
  const vectors = wordVectors();
  const words = wordsOf(knowledge);
  const own = withVocabulary(lexicon(), knowledge.vocabulary);
  const people = peopleOf(knowledge.sentences, knowledge.vocabulary);
  const relatedness = relatednessOf(
    { has: (term) => words.has(term), terms: () => [...words].map(([term, { surface }]) => ({ term, surface })) },
    own,
    vectors,
  );
  const ofArticle = new Map<string, Sentence[]>();
  for (const sentence of knowledge.sentences) {
    const { id } = sentence.passage.article;
    const list = ofArticle.get(id);
    if (list) list.push(sentence);
    else ofArticle.set(id, [sentence]);
  }
  const byId = new Map(knowledge.articles.map((article) => [article.id, article]));
  const most = Math.log(1 + knowledge.passages.length);
  const rarity = (term: string) => {
    const count = words.get(term)?.count ?? 1;
    return most > 0 ? Math.log((1 + knowledge.passages.length) / count) / most : 1;
  };
  const read = new Map<string, ReadArticle>();
  const sums = new WeakMap<ReadSentence, Float32Array>();
  return {
    knowledge,
    people,
    lexicon: own,
    vectors,
    relatedness,
    rarity,
    read(article) {
      let known = read.get(article.id);
      if (!known) {
        if (read.size >= MOST_READ_ARTICLES) read.delete(read.keys().next().value ?? '');
        known = readArticle(article, ofArticle.get(article.id) ?? [], people);
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

/** Term → number of passages that hold it, and a word as people write it; words of the rewordings count once. */
function wordsOf({ passages, sentences }: Knowledge): Map<string, { count: number; surface: string }> {
  const words = new Map<string, { count: number; surface: string }>();
  for (const passage of passages) {
    const seen = new Set<string>();
    for (const { term, folded } of analyze(passage.text, languageOf(passage.article.language))) {
      if (seen.has(term)) continue;
      seen.add(term);
      const known = words.get(term);
      if (known) known.count++;
      else words.set(term, { count: 1, surface: folded });
    }
  }
  for (const sentence of sentences)
    for (const { language, text } of glossesOf(sentence))
      for (const { term, folded } of analyze(text, languageOf(language)))
        if (!words.has(term)) words.set(term, { count: 1, surface: folded });
  return words;
}
