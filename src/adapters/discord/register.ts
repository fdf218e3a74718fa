// Registration: writes the commands to Discord only when what it holds is something else.
import { type REST, Routes } from 'discord.js';
import type { Command } from '../../chat/command.ts';
import type { DiscordConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import { within } from '../within.ts';
import { closeRest, createRest } from './client.ts';
import { type CommandDefinition, definitionsOf } from './definitions.ts';
import { fingerprint } from './fingerprint.ts';
import { inviteLink } from './invite.ts';
import { operatorError } from './operator-errors.ts';
import type { CommandIds } from './parts.ts';
import { idOf } from './post.ts';
import { loggable } from './refusals.ts';

export type Registration = { readonly written: boolean; readonly ids: CommandIds };

type Held = { readonly id?: unknown; readonly name?: unknown; readonly type?: unknown };

/** Discord keeps these of commands for all places only; a server's commands have neither. */
const GLOBAL_FIELDS: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/** Discord itself remembers what is registered, so one read tells, on any machine and after any change by hand. */
export async function register(
  rest: REST,
  { clientId, guildId }: { clientId: string; guildId: string | null },
  definitions: readonly CommandDefinition[],
): Promise<Registration> {
  const route = routeOf(clientId, guildId);
  const held = listOf(await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }));
  const wanted = guildId ? definitions.map(withoutGlobalFields) : definitions;
  if (fingerprint(guildId ? held.map(withoutGlobalFields) : held) === fingerprint(wanted))
    return { written: false, ids: idsOf(held) };
  return { written: true, ids: idsOf(listOf(await rest.put(route, { body: wanted }))) };
}

function routeOf(clientId: string, guildId: string | null) {
  return guildId ? Routes.applicationGuildCommands(clientId, guildId) : Routes.applicationCommands(clientId);
}

/** Discord may make a registration wait for hours (200 new commands a day); a start waits this long, milliseconds. */
const START_WAITS = 5_000;

/** At start: gives `note` the ids as soon as they are known, and lets the start go on when that takes long. */
export async function registerAtStart(
  rest: REST,
  config: DiscordConfig,
  commands: readonly Command[],
  log: Log,
  note: (ids: CommandIds) => void,
): Promise<void> {
  await within(START_WAITS, registerOrWarn(rest, config, commands, log).then(note), () => {});
}

/** Without its commands the bot still answers mentions and direct messages, so it stays. */
async function registerOrWarn(
  rest: REST,
  config: DiscordConfig,
  commands: readonly Command[],
  log: Log,
): Promise<CommandIds> {
  const platform = 'discord';
  try {
    const clientId = await clientIdOf(rest, config);
    // The manager of the shards has registered them, and is the only one that does.
    if (config.isShard) return idsOf(listOf(await rest.get(routeOf(clientId, config.guildId))));
    log.info({ platform, invite: inviteLink(clientId) }, 'open this address to add the bot to a server');
    const { written, ids } = await register(rest, { ...config, clientId }, definitionsOf(commands));
    log.info({ platform, commands: ids.size, written }, written ? 'commands registered' : 'commands unchanged');
    return ids;
  } catch (error) {
    const advice = 'commands not registered; check DISCORD_CLIENT_ID and DISCORD_GUILD_ID';
    log.error({ platform, ...loggable(error) }, advice);
    return new Map();
  }
}

/** Whoever registers by hand sits and waits. Milliseconds. */
const PATIENCE = 30_000;

/** By hand (`npm run register`). Rejects with an OperatorError where the operator must do something. */
export async function registerCommands(config: DiscordConfig, commands: readonly Command[]): Promise<Registration> {
  const rest = createRest(config, PATIENCE);
  try {
    const clientId = await clientIdOf(rest, config);
    return await register(rest, { ...config, clientId }, definitionsOf(commands));
  } catch (error) {
    throw operatorError(error, config.apiUrl);
  } finally {
    closeRest(rest);
  }
}

/** Discord knows whose token it is. */
async function clientIdOf(rest: REST, { clientId }: DiscordConfig): Promise<string> {
  return clientId ?? idOf(await rest.get(Routes.currentApplication()));
}

function withoutGlobalFields(command: object): object {
  return Object.fromEntries(Object.entries(command).filter(([key]) => !GLOBAL_FIELDS.has(key)));
}

function listOf(answer: unknown): readonly Held[] {
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'object' && one !== null) : [];
}

function idsOf(held: readonly Held[]): CommandIds {
  return new Map(held.map(({ name, id }) => [String(name), String(id)]));
}
