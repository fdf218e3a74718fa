// Messages since: what stands in a channel or thread, read page by page, to find a message of our own there.
import type { webApi } from '@slack/bolt';

/** Where a message stands. `thread` is the parent's ts, never a reply's; null is the channel itself. */
export type Target = { readonly channel: string; readonly thread: string | null };

export type Stretch = Target & {
  readonly since: Temporal.Instant;
  /** Messages of one page, and pages read: a place with more than that since then is too busy to be sure of. */
  readonly page: number;
  readonly most: number;
};

/** What is read of a message; Slack sends much more. */
export type Found = {
  readonly ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly blocks?: unknown;
  readonly metadata?: unknown;
};

/** Slack's clock and ours may differ. */
const SKEW = { seconds: 60 };

/**
 * The ts of the first message for which `isIt`, null where there is none. Needs the history scope of the channel's kind;
 * without it, or where too much has come since, it throws.
 */
export async function findSince(
  client: webApi.WebClient,
  { channel, thread, since, page, most }: Stretch,
  isIt: (message: Found) => boolean,
): Promise<string | null> {
  const oldest = String(since.subtract(SKEW).epochMilliseconds / 1_000);
  let cursor: string | undefined;
  for (let read = 0; read < most; read++) {
    const which = { channel, oldest, limit: page, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const { messages = [], response_metadata } = thread
      ? await client.conversations.replies({ ...which, ts: thread })
      : await client.conversations.history(which);
    const found = (messages as Found[]).find(isIt);
    if (found?.ts) return found.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  throw new Error('too many messages since then to be sure');
}
