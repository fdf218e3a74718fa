// Topic filter: what a reader calls a topic (an id, a label, free words) → the articles and sentences of it.
import type { SearchIndex } from '../index/search-index.ts';
import type { Article } from '../knowledge/article.ts';
import type { Topic } from '../knowledge/vocabulary.ts';
import { analyze } from '../languages/analysis.ts';
import { toLine } from '../text/line.ts';
import type { DateRange } from '../text/partial-date.ts';
import { articlesHolding } from './articles-holding.ts';
import type { Corpus } from './corpus.ts';
import { inSentence } from './matching.ts';
import type { Question } from './question.ts';
import { readQuestion } from './read-question.ts';
import type { ReadSentence } from './reading.ts';

export type TopicFilter = {
  /** Whether its curator put the article in the topic: first, among others, or not; 'unsaid' where no curator would. */
  ofArticle(article: Article): 'mainly' | 'also' | 'no' | 'unsaid';
  /** Whether the sentence's own words, or the people whom it names, are of the topic. */
  ofSentence(sentence: ReadSentence): boolean;
  /** Terms to find its passages by in a large corpus. */
  readonly terms: readonly string[];
  /** A time named in free words ("trade in 2024"), or null. */
  readonly range: DateRange | null;
};

/** As sure as this a word must be said by a sentence. */
const SURE = 0.6;

/** The filter of a topic's name; free words are read against `today`. */
export function topicFilter(name: string, corpus: Corpus, today: Temporal.PlainDate): TopicFilter {
  const folded = toLine(name).folded;
  const known = corpus.knowledge.vocabulary.topics.find((topic) => namesOf(topic).includes(folded));
  if (known) return ofTopic(known.id, known.words);
  // A corpus without a list of topics may still name them in its articles.
  const plain = corpus.knowledge.articles.flatMap(({ topics }) => topics).find((id) => toLine(id).folded === folded);
  return plain === undefined ? ofWords(readQuestion(name, today, corpus)) : ofTopic(plain, [name]);
}

function namesOf({ id, label }: Topic): string[] {
  return [id, label.en, label.vi, label.fr].map((text) => toLine(text).folded);
}

function ofTopic(id: string, words: readonly string[]): TopicFilter {
  const phrases = words.map((word) => analyze(word).map((term) => term.term)).filter((terms) => terms.length > 0);
  return {
    ofArticle: ({ topics }) => {
      if (topics.length === 0) return 'unsaid';
      return topics[0] === id ? 'mainly' : topics.includes(id) ? 'also' : 'no';
    },
    ofSentence: (sentence) => phrases.some((terms) => inRow(terms, sentence)),
    terms: [...new Set(phrases.flat())],
    range: null,
  };
}

/** True when the terms stand in the sentence one right after the other, stop words between them forgiven. */
function inRow(terms: readonly string[], sentence: ReadSentence): boolean {
  return sentence.terms.some((first, i) => {
    if (first.term !== terms[0]) return false;
    const last = sentence.terms[i + terms.length - 1];
    const row = terms.every((term, j) => sentence.terms[i + j]?.term === term);
    return row && last !== undefined && last.position - first.position < terms.length + 2;
  });
}

function ofWords({ units, people, range }: Question): TopicFilter {
  const asked = units.filter(
    (unit) => !people.some((person) => unit.stems.every((stem) => person.words.includes(stem))),
  );
  const empty = asked.length === 0 && people.length === 0 && range === null;
  return {
    ofArticle: () => 'unsaid',
    ofSentence: (sentence) => {
      if (empty) return false;
      // "They" may mean anybody who was there; "she" means one.
      const meant = sentence.implied.length === 1 ? sentence.implied : [];
      const named = new Set([...sentence.mentions.map((mention) => mention.person), ...meant]);
      return (
        people.every((person) => named.has(person)) && asked.every((unit) => inSentence(unit, sentence).own >= SURE)
      );
    },
    terms: [
      ...new Set([
        ...units.flatMap((unit) => [...unit.related.single.keys()]),
        ...people.flatMap((person) => person.words),
      ]),
    ],
    range,
  };
}

/** The articles that may hold something of the topic. */
export function articlesFor(filter: TopicFilter | null, corpus: Corpus, index: SearchIndex): readonly Article[] {
  const { articles } = corpus.knowledge;
  if (filter === null || filter.terms.length === 0) return articles;
  const ofIt = articles.filter((article) => ['mainly', 'also'].includes(filter.ofArticle(article)));
  return [...new Set([...ofIt, ...articlesHolding(filter.terms, corpus, index)])];
}
