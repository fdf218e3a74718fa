// Curation in chat: who may see what waits and what is asked in vain, the buttons, and how the feeds stand.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { callOfAction } from '../../src/chat/actions.ts';
import type { Invocation } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Action, Reply } from '../../src/chat/reply.ts';
import { openCuration } from '../../src/cli/open-curation.ts';
import { STATES } from '../../src/importing/feed-states.ts';
import { type Folder, importInput } from '../../src/importing/import-input.ts';
import { outcomeLines } from '../../src/importing/report.ts';
import { readStored } from '../../src/importing/stored-articles.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { blocksOf, replyText } from '../fixtures/reply-text.ts';
import { invocation, studyOf } from '../fixtures/small-corpus.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'curation-'));
  store = await openStore(`sqlite:${join(folder, 'store.db')}`);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const study = studyOf();
const CURATOR = 'U0CURATOR';
const place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null } as const;

function run(options: Record<string, unknown>, over: Partial<Invocation> = {}): Promise<Reply> {
  const curation = openCuration({ knowledgeDir: folder, curators: [CURATOR] }, store);
  const report = (error: unknown) => expect.fail(String(error));
  const dispatch = createDispatch({ commands, study: () => study, curation, report });
  return dispatch(invocation('sources', options, { place, user: CURATOR, ...over }));
}
const click = ({ id, value }: Action) => {
  const call = callOfAction(id, value);
  expect(call?.command).toBe('sources');
  return run(call?.options ?? {});
};
const buttons = (reply: Reply) => blocksOf(reply, 'actions').flatMap(({ actions }) => actions);
const named = (reply: Reply, label: string) => {
  const found = buttons(reply).find((action) => action.label === label);
  if (!found) throw new Error(`no button "${label}" among ${buttons(reply).map((one) => one.label)}`);
  return found;
};

async function wait(count: number) {
  const into: Folder = { path: folder, stored: await readStored(folder), topics: [], room: 'pending' };
  for (let i = 1; i <= count; i++) {
    const text = `Harbour number ${i} opens\n\n${Array.from({ length: 200 }, (_, n) => `w${i}x${n}`).join(' ')}. Ship ${i} came.`;
    await importInput({ name: `${i}.txt`, bytes: Buffer.from(text) }, into, { today: '2026-01-01' });
  }
}

