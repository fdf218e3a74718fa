// Digest: what is told on one local day, before any platform's form.
import type { Citation } from '../answering/answer.ts';
import type { MarkedText } from '../chat/reply.ts';
import type { LanguageCode } from '../languages/index.ts';
import type { Told } from './ledger.ts';

export type DigestLine = {
  readonly citation: Citation;
  /** "Updated", or that an old article was added only now. */
  readonly label: string | null;
  /** False where the sentence is too long for a digest: title and source alone. */
  readonly quoted: boolean;
  /** Why it is here, one sentence. */
  readonly reason: string;
};

export type Digest = {
  readonly day: Temporal.PlainDate;
  readonly language: LanguageCode;
  /** New articles shown and not shown. */
  readonly stories: number;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly DigestLine[] }[];
  /** Ids of new articles that found no room. */
  readonly rest: readonly string[];
  /** Small print: a quiet day, days skipped. */
  readonly notes: readonly MarkedText[];
  /** Which topics it takes, as one reason for all lines; null for all. */
  readonly scope: string | null;
};

/** Of the rest so many can be looked at by its button; a reader wants fewer, and the ledger keeps them for a year. */
const MOST_KEPT = 500;

/** What the ledger keeps of it. */
export function toldBy(digest: Digest, until: string): Told {
  const rest = digest.rest.slice(0, MOST_KEPT);
  return {
    ...{ articles: articlesOf(digest), reasons: reasonsOf(digest), until },
    ...(rest.length > 0 ? { rest } : {}),
  };
}

/** The articles that it shows, each once. */
function articlesOf({ sections }: Digest): string[] {
  return [...new Set(sections.flatMap(({ lines }) => lines.map(({ citation }) => citation.article.id)))];
}

export function reasonsOf({ sections, scope }: Digest): string[] {
  const reasons = sections.flatMap(({ lines }) => lines.map(({ reason }) => reason));
  return scope === null ? reasons : [...reasons, scope];
}
