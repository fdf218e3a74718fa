// Finding a message of our own by the mark in one of its buttons: whether a digest was posted by a process that died.
import { type REST, Routes } from 'discord.js';

/** Messages of one page (Discord's most), and pages read: a channel that has more since then is too busy to be sure of. */
const PAGE = 100;
const MOST_PAGES = 20;
/** Discord's clock and ours may differ. Milliseconds. */
const SLACK = 60_000;
/** First millisecond of Discord's ids. reference.mdx, "Snowflakes". */
const EPOCH = 1_420_070_400_000n;

type Message = { readonly id: string; readonly author?: { readonly id: string }; readonly components?: unknown };

/**
 * The id of the message, null where there is none. Needs "Read Message History"; without it, or in a channel too busy to
 * be read whole, it throws.
 */
export async function findMarked(
  rest: REST,
  channel: string,
  mark: string,
  since: Temporal.Instant,
): Promise<string | null> {
  let after = String((BigInt(since.epochMilliseconds - SLACK) - EPOCH) << 22n);
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ after, limit: String(PAGE) });
    const messages = (await rest.get(Routes.channelMessages(channel), { query })) as readonly Message[];
    // No one else can make a button whose id holds the mark: it is a hash that only this bot knows.
    const found = messages.find(({ components }) => JSON.stringify(components ?? []).includes(`:${mark}"`));
    if (found) return found.id;
    // Discord answers whoever may not read the history with an empty list, not with a refusal.
    if (page === 0 && messages.length === 0) await assertNothingSince(rest, channel, after);
    if (messages.length < PAGE) return null;
    after = messages.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), after);
  }
  throw new Error('too many messages since then to be sure');
}

/** Throws where the channel has a message newer than `after`: then an empty list means that it may not be read. */
async function assertNothingSince(rest: REST, channel: string, after: string): Promise<void> {
  const { last_message_id: last } = (await rest.get(Routes.channel(channel))) as { last_message_id?: string | null };
  if (last && BigInt(last) > BigInt(after)) throw new HiddenHistory();
}

/** As a refusal by Discord would be, so that nobody asks again. */
class HiddenHistory extends Error {
  readonly status = 403;
  constructor() {
    super('the history of the channel may not be read');
  }
}
