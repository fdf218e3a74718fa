// Building a study: knowledge in, something that answers questions out.

import type { SearchIndex } from '../index/search-index.ts';
import { publication } from '../knowledge/article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { languageOf } from '../languages/index.ts';
import { type DateRange, daysOf } from '../text/partial-date.ts';
import type { Coverage } from './answer.ts';
import type { FactBook } from './article-facts.ts';
import { compose } from './compose.ts';
import { corpusOf } from './corpus.ts';
import { latestOf } from './latest.ts';
import { mostTellingOf } from './one-article.ts';
import { personFacts } from './person-facts.ts';
import { rank } from './rank.ts';
import { readQuestion } from './read-question.ts';
import { splitQuestions } from './split-questions.ts';
import type { Study } from './study.ts';
import { type TimelineFilter, timelineOf } from './timeline.ts';

/** Prepares everything that answering needs; `index` holds the passages of `knowledge`, `book` what is known of its articles. */
export function buildStudy(knowledge: Knowledge, index: SearchIndex, book?: FactBook) {
  const corpus = corpusOf(knowledge, book);
  const coverage = coverageOf(knowledge);
  const needs = {
    lexicon: corpus.lexicon,
    relatedness: corpus.relatedness,
    vectors: corpus.vectors,
    rarity: corpus.rarity,
    people: corpus.people,
  };
  return {
    knowledge,
    coverage,
    corpus,
    index,
    read: (message: string, asked: Temporal.PlainDate, otherwise?: string) =>
      splitQuestions(message).map((question) => readQuestion(question, asked, needs, languageOf(otherwise))),
    answer(message: string, asked: Temporal.PlainDate, otherwise?: string, limits?: DateRange | null) {
      return splitQuestions(message).map((text) => {
        const question = readQuestion(text, asked, needs, languageOf(otherwise), limits);
        if (question.kind === 'chat') return { kind: 'chat' as const, question, readAs: null };
        return compose(question, rank(question, corpus, index), { coverage, curation: corpus.curation });
      });
    },
    suggest: (prefix: string, limit: number) => index.suggest(prefix, limit),
    latest: (topic: string | null, limit: number) => latestOf(topic, limit, corpus, index),
    mostTelling: (article: string) => mostTellingOf(article, corpus),
    timeline: (filter: TimelineFilter) => timelineOf(filter, corpus, index),
    person: (name: string) => personFacts(name, corpus, index),
  } satisfies Study & Record<string, unknown>;
}

/** How many articles, and from when to when they were published as far as known. */
export function coverageOf(knowledge: Knowledge): Coverage {
  const spans = knowledge.articles.flatMap((article) => {
    const { date } = publication(article);
    return date ? [{ date, ...daysOf(date) }] : [];
  });
  const [any] = spans;
  if (!any) return { articles: knowledge.articles.length, from: null, to: null };
  const from = spans.reduce((a, b) => (b.first < a.first ? b : a), any);
  const to = spans.reduce((a, b) => (b.last >= a.last ? b : a), any);
  return { articles: knowledge.articles.length, from: from.date, to: to.date };
}
