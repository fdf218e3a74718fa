// Finding a message of our own by its mark: whether a digest was posted by a process that died.
import type { webApi } from '@slack/bolt';
import { type Found, findSince } from './messages-since.ts';

export type Sought = {
  readonly channel: string;
  /** The bot's own user; null where it is not known. */
  readonly user: string | null;
  readonly mark: string;
  readonly since: Temporal.Instant;
};

/** A digest may be looked for as late as the next day. */
const LOOK = { page: 200, most: 10 };

/** The ts of the message, null where there is none; throws where that cannot be found out. */
export function findMarked(client: webApi.WebClient, { channel, user, mark, since }: Sought): Promise<string | null> {
  const isOwn = (message: Found) => Boolean(message.bot_id) || (user !== null && message.user === user);
  const stretch = { channel, thread: null, since, ...LOOK };
  return findSince(client, stretch, (message) => isOwn(message) && isMarked(message, mark));
}

/** By the metadata that it was sent with; by the value of its button where a workspace's copy has lost those. */
function isMarked({ metadata, blocks }: Found, mark: string): boolean {
  const quoted = JSON.stringify(mark);
  return [metadata, blocks].some((part) => JSON.stringify(part ?? null).includes(quoted));
}
