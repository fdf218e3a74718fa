// Article and passage: what the bot knows, and the pieces in which it is found.
import type { LanguageCode } from '../languages/index.ts';

/** A day, month or year as ISO 8601 prefix: "2025", "2025-02" or "2025-02-20". */
export type PartialDate = string;

/** Something that the source does not state and a curator concluded, with the reason. */
export type Inference<T> = { readonly value: T; readonly why: string };

export type Article = {
  /** Slug, unique in the corpus; the file's name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly titleInferred: string | null;
  readonly publisher: string | null;
  readonly publisherInferred: Inference<string> | null;
  /** The day stated in the source, "YYYY-MM-DD", or null. */
  readonly published: PartialDate | null;
  /** Where the source states no day: the day, month or year concluded, never shown as stated. */
  readonly publishedInferred: Inference<PartialDate> | null;
  /** Where even that is unknown: the day before which the days named in the text lie. */
  readonly datesReadAgainst: Inference<PartialDate> | null;
  /** Base name of the file the article was imported from. */
  readonly origin: string | null;
  readonly language: LanguageCode;
  readonly topics: readonly string[];
  readonly url: string | null;
  /** Paragraphs separated by blank lines, word for word. */
  readonly body: string;
  /** What single sentences say in other words; absent where nobody has written any. */
  readonly glosses?: readonly Gloss[];
  /** The day on which it, or this version of it, came into the folder; absent where nobody wrote it down. */
  readonly added?: PartialDate;
  /** From 2 on: the text has changed since it first came. */
  readonly version?: number;
  /** Further publishers of the same text; absent where there are none. */
  readonly sources?: readonly OtherSource[];
};

export type OtherSource = {
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: PartialDate | null;
};

/** A curator's rewording of one sentence: searched, never shown. */
export type Gloss = {
  /** Words with which the sentence begins; no other sentence of the article begins so. */
  readonly sentence: string;
  readonly lines: readonly { readonly language: LanguageCode; readonly text: string }[];
};

export type Passage = {
  /** `article#3`: the article's id and the passage's position in it, from 0. */
  readonly id: string;
  readonly article: Article;
  readonly position: number;
  readonly text: string;
  /** Offsets into the article's body: body.slice(start, end) === text. */
  readonly start: number;
  readonly end: number;
};

/** One sentence of a passage; the smallest thing that is cited. */
export type Sentence = {
  /** `article#3.1` */
  readonly id: string;
  readonly passage: Passage;
  /** Position in the whole article, from 0. */
  readonly position: number;
  readonly text: string;
  /** Offsets into the article's body. */
  readonly start: number;
  readonly end: number;
};

/** Day against which the dates in the text are read, as known as it is: stated, inferred, else the curator's. */
export function readingDate(article: Article): PartialDate | null {
  return article.published ?? article.publishedInferred?.value ?? article.datesReadAgainst?.value ?? null;
}

export type PublishedBasis = 'stated' | 'inferred' | 'unknown';

/** The publication date to show, and on what it rests. */
export function publication(article: Article): { date: PartialDate | null; basis: PublishedBasis } {
  if (article.published) return { date: article.published, basis: 'stated' };
  if (article.publishedInferred) return { date: article.publishedInferred.value, basis: 'inferred' };
  return { date: null, basis: 'unknown' };
}
