// Messages: mentions, direct messages and replies to the bot's own; everything else is none of its business.
import { type GatewayMessageCreateDispatchData, MessageType } from 'discord.js';
import { sentenceReply } from '../../chat/dispatch.ts';
import { leansOnAnother, withReading } from '../../chat/follow-up.ts';
import type { ThreadContext } from '../../chat/memory.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import type { Place } from '../order.ts';
import { recall, remember } from './conversation.ts';
import type { Desk } from './desk.ts';
import { messageInvocation } from './invocation.ts';
import { withoutMarks } from './message-text.ts';
import { withMore } from './more.ts';
import { directChannel, postReply } from './post.ts';
import { isForbidden } from './refusals.ts';
import { type MessageBody, renderReply } from './render.ts';
import { callOf, languageSpoken } from './spoken.ts';
import { whileTyping } from './typing.ts';

type Message = GatewayMessageCreateDispatchData;

type Answer = {
  readonly bodies: readonly MessageBody[];
  /** What to remember for a follow-up; null: nothing. */
  readonly asked: { readonly question: string; readonly language: LanguageCode } | null;
};

/** Answers a message that is addressed to the bot; rejects with what Discord said when it would not take the answer. */
export async function answerMessage(message: Message, bot: string, desk: Desk): Promise<void> {
  if (!isFromPerson(message, bot)) return;
  // What is for others comes without its text, and nobody waits for it.
  const place = message.content === '' ? null : desk.order.join(message.channel_id, [message.channel_id]);
  try {
    await answerInOrder(message, bot, desk, place);
  } finally {
    place?.leave();
  }
}

async function answerInOrder(message: Message, bot: string, desk: Desk, place: Place | null): Promise<void> {
  const before = place && (await contextOf(message, bot, desk, place));
  const text = await addressedText(message, bot, before !== null, desk);
  if (text === null || !(await desk.claim(`discord/${message.id}`))) return;
  const from = { author: message.author.id, guild: message.guild_id };
  const language = languageSpoken(text, from, desk.needs.commands, desk.locales);
  const answering = answerTo(message, text, before, language, desk);
  const { bodies, asked } = await whileTyping(desk, message.channel_id, answering);
  const id = await post(message, bodies, language, desk);
  if (asked === null || id === null) return;
  await desk.kept(remember(desk.memory, message, id, { ...asked, asker: message.author.id }), undefined);
}

/** What was asked before; also what is only just being answered, where the message cannot be understood without it. */
async function contextOf(message: Message, bot: string, desk: Desk, place: Place): Promise<ThreadContext | null> {
  const language = desk.locales.of(message.author.id) ?? desk.locales.of(message.guild_id) ?? languageOf(null).code;
  if (leansOnAnother(withoutMarks(message.content, bot, message.mentions), language)) await place.ahead();
  return desk.kept(recall(message, desk.memory), null);
}

/** Never rejects: what fails here is answered with an apology. */
async function answerTo(
  message: Message,
  text: string,
  before: ThreadContext | null,
  language: LanguageCode,
  desk: Desk,
): Promise<Answer> {
  try {
    const call = callOf(text, before, desk.needs.commands);
    const answer = withMore(await replyTo(call, message, language, desk), call);
    const reply = withReading(answer, call, text, before);
    const asked = call.command === 'ask' ? { question: String(call.options.question), language: reply.language } : null;
    return { bodies: renderReply(reply, desk.commandIds()), asked };
  } catch (error) {
    return { bodies: renderReply(desk.incident(error, 'message', language)), asked: null };
  }
}

/** Its own messages, other bots and webhooks are left alone, whatever they say: two bots could go on for ever. */
function isFromPerson(message: Message, bot: string): boolean {
  if (message.author.id === bot || message.author.bot || message.webhook_id) return false;
  return message.type === MessageType.Default || message.type === MessageType.Reply;
}

/** What is said to the bot; null: nothing. Without the privileged intent Discord gives a text only where it is addressed. */
async function addressedText(message: Message, bot: string, isFollowUp: boolean, desk: Desk): Promise<string | null> {
  const { guild_id: guild } = message;
  const isDirect = guild === undefined;
  const isReply = message.referenced_message?.author.id === bot || isFollowUp;
  const isMentioned =
    message.mentions.some(({ id }) => id === bot) ||
    // The role that every bot has in a server bears its name, and is easily taken for it. Where Discord does not say
    // whose role it is, the message does: it comes with its text only where it is addressed to the bot.
    (!isDirect && ((await desk.ownRoles.hasOne(guild, message.mention_roles, bot)) ?? message.content !== ''));
  if (!isMentioned && !isDirect && !isReply) return null;
  const text = withoutMarks(message.content, bot, message.mentions);
  // A reply that keeps the mention off comes without its text, and was perhaps not meant for the bot.
  return text === '' && !isMentioned && !isDirect ? null : text;
}

async function replyTo(call: Call, message: Message, language: LanguageCode, desk: Desk): Promise<Reply> {
  // A message does not tell what its author may do in the server; a slash command does.
  const isRestricted = desk.needs.commands.some(({ name, restricted }) => restricted && name === call.command);
  if (isRestricted && message.guild_id !== undefined) {
    return sentenceReply(languageOf(language).sentences.adapters.onlyAsCommand, language);
  }
  return desk.call(messageInvocation(message, call, language, desk.now()));
}

/** The id of the answer; null where it could not be given there, and its asker was told so in private. */
async function post(
  message: Message,
  bodies: readonly MessageBody[],
  language: LanguageCode,
  desk: Desk,
): Promise<string | null> {
  const isDirect = message.guild_id === undefined;
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
