// The ledger's contract on SQLite, on PostgreSQL in process and, where one is named, on a server.
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { openStore, type Store, storeOver } from '../../src/store/open-store.ts';
import { subscriptionOf } from '../digests/doors.ts';

let clock = Temporal.Instant.from('2026-01-31T10:00:00Z');
const options = { now: () => clock };

function inProcess(database: PGlite): Dialect {
  const client = {
    query: async (sql: string, parameters: readonly unknown[]) => {
      const { rows, affectedRows } = await database.query(sql, [...parameters]);
      return { command: /\w+/.exec(sql)?.[0]?.toUpperCase() ?? '', rows, rowCount: affectedRows ?? rows.length };
    },
    release() {},
  };
  return new PostgresDialect({ pool: { connect: async () => client as never, end: () => database.close() } });
}

const server = process.env.TEST_DATABASE_URL;
const stores: [string, () => Promise<Store>][] = [
  ['SQLite', () => storeOver(nodeSqliteDialect(':memory:'), options)],
  ['PostgreSQL in process', () => storeOver(inProcess(new PGlite()), options)],
  ...(server ? ([['PostgreSQL server', () => openStore(server, options)]] as [string, () => Promise<Store>][]) : []),
];

describe.each(stores)('%s', (_name, open) => {
  let store: Store;
  const channel = `C${Math.random()}`;
  const subscription = subscriptionOf(channel);
  const entry = (day: string) => ({ subscription: subscription.id, day });
  const told = { articles: ['a'], reasons: ['because'], until: '2026-01-31T09:00:00.000Z' };
  beforeAll(async () => {
    store = await open();
    await store.ledger.save(subscription);
  }, 60_000);
  afterAll(() => store.close());

  it('lets one of many claim a day, another when the lease has run out, and nobody when it is done', async () => {
    const { ledger } = store;
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, i) => ledger.claim(entry('2026-01-31'), `${i}`, 1_000)),
    );
    expect(claims.filter((claim) => claim?.kind === 'fresh')).toHaveLength(1);
    const owner = `${claims.findIndex((claim) => claim !== null)}`;
    expect(await ledger.sending(entry('2026-01-31'), 'a stranger', 'mark', told)).toBe(false);
    expect(await ledger.sending(entry('2026-01-31'), owner, `mark${channel}`, told)).toBe(true);
    clock = clock.add({ seconds: 2 });
    expect(await ledger.claim(entry('2026-01-31'), 'second', 1_000)).toMatchObject({ kind: 'unsure', told });
    await ledger.confirm(entry('2026-01-31'), 'second', '1.1', told);
    clock = clock.add({ seconds: 2 });
    expect(await ledger.claim(entry('2026-01-31'), 'third', 1_000)).toBeNull();
    expect(await ledger.find(subscription.id)).toEqual({ ...subscription, toldUntil: told.until });
    expect((await ledger.lastDays()).get(subscription.id)).toBe('2026-01-31');
    expect([...(await ledger.shown(subscription.id))]).toEqual([['a', '2026-01-31']]);
    expect(await ledger.reasons(`mark${channel}`)).toEqual(['because']);
  });

  it('tells skipped days since the last that was posted, and pauses once', async () => {
    const { ledger } = store;
    await ledger.claim(entry('2026-02-01'), 'a', 1_000);
    await ledger.release(entry('2026-02-01'), 'a', 1, 1);
    expect(await ledger.wasTried(entry('2026-02-01'))).toBe(true);
    await ledger.skip(entry('2026-02-01'), 'missed');
    expect(await ledger.skipped(subscription.id)).toEqual(['2026-02-01']);
    expect([await ledger.failed(subscription.id), await ledger.failed(subscription.id)]).toEqual([1, 2]);
    expect([await ledger.pause(subscription.id), await ledger.pause(subscription.id)]).toEqual([true, false]);
  });

  it('knows when articles were added and changed, and counts terms', async () => {
    const { ledger } = store;
    // A server keeps the rows of earlier runs.
    const own = ({ id }: { id: string }) => id === channel;
    const before = clock.subtract({ seconds: 1 }).toString();
    await ledger.notice([{ id: channel, hash: '1' }]);
    const seen = await ledger.seenBetween(before, String(clock));
    expect(seen.filter(own)).toMatchObject([{ id: channel, changed: null }]);
    clock = clock.add({ hours: 1 });
    expect((await ledger.seenBetween(String(clock.subtract({ seconds: 1 })), String(clock))).filter(own)).toEqual([]);
    await ledger.notice([{ id: channel, hash: '2' }]);
    expect((await ledger.seenBetween(String(clock.subtract({ seconds: 1 })), String(clock))).filter(own)).toMatchObject(
      [{ id: channel, changed: expect.any(String) }],
    );
    await store.countUnanswered(['trade', 'trade', 'port']);
    await store.countUnanswered(['trade']);
  });

  it('is saved whole, and restored into another database', async () => {
    const lines = await store.backup();
    const other = await storeOver(nodeSqliteDialect(':memory:'), options);
    expect(await other.restore(lines)).toBe(lines.length - 1);
    expect(await other.ledger.find(subscription.id)).toEqual(await store.ledger.find(subscription.id));
    expect((await other.backup()).toSorted()).toEqual(lines.toSorted());
    await expect(other.restore(['{"format":"else"}'])).rejects.toThrow('no backup of this bot');
    await other.close();
    expect(await store.ledger.remove(subscription.id)).toBe(true);
  });
});
