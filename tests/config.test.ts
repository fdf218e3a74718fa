// The configuration is checked whole, and every problem says what to set and where it is found.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';

function config(env: Record<string, string> = {}) {
  const parsed = parseConfig(env);
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.config;
}

function problems(env: Record<string, string>): string[] {
  const parsed = parseConfig(env);
  return 'problems' in parsed ? parsed.problems : [];
}

describe('an empty environment', () => {
  test('is a chat in the terminal over the folder that comes along', () => {
    expect(config()).toMatchObject({
      knowledgeDir: 'knowledge',
      databaseUrl: 'sqlite:data/partnership.db',
      slack: null,
      discord: null,
      port: null,
      allowPrivateAddresses: false,
      logLevel: 'info',
      terminal: { colour: true, locale: 'en' },
      secrets: [],
    });
  });

  test('is the same as one whose values are empty, as in a copied .env.example', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const env = Object.fromEntries(
      [...example.matchAll(/^#?\s?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');
    const keys = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, key = '']) => key);
    // What the system or another program sets is nobody's to fill in.
    const own = keys.filter(
      (key) => !['NO_COLOR', 'TERM', 'LC_ALL', 'LC_MESSAGES', 'LANG', 'SHARDING_MANAGER'].includes(key),
    );
    expect(own).toContain('KNOWLEDGE_DIR');
    expect(Object.keys(env).sort()).toEqual(own.sort());
    expect(config(env)).toEqual(config());
  });
});

describe('tokens', () => {
  test('of Slack choose Socket Mode or HTTP', () => {
    expect(config({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      signingSecret: null,
      apiUrl: 'https://slack.com/api/',
    });
    expect(config({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '3000' })).toMatchObject({
      port: 3000,
      slack: { appToken: null, signingSecret: 's' },
    });
  });

  test('of Discord are enough alone', () => {
    expect(config({ DISCORD_TOKEN: 't', DISCORD_API_URL: 'http://localhost:1/api/' }).discord).toMatchObject({
      token: 't',
      clientId: null,
      guildId: null,
      apiUrl: 'http://localhost:1/api',
    });
  });

  test('that are swapped, or lack their partner, are told apart', () => {
    expect(problems({ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' })).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN .*xoxb-.*api\.slack\.com\/apps/),
      expect.stringMatching(/^SLACK_APP_TOKEN .*xapp-.*api\.slack\.com\/apps/),
    ]);
    expect(problems({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN is missing.*SLACK_SIGNING_SECRET/),
    ]);
    expect(problems({ SLACK_APP_TOKEN: 'xapp-1' })).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN is missing/)]);
    expect(problems({ DISCORD_CLIENT_ID: '1' })).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN is missing.*discord\.com\/developers/),
    ]);
  });

  test('are all known as secrets, the password of the database too', () => {
    const { secrets } = config({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: 'sign',
      DISCORD_TOKEN: 'disc',
      DATABASE_URL: 'postgres://bot:hunter2@db.example/bot',
    });
    expect(secrets).toEqual(['xoxb-1', 'xapp-1', 'sign', 'disc', 'hunter2']);
  });
});

test.each([
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '3000x'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'mysql://x'],
  ['SLACK_API_URL', 'slack.com/api'],
  ['DISCORD_API_URL', 'file:///etc'],
  ['DISCORD_CLIENT_ID', 'my-app'],
  ['ALLOW_PRIVATE_ADDRESSES', 'yes'],
])('%s=%s is refused by name and without its value', (name, value) => {
  const [first = ''] = problems({ DISCORD_TOKEN: 't', [name]: value });
  expect(first.startsWith(`${name} `)).toBe(true);
  expect(first).toMatch(/\.$/);
  expect(first).not.toContain(value);
});

test('all problems are told at once', () => {
  expect(problems({ PORT: 'x', LOG_LEVEL: 'x', DATABASE_URL: 'x', SLACK_APP_TOKEN: 'xapp-1' })).toHaveLength(4);
});

test.each([
  [{ NO_COLOR: '1' }, false],
  [{ NO_COLOR: '' }, true],
  [{ TERM: 'dumb' }, false],
  [{ TERM: 'xterm-256color' }, true],
])('colour with %j is %s', (env, colour) => {
  expect(config(env).terminal.colour).toBe(colour);
});
