// Messages: mentions, direct messages and replies to the bot's own; everything else is none of its business.
import { type GatewayMessageCreateDispatchData, MessageType } from 'discord.js';
import { sentenceReply } from '../../chat/dispatch.ts';
import { withContext } from '../../chat/follow-up.ts';
import type { ThreadContext } from '../../chat/memory.ts';
import type { Reply } from '../../chat/reply.ts';
import { type Call, readLine } from '../../chat/text-line.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import { fold } from '../../text/fold.ts';
import { recall, remember } from './conversation.ts';
import type { Desk } from './desk.ts';
import { messageInvocation } from './invocation.ts';
import { withoutMarks } from './message-text.ts';
import { withMore } from './more.ts';
import { directChannel, postReply } from './post.ts';
import { isForbidden } from './refusals.ts';
import { renderReply } from './render.ts';

type Message = GatewayMessageCreateDispatchData;

/** Answers a message that is addressed to the bot; rejects with what Discord said when it would not take the answer. */
export async function answerMessage(message: Message, bot: string, desk: Desk): Promise<void> {
  if (!isFromPerson(message, bot)) return;
  const before = message.content === '' ? null : await desk.kept(recall(message, desk.memory), null);
  const text = addressedText(message, bot, before !== null);
  if (text === null || !(await desk.claim(`discord/${message.id}`))) return;
  const call = callOf(text, before, desk);
  const language = desk.locales.of(message.author.id);
  const answer = withMore(await replyTo(call, message, language, desk), call);
  const reply = withReading(answer, call, text, before);
  const id = await post(message, reply, language, desk);
  if (call.command !== 'ask' || id === null) return;
  const asked = { question: String(call.options.question), asker: message.author.id, language: reply.language };
  await desk.kept(remember(desk.memory, message, id, asked), undefined);
}

/** Its own messages, other bots and webhooks are left alone, whatever they say: two bots could go on for ever. */
function isFromPerson(message: Message, bot: string): boolean {
  if (message.author.id === bot || message.author.bot || message.webhook_id) return false;
  return message.type === MessageType.Default || message.type === MessageType.Reply;
}

/** What is said to the bot; null: nothing. Without the privileged intent Discord gives a text only where it is addressed. */
function addressedText(message: Message, bot: string, isFollowUp: boolean): string | null {
  const isMentioned = message.mentions.some(({ id }) => id === bot);
  const isDirect = message.guild_id === undefined;
  const isReply = message.referenced_message?.author.id === bot || isFollowUp;
  if (!isMentioned && !isDirect && !isReply) return null;
  const text = withoutMarks(message.content, bot, message.mentions);
  // A reply that keeps the mention off comes without its text, and was perhaps not meant for the bot.
  return text === '' && !isMentioned && !isDirect ? null : text;
}

/** A question, "/who Beck", or the one command whose name is all that was said ("help"). */
function callOf(text: string, before: ThreadContext | null, { needs }: Desk): Call {
  if (text === '') return { command: 'help', options: {} };
  const command = needs.commands.find(({ name }) => name === fold(text));
  if (command) return { command: command.name, options: {} };
  const slash = text.startsWith('/') ? readLine(text, needs.commands) : null;
  return slash ?? { command: 'ask', options: { question: withContext(text, before) } };
}

async function replyTo(call: Call, message: Message, language: LanguageCode, desk: Desk): Promise<Reply> {
  // A message does not tell what its author may do in the server; a slash command does.
  const isRestricted = desk.needs.commands.some(({ name, restricted }) => restricted && name === call.command);
  if (isRestricted && message.guild_id !== undefined) {
    return sentenceReply(languageOf(language).sentences.adapters.notAllowed, language);
  }
  return desk.call(messageInvocation(message, call, language, desk.now()));
}

/** Says which words of the conversation a question was read with, so that a wrong reading shows. */
function withReading(reply: Reply, call: Call, typed: string, before: ThreadContext | null): Reply {
  if (before === null || call.command !== 'ask' || call.options.question === typed) return reply;
  const text = languageOf(reply.language).sentences.slack.readWith(before.terms.join(' '));
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text }] };
}

/** The id of the answer; null where it could not be given there, and its asker was told so in private. */
async function post(message: Message, reply: Reply, language: LanguageCode, desk: Desk): Promise<string | null> {
  const isDirect = message.guild_id === undefined;
  const bodies = renderReply(reply, desk.commandIds());
  try {
    const options = isDirect ? { once: message.id } : { once: message.id, replyTo: message.id };
    return await postReply(desk.rest, message.channel_id, bodies, options);
  } catch (error) {
    if (!isForbidden(error) || isDirect) throw error;
    const notice = sentenceReply(languageOf(language).sentences.adapters.mayNotPost, language);
    const channel = await directChannel(desk.rest, message.author.id);
    await postReply(desk.rest, channel, renderReply(notice), { once: `${message.id}/notice` });
    return null;
  }
}
