// The manifest: generated from the command list, valid by Slack's own schema where that is at hand.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { slackManifest } from '../../../src/adapters/slack/manifest.ts';

const SCHEMA = '../shared/specs/slack-manifest.2.json';
const run = promisify(execFile);
// Where no .env of the developer's is read.
const empty = mkdtempSync(join(tmpdir(), 'slack-manifest-'));
afterAll(() => rmSync(empty, { recursive: true }));
const ways = [
  { publicUrl: null, socketMode: true, oauth: false },
  { publicUrl: 'https://bot.example.org', socketMode: false, oauth: false },
  { publicUrl: 'https://bot.example.org', socketMode: true, oauth: true },
  { publicUrl: 'https://bot.example.org', socketMode: false, oauth: true },
];

describe('manifest', () => {
  it.skipIf(!existsSync(SCHEMA))(`is valid by ${SCHEMA} (skipped where that file is not there)`, () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    (formats as unknown as (ajv: Ajv) => void)(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    for (const way of ways) {
      validate(slackManifest(commands, way));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('keeps to the lengths and counts that Slack allows', () => {
    for (const way of ways) {
      const { display_information: shown, features, oauth_config, settings } = slackManifest(commands, way);
      expect(shown.name.length).toBeLessThanOrEqual(35);
      expect(shown.description.length).toBeLessThanOrEqual(140);
      expect(shown.long_description.length).toBeGreaterThanOrEqual(175);
      expect(shown.long_description.length).toBeLessThanOrEqual(4_000);
      for (const { command, description, usage_hint } of features.slash_commands) {
        expect(command).toMatch(/^\/[a-z]{1,31}$/);
        expect(description.length).toBeLessThanOrEqual(2_000);
        expect(usage_hint.length).toBeLessThanOrEqual(1_000);
      }
      for (const { name, description } of features.shortcuts) {
        expect(name.length).toBeLessThanOrEqual(24);
        expect(description.length).toBeLessThanOrEqual(150);
      }
      expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
      expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
      expect(new Set(oauth_config.scopes.bot)).toHaveLength(oauth_config.scopes.bot.length);
      expect(settings.event_subscriptions.bot_events).toContain('app_home_opened');
    }
  });

  const printed = (args: string[], env: Record<string, string> = {}) =>
    run(process.execPath, [join(process.cwd(), 'src/cli/manifest.ts'), ...args], { env, cwd: empty });
  const OAUTH = {
    SLACK_CLIENT_ID: '1',
    SLACK_CLIENT_SECRET: 's',
    SLACK_STATE_SECRET: 's',
    ENCRYPTION_KEY: 'k'.repeat(32),
  };
  const PUBLIC_URL = 'https://bot.example.org';

  it.each<[string, string[], Record<string, string>]>([
    ['workspaces are to install the app', ['--oauth'], {}],
    ['they install it by the configuration', [], { ...OAUTH, SLACK_APP_TOKEN: 'xapp-1' }],
    ['Slack delivers over HTTP', [], { SLACK_SIGNING_SECRET: 's' }],
  ])('asks for an address where %s and there is none', async (_name, args, env) => {
    const failed = await printed(args, env).catch((error) => error);
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toMatch(/^[^\n]*Set PUBLIC_URL, or give --http[^\n]*\n$/);
  });

  it.each<[string, string[], Record<string, string>, boolean]>([
    ['by socket', ['--oauth'], { PUBLIC_URL, SLACK_APP_TOKEN: 'xapp-1' }, true],
    ['by socket, with half of the configuration', ['--oauth'], { PUBLIC_URL, SLACK_STATE_SECRET: 's' }, true],
    ['over HTTP', [], { ...OAUTH, PUBLIC_URL, SLACK_SIGNING_SECRET: 's' }, false],
    ['over HTTP, by an option', ['--oauth', '--http', PUBLIC_URL], {}, false],
  ])('tells Slack where workspaces come back to, %s', async (_name, args, env, socketMode) => {
    const { stdout, stderr } = await printed(args, env);
    expect(JSON.parse(stdout)).toMatchObject({
      oauth_config: { redirect_urls: [`${PUBLIC_URL}/slack/oauth_redirect`] },
      settings: { socket_mode_enabled: socketMode },
    });
    expect(stderr).toBe('');
  });

  it('says so where it is for another way than the bot will take', async () => {
    const { stdout, stderr } = await printed(['--http', PUBLIC_URL], { SLACK_APP_TOKEN: 'xapp-1' });
    expect(JSON.parse(stdout)).toMatchObject({ settings: { socket_mode_enabled: false } });
    expect(stderr).toMatch(/while SLACK_APP_TOKEN is set, the bot uses Socket Mode/);
  });

  it('is not made from a configuration that is wrong', async () => {
    const failed = await printed([], { PUBLIC_URL: 'bot.example.org' }).catch((error) => error);
    expect(failed).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^PUBLIC_URL must be [^\n]+\n$/),
    });
  });

  it('names every command that the bot has', () => {
    const [partnership] = slackManifest(commands, { publicUrl: null, socketMode: true, oauth: false }).features
      .slash_commands;
    for (const { name } of commands) if (name !== 'ask') expect(partnership?.usage_hint).toContain(name);
  });

  it('tells Slack where to deliver, over HTTP only', () => {
    const http = slackManifest(commands, { publicUrl: 'https://b.example', socketMode: false, oauth: true });
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: 'https://b.example/slack/events' },
    });
    expect(http.oauth_config.redirect_urls).toEqual(['https://b.example/slack/oauth_redirect']);
    const socket = slackManifest(commands, { publicUrl: null, socketMode: true, oauth: false });
    expect(JSON.stringify(socket)).not.toContain('url');
  });

  it('is printed alone, so that it can be piped', async () => {
    const { stdout, stderr } = await printed([]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(slackManifest(commands, ways[0] ?? never()))));
    expect(stderr).toBe('');
  });
});

function never(): never {
  throw new Error('there are ways');
}
