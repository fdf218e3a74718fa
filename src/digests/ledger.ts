// Ledger: what the digests need remembered; src/store/ keeps it.
import type { Subscription } from '../chat/subscription.ts';

/** An article as the store has seen it. */
export type SeenArticle = {
  readonly id: string;
  /** When it came to the knowledge folder, as far as this bot knows; ISO instant. */
  readonly added: string;
  /** When its text last changed; null while it never did. */
  readonly changed: string | null;
};

/** What one digest tells, written down before it is sent. */
export type Told = {
  readonly articles: readonly string[];
  readonly reasons: readonly string[];
  /** Everything added up to here is told with it; ISO instant. */
  readonly until: string;
};

/** `fresh`: nothing can have been sent; `unsure`: a process ended (or lost its line) while it was sending. */
export type Claim =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'unsure'; readonly told: Told; readonly begun: string };

/** One digest: the subscription, and its local day, or "day+id" for one that somebody asked for. */
export type Entry = { readonly subscription: string; readonly day: string };

export type Ledger = {
  subscriptions(): Promise<readonly Subscription[]>;
  find(id: string): Promise<Subscription | null>;
  save(subscription: Subscription): Promise<void>;
  remove(id: string): Promise<boolean>;
  /** The last local day of each subscription. */
  lastDays(): Promise<ReadonlyMap<string, string>>;
  /** Null: another process has it, or it is done. `lease`: milliseconds for which nobody else may take it. */
  claim(entry: Entry, owner: string, lease: number): Promise<Claim | null>;
  /** From here on the message may exist; false where the claim has passed to another. */
  sending(entry: Entry, owner: string, mark: string, told: Told): Promise<boolean>;
  /** A sign of life: the claim holds that much longer. */
  extend(entry: Entry, owner: string, lease: number): Promise<void>;
  /** In one step: the digest is posted, its news are told, and the channel works. */
  confirm(entry: Entry, owner: string, message: string | null, told: Told): Promise<void>;
  /** Nothing was posted: to be tried again after `wait` milliseconds, doubled with each time up to `most`. */
  release(entry: Entry, owner: string, wait: number, most: number): Promise<void>;
  /** The same where it is not known: whoever takes it finds out first. */
  loosen(entry: Entry, owner: string, wait: number): Promise<void>;
  /** A day without a digest, unless it is settled already. */
  skip(entry: Entry, why: 'missed' | 'quiet'): Promise<void>;
  /** True where a sending was tried, whatever became of it. */
  wasTried(entry: Entry): Promise<boolean>;
  /** Days skipped since the last digest that was posted. */
  skipped(subscription: string): Promise<readonly string[]>;
  /** Counts a failed day; gives how many in a row. */
  failed(subscription: string): Promise<number>;
  /** True for the one process that pauses it. */
  pause(subscription: string): Promise<boolean>;
  /** Article id → the last local day on which this channel was shown it. */
  shown(subscription: string): Promise<ReadonlyMap<string, string>>;
  reasons(mark: string): Promise<readonly string[] | null>;
  /** Notes which articles there are now, by id and text hash. */
  notice(articles: readonly { readonly id: string; readonly hash: string }[]): Promise<void>;
  /** Articles added or changed after one instant and up to another. */
  seenBetween(after: string, until: string): Promise<readonly SeenArticle[]>;
};
