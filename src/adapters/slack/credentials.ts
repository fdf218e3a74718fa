// Credentials: with which token the bot acts in which workspace, and whether Slack accepts it.
import { type Authorize, type AuthorizeResult, webApi } from '@slack/bolt';
import { OperatorError } from '../../chat/operator-error.ts';
import type { Log } from '../../log.ts';
import { again } from './again.ts';
import { missingScopes, operatorError } from './refusals.ts';
import { missingFrom, SCOPES } from './scopes.ts';

/** Asks Slack who the token is, and what it may. Throws an OperatorError that says what to do. */
export async function verifyToken(
  token: string,
  apiUrl: string,
  options: webApi.WebClientOptions,
  log: Log,
): Promise<AuthorizeResult> {
  const client = new webApi.WebClient(token, options);
  let who: webApi.AuthTestResponse;
  try {
    // An operator waits for this: one more try, then the sentence.
    who = await again(() => client.auth.test(), { waits: [500] });
  } catch (error) {
    throw operatorError(error, 'bot', apiUrl);
  }
  const granted = who.response_metadata?.scopes;
  if (granted) {
    const { needed, wished } = missingFrom(granted);
    if (needed.length > 0) throw new OperatorError(missingScopes(needed));
    const without = wished.map((scope) => `${scope} (${SCOPES[scope]})`);
    if (wished.length > 0) log.warn({ scopes: wished }, missingScopes(without));
  }
  return {
    botToken: token,
    ...(who.bot_id ? { botId: who.bot_id } : {}),
    ...(who.user_id ? { botUserId: who.user_id } : {}),
    ...(who.team_id ? { teamId: who.team_id } : {}),
  };
}

/** The workspace's own installation first, else the one token of the configuration. */
export function authorizeBy(installed: Authorize<boolean> | null, single: AuthorizeResult | null): Authorize<boolean> {
  return async (source, body) => {
    if (installed === null && single) return single;
    try {
      if (installed) return await installed(source, body);
    } catch (error) {
      // One token may stand beside installations: for the workspace that it is of.
      if (single && single.teamId === source.teamId) return single;
      throw error;
    }
    throw new Error('neither a token nor installations');
  };
}
