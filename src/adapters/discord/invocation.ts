// Invocation: what Discord tells of a command, a click or a message → a call of the bot's own.
import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  ApplicationCommandOptionType,
  type GatewayMessageCreateDispatchData,
} from 'discord.js';
import type { Invocation } from '../../chat/command.ts';
import type { Call } from '../../chat/text-line.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';

/** Discord tells nobody's time zone. */
const ZONE = 'UTC';

export function languageOfInteraction(interaction: APIInteraction): LanguageCode {
  return languageOf('locale' in interaction ? interaction.locale : null).code;
}

export function userOf({ member, user }: APIInteraction): string {
  return member?.user.id ?? user?.id ?? '';
}

/** A thread is a channel of its own on Discord, so `thread` stays empty. */
export function interactionInvocation(interaction: APIInteraction, call: Call, at: Temporal.Instant): Invocation {
  const channel = interaction.channel?.id ?? interaction.channel_id ?? '';
  return {
    id: `discord/${interaction.id}`,
    ...call,
    place: { platform: 'discord', workspace: interaction.guild_id ?? null, channel, thread: null },
    user: userOf(interaction),
    language: languageOfInteraction(interaction),
    at,
    zone: ZONE,
  };
}

export function messageInvocation(
  message: GatewayMessageCreateDispatchData,
  call: Call,
  language: LanguageCode,
  at: Temporal.Instant,
): Invocation {
  return {
    id: `discord/${message.id}`,
    ...call,
    place: { platform: 'discord', workspace: message.guild_id ?? null, channel: message.channel_id, thread: null },
    user: message.author.id,
    language,
    at,
    zone: ZONE,
  };
}

/** The options of a slash command by name; the name of a sub-command arrives as `action`. */
export function optionsOf(given: readonly APIApplicationCommandInteractionDataOption[] = []): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const option of given) {
    if (option.type === ApplicationCommandOptionType.Subcommand) {
      Object.assign(options, { action: option.name }, optionsOf(option.options));
    } else if ('value' in option) {
      options[option.name] = option.value;
    }
  }
  return options;
}
