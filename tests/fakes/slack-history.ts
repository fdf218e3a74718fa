// The history of the fake Slack's channels: what was posted is kept, and given back as conversations.history does.
import { BOT, type Call, type FakeSlack } from './slack.ts';

export type Kept = {
  readonly channel: string;
  readonly ts: string;
  readonly blocks: unknown;
  readonly metadata: unknown;
};

/** Most objects of one page of an app that is sold outside Slack's marketplace; a page holds no more, whatever is asked for. */
const FEWEST = 15;

export type SlackHistory = {
  readonly kept: readonly Kept[];
  /** A message of anybody's, now. */
  say(channel: string, over?: Partial<Kept> & { readonly user?: string }): void;
};

export type HistoryOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Pages as short as Slack gives them at worst. */
  readonly short?: boolean;
  /** Told when a message has arrived and is not kept yet, and when it is kept and not answered yet. */
  readonly posting?: (when: 'arrived' | 'kept', channel: string) => void;
};

export function keepHistory(
  slack: Pick<FakeSlack, 'on'>,
  { now = Date.now, short = false, posting = () => {} }: HistoryOptions = {},
): SlackHistory {
  const kept: (Kept & { readonly user?: string; readonly bot_id?: string })[] = [];
  let counter = 0;
  const stamp = () => `${Math.floor(now() / 1_000)}.${String(++counter).padStart(6, '0')}`;

  slack.on('chat.postMessage', ({ args }) => {
    const { channel, blocks = [], metadata } = args;
    const ts = stamp();
    posting('arrived', String(channel));
    kept.push({ channel: String(channel), ts, blocks, metadata, user: BOT, bot_id: 'B0000001' });
    posting('kept', String(channel));
    return { body: { ok: true, channel, ts } };
  });
  slack.on('conversations.history', ({ args }: Call) => {
    const { channel, oldest = '0', limit = '100', cursor = '0', include_all_metadata } = args as Record<string, string>;
    const newestFirst = kept
      .filter((one) => one.channel === channel && Number(one.ts) > Number(oldest))
      .toSorted((a, b) => Number(b.ts) - Number(a.ts));
    const from = Number(cursor);
    const to = from + Math.min(Number(limit), short ? FEWEST : 999);
    const messages = newestFirst.slice(from, to).map(({ channel: _, metadata, ...message }) => ({
      type: 'message',
      ...message,
      ...(String(include_all_metadata) === 'true' && metadata ? { metadata } : {}),
    }));
    const more = to < newestFirst.length;
    return {
      body: { ok: true, messages, has_more: more, response_metadata: { next_cursor: more ? String(to) : '' } },
    };
  });
  return {
    kept,
    say: (channel, over = {}) =>
      void kept.push({ channel, ts: stamp(), blocks: [], metadata: undefined, user: 'U1', ...over }),
  };
}
