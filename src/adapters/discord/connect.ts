// Connecting: login until the gateway is ready, or one sentence for whoever runs the bot.
import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import { OperatorError } from '../../chat/operator-error.ts';
import type { Connection } from './client.ts';

const APP_PAGE = 'discord.com/developers/applications, your app';
const BAD_TOKEN = `Discord does not accept DISCORD_TOKEN. Copy the token from ${APP_PAGE}, Bot, Reset Token, into DISCORD_TOKEN.`;

/** Resolves once events arrive. Rejects with an OperatorError where the operator must do something. */
export async function connect(client: Client, { token, apiUrl }: Connection): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  try {
    await client.login(token);
  } catch (error) {
    throw operatorError(error, apiUrl);
  }
  await ready;
}

export function operatorError(error: unknown, apiUrl: string): OperatorError {
  return new OperatorError(sentenceFor(error, apiUrl), { cause: error });
}

function sentenceFor(error: unknown, apiUrl: string): string {
  const invalid = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (invalid || (error instanceof DiscordAPIError && error.status === 401)) return BAD_TOKEN;
  const reason = error instanceof Error ? (causeCode(error) ?? error.message.split('\n')[0]) : 'unknown reason';
  return `Discord cannot be reached at ${apiUrl} (${reason}). Check the network, the proxy and DISCORD_API_URL, then start again.`;
}

/** The system's code ("ECONNREFUSED"), however deep the cause lies. */
function causeCode(error: Error): string | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (typeof code === 'string' && /^(E[A-Z]+|UND_ERR)/.test(code)) return code;
  }
  return null;
}
