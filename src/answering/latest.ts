// Latest: the newest articles, of a topic or of all, each with the sentence that says best what it reports.
import type { SearchIndex } from '../index/search-index.ts';
import { publication } from '../knowledge/article.ts';
import { daysOf } from '../text/partial-date.ts';
import type { Citation } from './answer.ts';
import type { Corpus } from './corpus.ts';
import { quote } from './quote.ts';
import type { ReadArticle } from './reading.ts';
import { leadOf, mostTelling, ownDay } from './telling.ts';
import { articlesFor, type TopicFilter, topicFilter } from './topic-filter.ts';

/** At most `limit` articles by their day of publication, stated or inferred; those without one come last. */
export function latestOf(topic: string | null, limit: number, corpus: Corpus, index: SearchIndex): Citation[] {
  const dated = (date: string | null) => (date ? daysOf(date).first : '');
  const filter = topic?.trim()
    ? topicFilter(topic, corpus, Temporal.PlainDate.from(dated(newest(corpus)) || '1970-01-01'))
    : null;
  const sorted = articlesFor(filter, corpus, index)
    .map((article) => ({ article, day: dated(publication(article).date) }))
    .sort((a, b) => b.day.localeCompare(a.day));
  const citations: Citation[] = [];
  for (const { article } of sorted) {
    if (citations.length >= limit) break;
    const read = corpus.read(article);
    const sentence = read.sentences[bestFor(read, filter)];
    if (sentence)
      citations.push(quote(sentence, sentence.dates.event, highlights(ownDay(sentence)), citations.length + 1));
  }
  return citations;
}

/**
 * Index of the sentence to show, −1 where the article is not of the topic: its curator decides, and where none did,
 * its sentences.
 */
function bestFor(read: ReadArticle, filter: TopicFilter | null): number {
  const belongs = filter?.ofArticle(read.article) ?? 'mainly';
  if (belongs === 'no') return -1;
  if (belongs === 'unsaid') {
    return mostTelling(read, (i) => {
      const sentence = read.sentences[i];
      return sentence !== undefined && (filter?.ofSentence(sentence) ?? true);
    });
  }
  const lead = leadOf(read);
  return lead >= 0 ? lead : mostTelling(read);
}

function highlights<T>(span: T | null): T[] {
  return span === null ? [] : [span];
}

function newest({ knowledge }: Corpus): string | null {
  const dates = knowledge.articles.flatMap((article) => publication(article).date ?? []);
  return dates.sort().at(-1) ?? null;
}
