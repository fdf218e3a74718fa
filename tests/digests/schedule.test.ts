// The schedule over days: four of them on one ledger, clock changes, failing channels, news told once.
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { replyText } from '../fixtures/reply-text.ts';
import { article, drill, port, teaser } from '../fixtures/small-corpus.ts';
import { subscriptionOf } from './doors.ts';
import { at, type Sent, world } from './world.ts';

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

  it('logs an order that it cannot read once, and serves the others', async () => {
    const from = '2026-01-15T00:00:00.000Z';
    const { store, sent, logged, pass } = await world(from);
    await store.ledger.save(subscriptionOf('A', { zone: 'Mars/Base', ...at(from) }));
    await store.ledger.save(subscriptionOf('B', at(from)));
    await pass(48);
    expect(sent.map(({ channel }) => channel)).toEqual(['B', 'B']);
    // Each of the four processes for itself.
    expect(logged.filter((line) => line.includes('cannot be read'))).toHaveLength(4);
    await store.close();
  }, 60_000);

  it('says which days it skipped while nothing ran, and takes no turn for them', async () => {
    const from = '2026-01-15T00:00:00.000Z';
    const { store, sent, turns, pass, skip } = await world(from);
    await store.ledger.save(subscriptionOf('C', at(from)));
    await pass(24);
    skip({ hours: 40 });
    await pass(24);
    expect(sent).toHaveLength(2);
    expect(turns).toHaveLength(2);
    expect(replyText(sent[1]?.reply as Reply)).toContain('No digest was posted on: 16 January 2026, 17 January 2026.');
    await store.close();
  }, 60_000);

  it('counts failed days in a row, which a quiet day neither counts nor ends', async () => {
    const from = '2026-01-15T00:00:00.000Z';
    const { store, told, failing, pass, learn } = await world(from);
    await pass(1);
    const since = '2026-01-15T01:00:00.000Z';
    await store.ledger.save(subscriptionOf('C', { quiet: 'silent', ...at(since) }));
    await store.ledger.save(subscriptionOf('D', { quiet: 'silent', ...at(since) }));
    failing.add('C').add('D');
    const failures = async (channel: string) => (await store.ledger.find(`slack/T1/${channel}`))?.failures;
    const sugar = article({ id: 'sugar', topics: ['trade'], body: 'Kenya sold sugar to Japan on Monday.' });
    learn([port, drill, teaser, sugar]);
    await pass(2 * 24);
    expect([await failures('C'), await failures('D')]).toEqual([2, 2]);
    // What was new is taken away: a quiet day.
    learn([port, drill, teaser]);
    await pass(24);
    expect([await failures('C'), await failures('D')]).toEqual([2, 2]);
    failing.delete('D');
    learn([port, drill, teaser, sugar]);
    await pass(24);
    expect(told).toEqual(['U1']);
    expect(await store.ledger.find('slack/T1/C')).toMatchObject({ paused: true });
    // A digest that was posted ends the row.
    expect(await store.ledger.find('slack/T1/D')).toMatchObject({ paused: false, failures: 0 });
    await store.close();
  }, 60_000);

  it('tells of hundreds of articles in one message, with a button that shows the rest page by page', async () => {
    const from = '2026-01-15T00:00:00.000Z';
    const { store, sent, desk, pass, learn, look } = await world(from);
    const order = subscriptionOf('C', at(from));
    // Ordered in the first moment of a first start: what exists counts as told all the same.
    await desk.save(order);
    await look();
    const many = Array.from({ length: 300 }, (_, i) =>
      article({ id: `a${i}`, title: `Deal ${i}`, topics: ['trade'], body: `Kenya sold ${i + 2} ships to Japan.` }),
    );
    learn([port, drill, teaser, ...many]);
    await pass(24);
    expect(sent).toHaveLength(1);
    const [{ reply, mark }] = sent as [Sent];
    const shown = reply.blocks.filter(({ kind }) => kind === 'citation');
    expect(shown).toHaveLength(6);
    const buttons = reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    expect(buttons[0]).toEqual({ id: 'news', label: '294 more new articles', value: `${mark}/0` });
    expect(await desk.rest(mark)).toHaveLength(294);
    await store.close();
  }, 60_000);
});
