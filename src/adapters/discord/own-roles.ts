// Own roles: every server gives a bot a role of its name, and people who mean the bot often mention that role.
import { type APIRole, type REST, Routes } from 'discord.js';
import type { Log } from '../../log.ts';
import { within } from '../within.ts';
import { loggable } from './refusals.ts';

export type OwnRoles = {
  /**
   * Whether one of the roles is the bot's own in that server; null where Discord does not say, or not soon. Asks Discord
   * once for each server.
   */
  hasOne(guild: string, roles: readonly string[], bot: string): Promise<boolean | null>;
};

/** Servers remembered; the role of a server stays the same as long as the bot is in it. */
const REMEMBERED = 5_000;
/** Milliseconds that an answer waits for Discord, which discord.js goes on asking for a minute. */
const TOLD_WITHIN = 2_000;

export function createOwnRoles(rest: REST, log: Log): OwnRoles {
  /** Of each server; null: it could not be read. */
  const known = new Map<string, Promise<readonly string[] | null>>();

  const ownRoles = async (guild: string, bot: string): Promise<readonly string[] | null> => {
    try {
      const roles = (await rest.get(Routes.guildRoles(guild))) as readonly APIRole[];
      return roles.filter(({ tags }) => tags?.bot_id === bot).map(({ id }) => id);
    } catch (error) {
      known.delete(guild);
      log.warn({ platform: 'discord', ...loggable(error) }, 'the roles of a server could not be read');
      return null;
    }
  };

  return {
    async hasOne(guild, roles, bot) {
      if (roles.length === 0) return false;
      const asked = known.get(guild) ?? ownRoles(guild, bot);
      known.set(guild, asked);
      for (const oldest of known.keys()) {
        if (known.size <= REMEMBERED) break;
        known.delete(oldest);
      }
      const own = await within(TOLD_WITHIN, asked, () => null);
      return own && roles.some((role) => own.includes(role));
    },
  };
}
