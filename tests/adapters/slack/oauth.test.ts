// OAuth: a workspace installs the bot, is answered with its own token, and takes everything with it when it leaves.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../fakes/eventually.ts';
import { command, eventBody, message } from '../../fakes/slack-payloads.ts';
import { type Mode, type Running, start } from './running.ts';

describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
  let running: Running;
  const inTeam = (event: object) => ({
    ...eventBody(event as Record<string, unknown>),
    team_id: 'T2',
    authorizations: [],
  });
  beforeAll(async () => {
    const oauth = { clientId: '1.2', clientSecret: 'cs', stateSecret: 'ss', redirectUri: null };
    running = await start(mode, { config: { botToken: null, oauth } });
    running.slack.on('oauth.v2.access', ({ args }) => ({
      body: {
        ok: args.code === 'good',
        error: 'invalid_code',
        access_token: 'xoxb-of-T2',
        token_type: 'bot',
        scope: 'chat:write',
        bot_user_id: 'UBOT0002',
        app_id: 'A1',
        team: { id: 'T2', name: 'Second' },
        enterprise: null,
        authed_user: { id: 'U1' },
        is_enterprise_install: false,
      },
    }));
  });
  afterAll(() => running.stop());
  /** How many events came from where the bot is not installed. */
  const turnedAway = () => running.logged.filter((line) => line.includes('a Slack event could not be handled')).length;

  it('does not answer a workspace that has not installed it', async () => {
    await running.deliver('event', inTeam(message({ text: 'Who?' })));
    await eventually(() => turnedAway() === 1);
    expect(running.slack.said()).toEqual([]);
  });

  it('tells whoever used a command there that it did not work, under a number', async () => {
    const slash = command('/ask', 'Who?', running.slack.responseUrl(), { team_id: 'T9' });
    await running.deliver('command', slash);
    const { args } = await eventually(() => running.slack.said('response_url')[0]);
    expect(args).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(/noted under number [0-9a-f]{6}/),
    });
    running.slack.calls.length = 0;
  });

  it('refuses a redirect without its own state', async () => {
    const response = await fetch(`${running.baseUrl}/slack/oauth_redirect?code=good&state=forged`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await running.store.vault?.find('slack', 'T2')).toBeNull();
  });

  it('sends the visitor to Slack and keeps what Slack grants, sealed', async () => {
    const install = await fetch(`${running.baseUrl}/slack/install`, { redirect: 'manual' });
    expect(install.status).toBe(302);
    const target = new URL(install.headers.get('location') ?? '');
    expect(target.origin).toBe('https://slack.com');
    expect(target.searchParams.get('scope')).toContain('chat:write');
    const state = target.searchParams.get('state');
    const cookie = install.headers.get('set-cookie')?.split(';')[0] ?? '';
    const back = await fetch(`${running.baseUrl}/slack/oauth_redirect?code=good&state=${state}`, {
      headers: { cookie },
    });
    expect(back.status).toBe(200);
    expect(JSON.parse((await running.store.vault?.find('slack', 'T2')) ?? '')).toMatchObject({
      bot: { token: 'xoxb-of-T2', userId: 'UBOT0002' },
    });
  });

  it('answers that workspace with its own token', async () => {
    const begin = performance.now();
    await running.deliver('event', inTeam(message({ text: 'Who?' })));
    const said = await eventually(() => running.slack.said('chat.postMessage').find(({ at }) => at >= begin));
    expect(said.token).toBe('xoxb-of-T2');
    const slash = command('/ask', 'Who?', running.slack.responseUrl(), { team_id: 'T2' });
    await running.deliver('command', slash);
    await eventually(() => running.slack.said('response_url')[0]);
  });

  it('acknowledges before it asks the store for the token', async () => {
    const { vault } = running;
    let find = () => {};
    const asked = new Promise<void>((resolve) => {
      vault.find = async (...of) => {
        resolve();
        await new Promise<void>((let_) => {
          find = let_;
        });
        return running.store.vault?.find(...of) ?? null;
      };
    });
    const begin = performance.now();
    await running.deliver('event', inTeam(message({ text: 'Who?' })));
    await asked;
    expect(running.slack.said('chat.postMessage').filter(({ at }) => at >= begin)).toEqual([]);
    find();
    await eventually(() => running.slack.said('chat.postMessage').find(({ at }) => at >= begin));
  });

  it('answers all the same when the store is away for a moment', async () => {
    const { vault } = running;
    let looks = 0;
    vault.find = async (...of) => {
      if (looks++ === 0) throw new Error('the store is away');
      return running.store.vault?.find(...of) ?? null;
    };
    const begin = performance.now();
    await running.deliver('event', inTeam(message({ text: 'Who?' })));
    await eventually(() => running.slack.said('chat.postMessage').find(({ at }) => at >= begin));
  });

  it('posts there what nobody asked for just now', async () => {
    const place = { platform: 'slack', workspace: 'T2', channel: 'C9', thread: null } as const;
    const blocks = [{ kind: 'paragraph' as const, text: { text: 'news' } }];
    expect(
      await running.platform.send(place, { audience: 'everyone', language: 'en', summary: 'news', blocks }),
    ).not.toBe('');
    expect(running.slack.said('chat.postMessage').at(-1)?.token).toBe('xoxb-of-T2');
  });

  it('forgets it when it leaves', async () => {
    await running.deliver('event', inTeam({ type: 'app_uninstalled' }));
    await expect.poll(() => running.store.vault?.find('slack', 'T2')).toBeNull();
    const before = running.slack.said().length;
    await running.deliver('event', inTeam(message({ text: 'Who?' })));
    await eventually(() => turnedAway() === 3);
    expect(running.slack.said()).toHaveLength(before);
  });
});
