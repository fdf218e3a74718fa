// Connecting: login until the gateway is ready, or one sentence for whoever runs the bot.
import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import { OperatorError } from '../../chat/operator-error.ts';
import type { Connection } from './client.ts';
import { BAD_TOKEN, remedyFor } from './close-codes.ts';
import { networkCode } from './refusals.ts';

/** Longer than discord.js takes for a few attempts at a slow gateway. Milliseconds. */
const READY_WITHIN = 60_000;

/** A part of what the gateway library says when the day's 1,000 connections are used up. */
const NO_SESSIONS = 'Not enough sessions remaining';

export type Limits = {
  /** Ends the waiting, for a stop during the start. */
  readonly signal: AbortSignal;
  /** Milliseconds; absent: a minute. */
  readonly within?: number | undefined;
};

/**
 * Resolves once events arrive. Rejects with an OperatorError where the operator must do something; whatever is still open
 * then is the caller's to end (`client.destroy()`).
 */
export async function connect(
  client: Client,
  { token, apiUrl }: Connection,
  { signal, within = READY_WITHIN }: Limits,
): Promise<void> {
  signal.throwIfAborted();
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const onClosed = ({ code }: { code: number }) => reject(new OperatorError(remedyFor(code)));
  const onAbort = () => reject(signal.reason);
  const seconds = Math.round(within / 1_000);
  const timer = setTimeout(() => reject(new OperatorError(lateSentence(seconds))), within);
  client.once(Events.ClientReady, () => resolve());
  client.on(Events.ShardDisconnect, onClosed);
  signal.addEventListener('abort', onAbort);
  try {
    await Promise.all([client.login(token), ready]);
  } catch (error) {
    throw signal.aborted || error instanceof OperatorError ? error : operatorError(error, apiUrl);
  } finally {
    clearTimeout(timer);
    client.off(Events.ShardDisconnect, onClosed);
    signal.removeEventListener('abort', onAbort);
  }
}

export function operatorError(error: unknown, apiUrl: string): OperatorError {
  return new OperatorError(sentenceFor(error, apiUrl), { cause: error });
}

function lateSentence(seconds: number): string {
  return `Discord did not let the bot in within ${seconds} seconds. Look at discordstatus.com and check the network and the proxy, then start again.`;
}

function sentenceFor(error: unknown, apiUrl: string): string {
  const invalid = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (invalid || (error instanceof DiscordAPIError && error.status === 401)) return BAD_TOKEN;
  const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown reason';
  if (said.includes(NO_SESSIONS))
    return `Discord lets the bot connect no more today (${said}). Find out what starts it so often, and start again after that time.`;
  return `Discord cannot be reached at ${apiUrl} (${networkCode(error) ?? said}). Check the network, the proxy and DISCORD_API_URL, then start again.`;
}
