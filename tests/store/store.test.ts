// The store on SQLite and on PostgreSQL: the same tables, the same manners.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Conversation, Feedback, ThreadContext } from '../../src/chat/memory.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { everyStore } from './every-store.ts';

const KEY = 'a key of tests, long enough to be one';
const place: Conversation = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1.1' };
const context: ThreadContext = { asker: 'U1', asking: 'when', terms: ['đối thoại', '2023'], language: 'vi' };
const feedback: Feedback = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  message: '1.2',
  user: 'U1',
  verdict: 'helpful',
  about: 'a#1',
};

let clock = Temporal.Instant.from('2026-01-31T10:00:00Z');
const options = { encryptionKey: KEY, now: () => clock };

describe.each(everyStore(options))('%s', (_name, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.memory.forgetWorkspace('slack', 'T1');
  }, 60_000);
  afterAll(() => store.close());
  afterEach(() => {
    clock = Temporal.Instant.from('2026-01-31T10:00:00Z');
  });

  it('lets an id be claimed once, of many at once', async () => {
    const id = `id-${Math.random()}`;
    const claims = await Promise.all(Array.from({ length: 20 }, () => store.memory.claim(id)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('remembers a thread for a day, and what was last asked in it', async () => {
    expect(await store.memory.recallThread(place)).toBeNull();
    await store.memory.rememberThread(place, { ...context, terms: ['older'] });
    await store.memory.rememberThread(place, context);
    expect(await store.memory.recallThread(place)).toEqual(context);
    expect(await store.memory.recallThread({ ...place, thread: '' })).toBeNull();
    clock = clock.add({ hours: 24 });
    expect(await store.memory.recallThread(place)).toBeNull();
    await store.sweep();
    clock = clock.subtract({ hours: 24 });
    expect(await store.memory.recallThread(place)).toBeNull();
  });

  it('keeps the last word of a person on a message', async () => {
    await store.memory.saveFeedback(feedback);
    await store.memory.saveFeedback({ ...feedback, verdict: 'not-helpful' });
    const kept = (await store.backup()).map((line) => JSON.parse(line) as { table?: string; row: Feedback });
    const own = kept.filter(({ table, row }) => table === 'feedback' && row.workspace === 'T1');
    expect(own.map(({ row }) => row.verdict)).toEqual(['not-helpful']);
  });

  it('opens what it sealed, for its owner only', async () => {
    const { vault } = store;
    await vault?.save('slack', 'T1', 'xoxb-1');
    await vault?.save('slack', 'T1', 'xoxb-2');
    expect(await vault?.find('slack', 'T1')).toBe('xoxb-2');
    expect(await vault?.find('slack', 'T2')).toBeNull();
    await vault?.remove('slack', 'T1');
    expect(await vault?.find('slack', 'T1')).toBeNull();
  });

  it('forgets a workspace whole, and no other', async () => {
    const other = { ...place, workspace: 'T2' };
    for (const each of [place, other]) await store.memory.rememberThread(each, context);
    await store.vault?.save('slack', 'T1', 'xoxb-1');
    await store.memory.forgetWorkspace('slack', 'T1');
    expect(await store.memory.recallThread(place)).toBeNull();
    expect(await store.vault?.find('slack', 'T1')).toBeNull();
    expect(await store.memory.recallThread(other)).toEqual(context);
    await store.memory.forgetWorkspace('slack', 'T2');
  });
});

describe('a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is made with its folder, kept between runs, and holds no secret in clear', async () => {
    const file = join(folder, 'deep', 'a.db');
    const first = await openStore(`sqlite:${file}`, options);
    await first.vault?.save('slack', 'T1', 'xoxb-very-secret');
    await first.memory.claim('one');
    await first.close();
    const second = await openStore(`sqlite:${file}`, options);
    expect(await second.vault?.find('slack', 'T1')).toBe('xoxb-very-secret');
    expect(await second.memory.claim('one')).toBe(false);
    await second.close();
    expect(String(await readFile(file))).not.toContain('very-secret');
    const otherKey = await openStore(`sqlite:${file}`, { ...options, encryptionKey: `${KEY}!` });
    expect(await otherKey.vault?.find('slack', 'T1')).toBeNull();
    await otherKey.close();
  });

  it('may be open twice, as while one process replaces another', async () => {
    const url = `sqlite:${join(folder, 'twice.db')}`;
    const [a, b] = await Promise.all([openStore(url, options), openStore(url, options)]);
    expect([await a.memory.claim('x'), await b.memory.claim('x')]).toEqual([true, false]);
    await Promise.all([a.close(), b.close()]);
  });
});
