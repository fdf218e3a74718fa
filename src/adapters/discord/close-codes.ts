// Close codes: with which of its codes Discord's gateway closes for good, and what whoever runs the bot then has to do.
import { GatewayCloseCodes } from 'discord.js';

const APP_PAGE = 'discord.com/developers/applications, your app';
export const BAD_TOKEN = `Discord does not accept DISCORD_TOKEN. Copy the token from ${APP_PAGE}, Bot, Reset Token, into DISCORD_TOKEN.`;

/** The codes after which discord.js does not connect again. topics/opcodes-and-status-codes.mdx, "Gateway Close Event Codes". */
const REMEDIES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: BAD_TOKEN,
  [GatewayCloseCodes.InvalidShard]:
    'Discord does not know the shard that this process serves. Set DISCORD_SHARDS to auto and start again.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for one connection. Set DISCORD_SHARDS to auto and start again.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its interface. Update partnership-bot and start again.',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the intents that this version asks for. Update partnership-bot and start again.',
  [GatewayCloseCodes.DisallowedIntents]: `Discord does not allow the app what it asks for, although that is nothing privileged. Look at ${APP_PAGE}, Bot, whether the app is restricted, then start again.`,
};

/** One sentence or two for the operator. */
export function remedyFor(code: number): string {
  return (
    REMEDIES[code] ?? `Discord closed the connection for good (${code}). Look at discordstatus.com, then start again.`
  );
}
