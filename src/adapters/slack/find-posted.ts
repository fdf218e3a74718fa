// Finding a message of our own by the id that it carries as metadata: whether a call without an answer posted it.
import type { webApi } from '@slack/bolt';
import { type Found, findSince, type Target } from './messages-since.ts';

/** Alphanumeric and underscores only. docs.slack.dev/messaging/message-metadata. */
const EVENT_TYPE = 'partnership_reply';
/** Only what came since the call is looked through. */
const LOOK = { page: 100, most: 5 };

/** The metadata of a message that is to be found again. Nobody sees it in Slack. */
export function stamp(id: string) {
  return { event_type: EVENT_TYPE, event_payload: { id } };
}

/** The ts of the message, null where it is not there; throws where that cannot be found out. */
export function findPosted(
  client: webApi.WebClient,
  target: Target,
  id: string,
  since: Temporal.Instant,
): Promise<string | null> {
  return findSince(client, { ...target, since, ...LOOK }, (message) => idOf(message) === id);
}

function idOf({ metadata }: Found): unknown {
  const { event_type, event_payload } = (metadata ?? {}) as { event_type?: string; event_payload?: { id?: unknown } };
  return event_type === EVENT_TYPE ? event_payload?.id : undefined;
}
