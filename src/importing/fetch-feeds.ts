// Fetch feeds: every feed of a folder read once, politely; items that match become articles, each feed's state is kept.
import { decode } from './decode.ts';
import { Refusal } from './draft.ts';
import { readFeed } from './feed-items.ts';
import { type FeedState, MOST_SEEN, newFeed, readStates, STATES, statesText, waitAfter } from './feed-states.ts';
import type { FeedsFile } from './feeds-file.ts';
import { writeTogether } from './folder-writes.ts';
import type { Folder } from './import-input.ts';
import { importItem, matches, needsPage, printOf } from './import-item.ts';
import { politely } from './polite-reader.ts';
import { ComeBackLater, type WebReader } from './web-reader.ts';

export type FeedReport = {
  readonly url: string;
  readonly state: 'read' | 'refused';
  /** Items in the feed; 0 when it has not changed since the last reading. */
  readonly items: number;
  readonly new: number;
  readonly reason: string | null;
};

export type Fetching = {
  readonly folder: Folder;
  readonly feeds: FeedsFile;
  readonly web: WebReader;
  readonly now: () => Temporal.Instant;
  /** A scheduled reading leaves out feeds that failed lately; one that somebody asked for does not. */
  readonly scheduled: boolean;
  /** True once it shall come to an end: what is left comes with the next reading. */
  readonly stopping?: () => boolean;
};

/** Hosts that are asked at the same time; each gets one request at a time. */
const HOSTS_AT_ONCE = 8;
/** Pages asked for in one reading of a feed; the other items come with the next, so that no server is flooded. */
const MOST_PAGES = 50;

type Polite = Omit<Fetching, 'web'> & { readonly web: Pick<WebReader, 'read'> };

export async function fetchFeeds(
  given: Fetching,
  told: (report: FeedReport) => void = () => {},
): Promise<FeedReport[]> {
  const fetching: Polite = { ...given, web: politely(given.web) };
  const { folder, feeds } = fetching;
  const states = await readStates(folder.path);
  const reports = new Map<string, FeedReport>();
  const byHost = Map.groupBy(feeds.feeds, ({ url }) => new URL(url).host);
  const waiting = [...byHost.values()];
  const work = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      for (const feed of host) {
        if (fetching.stopping?.()) return;
        const report = await fetchOne(feed, states, fetching);
        reports.set(feed.url, report);
        told(report);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  if (feeds.feeds.length > 0) await writeTogether(folder.path, new Map([[STATES, statesText(states)]]));
  return feeds.feeds.flatMap(({ url }) => reports.get(url) ?? []);
}

async function fetchOne(
  feed: FeedsFile['feeds'][number],
  states: Map<string, FeedState>,
  fetching: Polite,
): Promise<FeedReport> {
  const { url } = feed;
  const state = states.get(url) ?? newFeed;
  const now = fetching.now();
  const refused = (reason: string): FeedReport => ({ url, state: 'refused', items: 0, new: 0, reason });
  // Another process that shares the folder has read it just now.
  if (fetching.scheduled && state.okAt && isFresh(state.okAt, now, fetching.feeds.every))
    return { url, state: 'read', items: 0, new: 0, reason: null };
  const isAsked = state.failures > 0 && !fetching.scheduled && !state.serverAsked;
  if (state.notBefore && !isAsked && Temporal.Instant.compare(now, state.notBefore) < 0)
    return refused(
      `It is left alone until ${state.notBefore.slice(0, 16)}Z: ${state.why ?? 'the server asked for it.'}`,
    );
  try {
    const { items, added, next } = await readNew(feed, state, fetching);
    const well = { failingSince: null, why: null, reason: null, failures: 0, notBefore: null, serverAsked: false };
    states.set(url, { ...next, ...well, okAt: now.toString() });
    return { url, state: 'read', items, new: added, reason: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const failures = state.failures + 1;
    const asked = error instanceof ComeBackLater ? error.seconds : null;
    const seconds = asked || waitAfter(failures, fetching.feeds.every);
    const notBefore = now.add({ seconds: Math.min(seconds, 7 * 86_400) }).toString();
    states.set(url, {
      ...state,
      failures,
      why: error.message,
      reason: error.reason && { key: error.reason.key, values: [...error.reason.values] },
      failingSince: state.failingSince ?? now.toString(),
      notBefore,
      serverAsked: asked !== null,
    });
    return refused(error.message);
  }
}

function isFresh(okAt: string, now: Temporal.Instant, every: number): boolean {
  return now.since(Temporal.Instant.from(okAt)).total('seconds') < every * 0.9;
}

async function readNew({ url, publisher }: FeedsFile['feeds'][number], state: FeedState, fetching: Polite) {
  const { feeds, web } = fetching;
  const conditions = {
    ...(state.etag ? { 'if-none-match': state.etag } : {}),
    ...(state.lastModified ? { 'if-modified-since': state.lastModified } : {}),
  };
  const page = await web.read(url, conditions);
  if (page.status === 304) return { items: 0, added: 0, next: state };
  const feed = readFeed(decode(page.bytes, page.contentType), page.address);
  const seen = new Map(state.seen);
  let added = 0;
  let isWhole = true;
  const pages = { silent: new Set<string>(), asked: 0 };
  for (const item of feed.items) {
    const print = printOf(item);
    const known = seen.get(item.key);
    const isChanged = known !== undefined && known !== '' && known !== print;
    const isWanted = (known === undefined || isChanged) && matches(item, feeds.match);
    if (isWanted && (fetching.stopping?.() || (pages.asked >= MOST_PAGES && needsPage(item, fetching, isChanged)))) {
      isWhole = false;
      continue;
    }
    // What the feed still shows is remembered longest.
    seen.delete(item.key);
    seen.set(item.key, print);
    if (isWanted && (await importItem(item, publisher ?? feed.title, fetching, pages, isChanged))) added++;
  }
  // Without conditions the feed is sent again, with the items that are left.
  const { etag, lastModified } = isWhole ? page : newFeed;
  const next = { ...state, etag, lastModified, seen: [...seen].slice(-MOST_SEEN) satisfies [string, string][] };
  return { items: feed.items.length, added, next };
}
