// Deliver: a message to where it belongs, at Slack's pace, once; in plain text where Slack refuses the blocks.
import { randomUUID } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { again } from './again.ts';
import { refusalCode } from './failures.ts';
import type { Lanes } from './lanes.ts';
import type { Target } from './messages-since.ts';
import { postOnce } from './post-once.ts';
import type { SlackMessage } from './render.ts';
import { callResponseUrl, type Respond } from './response-url.ts';

export type Deliver = {
  /**
   * Posts for everyone; gives the message's ts. `id` names the message for as long as the call lasts (post-once.ts).
   * Throws what Slack refused with, or what left it unsure whether the message stands.
   */
  post(client: webApi.WebClient, target: Target, message: SlackMessage, id?: string): Promise<string>;
  /**
   * Shows to one person only. No call finds such a message again, so one without a clear answer is shown once more:
   * seen twice by the one who asked, it is a smaller fault than silence.
   */
  whisper(client: webApi.WebClient, target: Target, user: string, message: SlackMessage): Promise<void>;
  /** Answers a command or a click by the address that came with it; again as a whisper is, for everyone only where nothing can stand yet. */
  respond(url: string, message: SlackMessage, how: Respond): Promise<void>;
};

/** Refusals of the blocks themselves; the answer's words can still go. */
const BAD_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

export function createDeliver(lanes: Lanes, log: Log): Deliver {
  /** With the words alone where Slack did not take the blocks. */
  const send = async <T>(message: SlackMessage, call: (message: SlackMessage) => Promise<T>): Promise<T> => {
    try {
      return await call(message);
    } catch (error) {
      const code = refusalCode(error);
      if (code === null || !BAD_BLOCKS.has(code) || message.blocks.length === 0) throw error;
      log.warn({ code, blocks: message.blocks.length }, 'Slack refused the blocks; sent as text');
      return call({ text: message.text, blocks: [] });
    }
  };

  return {
    post: (client, target, message, id = randomUUID()) =>
      lanes.run(target.channel, () => send(message, (one) => postOnce(client, target, one, id, log))),
    async whisper(client, { channel, thread }, user, message) {
      const show = ({ text, blocks }: SlackMessage) =>
        client.chat.postEphemeral({
          channel,
          user,
          text,
          parse: 'none',
          link_names: false,
          ...(blocks.length > 0 ? { blocks } : {}),
          ...(thread ? { thread_ts: thread } : {}),
        });
      // A limit is the lane's to wait for.
      const calm = (one: SlackMessage) => again(() => show(one), { after: ['untaken', 'unsure'] });
      await lanes.run(channel, () => send(message, calm));
    },
    respond: (url, message, how) =>
      send(message, (one) =>
        again(() => callResponseUrl(url, one, how), {
          after: how.everyone ? ['limited', 'untaken'] : ['limited', 'untaken', 'unsure'],
        }),
      ),
  };
}
