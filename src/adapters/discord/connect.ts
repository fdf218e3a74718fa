// Connecting: login until the gateway is ready, or one sentence for whoever runs the bot.
import { type Client, Events } from 'discord.js';
import { OperatorError } from '../../chat/operator-error.ts';
import type { Connection } from './client.ts';
import { remedyFor } from './close-codes.ts';
import { notLetIn, operatorError } from './operator-errors.ts';

/** Longer than discord.js takes for a few attempts at a slow gateway. Milliseconds. */
export const READY_WITHIN = 60_000;

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
  const timer = setTimeout(() => reject(notLetIn(within)), within);
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
