// Stored articles: what a knowledge folder holds already, found again by address, original or text.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArticle } from '../knowledge/article-file.ts';
import { plainYaml } from '../knowledge/yaml.ts';
import { fold } from '../text/fold.ts';
import { hashOf } from './article-text.ts';
import type { Draft } from './draft.ts';

export type Stored = {
  readonly id: string;
  /** "articles" or "pending". */
  readonly room: string;
  readonly body: string;
  readonly front: Readonly<Record<string, unknown>>;
};

export type StoredArticles = {
  /** The hash of an original that has been imported or refused by a curator. */
  hasOriginal(hash: string): boolean;
  addOriginal(hash: string): void;
  /** Same canonical address: the same article, whatever its text. */
  byUrl(url: string | null): Stored | undefined;
  /** Same words: the same article or wire story. */
  byText(draft: Pick<Draft, 'body'>): Stored | undefined;
  /** Nearly the same words: a wire story that an editor shortened or opened otherwise. */
  nearText(draft: Pick<Draft, 'body'>): Stored | undefined;
  get(id: string): Stored | undefined;
  /** Of all that it holds: "articles/a.md". */
  paths(): string[];
  /** Names a file that is there, though it may not be readable as an article: nobody else gets its name. */
  isTaken(id: string): boolean;
  take(id: string): void;
  put(stored: Stored): void;
  readonly words: ReadonlySet<string>;
  readonly size: number;
};

/** Written by `reject`: hashes that shall not come in again, one a line. */
export const REJECTED = 'originals/rejected.txt';

/** Folders in which articles are. */
export const ROOMS = ['articles', 'pending'] as const;

export async function readStored(folder: string): Promise<StoredArticles> {
  const store = emptyStore();
  for (const room of ROOMS) {
    const names = await readdir(join(folder, room)).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.md'))) await readFileInto(store, folder, `${room}/${name}`);
  }
  for (const hash of await earlierOriginals(folder, store)) store.addOriginal(hash);
  await readRejectedInto(store, folder);
  return store;
}

/** `path`: "articles/a.md". */
export async function readFileInto(store: StoredArticles, folder: string, path: string): Promise<void> {
  const [room = '', name = ''] = path.split('/');
  const id = name.slice(0, -'.md'.length);
  const stored = readOne(await readFile(join(folder, path), 'utf8').catch(() => ''), room, id);
  store.take(id);
  if (stored) store.put(stored);
}

export async function readRejectedInto(store: StoredArticles, folder: string): Promise<void> {
  const rejected = await readFile(join(folder, REJECTED), 'utf8').catch(() => '');
  for (const line of rejected.split('\n')) if (line) store.addOriginal(line.trim());
}

/** Originals of earlier versions: whoever imports one again brings nothing new. */
async function earlierOriginals(folder: string, store: StoredArticles): Promise<string[]> {
  const hashes: string[] = [];
  const present = (await readdir(join(folder, 'versions')).catch(() => [])).filter((id) => store.get(id));
  for (const id of present) {
    for (const name of await readdir(join(folder, 'versions', id)).catch(() => [])) {
      const source = await readFile(join(folder, 'versions', id, name), 'utf8').catch(() => '');
      const [, hash] = /^originalHash: "?(sha256:[0-9a-f]{64})"?$/m.exec(source) ?? [];
      if (hash) hashes.push(hash);
    }
  }
  return hashes;
}

export function readOne(source: string, room: string, id: string): Stored | null {
  const parsed = parseArticle(source, `${room}/${id}.md`, id);
  if ('problems' in parsed) return null;
  const front = plainYaml(source.slice(4, source.indexOf('\n---', 4))) as Record<string, unknown>;
  return { id, room, body: parsed.article.body, front };
}

