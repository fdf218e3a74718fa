// Refusals: what Slack or the network says no with → one sentence for whoever runs the bot.
import { webApi } from '@slack/bolt';
import { OperatorError } from '../../chat/operator-error.ts';
import { failureOf, networkCode, refusalCode } from './failures.ts';

const APP_PAGE = 'api.slack.com/apps, your app';
const BOT_TOKEN = `Copy the Bot User OAuth Token (xoxb-…) from ${APP_PAGE}, OAuth & Permissions, into SLACK_BOT_TOKEN.`;
const APP_TOKEN = `Copy an App-Level Token (xapp-…) with the scope connections:write from ${APP_PAGE}, Basic Information, into SLACK_APP_TOKEN.`;

const BAD_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
]);

/** A sentence that says what to do; `token` is the one that was shown to Slack. */
export function operatorError(error: unknown, token: 'bot' | 'app', apiUrl: string): OperatorError {
  return new OperatorError(sentenceFor(error, token, apiUrl), { cause: error });
}

export function sentenceFor(error: unknown, token: 'bot' | 'app', apiUrl: string): string {
  const code = refusalCode(error);
  const remedy = token === 'bot' ? BOT_TOKEN : APP_TOKEN;
  const name = token === 'bot' ? 'SLACK_BOT_TOKEN' : 'SLACK_APP_TOKEN';
  if (code === 'missing_scope' || code === 'no_permission') {
    const { needed } = (error as webApi.WebAPIPlatformError).data as { needed?: unknown };
    return missingScopes(typeof needed === 'string' ? needed.split(',') : [], token);
  }
  if (code !== null && BAD_TOKEN.has(code)) return `Slack does not accept ${name} (${code}). ${remedy}`;
  if (code !== null) return `Slack refused to start (${code}). Check ${name} and the app's settings at ${APP_PAGE}.`;
  const cause = reasonOf(error);
  return `Slack cannot be reached at ${apiUrl} (${cause}). Check the network, the proxy and SLACK_API_URL, then start again.`;
}

export function missingScopes(scopes: readonly string[], token: 'bot' | 'app' = 'bot'): string {
  if (token === 'app') return `SLACK_APP_TOKEN lacks the scope connections:write. ${APP_TOKEN}`;
  const names = scopes.length > 0 ? `the scope${scopes.length > 1 ? 's' : ''} ${scopes.join(', ')}` : 'a scope';
  return `The Slack app lacks ${names}. Paste the output of "npm run manifest" at ${APP_PAGE}, App Manifest, and install the app again.`;
}

function reasonOf(error: unknown): string {
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  if (failureOf(error) === 'limited') return 'too many requests';
  return (
    networkCode(error) || (error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : 'unknown reason')
  );
}
