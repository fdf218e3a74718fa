// What is noticed when: by "now" at once, by a process that is behind another one not before it serves the article itself.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeArticles } from '../../src/digests/notice.ts';
import { replyText } from '../fixtures/reply-text.ts';
import { article, drill, port, studyOf, teaser } from '../fixtures/small-corpus.ts';
import { subscriptionOf } from './doors.ts';
import { world } from './world.ts';

const before = [port, drill, teaser];
const sugar = article({ id: 'sugar', title: 'Sugar deal', topics: ['trade'], body: 'Kenya sold sugar to Japan.' });
const rice = article({ id: 'rice', title: 'Rice deal', topics: ['trade'], body: 'Japan sold rice to Kenya.' });

let here: Awaited<ReturnType<typeof world>>;
const subscription = subscriptionOf('C');
const texts = () => here.sent.map(({ reply }) => replyText(reply));

beforeEach(async () => {
  here = await world('2026-01-15T00:00:00.000Z');
  await here.desk.save(subscription);
});
afterEach(() => here.store.close());

/** As a process does that has read the folder before this one. */
function noticedElsewhere(...articles: readonly (typeof sugar)[]) {
  return noticeArticles(studyOf(articles).knowledge, { ...here.store.ledger });
}

describe('an article that came a moment ago', () => {
  it('is told by a digest asked for at once, as by its preview, and not again', async () => {
    here.learn([...before, sugar]);
    const order = (await here.desk.find(subscription.place)) ?? subscription;
    expect(replyText(await here.desk.preview(order, here.now()))).toContain('Kenya sold sugar');
    expect(await here.desk.post(order, 'one')).toBe('posted');
    here.learn([...before, sugar, rice]);
    expect(await here.desk.post(order, 'two')).toBe('posted');
    await here.pass(24);
    expect(texts()).toHaveLength(3);
    expect(texts()[0]).toContain('Kenya sold sugar');
    expect(texts()[1]).toContain('Japan sold rice');
    expect(texts()[1]).not.toContain('Kenya sold sugar');
    expect(texts()[2]).toContain('Nothing new');
  });
});

describe('an article that another process serves already', () => {
  it('is told when this one serves it too', async () => {
    here.skip({ hours: 8, minutes: 29 });
    await noticedElsewhere(...before, sugar);
    here.skip({ minutes: 1 });
    await here.look();
    expect(texts().join()).not.toContain('sugar');
    here.learn([...before, sugar]);
    await here.look();
    await here.pass(24);
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain('Kenya sold sugar');
  });

  it('is not told in its old words as updated', async () => {
    const changed = { ...sugar, body: 'Kenya sold less sugar to Japan.' };
    here.learn([...before, sugar]);
    await here.pass(9);
    here.skip({ hours: 23, minutes: 29 });
    await noticedElsewhere(...before, changed);
    here.skip({ minutes: 1 });
    await here.look();
    here.learn([...before, changed]);
    await here.pass(24);
    expect(texts().map((text) => text.includes('Updated'))).toEqual([false, false, true]);
    expect(texts()[0]).toContain('Kenya sold sugar');
    expect(texts()[2]).toContain('less sugar');
  });

  it('holds up what came later for minutes only, where it has been taken away again', async () => {
    here.skip({ hours: 8 });
    await noticedElsewhere(...before, sugar);
    here.skip({ minutes: 20 });
    here.learn([...before, rice]);
    await here.look();
    here.skip({ minutes: 10 });
    await here.look();
    expect(texts()).toEqual([expect.stringContaining('Japan sold rice')]);
  });
});