export function emptyStore(): StoredArticles {
  const originals = new Set<string>();
  const ids = new Map<string, Stored>();
  const taken = new Set<string>();
  const urls = new Map<string, string>();
  const texts = new Map<string, string>();
  const shingles = new Map<number, string[]>();
  const times = new Map<string, number>();
  const forgetText = ({ id, body }: Stored) => {
    if (texts.get(textKey(body)) === id) texts.delete(textKey(body));
    for (const shingle of shinglesOf(body)) {
      const holders = (shingles.get(shingle) ?? []).filter((holder) => holder !== id);
      if (holders.length > 0) shingles.set(shingle, holders);
      else shingles.delete(shingle);
    }
    for (const word of wordsOf(body)) times.set(word, (times.get(word) ?? 1) - 1);
  };
  return {
    // A word of one article may be two that lost their space; two articles seldom lose the same one.
    get words() {
      return new Set([...times].filter(([, articles]) => articles > 1).map(([word]) => word));
    },
    get size() {
      return ids.size;
    },
    hasOriginal: (hash) => originals.has(hash),
    addOriginal: (hash) => void originals.add(hash),
    byUrl: (url) => (url ? ids.get(urls.get(urlKey(url)) ?? '') : undefined),
    byText: ({ body }) => ids.get(texts.get(textKey(body)) ?? ''),
    nearText({ body }) {
      const own = shinglesOf(body);
      if (own.length < FEWEST_SHINGLES) return undefined;
      const shared = new Map<string, number>();
      for (const shingle of own)
        for (const id of shingles.get(shingle) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
      const [id, count] = [...shared].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
      const other = ids.get(id);
      return other && count / Math.max(own.length, shinglesOf(other.body).length) >= NEAR ? other : undefined;
    },
    get: (id) => ids.get(id),
    paths: () => [...ids.values()].map(({ room, id }) => `${room}/${id}.md`),
    isTaken: (id) => ids.has(id) || taken.has(id),
    take: (id) => void taken.add(id),
    put(stored) {
      const before = ids.get(stored.id);
      ids.set(stored.id, stored);
      const { originalHash, url, sources } = stored.front;
      if (typeof originalHash === 'string') originals.add(originalHash);
      const all = [url, ...(Array.isArray(sources) ? sources.map((source: { url?: unknown }) => source.url) : [])];
      for (const one of all) if (typeof one === 'string') urls.set(urlKey(one), stored.id);
      if (before?.body === stored.body) return;
      if (before) forgetText(before);
      texts.set(textKey(stored.body), stored.id);
      for (const shingle of shinglesOf(stored.body)) {
        const holders = shingles.get(shingle);
        if (holders) holders.push(stored.id);
        else shingles.set(shingle, [stored.id]);
      }
      for (const word of wordsOf(stored.body)) times.set(word, (times.get(word) ?? 0) + 1);
    },
  };
}

/** Words of small letters only, each once: no names. */
function wordsOf(body: string): ReadonlySet<string> {
  return new Set<string>(body.match(/(?<![\p{L}\p{M}])\p{Ll}{3,}(?![\p{L}\p{M}])/gu) ?? []);
}

/** Share of eight-word runs that two tellings of one wire story have in common. */
const NEAR = 0.6;
/** Words to a run. */
const RUN = 8;
/** Shorter texts say too little for a comparison. */
const FEWEST_SHINGLES = 8;
/** Runs are sampled by their hash, one in four, which keeps the same ones of both texts. */
const SAMPLE = 4;

function shinglesOf(body: string): number[] {
  const words = fold(body)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(wordHash);
  const runs = new Set<number>();
  for (let i = 0; i + RUN <= words.length; i++) {
    let hash = 0;
    for (let at = i; at < i + RUN; at++) hash = (Math.imul(hash, 1_000_003) ^ (words[at] ?? 0)) | 0;
    // The upper bits: the lowest ones are mixed least.
    if ((hash >>> 16) % SAMPLE === 0) runs.add(hash);
  }
  return [...runs];
}

function wordHash(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}

function textKey(body: string): string {
  return hashOf(
    fold(body)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/** Addresses that differ in scheme, "www.", trailing slash, fragment or trackers lead to one page. */
export function urlKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_|fbclid|gclid|ref$|mc_)/.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
