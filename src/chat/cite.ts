// Citation → block: publisher, dates and what they rest on, so that nothing inferred looks stated.
import type { Citation } from '../answering/answer.ts';
import { type Article, publication } from '../knowledge/article.ts';
import { type LanguageCode, languageOf } from '../languages/index.ts';
import { showDate } from './dates.ts';
import type { CitationBlock } from './reply.ts';
import { verifyCitation } from './verbatim.ts';

/** What a line about a source needs; a citation block has it all. */
export type Sourced = Pick<
  CitationBlock,
  'publisher' | 'reportedBy' | 'published' | 'publishedBasis' | 'eventDate' | 'eventBasis'
>;

/** The block of a citation under a number of its own. */
export function toCitationBlock(citation: Citation, number: number, language: LanguageCode): CitationBlock {
  verifyCitation(citation);
  const { article, snippet, eventDate } = citation;
  return {
    kind: 'citation',
    number,
    snippet: { text: snippet.text, highlights: snippet.highlights },
    title: titleOf(article),
    publisher: publisherOf(article, language),
    ...reported(article),
    published: citation.published,
    publishedBasis: citation.publishedBasis,
    eventDate,
    eventBasis: eventDate ? eventBasis(citation) : null,
    url: citation.url,
    passage: citation.sentence.passage.id,
  };
}

/** Square brackets, as librarians set a title that the source does not have. */
export function titleOf({ title, titleInferred }: Article): string {
  return titleInferred ? `[${title}]` : title;
}

function publisherOf({ publisher, publisherInferred }: Article, language: LanguageCode): string | null {
  if (publisher !== null || publisherInferred === null) return publisher;
  return languageOf(language).sentences.inferred(publisherInferred.value);
}

/** How many publishers have the story; all of them carry one text, so one report is independent. */
function reported(article: Article): Pick<CitationBlock, 'reportedBy'> {
  const others = otherPublishers(article);
  return others.length > 0 ? { reportedBy: { publishers: others.length + 1, independent: 1 } } : {};
}

/** Who else published the same story, each once. */
export function otherPublishers({ publisher, publisherInferred, sources = [] }: Article): string[] {
  const own = publisher ?? publisherInferred?.value ?? null;
  return [...new Set(sources.map((source) => source.publisher))].filter(
    (name) => name !== null && name !== own,
  ) as string[];
}

/** Inferred where neither the words nor a stated day of publication give the year. */
export function eventBasis({
  publishedBasis,
  eventDate,
  snippet,
}: Pick<Citation, 'publishedBasis' | 'eventDate' | 'snippet'>): 'stated' | 'inferred' {
  if (publishedBasis === 'stated' || eventDate === null) return 'stated';
  // "the plan for 2021-2023" says nothing about an event in 2023.
  const year = new RegExp(`(?<![\\d–-])${eventDate.slice(0, 4)}(?![\\d–-])`);
  return year.test(snippet.text) ? 'stated' : 'inferred';
}

/** "VOV · published about 20 February 2025, inferred · event: …": who said it and when, in one line; `shown` writes a date, where a platform has a form of its own. */
export function sourceLine(source: Sourced, language: LanguageCode, shown: typeof datedAs = datedAs): string {
  const { sentences } = languageOf(language);
  const event = source.eventDate
    ? sentences.event(shown(source.eventDate, source.eventBasis ?? 'stated', language))
    : null;
  const { reportedBy: by } = source;
  const reports = by ? sentences.sources.reportedBy(by.publishers, by.independent) : null;
  return [source.publisher, reports, publishedLine(source, language, shown), event]
    .filter((part) => part !== null)
    .join(' · ');
}

/** The same of a whole article. */
export function articleLine(article: Article, language: LanguageCode): string {
  const { date, basis } = publication(article);
  return sourceLine(
    {
      publisher: publisherOf(article, language),
      ...reported(article),
      published: date,
      publishedBasis: basis,
      eventDate: null,
    },
    language,
  );
}

/** The days that this line names. */
export function daysOfArticle(article: Article): string[] {
  const { date } = publication(article);
  return date === null ? [] : [date];
}

function publishedLine({ published, publishedBasis }: Sourced, language: LanguageCode, shown: typeof datedAs): string {
  const { sentences } = languageOf(language);
  if (published === null || publishedBasis === 'unknown') return sentences.undated;
  return sentences.published(shown(published, publishedBasis, language));
}

/** A date in words; an inferred one says so. */
export function datedAs(date: string, basis: 'stated' | 'inferred', language: LanguageCode): string {
  const shown = showDate(date, language);
  return basis === 'inferred' ? languageOf(language).sentences.about(shown) : shown;
}
