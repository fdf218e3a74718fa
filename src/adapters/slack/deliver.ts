// Deliver: a message to where it belongs, at Slack's pace, once; in plain text where Slack refuses the blocks.
import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Lanes } from './lanes.ts';
import { isPassing, refusalCode } from './refusals.ts';
import type { SlackMessage } from './render.ts';

/** Where an answer goes. `thread` is the parent's ts, never a reply's. */
export type Target = { readonly channel: string; readonly thread: string | null };

export type Deliver = {
  /** Posts for everyone; gives the message's ts. Throws what Slack refused with. */
  post(client: webApi.WebClient, target: Target, message: SlackMessage): Promise<string>;
  /** Shows to one person only. */
  whisper(client: webApi.WebClient, target: Target, user: string, message: SlackMessage): Promise<void>;
  /** Answers a command or a click by the address that came with it. */
  respond(url: string, message: SlackMessage, how: Respond): Promise<void>;
};

export type Respond = { readonly everyone: boolean; readonly thread: string | null };

/** No previews: an article's link is a source, not a picture show. Nobody is called by an article's words. */
const QUIET = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;
/** Refusals of the blocks themselves; the answer's words can still go. */
const BAD_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);
/** Waits before a call that Slack did not take is made again, milliseconds. */
const WAITS = [500, 2_000, 5_000];
const RESPOND_TIMEOUT = 10_000;

export function createDeliver(lanes: Lanes, log: Log): Deliver {
  /** Again where Slack did not take it; with the words alone where it did not take the blocks. */
  const send = async <T>(message: SlackMessage, call: (message: SlackMessage) => Promise<T>): Promise<T> => {
    try {
      return await again(() => call(message));
    } catch (error) {
      const code = refusalCode(error);
      if (code === null || !BAD_BLOCKS.has(code)) throw error;
      log.warn({ code, blocks: message.blocks.length }, 'Slack refused the blocks; sent as text');
      return again(() => call({ text: message.text, blocks: [] }));
    }
  };

  return {
    async post(client, { channel, thread }, message) {
      const posted = await lanes.run(channel, () =>
        send(message, ({ text, blocks }) =>
          client.chat.postMessage({
            channel,
            text,
            ...QUIET,
            ...(blocks.length > 0 ? { blocks } : {}),
            ...(thread ? { thread_ts: thread, reply_broadcast: false as const } : {}),
          }),
        ),
      );
      return posted.ts ?? '';
    },
    async whisper(client, { channel, thread }, user, message) {
      await lanes.run(channel, () =>
        send(message, ({ text, blocks }) =>
          client.chat.postEphemeral({
            channel,
            user,
            text,
            parse: 'none',
            link_names: false,
            ...(blocks.length > 0 ? { blocks } : {}),
            ...(thread ? { thread_ts: thread } : {}),
          }),
        ),
      );
    },
    async respond(url, { text, blocks }, { everyone, thread }) {
      const body = JSON.stringify({
        response_type: everyone ? 'in_channel' : 'ephemeral',
        replace_original: false,
        text,
        ...(blocks.length > 0 ? { blocks } : {}),
        ...(thread ? { thread_ts: thread } : {}),
        unfurl_links: false,
        unfurl_media: false,
      });
      for (let tries = 0; ; tries++) {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body,
          signal: AbortSignal.timeout(RESPOND_TIMEOUT),
        });
        await response.body?.cancel();
        if (response.ok) return;
        const passing = response.status === 429 || response.status >= 500;
        const wait = WAITS[tries];
        if (!passing || wait === undefined) throw new ResponseUrlError(response.status);
        const asked = Number(response.headers.get('retry-after')) * 1_000;
        await sleep(response.status === 429 && asked > 0 ? asked : wait);
      }
    },
  };
}

/** The address of a click or command no longer takes answers (30 minutes, 5 uses). */
export class ResponseUrlError extends Error {
  constructor(status: number) {
    super(`response_url answered ${status}`);
    this.name = 'ResponseUrlError';
  }
}

/** Makes the call again while what fails may pass and nothing can have happened. */
export async function again<T>(call: () => Promise<T>, waits: readonly number[] = WAITS): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await call();
    } catch (error) {
      const wait = waits[tries];
      if (wait === undefined || !isPassing(error)) throw error;
      await sleep(wait);
    }
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
