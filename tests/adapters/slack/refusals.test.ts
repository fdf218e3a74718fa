// A start that Slack refuses ends in one sentence that says what to do.
import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/chat/operator-error.ts';
import { parseConfig } from '../../../src/config.ts';
import { start } from './running.ts';

describe('one sentence', () => {
  it.each([
    [
      'a wrong bot token',
      'auth.test',
      { ok: false, error: 'invalid_auth' },
      /does not accept SLACK_BOT_TOKEN \(invalid_auth\)/,
    ],
    ['a revoked token', 'auth.test', { ok: false, error: 'token_revoked' }, /does not accept SLACK_BOT_TOKEN/],
    [
      'a wrong app token',
      'apps.connections.open',
      { ok: false, error: 'invalid_auth' },
      /does not accept SLACK_APP_TOKEN/,
    ],
    [
      'an app token without its scope',
      'apps.connections.open',
      { ok: false, error: 'missing_scope' },
      /connections:write/,
    ],
    [
      'a missing scope',
      'auth.test',
      { ok: false, error: 'missing_scope', needed: 'chat:write' },
      /lacks the scope chat:write\. Paste the output of "npm run manifest"/,
    ],
  ])('%s', async (_name, method, body, sentence) => {
    const failed = await start('socket', { prepare: (slack) => slack.on(method, () => ({ body })) }).catch(
      (error) => error,
    );
    expect(failed).toBeInstanceOf(OperatorError);
    expect(failed.message).toMatch(sentence);
    expect(failed.message).not.toMatch(/\n|xoxb-test|xapp-test/);
  });

  it('a scope that was not granted', async () => {
    const headers = { 'x-oauth-scopes': 'commands,app_mentions:read,im:history' };
    const failed = start('http', { prepare: (slack) => slack.on('auth.test', () => ({ headers })) });
    await expect(failed).rejects.toThrow(/lacks the scope chat:write/);
  });

  it('a scope that it can do without, in the log, with what it does without', async () => {
    const headers = {
      'x-oauth-scopes': 'chat:write,commands,app_mentions:read,im:history,assistant:write,mpim:history',
    };
    const running = await start('socket', { prepare: (slack) => slack.on('auth.test', () => ({ headers })) });
    expect(running.platform.connected()).toBe(true);
    expect(running.logged.join()).toMatch(
      /lacks the scopes .*users:read \(answer in the reader's language and time zone\)\. Paste/,
    );
    await running.stop();
  });

  it('an unreachable Slack', async () => {
    const failed = start('socket', { config: { apiUrl: 'http://127.0.0.1:59999/api/' } });
    await expect(failed).rejects.toThrow(
      /^Slack cannot be reached at http:\/\/127.0.0.1:59999\/api\/ \(ECONNREFUSED\)\. Check/,
    );
  });

  it('half of an OAuth configuration', () => {
    const read = parseConfig({ SLACK_CLIENT_ID: '1', SLACK_APP_TOKEN: 'xapp-1' });
    expect(read).toMatchObject({
      problems: [
        expect.stringMatching(/^SLACK_CLIENT_SECRET is missing/),
        expect.stringMatching(/^SLACK_STATE_SECRET is missing/),
        expect.stringMatching(/^ENCRYPTION_KEY is missing/),
      ],
    });
  });
});
