// What a feed leads to: items that change, teasers and their pages.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { type FeedWorld, openFeedWorld, rss, storyItem, words } from './feed-world.ts';

let world: FeedWorld;
let origin = '';
beforeEach(async () => {
  world = await openFeedWorld();
  ({ origin } = world);
});
afterEach(() => world.close());
const item = (n: number, about: string) => storyItem(origin, n, about);

test('an item that says something else under the same name is a new version, and what only looks different is not', async () => {
  world.configure();
  const story = (text: string, more = '') =>
    rss(item(1, 'a').replace('met.', text).replace('<p>', `<p class="${Math.random()}">${more}`));
  const versions = () => world.names('versions');
  world.answer = (_, response) => response.end(story('met.'));
  await world.fetchAll();
  await world.fetchAll();
  expect(versions()).toEqual([]);
  world.answer = (_, response) => response.end(story('met, and parted in anger.'));
  expect(await world.fetchAll()).toMatchObject({ state: 'read', new: 0 });
  expect(versions()).toHaveLength(1);
  expect(world.file()).toContain('parted in anger');
});

test('a teaser takes nothing from the article that it leads to, and tells of its changes', async () => {
  world.configure();
  let [teaser, text, status] = ['Short.', 'came in peace', 200];
  world.answer = (request, response) => {
    const page = `<html><body><article><h1>Story 1 of the day</h1><p>${words(1)} ${text}.</p></article></body></html>`;
    const feed = rss(
      `<item><title>Story 1</title><link>${origin}/story/1</link><guid>1</guid><description>${teaser}</description></item>`,
    );
    if (request.url === '/feed') response.end(feed);
    else response.writeHead(status).end(page);
  };
  const body = () => world.file();
  await world.fetchAll();
  [teaser, text, status] = ['Short, but other.', 'went in anger', 500];
  await world.fetchAll();
  expect(body()).toContain('came in peace');
  [teaser, status] = ['Short, and other again.', 200];
  await world.fetchAll();
  expect(body()).toContain('went in anger');
  expect(world.articles()).toHaveLength(1);
});

test('of a feed of teasers fifty pages are asked for at a time, one after the other; the rest come with the next reading', async () => {
  world.configure();
  let [open, most] = [0, 0];
  const teaser = (n: number) =>
    `<item><title>Story ${n}</title><link>${origin}/story/${n}</link><guid>${n}</guid><description>Short.</description></item>`;
  world.answer = (request, response) => {
    const [, n] = /\/story\/(\d+)/.exec(request.url ?? '') ?? [];
    if (!n)
      return response.writeHead(200, { etag: '"v1"' }).end(rss(...Array.from({ length: 60 }, (_, i) => teaser(i))));
    most = Math.max(most, ++open);
    setImmediate(() => {
      open--;
      response.end(
        `<html><body><article><h1>Story ${n} of the day</h1><p>${words(Number(n))}.</p></article></body></html>`,
      );
    });
    return undefined;
  };
  expect(await world.fetchAll()).toMatchObject({ items: 60, new: 50 });
  expect(await world.fetchAll()).toMatchObject({ items: 60, new: 10 });
  expect(await world.fetchAll()).toMatchObject({ new: 0 });
  expect([most, world.articles().length]).toEqual([1, 60]);
  expect((await readKnowledge(world.folder)).problems).toEqual([]);
});
