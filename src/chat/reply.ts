// Reply: what the bot wants to say, free of any platform's markup.
import type { LanguageCode } from '../languages/index.ts';

/** Plain text with inclusive-exclusive ranges (UTF-16 units) to set in bold. */
export type MarkedText = {
  readonly text: string;
  readonly highlights?: readonly (readonly [start: number, end: number])[];
  /** ISO days and zoned times that the bot itself wrote out in it, for platforms with a form of their own; none in a quotation. */
  readonly dates?: readonly string[];
};

export type CitationBlock = {
  readonly kind: 'citation';
  readonly number: number;
  /** Word for word. */
  readonly snippet: MarkedText;
  readonly title: string;
  readonly publisher: string | null;
  /** Where several publishers have the story: how many, and how many wrote a text of their own. */
  readonly reportedBy?: { readonly publishers: number; readonly independent: number };
  /** ISO day, month or year, with its basis; null when unknown. */
  readonly published: string | null;
  readonly publishedBasis: 'stated' | 'inferred' | 'unknown';
  /** ISO day, month, year or "start/end" of the event told, or null. */
  readonly eventDate: string | null;
  /** Inferred where the year of the event rests on an inferred day of publication. */
  readonly eventBasis?: 'stated' | 'inferred' | null;
  readonly url: string | null;
  /** Passage id, for "Show in context". */
  readonly passage: string;
};

/** What a button does; every platform reads its buttons back by this list. */
export const actionIds = [
  'context',
  'more',
  'timeline',
  'share',
  'helpful',
  'not-helpful',
  'ask',
  'missing',
  'news',
  'reasons',
  'tell-me',
  'waiting',
  'gaps',
  'approve',
  'reject',
] as const;
export type ActionId = (typeof actionIds)[number];

export type Action = {
  readonly id: ActionId;
  readonly label: string;
  /** What the button acts on (a passage id, a question …): short, travels in the button itself. */
  readonly value: string;
};

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: MarkedText }
  /** The direct answer, to be seen first. */
  | {
      readonly kind: 'direct';
      readonly text: string;
      readonly date: string | null;
      readonly dateBasis?: 'stated' | 'inferred';
    }
  | CitationBlock
  | { readonly kind: 'list'; readonly items: readonly MarkedText[] }
  | { readonly kind: 'picture'; readonly url: string; readonly alt: string }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
  /** Small print: how the question was read, coverage. */
  | { readonly kind: 'note'; readonly text: string; readonly dates?: readonly string[] };

export type Reply = {
  readonly audience: 'everyone' | 'asker';
  readonly language: LanguageCode;
  /** One line for notifications and screen readers: the answer itself. */
  readonly summary: string;
  readonly blocks: readonly Block[];
};
