// Digests that meet: one asked for and the daily one, one that hangs, one whose process died, orders changed meanwhile.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replyText } from '../fixtures/reply-text.ts';
import { article, drill, port, teaser } from '../fixtures/small-corpus.ts';
import { subscriptionOf } from './doors.ts';
import { at, world } from './world.ts';

const FROM = '2026-01-15T00:00:00.000Z';
const story = article({
  id: 'new',
  title: 'Sugar deal',
  topics: ['trade'],
  body: 'Kenya sold sugar to Japan on Monday.',
});

let here: Awaited<ReturnType<typeof world>>;
const subscription = subscriptionOf('C', at('2026-01-15T01:00:00.000Z'));
const telling = () => here.sent.filter(({ reply }) => replyText(reply).includes('Kenya sold sugar'));

beforeEach(async () => {
  here = await world(FROM);
  // What exists is known before the order; the story comes after it.
  await here.look();
  here.skip({ hours: 1 });
  await here.store.ledger.save(subscription);
  here.skip({ hours: 1 });
  here.learn([port, drill, teaser, story]);
  await here.look();
  here.skip({ hours: 6, minutes: 31 });
});
afterEach(() => here.store.close());

describe('a digest asked for while the daily one is due', () => {
  it('tells the story once, whoever is first', async () => {
    const [, asked, again] = await Promise.all([
      here.look(),
      here.desk.post(subscription, 'one'),
      here.desk.post(subscription, 'two'),
    ]);
    expect(['posted', 'busy']).toEqual(expect.arrayContaining([asked, again]));
    here.skip({ minutes: 5 });
    await here.look();
    expect(telling()).toHaveLength(1);
    expect(here.sent.filter(({ mark }) => mark === here.sent[0]?.mark)).toHaveLength(1);
  });

  it('waits for a daily one that is on its way, and says so', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    here.on.sending = () => {
      begin();
      return promise;
    };
    const daily = here.look();
    await begun;
    expect(await here.desk.post(subscription, 'one')).toBe('busy');
    resolve();
    await daily;
    expect(await here.desk.post(subscription, 'two')).toBe('posted');
    expect(here.sent).toHaveLength(2);
    expect(telling()).toHaveLength(1);
  });

  it('holds the daily one up until it stands, and takes its news', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    here.on.sending = () => {
      begin();
      return promise;
    };
    const asked = here.desk.post(subscription, 'one');
    await begun;
    const counts = await here.look();
    expect(counts.flatMap((one) => Object.keys(one))).toContain('busy');
    resolve();
    expect(await asked).toBe('posted');
    await here.look();
    expect(here.sent).toHaveLength(2);
    expect(telling()).toHaveLength(1);
  });
});

describe('a digest asked for of which nobody knows whether it was posted', () => {
  it('is found in the channel, and its story is not told again', async () => {
    here.on.sent = () => Promise.reject(new Error('the line broke'));
    expect(await here.desk.post(subscription, 'one')).toBe('unsure');
    delete here.on.sent;
    here.skip({ minutes: 2 });
    for (let i = 0; i < 3; i++) await here.look();
    expect(here.sent).toHaveLength(2);
    expect(telling()).toHaveLength(1);
    expect((await here.store.ledger.find(subscription.id))?.failures).toBe(0);
  });

  it('is given up where it is not there, and the daily one tells the story', async () => {
    here.on.sending = () => Promise.reject(new Error('the line broke'));
    expect(await here.desk.post(subscription, 'one')).toBe('unsure');
    delete here.on.sending;
    here.skip({ minutes: 2 });
    for (let i = 0; i < 3; i++) await here.look();
    expect(here.sent).toHaveLength(1);
    expect(telling()).toHaveLength(1);
    expect((await here.store.ledger.find(subscription.id))?.failures).toBe(0);
  });
});

describe('a channel', () => {
  it('that hangs holds up no other, neither now nor at the next look', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    here.on.sending = (channel) => (channel === 'C' ? promise : Promise.resolve());
    await here.store.ledger.save(subscriptionOf('D', at(FROM)));
    await here.store.ledger.save(subscriptionOf('E', { ...at(FROM), time: '08:32' }));
    const first = here.look();
    here.skip({ minutes: 2 });
    await here.look();
    await expect.poll(() => here.sent.map(({ channel }) => channel).sort()).toEqual(['D', 'E']);
    resolve();
    await first;
    expect(here.sent.map(({ channel }) => channel).sort()).toEqual(['C', 'D', 'E']);
  });

  it('whose history takes minutes to be read has the digest that is not in it', async () => {
    here.on.sending = () => Promise.reject(new Error('the line broke'));
    await here.look();
    delete here.on.sending;
    here.skip({ minutes: 2 });
    // Slack gives some apps one page of a history in a minute.
    here.platform.find = async () => {
      here.skip({ minutes: 5 });
      return null;
    };
    await here.look();
    expect(telling()).toHaveLength(1);
  });

  it('has its digest once although the database is away when it is to be confirmed', async () => {
    const { confirm } = here.store.ledger;
    // To a platform the same words would mean that it was never reached.
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    here.platform.refused = () => true;
    Object.assign(here.store.ledger, { confirm: () => Promise.reject(away) });
    await here.look();
    Object.assign(here.store.ledger, { confirm });
    here.skip({ minutes: 10 });
    await here.look();
    here.skip({ minutes: 10 });
    await here.look();
    expect(here.sent).toHaveLength(1);
    expect((await here.store.ledger.lastDays()).get(subscription.id)).toBe('2026-01-15');
  });

  it('that is ordered anew is not held up by what an older order left behind', async () => {
    here.on.sent = () => Promise.reject(new Error('the line broke'));
    await here.desk.post(subscription, 'one');
    delete here.on.sent;
    await here.desk.remove(subscription.place);
    await here.desk.save(subscription);
    expect(await here.desk.post(subscription, 'two')).toBe('posted');
  });

  it('whose look-up never comes to an answer is settled after a day: taken as posted', async () => {
    const { find } = here.platform;
    here.on.sent = () => Promise.reject(new Error('the line broke'));
    await here.look();
    delete here.on.sent;
    here.platform.find = () => Promise.reject(new Error('no line'));
    await here.pass(26);
    here.platform.find = find as NonNullable<typeof find>;
    await here.pass(24);
    expect(telling()).toHaveLength(1);
    expect(here.logged.filter((line) => line.includes('taken as posted'))).toHaveLength(1);
    const days = new Set(here.sent.map(({ at: moment }) => moment.slice(0, 10)));
    expect([...days]).toEqual(expect.arrayContaining(['2026-01-15', '2026-01-17']));
  });

  it('that is changed while its digest is confirmed keeps what it was told', async () => {
    await here.look();
    // Read before, written after.
    await here.desk.save({ ...subscription, quiet: 'note' });
    here.skip({ hours: 24 });
    await here.look();
    expect(here.sent).toHaveLength(2);
    expect(telling()).toHaveLength(1);
  });
});
