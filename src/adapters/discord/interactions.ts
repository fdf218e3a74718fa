// Interactions: slash commands, the message command, buttons, completions and the form; each gets exactly one answer.
import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import { callOfAction } from '../../chat/actions.ts';
import { sentenceReply } from '../../chat/dispatch.ts';
import type { Feedback } from '../../chat/memory.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { languageOf, type Sentences } from '../../languages/index.ts';
import { choicesFor } from './autocomplete.ts';
import { readCustomId } from './buttons.ts';
import { checkCall, checked } from './check-message.ts';
import { remember } from './conversation.ts';
import type { Desk } from './desk.ts';
import { interactionInvocation, languageOfInteraction, optionsOf, userOf } from './invocation.ts';
import { missingForm, readMissingForm } from './modal.ts';
import { questionOfMore, restOf, withMore } from './more.ts';
import { isAcknowledged } from './refusals.ts';
import { bodyOf } from './render.ts';
import { respond } from './respond.ts';
import { THIS_MESSAGE, textsOf, withQuestion, withShare } from './share.ts';

/** Answers an interaction; rejects with what Discord said when it would not take the answer. */
export async function answerInteraction(interaction: APIInteraction, desk: Desk): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return answerCommand(interaction, desk);
    case InteractionType.ApplicationCommandAutocomplete: {
      const data = { choices: choicesFor(interaction, desk.needs) };
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      return desk.answer(interaction, { type, data });
    }
    case InteractionType.MessageComponent:
      return answerClick(interaction, desk);
    case InteractionType.ModalSubmit:
      return answerForm(interaction, desk);
    // Pings come over HTTP only.
    case InteractionType.Ping:
      return;
    // Discord adds kinds from time to time.
    default:
      return say(interaction, 'notUnderstood', desk);
  }
}

async function answerCommand(interaction: APIApplicationCommandInteraction, desk: Desk): Promise<void> {
  const { data } = interaction;
  if (data.type === ApplicationCommandType.Message) {
    const [message = {}] = Object.values(data.resolved.messages);
    const call = checkCall(message);
    if (!call) return say(interaction, 'nothingToCheck', desk);
    return reply(interaction, call, desk, true, (answer) => withShare(withMore(checked(answer), call)));
  }
  const command = desk.needs.commands.find(({ name }) => name === data.name);
  if (command?.restricted && !mayManage(interaction)) return say(interaction, 'notAllowed', desk);
  const options = optionsOf(data.type === ApplicationCommandType.ChatInput ? data.options : []);
  const hidden = options.private === true || command?.personal === true;
  // An unknown command goes on: dispatch says which there are.
  const call = { command: data.name, options };
  if (data.name !== 'ask' || hidden) return reply(interaction, call, desk, hidden);
  await askOpenly(interaction, call, desk, (answer) => withShare(withMore(answer, call)));
}

async function answerClick(interaction: APIMessageComponentInteraction, desk: Desk): Promise<void> {
  const action = readCustomId(interaction.data.custom_id);
  if (!action) return say(interaction, 'staleButton', desk);
  if (action.id === 'missing') {
    const data = missingForm(action.value, languageOfInteraction(interaction));
    return desk.answer(interaction, { type: InteractionResponseType.Modal, data });
  }
  if (action.id === 'helpful' || action.id === 'not-helpful') return save(interaction, action.id, action.value, desk);
  if (action.id === 'share') return share(interaction, action.value, desk);
  const question = action.id === 'more' ? questionOfMore(action.value) : null;
  if (question !== null) return reply(interaction, { command: 'ask', options: { question } }, desk, true, restOf);
  const call = callOfAction(action.id, action.value);
  // Shown to the one who clicks: the channel would fill with what it has already.
  return call ? reply(interaction, call, desk, true) : say(interaction, 'staleButton', desk);
}

async function answerForm(interaction: APIModalSubmitInteraction, desk: Desk): Promise<void> {
  const text = readMissingForm(interaction);
  if (text === null) return say(interaction, 'staleButton', desk);
  return text === '' ? say(interaction, 'emptyForm', desk) : save(interaction, 'missing', text, desk);
}

/**
 * A second press of "Share" under the same message is the same wish. Where nothing came of it the button may be pressed
 * again: what an unclear answer of Discord's has left is seen by whoever presses it.
 */
