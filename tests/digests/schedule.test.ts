// The schedule over days: four of them on one ledger, clock changes, failing channels, news told once.
import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { DeliveryNeeds } from '../../src/digests/deliver.ts';
import { createSchedule } from '../../src/digests/schedule.ts';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { storeOver } from '../../src/store/open-store.ts';
import { replyText } from '../fixtures/reply-text.ts';
import { article, drill, port, studyOf, teaser } from '../fixtures/small-corpus.ts';
import { subscriptionOf } from './doors.ts';

async function world(from: string) {
  let clock = Temporal.Instant.from(from);
  let study = studyOf([port, drill, teaser]);
  const store = await storeOver(nodeSqliteDialect(':memory:'), { now: () => clock });
  const sent: { channel: string; reply: Reply; at: string }[] = [];
  const told: string[] = [];
  const failing = new Set<string>();
  const platform: Platform = {
    name: 'slack',
    start: async () => {},
    stop: async () => {},
    connected: () => true,
    async send({ channel }, reply) {
      if (failing.has(channel)) throw new Error('is_archived');
      sent.push({ channel, reply, at: String(clock) });
      return `${sent.length}`;
    },
    find: async () => null,
    tell: async (_workspace, user) => void told.push(user),
    refused: () => true,
  };
  const needs = (owner: string): DeliveryNeeds => ({
    ...{ ledger: store.ledger, platform: () => platform, study: () => study, now: () => clock, owner, log: () => {} },
  });
  const schedules = ['a', 'b', 'c', 'd'].map((owner) => createSchedule(needs(owner)));
  return {
    ...{ store, sent, told, failing },
    learn(articles: Parameters<typeof studyOf>[0]) {
      study = studyOf(articles);
    },
    /** All four look at the same time, every half hour. */
    async pass(hours: number) {
      for (let i = 0; i < hours * 2; i++) {
        clock = clock.add({ minutes: 30 });
        await Promise.all(schedules.map((schedule) => schedule.tick()));
      }
    },
    skip(hours: number) {
      clock = clock.add({ hours });
    },
  };
}

const at = (since: string) => ({ since, toldUntil: since });

describe('the schedule', () => {
  it.each([
    ['spring', '2026-03-10T00:00:00.000Z'],
    ['autumn', '2026-10-10T00:00:00.000Z'],
  ])(
    'of four processes posts one digest a due day through 30 days in %s',
    async (_season, from) => {
      const { store, sent, pass } = await world(from);
      const zones = ['Europe/Paris', 'Asia/Ho_Chi_Minh', 'Africa/Cairo', 'Australia/Lord_Howe'];
      for (const zone of zones) {
        await store.ledger.save(subscriptionOf(`${zone} daily`, { zone, time: '02:30', ...at(from) }));
        await store.ledger.save(subscriptionOf(`${zone} Mondays`, { zone, weekdays: [1], ...at(from) }));
      }
      await pass(30 * 24);
      for (const zone of zones) {
        const days = (kind: string) =>
          sent
            .filter(({ channel }) => channel === `${zone} ${kind}`)
            .map(({ at }) => String(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()));
        expect(new Set(days('daily')).size).toBe(days('daily').length);
        expect(days('daily').length).toBeGreaterThanOrEqual(29);
        expect(days('Mondays').length).toBeGreaterThanOrEqual(4);
        for (const day of days('Mondays')) expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(1);
      }
      await store.close();
    },
    120_000,
  );

  it('tells what was added once, a changed text as updated, and nothing to a channel that keeps silent', async () => {
    const from = '2026-01-15T00:00:00.000Z';
    const { store, sent, pass, learn } = await world(from);
    await pass(1);
    await store.ledger.save(subscriptionOf('C', { quiet: 'silent', ...at('2026-01-15T01:00:00.000Z') }));
    await pass(24);
    expect(sent).toEqual([]);
    const fresh = article({
      id: 'new',
      title: 'Sugar deal',
      topics: ['trade'],
      body: 'Kenya sold sugar to Japan on Monday.',
    });
    learn([port, drill, teaser, fresh]);
    await pass(24);
    expect(sent.map(({ reply }) => replyText(reply))).toEqual([expect.stringContaining('Kenya sold sugar')]);
    expect(replyText(sent[0]?.reply as Reply)).not.toContain('Updated');
    learn([port, drill, teaser, { ...fresh, body: 'Kenya sold more sugar to Japan on Monday.' }]);
    await pass(72);
    expect(sent).toHaveLength(2);
    expect(replyText(sent[1]?.reply as Reply)).toContain('Updated');
    await store.close();
  }, 60_000);

  it('pauses a channel that fails for three days, tells who ordered it once, and serves the others', async () => {
    const from = '2026-01-15T00:00:00.000Z';
    const { store, sent, told, failing, pass } = await world(from);
    failing.add('gone');
    for (const channel of ['gone', 'well']) await store.ledger.save(subscriptionOf(channel, at(from)));
    await pass(6 * 24);
    expect(sent.filter(({ channel }) => channel === 'well')).toHaveLength(6);
    expect(told).toEqual(['U1']);
    expect(await store.ledger.find('slack/T1/gone')).toMatchObject({ paused: true });
    await store.close();
  }, 60_000);

  it('says which days it skipped while nothing ran', async () => {
    const from = '2026-01-15T00:00:00.000Z';
    const { store, sent, pass, skip } = await world(from);
    await store.ledger.save(subscriptionOf('C', at(from)));
    await pass(24);
    skip(40);
    await pass(24);
    expect(sent).toHaveLength(2);
    expect(replyText(sent[1]?.reply as Reply)).toContain('No digest was posted on: 16 January 2026, 17 January 2026.');
    await store.close();
  }, 60_000);
});
