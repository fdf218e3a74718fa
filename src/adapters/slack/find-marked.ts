// Finding a message of our own by its mark: whether a digest was posted by a process that died.
import type { webApi } from '@slack/bolt';

export type Sought = {
  readonly channel: string;
  /** The bot's own user; null where it is not known. */
  readonly user: string | null;
  readonly mark: string;
  readonly since: Temporal.Instant;
};

/** Messages of one page, and pages read: a channel that has more since then is too busy to be sure of. */
const PAGE = 200;
const MOST_PAGES = 10;
/** Slack's clock and ours may differ. */
const SLACK = { seconds: 60 };

/**
 * The ts of the message, null where there is none. Needs the history scope of the channel's kind; without it, or in a
 * channel too busy to be read whole, it throws.
 */
export async function findMarked(
  client: webApi.WebClient,
  { channel, user, mark, since }: Sought,
): Promise<string | null> {
  const oldest = String(since.subtract(SLACK).epochMilliseconds / 1_000);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { messages = [], response_metadata } = await client.conversations.history({
      channel,
      oldest,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    });
    const own = messages.filter((message) => message.bot_id || (user !== null && message.user === user));
    const found = own.find((message) => isMarked(message, mark));
    if (found?.ts) return found.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  throw new Error('too many messages since then to be sure');
}

/** By the metadata that it was sent with; by the value of its button where a workspace's copy has lost those. */
function isMarked(message: { readonly blocks?: unknown; readonly metadata?: unknown }, mark: string): boolean {
  const quoted = JSON.stringify(mark);
  return [message.metadata, message.blocks].some((part) => JSON.stringify(part ?? null).includes(quoted));
}
