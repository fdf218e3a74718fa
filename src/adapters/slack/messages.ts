// Messages: mentions, direct messages and follow-ups, each answered once, in its thread.
import type { App, Context, webApi } from '@slack/bolt';
import { asksSomething, isSmallTalk, leansOnAnother, withContext, withReading } from '../../chat/follow-up.ts';
import type { ThreadContext } from '../../chat/memory.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import type { Sentences } from '../../languages/sentences.ts';
import { fold } from '../../text/fold.ts';
import { showWorking, titleThread } from './agent.ts';
import type { Conversations, Talk } from './conversations.ts';
import { type Asker, call, type Desk, offerOf, readerOf } from './desk.ts';
import { failureOf, refusalCode } from './failures.ts';
import { isDirect, isFromPerson, type MessageLike, mentioned, plainText } from './incoming.ts';
import { renderReply } from './render.ts';
import { orApologise, sayPrivately, tellPrivately } from './tell.ts';

type Asked = { readonly id: string; readonly asked: Call; readonly asker: Asker; readonly event: MessageLike };
type Addressed = Omit<Asked, 'asked'> & { readonly talk: Talk; readonly text: string };
type Joined = ReturnType<Conversations['join']>;
type Came = { readonly event: MessageLike; readonly client: webApi.WebClient; readonly context: Context };

export function registerMessages(app: App, desk: Desk): void {
  // Both arrive for a mention in a channel; whichever is first is answered.
  app.event('app_mention', ({ event, client, context }) => onMessage(desk, { event, client, context }, true));
  app.event('message', ({ event, client, context }) =>
    onMessage(desk, { event: event as MessageLike, client, context }, false),
  );
}

async function onMessage(desk: Desk, { event, client, context }: Came, isMention: boolean): Promise<void> {
  const bot = context.botUserId ?? null;
  const { user, channel, ts } = event;
  if (!isFromPerson(event, bot) || user === undefined) return;
  const workspace = context.teamId ?? context.enterpriseId ?? '';
  const direct = isDirect(event);
  const names = mentioned(event.text ?? '');
  const named = isMention || (bot !== null && names.includes(bot));
  const parent = event.thread_ts ?? null;
  // In a channel without a thread nobody speaks to the bot but by its name.
  if (!direct && !named && parent === null) return;
  // Direct messages are threads too: so the agent view shows its conversations.
  const thread = parent ?? ts;
  const talk: Talk = { workspace, channel, parent, thread, direct };
  const place = desk.conversations.join(talk);
  try {
    const text = plainText(event.text ?? '', bot);
    const isForBot = async () => {
      const before = await place.before(true);
      return before !== null && goesOn(text, user, names, before);
    };
    if (!direct && !named && !(await isForBot())) return;
    // One message, one answer: the place and time of a message are its identity, event ids differ.
    const id = `slack:${workspace}:${channel}:${ts}`;
    if (!(await desk.once.first(id))) return;
    const asker: Asker = { client, workspace, channel, thread, user };
    await onAddressed(desk, { id, talk, text, asker, event }, place);
  } finally {
    place.leave();
  }
}

/** What was said to the bot: answered, in the thread. */
async function onAddressed(desk: Desk, { id, talk, text, asker, event }: Addressed, place: Joined): Promise<void> {
  const { client, channel, user } = asker;
  const reader = await readerOf(desk, asker);
  const { language } = reader;
  const before = await place.before(leansOnAnother(text, language));
  const asked = callOf(desk, withContext(text, before), text);
  const status = talk.direct ? showWorking(desk, client, channel, talk.thread, language) : null;
  await orApologise(desk, asker, language, undefined, async () => {
    const reply = await call(desk, id, asked, asker, reader);
    // Before the answer is seen: whoever reads it may go on at once.
    if (isRemembered(asked, reply, talk.direct)) {
      const question = String(asked.options.question ?? '');
      await desk.conversations.remember(talk, { question, user, language: reply.language });
    }
    place.leave();
    await status;
    await answer(desk, { id, asked, asker, event }, withReading(reply, asked, text, before));
  });
  // Each message at the top level begins a conversation of its own, also where it goes on from the last one.
  const begins = talk.parent === null || before === null;
  if (talk.direct && begins) await titleThread(desk, client, channel, talk.thread, text);
}

/** In a channel a thread is only one that the bot answers in where others see it answer. */
function isRemembered({ command }: Call, { audience }: Reply, direct: boolean): boolean {
  return command === 'ask' && (audience === 'everyone' || direct);
}

/** A question, or the one command whose name is all that was said ("help", "latest"). */
function callOf(desk: Desk, question: string, typed: string): Call {
  if (typed === '') return { command: 'help', options: {} };
  const command = desk.commands.find(({ name, restricted }) => name === fold(typed) && !restricted);
  return command ? { command: command.name, options: {} } : { command: 'ask', options: { question } };
}

/** Among people the bot speaks when its asker goes on, or when somebody asks something of nobody by name. */
function goesOn(text: string, user: string, names: readonly string[], before: ThreadContext): boolean {
  if (names.length > 0 || isSmallTalk(text)) return false;
  return user === before.asker || asksSomething(text);
}

/** To everyone in the thread, or to the asker alone; where the bot may not speak, the asker is told. */
async function answer(desk: Desk, { id, asked, asker, event }: Asked, reply: Reply): Promise<void> {
  const { client, user, channel } = asker;
  const message = renderReply(reply, offerOf(asked, reply, false));
  try {
    if (reply.audience === 'everyone' || isDirect(event)) await desk.deliver.post(client, asker, message, id);
    // In a thread that does not exist yet nobody would see it.
    else await desk.deliver.whisper(client, { ...asker, thread: event.thread_ts ?? null }, user, message);
  } catch (error) {
    const failure = failureOf(error);
    desk.metrics.failed('slack', 'post');
    desk.log.warn({ code: refusalCode(error), failure, err: error, channel }, 'Slack did not take an answer');
    const say = (choose: (sentences: Sentences) => string, to: Asker) => sayPrivately(desk, to, choose, reply.language);
    // The answer may stand, or may not: it is not risked twice, and whoever asked is not left waiting.
    const near = isDirect(event) ? asker : { ...asker, thread: event.thread_ts ?? null };
    if (failure !== 'refused') return say(({ adapters }) => adapters.notArrived, near);
    // Only the direct message with the asker is left; in one that was refused there is nothing to try.
    if (isDirect(event)) return;
    const inPrivate = { ...asker, channel: '', thread: null };
    // What is private goes to the asker anyway; what everyone should see is explained.
    if (reply.audience === 'asker') await tellPrivately(desk, inPrivate, message, undefined);
    else await say(({ slack }) => slack.cannotPost, inPrivate);
  }
}
