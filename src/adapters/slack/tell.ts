// Telling one person: by the address that came with their click or command, else as a message only they see.
import { randomBytes } from 'node:crypto';
import { sentenceReply } from '../../chat/dispatch.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import type { Sentences } from '../../languages/sentences.ts';
import type { Asker, Desk } from './desk.ts';
import { failureOf, refusalCode } from './failures.ts';
import { renderReply, type SlackMessage } from './render.ts';

/** Never throws: what cannot be told is logged. In a direct message everything is private already. */
export async function tellPrivately(
  desk: Desk,
  asker: Asker,
  message: SlackMessage,
  responseUrl: string | undefined,
): Promise<void> {
  const { client, user, channel, thread } = asker;
  try {
    if (responseUrl) {
      return await desk.deliver.respond(responseUrl, message, { everyone: false, thread });
    }
  } catch (error) {
    desk.log.warn({ err: error, failure: failureOf(error) }, 'a response address did not take an answer');
  }
  // Slack opens the direct message with a person by itself.
  const directly = () => desk.deliver.post(client, { channel: user, thread: null }, message);
  try {
    if (channel === '') await directly();
    else if (channel.startsWith('D')) await desk.deliver.post(client, asker, message);
    else {
      await desk.deliver.whisper(client, asker, user, message).catch((error: unknown) => {
        // In a channel that the bot is not in it cannot be seen.
        if (failureOf(error) !== 'refused') throw error;
        return directly();
      });
    }
  } catch (error) {
    desk.metrics.failed('slack', 'post');
    desk.log.warn({ code: refusalCode(error), err: error, channel }, 'Slack did not take an answer');
  }
}

/** One of the bot's sentences, to one person. */
export function sayPrivately(
  desk: Desk,
  asker: Asker,
  choose: (sentences: Sentences) => string,
  language: LanguageCode,
  responseUrl?: string,
): Promise<void> {
  const sentence = choose(languageOf(language).sentences);
  return tellPrivately(desk, asker, renderReply(sentenceReply(sentence, language)), responseUrl);
}

/** Does the work; whatever goes wrong in it is logged once, under a number that the asker is told. */
export async function orApologise(
  desk: Desk,
  asker: Asker,
  language: LanguageCode,
  responseUrl: string | undefined,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const incident = randomBytes(3).toString('hex');
    desk.metrics.failed('slack', 'handler');
    desk.log.error({ err: error, incident }, 'incident');
    await sayPrivately(desk, asker, ({ errors }) => errors.incident({ incident }), language, responseUrl);
  }
}
