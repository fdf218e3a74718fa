// Telling one person: by the address that came with their click or command, else as a message only they see.
import type { Asker, Desk } from './desk.ts';
import { refusalCode } from './refusals.ts';
import type { SlackMessage } from './render.ts';

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
    desk.log.warn({ err: error }, 'a response address did not take an answer');
  }
  try {
    if (channel.startsWith('D')) await desk.deliver.post(client, asker, message);
    else await desk.deliver.whisper(client, asker, user, message);
  } catch (error) {
    desk.metrics.failed('slack', 'post');
    desk.log.warn({ code: refusalCode(error), err: error, channel }, 'Slack did not take an answer');
  }
}
