// Draft: an article as it comes out of a text, a page or a feed, before it has a place in the folder.
import type { LanguageCode } from '../languages/index.ts';
import { type RefusalReason, refusals, sayRefusal } from '../languages/sentences/refusals.ts';
import type { Repair } from './lost-spaces.ts';

export type Draft = {
  readonly title: string | null;
  readonly titleInferred: { readonly title: string; readonly why: string } | null;
  readonly publisher: string | null;
  readonly publisherInferred: { readonly publisher: string; readonly why: string } | null;
  /** Stated day, "YYYY-MM-DD". */
  readonly published: string | null;
  /** What states it: "date line", "JSON-LD", "meta", "time", "text", "address", "feed", "front matter", "command line". */
  readonly publishedFrom: string | null;
  readonly datesReadAgainst: { readonly date: string; readonly why: string } | null;
  readonly language: LanguageCode;
  readonly url: string | null;
  readonly byline: string | null;
  readonly caption: string | null;
  readonly body: string;
  readonly repairs: readonly Repair[];
  /** What was left out, for the report; a few words each. */
  readonly dropped: readonly string[];
};

/** What the caller knows better than the text. `today`: the day of importing, "YYYY-MM-DD". */
export type Known = {
  readonly today: string;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
};

/** An input that gives no article; the message is one sentence for the curator. */
export class Refusal extends Error {
  /** Which of the sentences that exist in every language says the same; null where users never meet it. */
  readonly reason: RefusalReason | null;

  constructor(sentence: string, reason: RefusalReason | null = null) {
    super(sentence);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

/** One of the sentences that exist in every language. */
export function refusal(key: RefusalReason['key'], ...values: number[]): Refusal {
  const reason = { key, values };
  return new Refusal(sayRefusal(reason, refusals.en), reason);
}

/** News sites are younger than this; a date before it is a default that somebody forgot to set. */
const EARLIEST = '1990-01-01';

/** Is it a real day on which an article can have been published? One day ahead is another time zone's today. */
export function isBelievable(day: string, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  try {
    const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
    return day >= EARLIEST && Temporal.PlainDate.compare(date, Temporal.PlainDate.from(today).add({ days: 1 })) <= 0;
  } catch {
    return false;
  }
}
