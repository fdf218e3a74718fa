// Own roles: every server gives a bot a role of its name, and people who mean the bot often mention that role.
import { type APIRole, type REST, Routes } from 'discord.js';
import type { Log } from '../../log.ts';
import { loggable } from './refusals.ts';

export type OwnRoles = {
  /** True where one of the roles is the bot's own in that server. Asks Discord once for each server. */
  hasOne(guild: string, roles: readonly string[], bot: string): Promise<boolean>;
};

/** Servers remembered; the role of a server stays the same as long as the bot is in it. */
const REMEMBERED = 5_000;

export function createOwnRoles(rest: REST, log: Log): OwnRoles {
  const known = new Map<string, Promise<string | null>>();

  const ownRole = async (guild: string, bot: string): Promise<string | null> => {
    try {
      const roles = (await rest.get(Routes.guildRoles(guild))) as readonly APIRole[];
      return roles.find(({ tags }) => tags?.bot_id === bot)?.id ?? null;
    } catch (error) {
      known.delete(guild);
      log.warn({ platform: 'discord', ...loggable(error) }, 'the roles of a server could not be read');
      return null;
    }
  };

  return {
    async hasOne(guild, roles, bot) {
      if (roles.length === 0) return false;
      const asked = known.get(guild) ?? ownRole(guild, bot);
      known.set(guild, asked);
      for (const oldest of known.keys()) {
        if (known.size <= REMEMBERED) break;
        known.delete(oldest);
      }
      const own = await asked;
      return own !== null && roles.includes(own);
    },
  };
}
