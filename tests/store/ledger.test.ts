// The ledger's contract on SQLite, on PostgreSQL in process and, where one is named, on a server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { type Store, storeOver } from '../../src/store/open-store.ts';
import { subscriptionOf } from '../digests/doors.ts';
import { everyStore } from './every-store.ts';

let clock = Temporal.Instant.from('2026-01-31T10:00:00Z');
const options = { now: () => clock };

describe.each(everyStore(options))('%s', (_name, open) => {
  let store: Store;
  const channel = `C${Math.random()}`;
  const subscription = subscriptionOf(channel);
  const entry = (day: string) => ({ subscription: subscription.id, day });
  const before = { toldUntil: subscription.toldUntil, posted: 0 };
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
    expect(await ledger.sending(entry('2026-01-31'), 'a stranger', 'mark', told, before)).toBe('lost');
    expect(await ledger.sending(entry('2026-01-31'), owner, `mark${channel}`, told, before)).toBe('begun');
    clock = clock.add({ seconds: 2 });
    expect(await ledger.claim(entry('2026-01-31'), 'second', 1_000)).toMatchObject({ kind: 'unsure', told });
    await ledger.confirm(entry('2026-01-31'), 'second', '1.1', told);
    clock = clock.add({ seconds: 2 });
    expect(await ledger.claim(entry('2026-01-31'), 'third', 1_000)).toBeNull();
    expect(await ledger.find(subscription.id)).toEqual({ ...subscription, toldUntil: told.until });
    expect((await ledger.lastDays()).get(subscription.id)).toBe('2026-01-31');
    const { posted, shown, skipped } = await ledger.history(subscription.id);
    expect([posted, [...shown], skipped]).toEqual([1, [['a', '2026-01-31']], []]);
    expect(await ledger.told(`mark${channel}`)).toEqual(told);
  });

  it('lets one digest of a channel be sent at a time, and none that tells what is told already', async () => {
    const { ledger } = store;
    const busy = subscriptionOf(`${channel}-busy`);
    const days = Array.from({ length: 6 }, (_, i) => ({ subscription: busy.id, day: `2026-01-31+${i}` }));
    await ledger.save(busy);
    for (const day of days) await ledger.claim(day, 'a', 60_000);
    const send = (day: (typeof days)[number], toldUntil = busy.toldUntil, posted = 0) =>
      ledger.sending(day, 'a', `${channel}${day.day}`, told, { toldUntil, posted });
    const outcomes = await Promise.all(days.map((day) => send(day)));
    expect(outcomes.filter((outcome) => outcome === 'begun')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(5);
    const first = days[outcomes.indexOf('begun')] as (typeof days)[number];
    const other = days.find((day) => day !== first) as (typeof days)[number];
    await ledger.yield(other, 'a');
    expect(await ledger.claim(other, 'b', 60_000)).toEqual({ kind: 'fresh' });
    await ledger.yield(other, 'b');
    await ledger.claim(other, 'a', 60_000);
    await ledger.confirm(first, 'a', '1.1', told);
    expect(await send(other)).toBe('busy');
    expect(await send(other, told.until)).toBe('busy');
    expect(await send(other, told.until, 1)).toBe('begun');
    // An order that was read before the digest was confirmed changes nothing of what was told.
    await ledger.save({ ...busy, quiet: 'note' });
    expect(await ledger.find(busy.id)).toMatchObject({ quiet: 'note', toldUntil: told.until });
    await ledger.remove(busy.id);
  });

  it('names what a process has left open, once its lease has run out, and nothing of an order that has ended', async () => {
    const { ledger } = store;
    const dead = subscriptionOf(`${channel}-dead`);
    const left = { subscription: dead.id, day: '2026-01-31' };
    const open = async () => (await ledger.leftOpen()).filter(({ subscription }) => subscription === dead.id);
    await ledger.save(dead);
    await ledger.claim(left, 'a', 1_000);
    await ledger.sending(left, 'a', `${channel}dead`, told, before);
    expect(await open()).toEqual([]);
    clock = clock.add({ seconds: 2 });
    expect(await open()).toEqual([left]);
    await ledger.remove(dead.id);
    expect(await open()).toEqual([]);
  });

  it('books turns that lie apart, for whoever asks, and none in a far future', async () => {
    const { ledger } = store;
    const turns = await Promise.all(Array.from({ length: 10 }, () => ledger.turn(channel, 250)));
    expect(turns.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, i) => i * 250));
    clock = clock.add({ seconds: 1 });
    expect(await ledger.turn(channel, 250)).toBe(1_500);
    clock = clock.add({ minutes: 1 });
    expect(await ledger.turn(channel, 250)).toBe(0);
    // A clock that was an hour ahead has booked.
    clock = clock.subtract({ hours: 1 });
    expect(await ledger.turn(channel, 250)).toBe(0);
    clock = clock.add({ hours: 1 });
  });

  it('tells skipped days since the last that was posted, and pauses once', async () => {
    const { ledger } = store;
    await ledger.claim(entry('2026-02-01'), 'a', 1_000);
    await ledger.release(entry('2026-02-01'), 'a', 1, 1);
    expect(await ledger.wasTried(entry('2026-02-01'))).toBe(true);
    await ledger.skip(entry('2026-02-01'), 'missed');
    expect((await ledger.history(subscription.id)).skipped).toEqual(['2026-02-01']);
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

  it('notices each thing later than the last, though a clock goes back, and all of one time together', async () => {
    const { ledger } = store;
    const own = ({ id }: { id: string }) => id.startsWith(`${channel}/`);
    const notice = (...ids: string[]) =>
      ledger.notice(ids.map((id) => ({ id: `${channel}/${id}`, hash: channel + id })));
    await notice('a');
    const first = await ledger.noticed();
    clock = clock.subtract({ hours: 1 });
    await Promise.all([notice('a', 'b'), notice('a', 'b', 'c'), notice('a', 'b')]);
    const second = await ledger.noticed();
    clock = clock.add({ hours: 1 });
    const seen = (await ledger.seenBetween(first, second)).filter(own);
    expect(seen.map(({ id }) => id.slice(-1)).sort()).toEqual(['b', 'c']);
    await notice('a', 'b', 'c');
    expect(await ledger.noticed()).toBe(second);
  });

  it('takes a text that has moved to another id for what it was', async () => {
    const { ledger } = store;
    const hash = `${channel} text`;
    await ledger.notice([{ id: `${channel}/old`, hash }]);
    const before = await ledger.noticed();
    clock = clock.add({ hours: 1 });
    await ledger.notice([{ id: `${channel}/new`, hash }]);
    expect(await ledger.seenBetween(before, String(clock))).toEqual([]);
    await ledger.notice([{ id: `${channel}/new`, hash: `${hash}, changed` }]);
    expect(await ledger.seenBetween(before, String(clock))).toMatchObject([{ id: `${channel}/new` }]);
  });

  it('is saved whole, and restored into another database', async () => {
    const lines = await store.backup();
    const other = await storeOver(nodeSqliteDialect(':memory:'), options);
    expect(await other.restore(lines)).toBe(lines.length - 1);
    expect(await other.ledger.find(subscription.id)).toEqual(await store.ledger.find(subscription.id));
    expect((await other.backup()).toSorted()).toEqual(lines.toSorted());
    await expect(other.restore(['{"format":"else"}'])).rejects.toThrow('no backup of this bot');
    const [format = ''] = lines;
    const strange = JSON.stringify({ table: 'answered', row: { id: 'x', moment: 'y' } });
    await expect(other.restore([format, strange])).rejects.toThrow('does not take its rows of "answered"');
    expect(await other.backup()).toHaveLength(lines.length);
    await other.close();
    expect(await store.ledger.remove(subscription.id)).toBe(true);
  });
});
