// Definitions: the list of commands → what Discord registers, in English, Vietnamese and French.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Command, OptionSpec } from '../../chat/command.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { COMMAND_DESCRIPTION } from './limits.ts';
import { CHECK_MESSAGE, checkMessageNames, commandNames, optionNames } from './local-names.ts';

type Texts = Readonly<Record<string, string>>;

type OptionDefinition = {
  readonly type:
    | ApplicationCommandOptionType.String
    | ApplicationCommandOptionType.Boolean
    | ApplicationCommandOptionType.Subcommand;
  readonly name: string;
  readonly name_localizations: Texts;
  readonly description: string;
  readonly description_localizations: Texts;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly OptionDefinition[];
};

export type CommandDefinition = {
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly name_localizations: Texts;
  readonly description?: string;
  readonly description_localizations?: Texts;
  readonly options?: readonly OptionDefinition[];
  readonly contexts: readonly InteractionContextType[];
  readonly integration_types: readonly ApplicationIntegrationType[];
  /** A number as in Discord's own specification of the request, where their prose has a text. */
  readonly default_member_permissions?: number;
};

/** Manage Server: permission bit 5. topics/permissions.mdx. */
export const MANAGE_SERVER = 1 << 5;

const EVERYWHERE = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];
const BOTH_INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

export function definitionsOf(commands: readonly Command[]): CommandDefinition[] {
  return [...commands.map(definitionOf), checkMessage];
}

function definitionOf({ name, summary, options, actions, restricted }: Command): CommandDefinition {
  const own = actions ? actions.map(subcommand) : inOrder(options).map(option);
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(name, commandNames[name], summary),
    ...(own.length > 0 ? { options: own } : {}),
    // What belongs to a server is of no use to an app that only one user has.
    contexts: restricted ? [InteractionContextType.Guild, InteractionContextType.BotDM] : EVERYWHERE,
    integration_types: restricted ? [ApplicationIntegrationType.GuildInstall] : BOTH_INSTALLS,
    ...(restricted ? { default_member_permissions: MANAGE_SERVER } : {}),
  };
}

const checkMessage: CommandDefinition = {
  type: ApplicationCommandType.Message,
  name: CHECK_MESSAGE,
  name_localizations: localised({ en: CHECK_MESSAGE, ...checkMessageNames }),
  contexts: EVERYWHERE,
  integration_types: BOTH_INSTALLS,
};

function subcommand({ name, summary, options }: Pick<Command, 'name' | 'summary' | 'options'>): OptionDefinition {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(name, undefined, summary),
    ...(options.length > 0 ? { options: inOrder(options).map(option) } : {}),
  };
}

function option({ name, summary, type, required, completes }: OptionSpec): OptionDefinition {
  return {
    type: type === 'flag' ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String,
    ...named(name, optionNames[name], summary),
    required,
    ...(completes && type === 'text' ? { autocomplete: true } : {}),
  };
}

/** Discord refuses a required option behind one that is not. */
function inOrder(options: readonly OptionSpec[]): OptionSpec[] {
  return options.toSorted((a, b) => Number(b.required) - Number(a.required));
}

function named(
  name: string,
  local: Partial<Record<LanguageCode, string>> | undefined,
  summary: Readonly<Record<LanguageCode, string>>,
) {
  const short = (text: string) => shorten(text, COMMAND_DESCRIPTION);
  const { vi = name, fr = name } = local ?? {};
  return {
    name,
    name_localizations: localised({ en: name, vi, fr }),
    description: short(summary.en),
    description_localizations: localised({ en: short(summary.en), vi: short(summary.vi), fr: short(summary.fr) }),
  };
}

/** English has keys of its own: without them en-GB would fall back to en-US and the reverse. reference.mdx L578. */
function localised({ en, vi, fr }: Readonly<Record<LanguageCode, string>>): Texts {
  return { 'en-GB': en, 'en-US': en, fr, vi };
}
