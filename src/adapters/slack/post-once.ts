// Posting once: a message that Slack may or may not have taken is looked for before it is posted again.
import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { again, sleep, WAITS } from './again.ts';
import { failureOf, networkCode, refusalCode } from './failures.ts';
import { findPosted, stamp } from './find-posted.ts';
import type { Target } from './messages-since.ts';
import type { SlackMessage } from './render.ts';

/** No previews: an article's link is a source, not a picture show. Nobody is called by an article's words. */
const QUIET = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

/**
 * Posts the message and gives its ts. `id` names it: the same name stands in the channel once.
 *
 * Slack has no key by which it would recognise a call made twice, so each message carries its id as metadata. Where
 * a call ends without a clear answer (`unsure` in failures.ts), the thread is read: the message is there, and that is
 * the end of it; or it is not, and it is posted again. Where the thread cannot be read, it is not posted again, for an
 * answer that appears twice is the worse fault: the error is thrown, and whoever asked is told in one sentence.
 * A call that was never taken is simply made again. A limit (429) or a refusal is the caller's.
 */
export async function postOnce(
  client: webApi.WebClient,
  target: Target,
  message: SlackMessage,
  id: string,
  log: Log,
): Promise<string> {
  const begun = Temporal.Now.instant();
  for (let tries = 0; ; tries++) {
    try {
      return await post(client, target, message, id);
    } catch (error) {
      const failure = failureOf(error);
      const wait = WAITS[tries];
      if (failure === 'limited' || failure === 'refused' || wait === undefined) throw error;
      await sleep(wait);
      if (failure !== 'unsure') continue;
      log.debug({ code: refusalCode(error) ?? networkCode(error), channel: target.channel }, 'was it posted?');
      const found = await lookUp(client, target, id, begun, log);
      // What cannot be found out stays as unsure as it was.
      if (found === 'unknown') throw error;
      if (found !== null) return found;
    }
  }
}

async function post(client: webApi.WebClient, target: Target, { text, blocks }: SlackMessage, id: string) {
  const { channel, thread } = target;
  const posted = await client.chat.postMessage({
    channel,
    text,
    ...QUIET,
    metadata: stamp(id),
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(thread ? { thread_ts: thread, reply_broadcast: false as const } : {}),
  });
  return posted.ts ?? '';
}

async function lookUp(
  client: webApi.WebClient,
  target: Target,
  id: string,
  since: Temporal.Instant,
  log: Log,
): Promise<string | null | 'unknown'> {
  try {
    return await again(() => findPosted(client, target, id, since), { waits: WAITS.slice(0, 3) });
  } catch (error) {
    log.warn({ err: error, code: refusalCode(error), channel: target.channel }, 'whether it was posted cannot be read');
    return 'unknown';
  }
}
