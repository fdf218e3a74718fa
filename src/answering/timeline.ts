// Timeline: the dated events that the articles tell of, oldest first, each once and with its best sentence.
import type { SearchIndex } from '../index/search-index.ts';
import { type Article, readingDate } from '../knowledge/article.ts';
import { type DateRange, daysOf, overlaps } from '../text/partial-date.ts';
import type { Corpus } from './corpus.ts';
import { numbered, quote } from './quote.ts';
import type { ReadArticle } from './reading.ts';
import { sameEvent, type ToldEvent } from './same-event.ts';
import type { DatedEvent } from './study.ts';
import { leadOf, ownDay, telling, tellsDeed } from './telling.ts';
import { articlesFor, type TopicFilter, topicFilter } from './topic-filter.ts';

export type TimelineFilter = {
  readonly topic?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
};

/** Articles read for one timeline, newest first: a curated corpus whole, the recent part of a large one. */
const MOST_ARTICLES = 500;

/**
 * Events of a topic (or of all) within a range of days; `since` and `until` may be partial dates, anything else is a
 * RangeError. An event's date is the day, month or year on which it began.
 */
export function timelineOf(filter: TimelineFilter, corpus: Corpus, index: SearchIndex): DatedEvent[] {
  const topic = filter.topic?.trim() ? topicFilter(filter.topic, corpus, newestDay(corpus)) : null;
  const range: DateRange = {
    since: filter.since ? daysOf(filter.since).first : (topic?.range?.since ?? null),
    until: filter.until ? daysOf(filter.until).last : (topic?.range?.until ?? null),
  };
  const told = chosenArticles(articlesFor(topic, corpus, index), range).flatMap((article) =>
    eventsOf(corpus.read(article), topic),
  );
  return numbered(
    merge(told, corpus)
      .filter(({ date }) => overlaps(date, range))
      .flatMap(({ date, day, read, index: at }) => {
        const sentence = read.sentences[at];
        if (!sentence) return [];
        return [
          {
            date: date.split('/')[0] ?? date,
            days: daysOf(date),
            citation: quote(sentence, date, day ? [day] : [], 0),
          },
        ];
      })
      .sort((a, b) => a.days.first.localeCompare(b.days.first) || b.days.last.localeCompare(a.days.last))
      .map(({ date, citation }) => ({ date, citation })),
  );
}

/** The last day of publication known: what "last year" in a topic counts from. */
function newestDay({ knowledge }: Corpus): Temporal.PlainDate {
  const days = knowledge.articles.flatMap((article) => readingDate(article) ?? []).map((date) => daysOf(date).last);
  return Temporal.PlainDate.from(days.sort().at(-1) ?? '1970-01-01');
}

function chosenArticles(articles: readonly Article[], { since, until }: DateRange): readonly Article[] {
  if (articles.length <= MOST_ARTICLES) return articles;
  const last = until ? Temporal.PlainDate.from(until).add({ years: 1 }).toString() : '9999-12-31';
  return articles
    .flatMap((article) => {
      const day = readingDate(article);
      return day && daysOf(day).last >= (since ?? '') && daysOf(day).first <= last ? [{ article, day }] : [];
    })
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, MOST_ARTICLES)
    .map(({ article }) => article);
}

/** The event that the article reports, and those that its sentences date themselves, as far as they are of the topic. */
function eventsOf(read: ReadArticle, topic: TopicFilter | null): ToldEvent[] {
  const ofArticle = topic?.ofArticle(read.article) ?? 'mainly';
  const lead = leadOf(read);
  const events: ToldEvent[] = [];
  for (const [index, sentence] of read.sentences.entries()) {
    const day = ownDay(sentence);
    const isLead = index === lead;
    const date = day?.date ?? (isLead ? sentence.dates.event : null);
    if (!date || !(isLead || tellsDeed(sentence))) continue;
    const belongs = ofArticle === 'mainly' || (ofArticle === 'also' && isLead) || (topic?.ofSentence(sentence) ?? true);
    if (belongs) events.push({ date, day, read, index, lead: isLead, worth: telling(read, index) + (isLead ? 2 : 0) });
  }
  return events;
}

/** One event for all that tell the same, in the words of the best, with the most exact date of them. */
function merge(told: readonly ToldEvent[], corpus: Corpus): ToldEvent[] {
  const merged: ToldEvent[] = [];
  for (const event of [...told].sort((a, b) => b.worth - a.worth)) {
    const known = merged.findIndex((other) => sameEvent(other, event, corpus));
    const better = merged[known];
    if (!better) merged.push(event);
    else if (event.date.length > better.date.length && better.day === null)
      merged[known] = { ...better, date: event.date };
  }
  return merged;
}
