// Events as Discord's gateway sends them, made of the few things that a test cares for.
import { ApplicationCommandOptionType, ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { APPLICATION, BOT, type FakeDiscord, snowflake } from './discord.ts';

export const GUILD = '300000000000000001';
export const CHANNEL = '300000000000000002';
export const USER = '300000000000000003';

export type Where = {
  readonly guild?: boolean;
  readonly locale?: string;
  readonly permissions?: string;
  readonly channel?: string;
  /** Where only the user has the app, and the server, or group of people, does not. */
  readonly foreign?: boolean;
  /** Of a channel, as Discord numbers them. */
  readonly channelType?: number;
  readonly guildLocale?: string;
  readonly user?: string;
};
type Option = {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly focused?: boolean;
  readonly options?: readonly Option[];
};

const personOf = (id: string) => ({ id, username: 'mai', discriminator: '0', global_name: 'Mai', avatar: null });
const person = personOf(USER);

/** A call of `/name`; values of text options and flags by name. */
export function slashCommand(
  discord: FakeDiscord,
  name: string,
  options: Record<string, string | boolean> = {},
  where: Where = {},
) {
  return interaction(discord, InteractionType.ApplicationCommand, where, {
    id: snowflake(),
    type: ApplicationCommandType.ChatInput,
    name,
    options: optionList(options),
  });
}

export function subcommand(discord: FakeDiscord, name: string, action: string, where: Where = {}) {
  const options: Option[] = [{ name: action, type: ApplicationCommandOptionType.Subcommand, options: [] }];
  return interaction(discord, InteractionType.ApplicationCommand, where, {
    id: snowflake(),
    type: ApplicationCommandType.ChatInput,
    name,
    options,
  });
}

/** `more`: what the message holds besides, or instead. */
export function messageCommand(discord: FakeDiscord, content: string, where: Where = {}, more: object = {}) {
  const target = snowflake();
  const message = {
    id: target,
    content,
    author: person,
    channel_id: CHANNEL,
    mentions: [],
    embeds: [],
    attachments: [],
    type: 0,
    ...more,
  };
  const data = {
    id: snowflake(),
    type: ApplicationCommandType.Message,
    name: 'Check this message',
    target_id: target,
    resolved: { messages: { [target]: message } },
  };
  return interaction(discord, InteractionType.ApplicationCommand, where, data);
}

/** `command`: "who", or with its sub-command "digest on". */
export function typing(discord: FakeDiscord, command: string, option: string, value: string, where: Where = {}) {
  const [name, action] = command.split(' ');
  const options: Option[] = [{ name: option, type: ApplicationCommandOptionType.String, value, focused: true }];
  return interaction(discord, InteractionType.ApplicationCommandAutocomplete, where, {
    id: snowflake(),
    type: ApplicationCommandType.ChatInput,
    name,
    options: action ? [{ name: action, type: ApplicationCommandOptionType.Subcommand, options }] : options,
  });
}

export function click(discord: FakeDiscord, customId: string, where: Where = {}) {
  const message = {
    id: snowflake(),
    channel_id: CHANNEL,
    author: { id: BOT, username: 'partnership' },
    content: '',
    type: 0,
  };
  return {
    ...interaction(discord, InteractionType.MessageComponent, where, {
      component_type: ComponentType.Button,
      custom_id: customId,
    }),
    message,
  };
}

export function submission(discord: FakeDiscord, customId: string, value: string, where: Where = {}) {
  const field = { type: ComponentType.TextInput, id: 2, custom_id: 'text', value };
  return interaction(discord, InteractionType.ModalSubmit, where, {
    custom_id: customId,
    components: [{ type: ComponentType.Label, id: 1, component: field }],
  });
}

/** A message in a server's channel, or with `guild: false` a direct one. */
export function message(
  content: string,
  more: Record<string, unknown> = {},
  { guild = true, channel = CHANNEL }: Where = {},
) {
  const mentions = content.includes(`<@${BOT}>`)
    ? [{ id: BOT, username: 'partnership', discriminator: '0', global_name: null, avatar: null, bot: true }]
    : [];
  return {
    id: snowflake(),
    channel_id: channel,
    channel_type: guild ? 0 : 1,
    ...(guild
      ? {
          guild_id: GUILD,
          member: { roles: [], joined_at: '2024-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 },
        }
      : {}),
    author: person,
    content,
    timestamp: '2025-06-01T00:00:00Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions,
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    ...more,
  };
}

function interaction(
  discord: FakeDiscord,
  type: InteractionType,
  {
    guild = true,
    locale = 'en-GB',
    permissions = '0',
    channel = CHANNEL,
    channelType,
    foreign,
    guildLocale,
    user,
  }: Where,
  data: object,
) {
  const { id, token } = discord.open();
  return {
    id,
    token,
    type,
    application_id: APPLICATION,
    version: 1,
    data,
    channel: { id: channel, type: channelType ?? (guild ? 0 : 1) },
    channel_id: channel,
    locale,
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: foreign ? { 1: USER } : guild ? { 0: GUILD } : {},
    ...(guild
      ? {
          guild_id: GUILD,
          guild_locale: guildLocale ?? 'en-US',
          member: { user: personOf(user ?? USER), roles: [], permissions, deaf: false, mute: false, flags: 0 },
        }
      : { user: personOf(user ?? USER) }),
  };
}

function optionList(options: Record<string, string | boolean>): Option[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: typeof value === 'boolean' ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String,
  }));
}
