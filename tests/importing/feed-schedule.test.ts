// The schedule of feeds: one process of those that share a folder reads them, and a lock that was left behind stops nobody.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scheduleFeeds } from '../../src/importing/feed-schedule.ts';
import { followStored } from '../../src/importing/followed-stored.ts';
import type { WebReader } from '../../src/importing/web-reader.ts';
import { item, rss } from './feed-parts.ts';

/** No process has this id. */
const DEAD = 4_000_000;
const now = Temporal.Instant.from('2026-01-15T12:00:00Z');
let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schedule-'));
  lock = join(folder, '.feeds.lock');
  writeFileSync(join(folder, 'feeds.yaml'), 'feeds:\n  - url: https://wire.example/feed\n');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const web: WebReader = {
  read: async (address) => ({
    ...{ name: address, address, status: 200, contentType: 'text/xml', etag: null, lastModified: null },
    bytes: Buffer.from(rss(item())),
  }),
  close: async () => {},
};

/** Runs so many rounds; gives the feeds that were read, and what failed. */
async function run(rounds: number) {
  const read: string[] = [];
  const failed: unknown[] = [];
  const schedule = scheduleFeeds({
    ...{ folder, stored: followStored(folder), topics: () => [], web, now: () => now },
    told: ({ url, state }) => read.push(`${state} ${url}`),
    failed: (why) => failed.push(why),
  });
  for (let round = 0; round < rounds; round++) {
    vi.advanceTimersToNextTimer();
    // The round after it is planned when this one is done.
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
  }
  await schedule.stop();
  return { read, failed };
}
const ONCE = { read: ['read https://wire.example/feed'], failed: [] };

test('the feeds are read, and the lock is given back', async () => {
  expect(await run(1)).toEqual(ONCE);
  expect(existsSync(lock)).toBe(false);
});

test('who finds the lock of a living process leaves the feeds to it', async () => {
  writeFileSync(lock, String(process.ppid));
  expect(await run(1)).toEqual({ read: [], failed: [] });
  expect(existsSync(lock)).toBe(true);
});

test.each([
  ['a process that has ended', String(DEAD)],
  ['an earlier process of our own id', String(process.pid)],
])('the lock of %s is taken over', async (_, holder) => {
  writeFileSync(lock, holder);
  expect(await run(1)).toEqual(ONCE);
});

test('the lock of another machine is waited for, but not for ever', async () => {
  writeFileSync(lock, '1@elsewhere.example');
  utimesSync(lock, now.epochMilliseconds / 1_000, now.epochMilliseconds / 1_000 - 1_800);
  expect((await run(1)).read).toEqual([]);
  utimesSync(lock, now.epochMilliseconds / 1_000, now.epochMilliseconds / 1_000 - 7_200);
  expect(await run(1)).toEqual(ONCE);
});

test.each(['', 'feeds: [', 'feeds:\n  - url: https://wire.example/feed\n'])(
  'an import that was killed is finished, whatever feeds.yaml says: %j',
  async (yaml) => {
    writeFileSync(join(folder, 'feeds.yaml'), yaml);
    const staged = join(folder, '.importing', `${DEAD}-killed`);
    mkdirSync(staged, { recursive: true });
    writeFileSync(join(staged, '0'), 'a');
    writeFileSync(join(staged, 'complete.json'), JSON.stringify([['0', 'articles/a.md']]));
    await run(1);
    expect(readdirSync(join(folder, 'articles'))).toContain('a.md');
    expect([existsSync(staged), existsSync(lock)]).toEqual([false, false]);
  },
);

test('a lock that names nobody is being written, or is left over after a minute', async () => {
  writeFileSync(lock, '');
  utimesSync(lock, now.epochMilliseconds / 1_000, now.epochMilliseconds / 1_000 - 5);
  expect((await run(1)).read).toEqual([]);
  utimesSync(lock, now.epochMilliseconds / 1_000, now.epochMilliseconds / 1_000 - 90);
  expect(await run(1)).toEqual(ONCE);
});

test('what is wrong is said once for as long as it lasts', async () => {
  writeFileSync(join(folder, 'feeds.yaml'), 'feeds: [');
  const { failed } = await run(3);
  expect(failed).toHaveLength(1);
  expect(String(failed[0])).toContain('is not YAML');
});

test('a stop does not wait for the feeds that are left', async () => {
  const addresses = [1, 2, 3].map((n) => `https://wire.example/${n}`);
  writeFileSync(join(folder, 'feeds.yaml'), `feeds:\n${addresses.map((url) => `  - url: ${url}\n`).join('')}`);
  const asked: string[] = [];
  const first = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const schedule = scheduleFeeds({
    ...{ folder, stored: followStored(folder), topics: () => [], now: () => now, told: () => {} },
    failed: (why) => expect.fail(String(why)),
    web: {
      ...web,
      async read(address) {
        asked.push(address);
        first.resolve();
        await gate.promise;
        return web.read(address);
      },
    },
  });
  vi.advanceTimersToNextTimer();
  await first.promise;
  const stopped = schedule.stop();
  gate.resolve();
  await stopped;
  expect(asked).toEqual([addresses[0]]);
});