describe('for a curator', () => {
  test('the overview leads to what waits; each article has its opening, its source and its buttons', async () => {
    await wait(6);
    const overview = await run({});
    const list = await click(named(overview, 'Waiting for approval (6)'));
    expect(list.audience).toBe('asker');
    expect(replyText(list)).toContain('6 articles wait for approval');
    expect(replyText(list)).toMatch(/1\. Harbour number 1 opens\nno date known · 1\.txt · harbour-number-1-opens/);
    expect(buttons(list).map(({ label }) => label)).toEqual(
      [1, 2, 3, 4].flatMap((n) => [`Approve ${n}`, `Read ${n}`, `Reject ${n}`]),
    );
  });

  test('reading shows it whole, approving moves it, rejecting keeps it out for good', async () => {
    await wait(3);
    const list = await run({ article: 'pending' });
    const whole = await click(named(list, 'Read 2'));
    expect(replyText(whole)).toContain('Ship 2 came.');
    const approved = await click(named(whole, 'Approve'));
    expect(approved.summary).toBe('“harbour-number-2-opens” is approved. It can be found in a moment.');
    expect(replyText(approved)).toContain('2 articles wait for approval');
    expect(readdirSync(join(folder, 'articles'))).toEqual(['harbour-number-2-opens.md']);
    expect((await click(named(list, 'Reject 1'))).summary).toContain('is rejected. It will not come in again.');
    expect((await click(named(list, 'Approve 1'))).summary).toContain('no longer waits');
    await wait(1);
    expect(readdirSync(join(folder, 'pending'))).toEqual(['harbour-number-3-opens.md']);
    const last = await click(named(await run({ article: 'pending' }), 'Approve 1'));
    expect(replyText(last)).toContain('No article waits for approval.');
  });

  test('a changed text of an approved article waits; until it is approved the text before it serves', async () => {
    const into = async (room: 'articles' | 'pending'): Promise<Folder> => ({
      ...{ path: folder, stored: await readStored(folder), topics: [], room },
    });
    const tell = async (room: 'articles' | 'pending', ships: string) => {
      const text = `Harbour opens today\n\n${Array.from({ length: 200 }, (_, n) => `w${n}`).join(' ')}. ${ships} came.`;
      const input = { name: 'harbour.txt', bytes: Buffer.from(text) };
      return importInput(input, await into(room), { today: '2026-01-01' });
    };
    const bodyOf = (path: string) => readFileSync(join(folder, path), 'utf8').trim().split(' ').slice(-3).join(' ');
    await tell('articles', 'One ship');
    const told = await tell('pending', 'Two ships');
    expect(outcomeLines(told).join()).toContain('pending/harbour-opens-today.md: a changed text (waits for approval)');
    expect(bodyOf('articles/harbour-opens-today.md')).toBe('One ship came.');
    const list = await run({ article: 'pending' });
    expect(replyText(list)).toContain('A changed text, version 2; until it is approved, the version before it serves.');
    await click(named(list, 'Approve 1'));
    expect(bodyOf('articles/harbour-opens-today.md')).toBe('Two ships came.');
    expect(bodyOf('versions/harbour-opens-today/1.md')).toBe('One ship came.');
    expect(readdirSync(join(folder, 'pending'))).toEqual([]);
    await tell('pending', 'Three ships');
    await click(named(await run({ article: 'pending' }), 'Reject 1'));
    expect((await tell('pending', 'Three ships')).kind).toBe('unchanged');
    expect(bodyOf('articles/harbour-opens-today.md')).toBe('Two ships came.');
  });

  test('gaps are counted, and what readers said stands beside them', async () => {
    expect(replyText(await run({ article: 'gaps' }))).toBe('No question has gone without an answer yet.');
    await store.countUnanswered(['visa', 'fees']);
    await store.countUnanswered(['visa']);
    const said = { platform: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', message: '1' } as const;
    await store.memory.saveFeedback({ ...said, verdict: 'missing', about: 'visa fees' });
    const text = replyText(await click(named(await run({}), 'Asked in vain')));
    expect(text).toBe(
      'Asked about without an answer\n  • 2 × visa\n  • 1 × fees\n\nWhat readers said\n  • 1 × missing: visa fees',
    );
  });
});

test.each([
  { article: 'pending' },
  { article: 'gaps' },
  { waiting: '*' },
  { gaps: '*' },
  { approve: 'x' },
  { reject: 'x' },
])('nobody else may: %j', async (options) => {
  await wait(1);
  const reply = await run(options, { user: 'U0READER' });
  expect(replyText(reply)).toContain('Only curators can see that.');
  expect(readdirSync(join(folder, 'pending'))).toHaveLength(1);
  expect(buttons(await run({}, { user: 'U0READER' }))).toEqual([]);
});

test('an id that is a path approves nothing', async () => {
  await wait(1);
  mkdirSync(join(folder, 'articles'), { recursive: true });
  for (const id of ['../pending/harbour-number-1-opens', '..', 'pending/x', '/etc/passwd'])
    expect((await run({ approve: id })).summary).toContain('no longer waits');
  expect(readdirSync(join(folder, 'articles'))).toEqual([]);
});

test('feeds stand in /sources with their state, the failing ones first, without the keys in their addresses', async () => {
  const feeds = ['https://a.example/rss?key=secret', 'https://b.example/feed/', 'https://c.example/new'];
  writeFileSync(join(folder, 'feeds.yaml'), `feeds:\n${feeds.map((url) => `  - url: ${url}\n`).join('')}`);
  const states = {
    [feeds[0] ?? '']: { okAt: '2026-01-14T10:00:00Z' },
    [feeds[1] ?? '']: {
      failingSince: '2026-01-10T10:00:00Z',
      why: 'The server answered 500.',
      reason: { key: 'status', values: [500] },
      failures: 3,
    },
  };
  writeFileSync(join(folder, STATES), JSON.stringify(states));
  const overview = async (language: 'en' | 'vi' | 'fr') => replyText(await run({}, { user: 'U0READER', language }));
  const text = await overview('en');
  expect(text).toContain(
    'Feeds\n  • b.example/feed: failing since 10 January 2026. The server answered 500.\n  • a.example/rss: ok, last read on 14 January 2026\n  • c.example/new: not read yet',
  );
  expect(text).not.toContain('secret');
  expect(await overview('vi')).toContain('Máy chủ trả về lỗi 500.');
  expect(await overview('fr')).toContain('Le serveur a répondu 500.');
  for (const reason of [null, { key: 'of a later version', values: [] }, { key: 'status', values: [] }]) {
    writeFileSync(
      join(folder, STATES),
      JSON.stringify({ ...states, [feeds[1] ?? '']: { ...states[feeds[1] ?? ''], reason } }),
    );
    expect(await overview('vi')).toContain('The server answered 500.');
  }
});
