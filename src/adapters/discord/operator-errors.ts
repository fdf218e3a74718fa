// Operator errors: what keeps the bot from Discord → one sentence that says what whoever runs it can do.
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, RateLimitError } from 'discord.js';
import { OperatorError } from '../../chat/operator-error.ts';
import { BAD_TOKEN } from './close-codes.ts';
import { networkCode } from './refusals.ts';

/** A part of what the gateway library says when the day's 1,000 connections are used up. */
const NO_SESSIONS = 'Not enough sessions remaining';

/** `error`: what discord.js threw. */
export function operatorError(error: unknown, apiUrl: string): OperatorError {
  return new OperatorError(sentenceFor(error, apiUrl), { cause: error });
}

/** The gateway took longer than so long. */
export function notLetIn(milliseconds: number): OperatorError {
  return new OperatorError(
    `Discord did not let the bot in within ${Math.round(milliseconds / 1_000)} seconds. Look at discordstatus.com and check the network and the proxy, then start again.`,
  );
}

function sentenceFor(error: unknown, apiUrl: string): string {
  if (error instanceof RateLimitError)
    return `Discord asks to wait ${Math.ceil(error.retryAfter / 60_000)} min before the next request. Do this again then.`;
  const invalid = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (invalid || (error instanceof DiscordAPIError && error.status === 401)) return BAD_TOKEN;
  const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown reason';
  if (said.includes(NO_SESSIONS))
    return `Discord lets the bot connect no more today (${said}). Find out what starts it so often, and start again after that time.`;
  if (error instanceof DiscordAPIError)
    return `Discord refuses that (${said}). Check DISCORD_CLIENT_ID, DISCORD_GUILD_ID and DISCORD_API_URL, then start again.`;
  return `Discord cannot be reached at ${apiUrl} (${networkCode(error) ?? said}). Check the network, the proxy and DISCORD_API_URL, then start again.`;
}
