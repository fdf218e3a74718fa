// Curation: what a curator may see and decide in chat; the entries make it, commands are handed it.
import type { RefusalReason } from '../languages/sentences/refusals.ts';
import type { Invocation } from './command.ts';

/** An article that waits for a curator's word. */
export type WaitingArticle = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** "YYYY-MM-DD", or null. */
  readonly published: string | null;
  /** Address, or the name of the file that it came from. */
  readonly source: string | null;
  /** From 2 on: a changed text of an article that is there already. */
  readonly version: number;
  readonly body: string;
};

export type FeedStanding = {
  /** Host and path, without the rest of the address, which may hold a key. */
  readonly name: string;
  readonly state: 'new' | 'ok' | 'failing';
  /** The day of the last good reading, or the first of the bad ones; null for a new feed. */
  readonly day: string | null;
  /** Why it fails: a sentence of every language, else one in English. */
  readonly why: RefusalReason | string | null;
};

export type Gaps = {
  /** Terms of questions without an answer, the most asked first. */
  readonly terms: readonly { readonly term: string; readonly count: number }[];
  /** Passages found unhelpful, and questions reported as missing, the most often first. */
  readonly feedback: readonly { readonly verdict: string; readonly about: string; readonly count: number }[];
};

export type Curation = {
  isCurator(invocation: Pick<Invocation, 'place' | 'user'>): boolean;
  /** The feeds of the folder, the failing ones first. */
  feeds(): Promise<readonly FeedStanding[]>;
  waiting(): Promise<readonly WaitingArticle[]>;
  /** False where nothing waits under that id (any more). */
  approve(id: string): Promise<boolean>;
  reject(id: string): Promise<boolean>;
  /** Null where nothing is counted: the terminal. */
  gaps(most: number): Promise<Gaps | null>;
};
