// Sharing: an answer that its asker saw alone, posted in the channel, once however often the button is pressed.
import type { Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { type Desk, offerOf } from './desk.ts';
import { failureOf, refusalCode } from './failures.ts';
import type { Click } from './press.ts';
import { renderReply, type SlackMessage } from './render.ts';
import { sayPrivately, tellPrivately } from './tell.ts';

/**
 * Posts the reply; what is no answer goes to the asker alone. Where it could not be posted the asker is told, and the
 * button may be pressed again: the claim on it (`click.id`) is given back.
 */
export async function share(desk: Desk, click: Click, asked: Call | null, reply: Reply): Promise<void> {
  const { id, asker, body, reader } = click;
  if (!asked || reply.audience === 'asker') {
    await desk.once.release(id);
    return tellPrivately(desk, asker, renderReply(reply), body.response_url);
  }
  try {
    const ts = await post(desk, click, renderReply(withQuestion(reply, asked), offerOf(asked, reply, false)));
    await remember(desk, click, asked, reply, ts);
  } catch (error) {
    await desk.once.release(id);
    const unsure = failureOf(error) === 'unsure';
    desk.metrics.failed('slack', 'share');
    desk.log.warn({ code: refusalCode(error), err: error, channel: asker.channel }, 'an answer was not shared');
    await sayPrivately(
      desk,
      asker,
      ({ adapters, slack }) => (unsure ? adapters.notArrived : slack.cannotPost),
      reader.language,
      body.response_url,
    );
  }
}

/** Gives the message's ts. In a channel that the bot is not in, the click's own address still may post, and tells none. */
async function post(desk: Desk, { id, asker, body }: Click, message: SlackMessage): Promise<string | null> {
  try {
    return await desk.deliver.post(asker.client, asker, message, id);
  } catch (error) {
    // Without a clear no the message may stand there already: a second one would be worse.
    if (failureOf(error) !== 'refused' || !body.response_url) throw error;
    desk.log.debug({ code: refusalCode(error) }, 'sharing by the address of the click');
    await desk.deliver.respond(body.response_url, message, { everyone: true, thread: asker.thread });
    return null;
  }
}

/** Whoever replies to what was shared goes on from it. */
async function remember(desk: Desk, { asker }: Click, asked: Call, reply: Reply, ts: string | null): Promise<void> {
  const { workspace, channel, thread: parent, user } = asker;
  const { question } = asked.options;
  const thread = parent ?? ts;
  if (asked.command !== 'ask' || typeof question !== 'string' || thread === null) return;
  const talk = { workspace, channel, parent, thread, direct: channel.startsWith('D') };
  await desk.conversations.remember(talk, { question, user, language: reply.language });
}

/** Others did not see what was asked. */
function withQuestion(reply: Reply, asked: Call): Reply {
  const { question } = asked.options;
  if (asked.command !== 'ask' || typeof question !== 'string') return reply;
  return { ...reply, blocks: [{ kind: 'heading', text: question }, ...reply.blocks] };
}
