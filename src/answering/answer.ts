// Answer: what is handed to the chat, every word of it from an article.
import type { Article, PartialDate, PublishedBasis, Sentence } from '../knowledge/article.ts';
import type { DateRange } from '../text/partial-date.ts';
import type { Question } from './question.ts';

export type Snippet = {
  /** Word for word from the article's body. */
  readonly text: string;
  /** Inclusive-exclusive offsets into `text` of the words that answer, for bold type. */
  readonly highlights: readonly (readonly [start: number, end: number])[];
};

export type Citation = {
  /** From 1, best first. */
  readonly number: number;
  readonly article: Article;
  readonly sentence: Sentence;
  readonly snippet: Snippet;
  readonly published: PartialDate | null;
  readonly publishedBasis: PublishedBasis;
  /** The day (month, year; "start/end" for several days) of what the sentence tells, or null. */
  readonly eventDate: string | null;
  readonly url: string | null;
};

/** What the corpus covers, for an honest refusal. */
export type Coverage = {
  readonly articles: number;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
};

type Common = { readonly question: Question; readonly readAs: DateRange | null };

export type Answer =
  | (Common & {
      readonly kind: 'found';
      /** Shortest verbatim span(s) of the citations that answer, "; " between several; null when there is none. */
      readonly direct: string | null;
      /** For a when question: the event's day. */
      readonly date: PartialDate | null;
      readonly citations: readonly Citation[];
    })
  | (Common & { readonly kind: 'nothing'; readonly nearest: readonly Citation[]; readonly coverage: Coverage })
  | (Common & { readonly kind: 'chat' });
