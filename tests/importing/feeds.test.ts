// Feeds over a real loopback server: formats, conditions, filters, limits, hostile answers, private networks.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFeedsFile } from '../../src/importing/feeds-file.ts';
import { fetchFeeds } from '../../src/importing/fetch-feeds.ts';
import { readStored } from '../../src/importing/stored-articles.ts';
import { createWebReader } from '../../src/importing/web-reader.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { runProgram } from '../cli/run-program.ts';

let folder = '';
let server: Server;
let origin = '';
let answer: RequestListener = (_, response) => response.end();
const asked: { url: string; headers: Record<string, unknown> }[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feeds-'));
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const words = (n: number) => Array.from({ length: 90 }, (_, i) => `word${n}x${i}`).join(' ');
const item = (n: number, about: string) =>
  `<item><title>Story ${n} of ${about}</title><link>${origin}/story/${n}</link><guid>${n}</guid><pubDate>Thu, 20 Feb 2025 10:00:00 GMT</pubDate><description><![CDATA[<p>The ministers of ${about} met. ${words(n)}.</p>]]></description></item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${items.join('')}</channel></rss>`;

async function fetchAll(now = '2026-01-01T00:00:00Z', options: { allow?: boolean; timeLimit?: number } = {}) {
  const feeds = await readFeedsFile(folder);
  if ('problem' in feeds) throw new Error(feeds.problem);
  const web = createWebReader({ allowPrivateAddresses: options.allow ?? true, timeLimit: options.timeLimit ?? 5_000 });
  const stored = await readStored(folder);
  const [report] = await fetchFeeds({
    folder: { path: folder, stored, topics: [], room: 'articles' },
    feeds,
    web,
    now: () => Temporal.Instant.from(now),
    scheduled: false,
  });
  await web.close();
  return report;
}
const configure = (more = '', path = '/feed') =>
  writeFileSync(join(folder, 'feeds.yaml'), `feeds:\n  - url: ${origin}${path}\n${more}`);
const articles = () => (readdirSync(folder).includes('articles') ? readdirSync(join(folder, 'articles')) : []);

test('items that hold a word of every list become articles, once, with the feed’s date and name', async () => {
  configure('match: [[Canada, Canadian], [Vietnam, Việt Nam]]\n');
  answer = (_, response) =>
    response.end(
      rss(item(1, 'Canada and Vietnam'), item(2, 'Canada and Peru'), item(3, 'the Canadian side and Viet Nam')),
    );
  expect(await fetchAll()).toEqual({ url: `${origin}/feed`, state: 'read', items: 3, new: 2, reason: null });
  expect(articles()).toHaveLength(2);
  const file = readFileSync(join(folder, 'articles', articles()[0] ?? ''), 'utf8');
  expect(file).toMatch(/published: "?2025-02-20/);
  expect(file).toMatch(/publisher: "?Wire/);
  expect(await fetchAll()).toMatchObject({ state: 'read', new: 0 });
});

test('a second reading asks on conditions', async () => {
  configure();
  answer = (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: '"v1"', 'last-modified': 'Thu, 20 Feb 2025 10:00:00 GMT' })
        .end(rss(item(1, 'a')));
  };
  await fetchAll();
  expect(await fetchAll()).toMatchObject({ state: 'read', items: 0, new: 0 });
  expect(asked.at(-1)?.headers).toMatchObject({
    'if-none-match': '"v1"',
    'if-modified-since': 'Thu, 20 Feb 2025 10:00:00 GMT',
  });
});

test('Retry-After is kept to', async () => {
  configure();
  answer = (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end();
  expect((await fetchAll('2026-01-01T00:00:00Z'))?.reason).toBe(
    'The server answered 429 and asks to come back in 3600 s.',
  );
  expect((await fetchAll('2026-01-01T00:30:00Z'))?.reason).toContain('left alone until');
  expect(asked).toHaveLength(1);
  answer = (_, response) => response.end(rss(item(1, 'a')));
  expect((await fetchAll('2026-01-01T01:00:01Z'))?.state).toBe('read');
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
    configure('', `/feed${feeds.indexOf(feed)}`);
    answer = (_, response) => response.end(feed);
    expect(await fetchAll()).toMatchObject({ state: 'read', items: 1, new: 1 });
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
  configure();
  answer = listener;
  const report = await fetchAll('2026-01-01T00:00:00Z', { timeLimit: 500 + (listener.length > 0 ? 9_500 : 0) });
  expect([report?.state, report?.new]).toEqual(['refused', 0]);
  expect(report?.reason).toMatch(reason);
  expect(articles()).toEqual([]);
});

test('private networks are reached neither by number, nor by name, nor by redirect', async () => {
  configure();
  expect((await fetchAll('2026-01-01T00:00:00Z', { allow: false }))?.reason).toContain('private network');
  const web = createWebReader({ allowPrivateAddresses: false });
  const { port } = new URL(origin);
  for (const host of ['localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
    await expect(web.read(`http://${host}:${port}/`)).rejects.toThrow('private network');
  await web.close();
  expect(asked).toEqual([]);
});

test('the command prints a line a feed, and one object with --json', async () => {
  configure('review: true\n');
  answer = (_, response) => response.end(rss(item(1, 'a')));
  const { status, stdout, stderr } = await runProgram('src/cli/knowledge.ts', ['fetch', '--into', folder, '--json'], {
    env: { ALLOW_PRIVATE_ADDRESSES: '1' },
  });
  expect([status, stderr]).toEqual([0, `${origin}/feed: read 1, new 1\n`]);
  expect(JSON.parse(stdout)).toEqual({
    feeds: [{ url: `${origin}/feed`, state: 'read', items: 1, new: 1, reason: null }],
  });
  expect(readdirSync(join(folder, 'pending'))).toHaveLength(1);
});

test('of a feed of teasers fifty pages are asked for at a time, one after the other; the rest come with the next reading', async () => {
  configure();
  let [open, most] = [0, 0];
  const teaser = (n: number) =>
    `<item><title>Story ${n}</title><link>${origin}/story/${n}</link><guid>${n}</guid><description>Short.</description></item>`;
  answer = (request, response) => {
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
  expect(await fetchAll()).toMatchObject({ items: 60, new: 50 });
  expect(await fetchAll()).toMatchObject({ items: 60, new: 10 });
  expect(await fetchAll()).toMatchObject({ new: 0 });
  expect([most, articles().length]).toEqual([1, 60]);
  expect((await readKnowledge(folder)).problems).toEqual([]);
});
