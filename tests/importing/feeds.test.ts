// Feeds over a real loopback server: formats, conditions, filters, limits, hostile answers, private networks.
import type { lookup } from 'node:dns';
import { readdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWebReader } from '../../src/importing/web-reader.ts';
import { runProgram } from '../cli/run-program.ts';
import { type FeedWorld, openFeedWorld, rss, storyItem, words } from './feed-world.ts';

let world: FeedWorld;
let folder = '';
let origin = '';
beforeEach(async () => {
  world = await openFeedWorld();
  ({ folder, origin } = world);
});
afterEach(() => world.close());
const item = (n: number, about: string) => storyItem(origin, n, about);

test('items that hold a word of every list become articles, once, with the feed’s date and name', async () => {
  world.configure('match: [[Canada, Canadian], [Vietnam, Việt Nam]]\n');
  world.answer = (_, response) =>
    response.end(
      rss(item(1, 'Canada and Vietnam'), item(2, 'Canada and Peru'), item(3, 'the Canadian side and Viet Nam')),
    );
  expect(await world.fetchAll()).toEqual({ url: `${origin}/feed`, state: 'read', items: 3, new: 2, reason: null });
  expect(world.articles()).toHaveLength(2);
  const file = world.file();
  expect(file).toMatch(/published: "?2025-02-20/);
  expect(file).toMatch(/publisher: "?Wire/);
  expect(await world.fetchAll()).toMatchObject({ state: 'read', new: 0 });
});

test('a second reading asks on conditions', async () => {
  world.configure();
  world.answer = (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: '"v1"', 'last-modified': 'Thu, 20 Feb 2025 10:00:00 GMT' })
        .end(rss(item(1, 'a')));
  };
  await world.fetchAll();
  expect(await world.fetchAll()).toMatchObject({ state: 'read', items: 0, new: 0 });
  expect(world.asked.at(-1)?.headers).toMatchObject({
    'if-none-match': '"v1"',
    'if-modified-since': 'Thu, 20 Feb 2025 10:00:00 GMT',
  });
});

test('Retry-After is kept to', async () => {
  world.configure();
  world.answer = (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end();
  expect((await world.fetchAll('2026-01-01T00:00:00Z'))?.reason).toBe(
    'The server answered 429 and asks to come back in 3600 s.',
  );
  expect((await world.fetchAll('2026-01-01T00:30:00Z'))?.reason).toContain('left alone until');
  expect(world.asked).toHaveLength(1);
  world.answer = (_, response) => response.end(rss(item(1, 'a')));
  expect((await world.fetchAll('2026-01-01T01:00:01Z'))?.state).toBe('read');
});

test('Atom, RDF and JSON feeds are read alike', async () => {
  const html = `<p>${words(9)}</p>`;
  const feeds = [
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title>One here now</title><link href="/x"/><updated>2025-02-20T00:00:00Z</updated><content type="html"><![CDATA[${html}]]></content></entry></feed>`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>A</title></channel><item><title>Two</title><link>${origin}/y</link><description><![CDATA[${html.replaceAll('word9', 'term9')}]]></description></item></rdf:RDF>`,
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A',
      items: [{ id: '3', title: 'Three', content_text: words(5) }],
    }),
  ];
  for (const feed of feeds) {
    world.configure('', `/feed${feeds.indexOf(feed)}`);
    world.answer = (_, response) => response.end(feed);
    expect(await world.fetchAll()).toMatchObject({ state: 'read', items: 1, new: 1 });
  }
});

const bomb = gzipSync(Buffer.alloc(60_000_000));
test.each<[string, RequestListener, RegExp]>([
  [
    'endless redirects',
    (request, response) => response.writeHead(302, { location: `${request.url}x` }).end(),
    /^It redirects more than 5 times\.$/,
  ],
  [
    'a redirect to a file',
    (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    /no web address/,
  ],
  [
    'a gzip bomb',
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    /^It is larger than 10 MB when unpacked/,
  ],
  ['broken gzip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'), /unpacked/],
  [
    'an entity bomb',
    (_, response) =>
      response.end(
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
      ),
    /XML entities/,
  ],
  ['a page', (_, response) => response.end('<!doctype html><html><body>Hello</body></html>'), /web page, not a feed/],
  ['nothing', (_, response) => response.end(), /^It is empty\.$/],
  [
    'half a feed',
    (_, response) => response.end('<rss version="2.0"><channel><title>T</title><item><title>x'),
    /broken/,
  ],
  ['no feed', (_, response) => response.end('{"a":1}'), /no feed/],
  ['an error', (_, response) => response.writeHead(500).end(), /answered 500/],
  ['silence', () => {}, /did not answer in full within 0\.5 s/],
  ['a hang-up', (request) => request.socket.destroy(), /broke the connection off/],
])('%s is refused with a reason', async (_, listener, reason) => {
  world.configure();
  world.answer = listener;
  const report = await world.fetchAll('2026-01-01T00:00:00Z', { timeLimit: 500 + (listener.length > 0 ? 9_500 : 0) });
  expect([report?.state, report?.new]).toEqual(['refused', 0]);
  expect(report?.reason).toMatch(reason);
  expect(world.articles()).toEqual([]);
});

test('private networks are reached neither by number, nor by name, nor by redirect', async () => {
  world.configure();
  expect((await world.fetchAll('2026-01-01T00:00:00Z', { allow: false }))?.reason).toContain('private network');
  const web = createWebReader({ allowPrivateAddresses: false });
  const { port } = new URL(origin);
  for (const host of ['localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
    await expect(web.read(`http://${host}:${port}/`)).rejects.toThrow('private network');
  await web.close();
  expect(world.asked).toEqual([]);
});

test.each([
  ['a number', (port: string) => `http://127.0.0.2:${port}/inner`],
  ['a name', (port: string) => `http://inner.example:${port}/inner`],
  // DNS says something else the second time.
  ['the same name', (port: string) => `http://outer.example:${port}/inner`],
])('a redirect from a public address into a private network is not followed: by %s', async (_, target) => {
  const { port } = new URL(origin);
  world.answer = (_, response) => response.writeHead(302, { location: target(port), connection: 'close' }).end();
  let outer = 0;
  const isPublic = (host: string) => host === 'outer.example' && outer++ === 0;
  const web = createWebReader({
    allowPrivateAddresses: false,
    // Here the first of two loopback addresses plays the public one.
    isPrivate: (address) => address !== '127.0.0.1',
    resolve: ((host: string, _: unknown, done: (error: null, found: unknown) => void) =>
      done(null, [{ address: isPublic(host) ? '127.0.0.1' : '127.0.0.2', family: 4 }])) as typeof lookup,
  });
  await expect(web.read(`http://outer.example:${port}/feed`)).rejects.toThrow('private network');
  await web.close();
  expect(world.asked.map(({ url }) => url)).toEqual(['/feed']);
});

test('the command prints a line a feed, and one object with --json', async () => {
  world.configure('review: true\n');
  world.answer = (_, response) => response.end(rss(item(1, 'a')));
  const { status, stdout, stderr } = await runProgram('src/cli/knowledge.ts', ['fetch', '--into', folder, '--json'], {
    env: { ALLOW_PRIVATE_ADDRESSES: '1' },
  });
  expect([status, stderr]).toEqual([0, `${origin}/feed: read 1, new 1\n`]);
  expect(JSON.parse(stdout)).toEqual({
    feeds: [{ url: `${origin}/feed`, state: 'read', items: 1, new: 1, reason: null }],
  });
  expect(readdirSync(join(folder, 'pending'))).toHaveLength(1);
});
