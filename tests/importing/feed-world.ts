// Feed world: a knowledge folder and a real loopback server that plays the publishers of its feeds.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFeedsFile } from '../../src/importing/feeds-file.ts';
import { fetchFeeds } from '../../src/importing/fetch-feeds.ts';
import { readStored } from '../../src/importing/stored-articles.ts';
import { createWebReader } from '../../src/importing/web-reader.ts';

export type FeedWorld = Awaited<ReturnType<typeof openFeedWorld>>;

export async function openFeedWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
  const asked: { url: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    world.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names = (room: string) => (readdirSync(folder).includes(room) ? readdirSync(join(folder, room)) : []);
  const world = {
    folder,
    origin,
    /** Requests so far. */
    asked,
    answer: ((_, response) => response.end()) as RequestListener,
    /** Writes feeds.yaml with the one feed of this server. */
    configure: (more = '', path = '/feed') =>
      writeFileSync(join(folder, 'feeds.yaml'), `feeds:\n  - url: ${origin}${path}\n${more}`),
    names,
    articles: () => names('articles'),
    /** The first article's file. */
    file: () => readFileSync(join(folder, 'articles', names('articles')[0] ?? ''), 'utf8'),
    /** Reads the feeds as `fetch` does; gives the report of the first. */
    async fetchAll(now = '2026-01-01T00:00:00Z', { allow = true, timeLimit = 5_000 } = {}) {
      const feeds = await readFeedsFile(folder);
      if ('problem' in feeds) throw new Error(feeds.problem);
      const web = createWebReader({ allowPrivateAddresses: allow, timeLimit });
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
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
  return world;
}

/** Ninety words that no other number has. */
export const words = (n: number) => Array.from({ length: 90 }, (_, i) => `word${n}x${i}`).join(' ');
export const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${items.join('')}</channel></rss>`;
export const storyItem = (origin: string, n: number, about: string) =>
  `<item><title>Story ${n} of ${about}</title><link>${origin}/story/${n}</link><guid>${n}</guid><pubDate>Thu, 20 Feb 2025 10:00:00 GMT</pubDate><description><![CDATA[<p>The ministers of ${about} met. ${words(n)}.</p>]]></description></item>`;
