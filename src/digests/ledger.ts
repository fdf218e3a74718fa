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

/** An article by its id and the hash of its text. */
export type Noticed = { readonly id: string; readonly hash: string };

/** What one digest tells, written down before it is sent. */
export type Told = {
  readonly articles: readonly string[];
  readonly reasons: readonly string[];
  /** New articles that found no room, for the button that shows them; absent where there are none. */
  readonly rest?: readonly string[];
  /** Everything noticed up to here is told with it; ISO instant. */
  readonly until: string;
};

/** What has become of a channel's digests. */
export type History = {
  /** Digests posted, asked for or not. */
  readonly posted: number;
  /** Article id → the last local day on which the channel was shown it. */
  readonly shown: ReadonlyMap<string, string>;
  /** Local days skipped since the last daily digest that was posted. */
  readonly skipped: readonly string[];
};

/** What a channel had been told when a digest for it was composed. */
export type ToldBefore = Pick<Subscription, 'toldUntil'> & Pick<History, 'posted'>;

/** `fresh`: nothing can have been sent; `unsure`: a process ended (or lost its line) while it was sending. */
export type Claim =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'unsure'; readonly told: Told; readonly begun: string };

/** One digest: the subscription, and its local day, or "day+id" for one that somebody asked for. */
export type Entry = { readonly subscription: string; readonly day: string };

/** One word for it, to keep in sets. */
export function keyOf({ subscription, day }: Entry): string {
  return `${subscription} ${day}`;
}

/**
 * `begun`: the message may exist from here on; `lost`: the claim has passed to another; `busy`: another digest of the
 * channel is on its way, or has told in the meantime what this one would tell.
 */
export type Sending = 'begun' | 'lost' | 'busy';

export type Ledger = {
  subscriptions(): Promise<readonly Subscription[]>;
  find(id: string): Promise<Subscription | null>;
  /** What has been told already stays told, whatever `toldUntil` says. */
  save(subscription: Subscription): Promise<void>;
  remove(id: string): Promise<boolean>;
  /** The last local day of each subscription. */
  lastDays(): Promise<ReadonlyMap<string, string>>;
  /** Null: another process has it, or it is done. `lease`: milliseconds for which nobody else may take it. */
  claim(entry: Entry, owner: string, lease: number): Promise<Claim | null>;
  /** Writes down what is about to be sent; of one channel one digest at a time, and none composed before the last. */
  sending(entry: Entry, owner: string, mark: string, told: Told, before: ToldBefore): Promise<Sending>;
  /** Nothing was sent and nothing failed: whoever asks next may have it. */
  yield(entry: Entry, owner: string): Promise<void>;
  /** Digests of which nobody alive knows whether they were posted. */
  leftOpen(): Promise<readonly Entry[]>;
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
  history(subscription: string): Promise<History>;
  /** Counts a failed day; gives how many in a row. */
  failed(subscription: string): Promise<number>;
  /** True for the one process that pauses it. */
  pause(subscription: string): Promise<boolean>;
  /** What a posted digest told; null for one that is no longer known. */
  told(mark: string): Promise<Told | null>;
  /** Books the next of the moments that lie `interval` apart, among all processes; gives the milliseconds until it. */
  turn(lane: string, interval: number): Promise<number>;
  /** Notes which articles there are now, by id and text hash; what is new or changed, at a moment later than any before. */
  notice(articles: readonly Noticed[]): Promise<void>;
  /** The last moment at which anything was noticed: nothing will be noticed up to it any more. ISO instant. */
  noticed(): Promise<string>;
  /** Articles added or changed after one instant and up to another. */
  seenBetween(after: string, until: string): Promise<readonly (SeenArticle & Noticed)[]>;
};
