// Subscription: what a channel has ordered as its daily digest, and the desk at which commands ask for one.
import type { LanguageCode } from '../languages/index.ts';
import type { Place } from './command.ts';
import type { Reply } from './reply.ts';

/** What to post on a day without news. */
export const quietChoices = ['silent', 'note', 'archive'] as const;
export type QuietChoice = (typeof quietChoices)[number];
export const QUIET_BY_DEFAULT: QuietChoice = 'archive';

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
  post(subscription: Subscription, id: string): Promise<PostedNow>;
  /** When the next one is owed: a day that has had its digest has no second. */
  next(subscription: Subscription, at: Temporal.Instant): Promise<Temporal.Instant>;
  /** Why each line of a posted digest is there; null for one that is no longer known. */
  reasons(mark: string): Promise<readonly string[] | null>;
  /** Ids of the news of a posted digest that found no room in it; null for one that is no longer known. */
  rest(mark: string): Promise<readonly string[] | null>;
};

/**
 * `nothing`: nothing is new, and the channel keeps quiet days silent; `busy`: another digest is on its way there;
 * `unsure`: the platform gave no clear answer, and it will be found out.
 */
export type PostedNow = 'posted' | 'refused' | 'nothing' | 'busy' | 'unsure';

export function subscriptionId({ platform, workspace, channel }: Place): string {
  return `${platform}/${workspace ?? ''}/${channel}`;
}

/** Where the channel is on the web; Slack and Discord show it as a link to the channel. Its id where there is no such place. */
export function addressOf({ platform, workspace, channel }: Place): string {
  if (platform === 'slack' && workspace) return `https://app.slack.com/client/${workspace}/${channel}`;
  if (platform === 'discord') return `https://discord.com/channels/${workspace ?? '@me'}/${channel}`;
  return channel;
}
