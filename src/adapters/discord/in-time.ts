// In time: the last resort of an interaction: where it takes no answer any more, or we failed it ourselves.
import { type APIInteraction, ApplicationIntegrationType, InteractionResponseType, InteractionType } from 'discord.js';
import { sentenceReply } from '../../chat/dispatch.ts';
import { languageOf } from '../../languages/index.ts';
import type { Desk } from './desk.ts';
import { answerInteraction } from './interactions.ts';
import { languageOfInteraction } from './invocation.ts';
import { postReply } from './post.ts';
import { isAcknowledged, isForbidden, isOfTheWire, isTooLate } from './refusals.ts';
import { renderReply } from './render.ts';
import { visibleTo } from './respond.ts';

/** Answers an interaction, or says why not; rejects with what Discord said where nobody can be told. */
export async function answerInTime(interaction: APIInteraction, desk: Desk): Promise<void> {
  desk.arrived(interaction);
  try {
    await answerInteraction(interaction, desk);
  } catch (error) {
    if (!isOfTheWire(error)) return apologise(interaction, error, desk);
    if (!isTooLate(error) || isTyping(interaction) || isForeign(interaction)) throw error;
    await tellChannel(interaction, desk);
  }
}

/** Completions that come too late are overtaken by the next letter: nobody waits, and the channel must not hear of them. */
const isTyping = ({ type }: APIInteraction) => type === InteractionType.ApplicationCommandAutocomplete;

/** In a server that only the user brought the app to, it may write nothing but answers. interactions/overview.mdx. */
function isForeign({ guild_id, authorizing_integration_owners: owners }: APIInteraction): boolean {
  if (!guild_id) return false;
  return (
    owners?.[ApplicationIntegrationType.UserInstall] !== undefined &&
    owners[ApplicationIntegrationType.GuildInstall] === undefined
  );
}

/** The interaction takes no answer any more; the channel still may. */
async function tellChannel(interaction: APIInteraction, desk: Desk): Promise<void> {
  const channel = interaction.channel?.id;
  if (!channel) return;
  const language = languageOfInteraction(interaction);
  const bodies = renderReply(sentenceReply(languageOf(language).sentences.adapters.tooLate, language));
  try {
    await postReply(desk.rest, channel, bodies, { once: interaction.id });
  } catch (error) {
    if (!isForbidden(error)) throw error;
    // A command can be used where its bot may not write: nothing is wrong, and nobody is left who could be told.
    desk.log.info({ platform: 'discord' }, 'too late to answer, in a channel that may not be written in');
  }
}

async function apologise(interaction: APIInteraction, error: unknown, desk: Desk): Promise<void> {
  const [apology] = renderReply(desk.incident(error, 'interaction', languageOfInteraction(interaction)));
  const body = isTyping(interaction)
    ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: apology && visibleTo('asker', apology) };
  try {
    await desk.answer(interaction, body);
  } catch (refusal) {
    // The answer was given before something failed: there is nothing to apologise for.
    if (!isAcknowledged(refusal)) throw refusal;
  }
}
