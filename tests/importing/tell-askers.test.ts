// Telling askers: once, in private, when an article that came later answers; whatever else changes, nobody is disturbed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { callOfAction } from '../../src/chat/actions.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Platform } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { noticeArticles } from '../../src/digests/notice.ts';
import { followAskers, type TellNeeds, tellAskers } from '../../src/importing/tell-askers.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { blocksOf, replyText } from '../fixtures/reply-text.ts';
import { article, drill, invocation, port, studyOf, teaser } from '../fixtures/small-corpus.ts';

let folder = '';
let store: Store;
let at = Temporal.Instant.from('2026-01-15T12:00:00Z');
let study = studyOf();
const told: { user: string; reply: Reply }[] = [];
let refuses = false;
let connected = true;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'askers-'));
  store = await openStore(`sqlite:${join(folder, 'store.db')}`, { now: () => at });
  at = Temporal.Instant.from('2026-01-15T12:00:00Z');
  study = studyOf([port, drill, teaser]);
  told.length = 0;
  [refuses, connected] = [false, true];
  await noticeArticles(study.knowledge, store.ledger);
  at = at.add({ hours: 1 });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const platform: Platform = {
  name: 'slack',
  start: async () => {},
  send: async () => expect.fail('told in public'),
  async tell(_workspace, user, reply) {
    if (refuses) throw new Error('refused');
    told.push({ user, reply });
  },
  refused: () => true,
  stop: async () => {},
  connected: () => connected,
};
const place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null } as const;
const dispatch = createDispatch({
  commands,
  study: () => study,
  wishes: { keep: (wish) => store.wishes.keep(wish) },
  report: (error) => expect.fail(String(error)),
});
const ask = (question: string, more: Record<string, string> = {}, user = 'U1') =>
  dispatch(invocation('ask', { question, ...more }, { place, user }));
const needs = (): TellNeeds => ({
  ...{ wishes: store.wishes, ledger: store.ledger, study: () => study, now: () => at, log: () => {} },
  platform: (name) => (name === 'slack' ? platform : undefined),
});
const look = () => tellAskers(needs());

const QUESTION = 'How many turbines does the Ninh Thuan wind farm have?';
const wind = article({
  id: '2026-01-16-wind-farm',
  title: 'Wind farm opens in Ninh Thuan',
  published: '2026-01-16',
  body: 'The Ninh Thuan wind farm has 45 turbines, the province said.\n\nIt feeds the homes of a whole district.',
});

async function wish(user = 'U1') {
  const button = blocksOf(await ask(QUESTION, {}, user), 'actions')
    .flatMap(({ actions }) => actions)
    .find(({ id }) => id === 'tell-me');
  expect(button?.label).toBe('Tell me when an article answers this');
  const call = callOfAction('tell-me', button?.value ?? '');
  return dispatch(invocation(call?.command ?? '', call?.options ?? {}, { place, user }));
}

async function addArticle() {
  at = at.add({ hours: 1 });
  study = studyOf([port, drill, teaser, wind]);
  await noticeArticles(study.knowledge, store.ledger);
  at = at.add({ minutes: 1 });
}

test('whoever pressed the button is told once when an article answers', async () => {
  expect(replyText(await wish())).toContain('I will tell you, once, when an article answers this.');
  await wish();
  expect(await look()).toBe(0);
  await addArticle();
  expect(await look()).toBe(1);
  expect(told.map(({ user }) => user)).toEqual(['U1']);
  expect(replyText(told[0]?.reply as Reply)).toMatch(
    /^An article now answers what you asked: turbines Ninh Thuan wind/,
  );
  expect(replyText(told[0]?.reply as Reply)).toContain(
    '“The Ninh Thuan wind farm has 45 turbines, the province said.”',
  );
  expect(await look()).toBe(0);
  expect(await store.wishes.open()).toEqual([]);
});

test('of two processes one tells', async () => {
  await wish();
  await addArticle();
  const counts = await Promise.all([look(), look(), look()]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
});

test('an article that answers something else tells nobody', async () => {
  await wish();
  at = at.add({ hours: 1 });
  const other = article({ id: 'other', body: 'The museum of Nairobi opened a hall of old ships.' });
  study = studyOf([port, drill, teaser, other]);
  expect(await look()).toBe(0);
  expect(await store.wishes.open()).toHaveLength(1);
});

test('a platform that is away is waited for; one that refuses is tried three times, then the wish goes', async () => {
  await wish();
  await addArticle();
  connected = false;
  expect(await look()).toBe(0);
  connected = true;
  refuses = true;
  for (let i = 0; i < 3; i++) expect(await look()).toBe(0);
  expect(await store.wishes.open()).toEqual([]);
});

test('who asked is told once the platform has come, though no article comes with it', async () => {
  await wish();
  await addArticle();
  connected = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const following = followAskers(needs());
  const nextLook = async () => {
    vi.advanceTimersToNextTimer();
    // The look after it is planned when this one is done.
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
  };
  try {
    await nextLook();
    expect(told).toEqual([]);
    connected = true;
    await nextLook();
    expect(told.map(({ user }) => user)).toEqual(['U1']);
  } finally {
    await following.stop();
    vi.useRealTimers();
  }
});

test('a wish that has waited half a year is forgotten; a workspace that leaves takes its wishes along', async () => {
  await wish();
  at = at.add({ hours: 24 * 181 });
  await store.sweep();
  expect(await store.wishes.open()).toEqual([]);
  await wish();
  await store.memory.forgetWorkspace('slack', 'T1');
  expect(await store.wishes.open()).toEqual([]);
});

test('what the articles answer by now is answered at once; nobody keeps more than twenty wishes', async () => {
  await addArticle();
  expect(replyText(await ask(QUESTION, { tell: 'yes' }))).toContain('45 turbines');
  for (let i = 0; i < 20; i++) {
    const reply = await ask(`How many gliders number ${i + 100} has the moon base of Zorg?`, { tell: 'yes' });
    expect(replyText(reply)).toContain('I will tell you');
  }
  expect(replyText(await ask('Who built the zeppelin hall of Zorg?', { tell: 'yes' }))).toContain(
    'as many answers as I can keep',
  );
  expect(await store.wishes.open()).toHaveLength(20);
});

test('neither names of askers nor messages are kept, only words', async () => {
  await wish();
  const [kept] = await store.wishes.open();
  expect(kept?.asked).toEqual({
    asking: 'how many',
    terms: ['turbines', 'Ninh', 'Thuan', 'wind', 'farm'],
    language: 'en',
  });
});
