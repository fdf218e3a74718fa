// Readers: their language as users.info gives it, asked for again where Slack could not say for a moment.
import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createLocales, type Locales } from '../../../src/adapters/slack/locales.ts';
import { clientOptions } from '../../../src/adapters/slack/web-client.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack.ts';

let slack: FakeSlack;
let client: webApi.WebClient;
let locales: Locales;
let now = 0;
const log = { debug() {}, info() {}, warn() {}, error() {} };
const quiet = { ...log, setLevel() {}, setName() {}, getLevel: () => 'error' };

beforeAll(async () => {
  slack = await startFakeSlack();
  client = new webApi.WebClient('xoxb-1', clientOptions(slack.apiUrl, quiet as never));
});
afterAll(() => slack.close());
beforeEach(() => {
  now = 1_000_000;
  locales = createLocales(log, () => now);
  slack.calls.length = 0;
});

const french = { body: { ok: true, user: { locale: 'fr-CA', tz: 'America/Toronto', is_admin: true } } };
const limit = (seconds?: string) => ({ status: 429, headers: seconds ? { 'retry-after': seconds } : {}, body: {} });
const languageOf = async (user: string, workspace = 'T1') => (await locales.of(client, user, workspace)).language;
const asked = () => slack.calls.filter(({ method }) => method.startsWith('users.info')).length;

it('asks once for a person, and again after a day', async () => {
  slack.on('users.info', () => french);
  expect(await Promise.all([languageOf('U1'), languageOf('U1')])).toEqual(['fr', 'fr']);
  expect(await locales.of(client, 'U1', 'T1')).toEqual({ language: 'fr', zone: 'America/Toronto', manages: true });
  expect(asked()).toBe(1);
  now += 25 * 3_600_000;
  expect(await languageOf('U1')).toBe('fr');
  expect(asked()).toBe(2);
});

it('answers in English while a workspace is limited, and asks when the limit is over', async () => {
  slack.on('users.info', () => limit('30'));
  expect(await languageOf('U1')).toBe('en');
  slack.on('users.info', () => french);
  // Nobody of that workspace is asked for meanwhile; others are.
  expect(await languageOf('U2')).toBe('en');
  expect(await languageOf('U2', 'T2')).toBe('fr');
  expect(asked()).toBe(2);
  now += 30_000;
  expect(await Promise.all([languageOf('U1'), languageOf('U2')])).toEqual(['fr', 'fr']);
});

it('does not take a limit without a number for none', async () => {
  slack.on('users.info', () => limit());
  expect(await languageOf('U1')).toBe('en');
  slack.on('users.info', () => french);
  expect(await languageOf('U1')).toBe('en');
  now += 10_000;
  expect(await languageOf('U1')).toBe('fr');
});

it('keeps to what it last knew of a person', async () => {
  slack.on('users.info', () => french);
  await languageOf('U1');
  now += 25 * 3_600_000;
  for (const answer of [limit('30'), { cut: true } as const, { body: { ok: false, error: 'missing_scope' } }]) {
    slack.on('users.info', () => answer);
    expect(await languageOf('U1')).toBe('fr');
    now += 30_000;
  }
});

it('asks again soon after a broken line, later after a refusal', async () => {
  slack.on('users.info', () => ({ cut: true }));
  expect(await languageOf('U1')).toBe('en');
  slack.on('users.info', () => ({ body: { ok: false, error: 'missing_scope' } }));
  expect(await languageOf('U1')).toBe('en');
  slack.on('users.info', () => french);
  expect(await languageOf('U1')).toBe('en');
  now += 60_000;
  expect(await languageOf('U1')).toBe('fr');
});
