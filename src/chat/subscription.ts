// Subscription: what a channel has ordered as its daily digest, and the desk at which commands ask for one.
import type { LanguageCode } from '../languages/index.ts';
import type { Place } from './command.ts';
import type { Reply } from './reply.ts';

/** What to post on a day without news. */
export const quietChoices = ['silent', 'note', 'archive'] as const;
export type QuietChoice = (typeof quietChoices)[number];

export type Subscription = {
  /** One for each channel: `platform/workspace/channel`. */
  readonly id: string;
  readonly place: Place;
  /** Ids of topics; none means all articles. */
  readonly topics: readonly string[];
  /** Local time of day, "08:30". */
  readonly time: string;
  /** IANA time zone. */
  readonly zone: string;
  /** 1 (Monday) … 7; never empty. */
  readonly weekdays: readonly number[];
  readonly language: LanguageCode;
  readonly quiet: QuietChoice;
  /** Who ordered it, and is told when it has to be paused. */
  readonly subscriber: string;
  /** Days that begin before it are not owed; ISO instant. */
  readonly since: string;
  /** Articles added up to here have been told; ISO instant. */
  readonly toldUntil: string;
  /** Due days in a row on which nothing could be delivered. */
  readonly failures: number;
  readonly paused: boolean;
};

/** What commands may do about digests; absent where nothing is kept (the terminal). */
export type DigestDesk = {
  find(place: Place): Promise<Subscription | null>;
  save(subscription: Subscription): Promise<void>;
  /** False where there was none. */
  remove(place: Place): Promise<boolean>;
  /** Those of the same workspace; of a direct message only its own. */
  list(place: Place): Promise<readonly Subscription[]>;
  /** The digest as it would be posted now, with the reason for each line. */
  preview(subscription: Subscription, at: Temporal.Instant): Promise<Reply>;
  /** Posts one at once, beside the daily one; `id` makes it one however often it is asked for. */
  post(subscription: Subscription, id: string): Promise<'posted' | 'refused' | 'nothing'>;
  /** Why each line of a posted digest is there; null for one that is no longer known. */
  reasons(mark: string): Promise<readonly string[] | null>;
};

export function subscriptionId({ platform, workspace, channel }: Place): string {
  return `${platform}/${workspace ?? ''}/${channel}`;
}
