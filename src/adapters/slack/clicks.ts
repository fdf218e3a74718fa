// Clicks: what each button under an answer does when it is pressed.
import type { App, ButtonAction } from '@slack/bolt';
import { callOfAction } from '../../chat/actions.ts';
import { sentenceReply } from '../../chat/dispatch.ts';
import { contextOf } from '../../chat/follow-up.ts';
import type { ActionId, Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { languageOf } from '../../languages/index.ts';
import { ANY_BUTTON, type ButtonId, buttonOf, readCall, readVerdict } from './buttons.ts';
import { type Asker, call, type Desk, offerOf, readerOf } from './desk.ts';
import { arrivalOf } from './door.ts';
import type { Reader } from './locales.ts';
import { openModal } from './open-modal.ts';
import { askerOf, type Click, messageOf } from './press.ts';
import { renderReply, restOf } from './render.ts';
import { share } from './share.ts';
import { orApologise, sayPrivately, tellPrivately } from './tell.ts';

export function registerClicks(app: App, desk: Desk): void {
  app.action(ANY_BUTTON, async ({ action, body, client, context }) => {
    if (body.type !== 'block_actions' || !('action_id' in action)) return;
    const { value = '' } = action as Pick<ButtonAction, 'value'>;
    const asker = askerOf(body, client, context.teamId);
    const button = buttonOf(action.action_id);
    // A second press of "Share" is the same wish; any other press is a new one.
    const id = `slack:${button === 'share' ? `share:${asker.channel}:${messageOf(body)}` : `click:${body.trigger_id}`}`;
    // Slack itself takes a trigger once, and there is no time to ask the store.
    const isFirst = opensWindow(button) ? desk.once.firstHere(id) : await desk.once.first(id);
    if (!isFirst) return;
    const arrived = arrivalOf(context, performance.now());
    const click: Click = { id, value, body, asker, arrived, reader: await readerOf(desk, asker) };
    await orApologise(desk, asker, click.reader.language, body.response_url, () => press(desk, click, button));
  });
}

function opensWindow(button: ButtonId | null): button is 'context' | 'ask' {
  return button === 'context' || button === 'ask';
}

async function press(desk: Desk, click: Click, button: ButtonId | null): Promise<void> {
  switch (button) {
    case null:
      return;
    case 'context':
    case 'ask':
      return showInModal(desk, click, button);
    case 'more':
      return showMore(desk, click);
    case 'share': {
      const { id, value, asker, reader } = click;
      const asked = readCall(value);
      return share(desk, click, asked, await callAgain(desk, id, asked, asker, reader));
    }
    case 'feedback':
    case 'missing':
      return takeFeedback(desk, click, button);
    default:
      return showPrivately(desk, click, button);
  }
}

/** Shows in a window what belongs to one reader: the passage in its article, or the answer to an example. */
async function showInModal(desk: Desk, click: Click, button: 'context' | 'ask') {
  const { id, value, asker, reader } = click;
  const { slack } = languageOf(reader.language).sentences;
  const title = button === 'context' ? slack.contextTitle : slack.answerTitle;
  const asked = callOfAction(button, value);
  if (asked) await openModal(desk, click, title, call(desk, id, asked, asker, reader, desk.turns.skip));
}

async function showMore(desk: Desk, { id, value, body, asker, reader }: Click) {
  const reply = await callAgain(desk, id, readCall(value), asker, reader);
  const rest = restOf(reply);
  const { noMoreSources } = languageOf(reply.language).sentences.adapters;
  const shown = rest.blocks.length > 0 ? rest : sentenceReply(noMoreSources, reply.language);
  await tellPrivately(desk, asker, renderReply(shown), body.response_url);
}

/** Every button that stands for a call of its own (a timeline, the newest, the reasons …): answered to who pressed it. */
async function showPrivately(desk: Desk, { id, value, body, asker, reader }: Click, button: ActionId) {
  const asked = callOfAction(button, value);
  const reply = await callAgain(desk, id, asked, asker, reader);
  const offer = asked ? offerOf(asked, reply, true) : undefined;
  await tellPrivately(desk, asker, renderReply(reply, offer), body.response_url);
}

async function takeFeedback(desk: Desk, { value, body, asker, reader }: Click, button: 'feedback' | 'missing') {
  const { workspace, channel, user } = asker;
  const word =
    button === 'missing'
      ? { verdict: 'missing' as const, about: contextOf(value, user, reader.language).terms.join(' ') }
      : readVerdict(value);
  if (!word) return;
  const said = (kept: boolean) =>
    sayPrivately(
      desk,
      asker,
      ({ adapters }) => (kept ? adapters.thanks : adapters.notNoted),
      reader.language,
      body.response_url,
    );
  try {
    await desk.memory.saveFeedback({ platform: 'slack', workspace, channel, message: messageOf(body), user, ...word });
  } catch (error) {
    desk.metrics.failed('slack', 'feedback');
    desk.log.error({ err: error }, 'feedback was not kept');
    return said(false);
  }
  desk.metrics.judged('slack', word.verdict);
  await said(true);
}

/** The call that a button carries; one that no longer reads is answered with a sentence, as any other slip. */
async function callAgain(desk: Desk, id: string, asked: Call | null, asker: Asker, reader: Reader): Promise<Reply> {
  if (asked) return call(desk, id, asked, asker, reader);
  return sentenceReply(languageOf(reader.language).sentences.adapters.staleButton, reader.language);
}
