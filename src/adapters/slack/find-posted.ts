// Finding a message of our own by the id that it carries as metadata: whether a call without an answer posted it.
import type { webApi } from '@slack/bolt';

/** Where a message stands. `thread` is the parent's ts, never a reply's; null is the channel itself. */
export type Target = { readonly channel: string; readonly thread: string | null };

/** Alphanumeric and underscores only. docs.slack.dev/messaging/message-metadata. */
const EVENT_TYPE = 'partnership_reply';
/** Messages of one page, and pages read: only what came since the call is looked through. */
const PAGE = 100;
const MOST_PAGES = 5;
/** Slack's clock and ours may differ. */
const SKEW = { seconds: 60 };

/** The metadata of a message that is to be found again. Nobody sees it in Slack. */
export function stamp(id: string) {
  return { event_type: EVENT_TYPE, event_payload: { id } };
}

/**
 * The ts of the message, null where it is not there. Needs the history scope of the channel's kind; without it, or
 * where too much has come since, it throws.
 */
export async function findPosted(
  client: webApi.WebClient,
  { channel, thread }: Target,
  id: string,
  since: Temporal.Instant,
): Promise<string | null> {
  const oldest = String(since.subtract(SKEW).epochMilliseconds / 1_000);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const which = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const { messages = [], response_metadata } = thread
      ? await client.conversations.replies({ ...which, ts: thread })
      : await client.conversations.history(which);
    const found = messages.find((message) => idOf(message) === id);
    if (found?.ts) return found.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  throw new Error('too many messages since then to be sure');
}

function idOf(message: object): unknown {
  const { metadata } = message as { metadata?: { event_type?: string; event_payload?: { id?: unknown } } };
  return metadata?.event_type === EVENT_TYPE ? metadata.event_payload?.id : undefined;
}
