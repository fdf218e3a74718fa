// Clicks: what each button under an answer does when it is pressed.
import type { App, BlockAction, ButtonAction, webApi } from '@slack/bolt';
import { callOfAction } from '../../chat/actions.ts';
import { sentenceReply } from '../../chat/dispatch.ts';
import { contextOf } from '../../chat/follow-up.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { languageOf } from '../../languages/index.ts';
import { ANY_BUTTON, buttonOf, readCall, readVerdict } from './buttons.ts';
import { type Asker, call, type Desk, isFirst, offerOf, readerOf } from './desk.ts';
import type { Reader } from './locales.ts';
import { openModal } from './open-modal.ts';
import { isRefusal, refusalCode } from './refusals.ts';
import { renderReply, restOf } from './render.ts';
import { tellPrivately } from './tell.ts';

/** One click, with what every button needs. */
type Click = {
  readonly id: string;
  readonly value: string;
  readonly body: BlockAction;
  readonly asker: Asker;
  readonly reader: Reader;
};

export function registerClicks(app: App, desk: Desk): void {
  app.action(ANY_BUTTON, async ({ action, body, client, context }) => {
    if (body.type !== 'block_actions' || !('action_id' in action)) return;
    const { value = '' } = action as Pick<ButtonAction, 'value'>;
    const asker = askerOf(body, client, context.teamId);
    const button = buttonOf(action.action_id);
    // A second press of "Share" is the same wish; any other press is a new one.
    const id = `slack:${button === 'share' ? `share:${asker.channel}:${messageOf(body)}` : `click:${body.trigger_id}`}`;
    if (!(await isFirst(desk, id))) return;
    const click: Click = { id, value, body, asker, reader: await readerOf(desk, asker) };
    switch (button) {
      case 'context':
      case 'ask':
        return showInModal(desk, click, button);
      case 'more':
        return showMore(desk, click);
      case 'timeline':
      case 'news':
      case 'reasons':
        return showPrivately(desk, click, button);
      case 'share':
        return share(desk, click);
      case 'feedback':
      case 'missing':
        return takeFeedback(desk, click, button);
      default:
        return;
    }
  });
}

function askerOf(body: BlockAction, client: webApi.WebClient, team: string | undefined): Asker {
  const thread = body.container.thread_ts ?? body.message?.thread_ts;
  return {
    client,
    workspace: team ?? body.team?.id ?? '',
    channel: body.channel?.id ?? body.container.channel_id ?? '',
    thread: typeof thread === 'string' ? thread : null,
    user: body.user.id,
  };
}

function messageOf(body: BlockAction): string {
  return String(body.container.message_ts ?? body.message?.ts ?? body.trigger_id);
}

/** Shows in a window what belongs to one reader: the passage in its article, or the answer to an example. */
async function showInModal(desk: Desk, { id, value, body, asker, reader }: Click, button: 'context' | 'ask') {
  const { slack } = languageOf(reader.language).sentences;
  const title = button === 'context' ? slack.contextTitle : slack.answerTitle;
  const asked = callOfAction(button, value);
  if (!asked) return;
  await openModal(desk, asker.client, body.trigger_id, title, reader.language, call(desk, id, asked, asker, reader));
}

async function showMore(desk: Desk, { id, value, body, asker, reader }: Click) {
  const reply = await callAgain(desk, id, readCall(value), asker, reader);
  const rest = restOf(reply);
  const { noMoreSources } = languageOf(reply.language).sentences.slack;
  const shown = rest.blocks.length > 0 ? rest : sentenceReply(noMoreSources, reply.language);
  await tellPrivately(desk, asker, renderReply(shown), body.response_url);
}

async function showPrivately(
  desk: Desk,
  { id, value, body, asker, reader }: Click,
  button: 'timeline' | 'news' | 'reasons',
) {
  const asked = callOfAction(button, value);
  if (!asked) return;
  const reply = await call(desk, id, asked, asker, reader);
  await tellPrivately(desk, asker, renderReply(reply, offerOf(asked, reply, true)), body.response_url);
}

/** Posts what its asker saw alone. In a channel that the bot is not in, the click's own address still may. */
async function share(desk: Desk, { id, value, body, asker, reader }: Click) {
  const asked = readCall(value);
  const reply = await callAgain(desk, id, asked, asker, reader);
  if (!asked || reply.audience === 'asker') return tellPrivately(desk, asker, renderReply(reply), body.response_url);
  const message = renderReply(withQuestion(reply, asked), offerOf(asked, reply, false));
  try {
    await desk.deliver.post(asker.client, asker, message);
  } catch (error) {
    // Where Slack gave no clear no, the message may stand there already: a second one would be worse.
    if (!isRefusal(error)) throw error;
    desk.log.debug({ code: refusalCode(error) }, 'sharing by the address of the click');
    await desk.deliver.respond(body.response_url, message, { everyone: true, thread: asker.thread }).catch(async () => {
      const sentence = languageOf(reader.language).sentences.slack.cannotPost;
      await tellPrivately(desk, asker, renderReply(sentenceReply(sentence, reader.language)), body.response_url);
    });
  }
}

/** Others did not see what was asked. */
function withQuestion(reply: Reply, asked: Call): Reply {
  const { question } = asked.options;
  if (asked.command !== 'ask' || typeof question !== 'string') return reply;
  return { ...reply, blocks: [{ kind: 'heading', text: question }, ...reply.blocks] };
}

async function takeFeedback(desk: Desk, { value, body, asker, reader }: Click, button: 'feedback' | 'missing') {
  const { workspace, channel, user } = asker;
  const word =
    button === 'missing'
      ? { verdict: 'missing' as const, about: contextOf(value, user, reader.language).terms.join(' ') }
      : readVerdict(value);
  if (!word) return;
  await desk.memory.saveFeedback({ platform: 'slack', workspace, channel, message: messageOf(body), user, ...word });
  desk.metrics.judged('slack', word.verdict);
  const thanks = sentenceReply(languageOf(reader.language).sentences.adapters.thanks, reader.language);
  await tellPrivately(desk, asker, renderReply(thanks), body.response_url);
}

/** The call that a button carries; one that no longer reads is answered with a sentence, as any other slip. */
async function callAgain(desk: Desk, id: string, asked: Call | null, asker: Asker, reader: Reader): Promise<Reply> {
  if (asked) return call(desk, id, asked, asker, reader);
  return sentenceReply(languageOf(reader.language).sentences.adapters.staleButton, reader.language);
}