async function share(interaction: APIMessageComponentInteraction, question: string, desk: Desk): Promise<void> {
  const id = `discord/share/${interaction.message.id}`;
  if (!(await desk.claim(id))) return say(interaction, 'alreadyShared', desk);
  let isShared = false;
  try {
    isShared = (await shareOnce(interaction, question, desk)) === 'everyone';
  } catch (error) {
    // This press did get through, on an earlier try.
    isShared = isAcknowledged(error);
    throw error;
  } finally {
    if (!isShared) await desk.release(id);
  }
}

/** The question asked anew for everyone; one that no button can hold is shared as it stands. Gives who sees it. */
async function shareOnce(
  interaction: APIMessageComponentInteraction,
  question: string,
  desk: Desk,
): Promise<Reply['audience']> {
  if (question !== THIS_MESSAGE) {
    const call = { command: 'ask', options: { question } };
    return askOpenly(interaction, call, desk, (answer) => withQuestion(withMore(answer, call), question));
  }
  const texts = textsOf(interaction.message.components);
  if (texts.length === 0) {
    await say(interaction, 'staleButton', desk);
    return 'asker';
  }
  const data = bodyOf(texts);
  await desk.answer(interaction, {
    type: InteractionResponseType.ChannelMessageWithSource,
    data,
  });
  return 'everyone';
}

async function reply(
  interaction: APIInteraction,
  call: Call,
  desk: Desk,
  hidden: boolean,
  finish: (reply: Reply) => Reply = (answer) => withShare(withMore(answer, call)),
): Promise<void> {
  await respond(desk, interaction, ask(interaction, call, desk).then(finish), hidden);
}

/** A question whose answer others see, and may go on from, however quickly. Gives who sees it. */
async function askOpenly(
  interaction: APIInteraction,
  call: Call,
  desk: Desk,
  finish: (reply: Reply) => Reply,
): Promise<Reply['audience']> {
  const place = desk.order.join(null, interaction.channel ? [interaction.channel.id] : []);
  try {
    const audience = await respond(desk, interaction, ask(interaction, call, desk).then(finish), false);
    if (audience === 'everyone') await keepContext(interaction, String(call.options.question), desk);
    return audience;
  } finally {
    place.leave();
  }
}

function ask(interaction: APIInteraction, call: Call, desk: Desk): Promise<Reply> {
  return desk.call(interactionInvocation(interaction, call, desk.now()));
}

async function save(
  interaction: APIInteraction,
  verdict: Feedback['verdict'],
  about: string,
  desk: Desk,
): Promise<void> {
  const feedback: Feedback = {
    platform: 'discord',
    workspace: interaction.guild_id ?? '',
    channel: interaction.channel?.id ?? '',
    message: ('message' in interaction && interaction.message?.id) || interaction.id,
    user: userOf(interaction),
    verdict,
    about,
  };
  const saved = desk
    .kept(
      desk.memory.saveFeedback(feedback).then(() => true),
      false,
    )
    .then((noted) => {
      if (noted) desk.metrics.judged('discord', verdict);
      return sentence(interaction, noted ? 'thanks' : 'notNoted');
    });
  await respond(desk, interaction, saved, true);
}

async function keepContext(interaction: APIInteraction, question: string, desk: Desk): Promise<void> {
  const { channel, guild_id } = interaction;
  if (!channel) return;
  const place = { channel_id: channel.id, channel_type: channel.type, guild_id };
  const asked = { question, asker: userOf(interaction), language: languageOfInteraction(interaction) };
  await desk.kept(remember(desk.memory, place, interaction.id, asked), undefined);
}

async function say(interaction: APIInteraction, name: keyof Sentences['adapters'], desk: Desk): Promise<void> {
  await respond(desk, interaction, Promise.resolve(sentence(interaction, name)), true);
}

function sentence(interaction: APIInteraction, name: keyof Sentences['adapters']): Reply {
  const language = languageOfInteraction(interaction);
  return sentenceReply(languageOf(language).sentences.adapters[name], language);
}

/** Discord hides a restricted command from others, but a server can change that; the caller's rights come with the call. */
function mayManage({ member }: APIInteraction): boolean {
  if (!member) return true;
  return (BigInt(member.permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}
