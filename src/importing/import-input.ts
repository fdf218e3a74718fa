// Import input: the bytes of one file, page or feed item → articles in the folder, all of them or none.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parseArticle } from '../knowledge/article-file.ts';
import type { Topic } from '../knowledge/vocabulary.ts';
import { articleText, hashOf, slugOf, topicsOf } from './article-text.ts';
import { decode } from './decode.ts';
import { type Draft, isBelievable, type Known, Refusal } from './draft.ts';
import { writeTogether } from './folder-writes.ts';
import { type Change, joinStored } from './join-stored.ts';
import { readMarkdown } from './markdown.ts';
import { isPage, readPage } from './page.ts';
import { type Found, readRawText } from './raw-text.ts';
import { refuseData } from './refuse-data.ts';
import { readOne, type StoredArticles } from './stored-articles.ts';
import { type WordList, wordList } from './word-list.ts';

export type Input = {
  readonly bytes: Uint8Array;
  /** File name or address, for the report and the front matter. */
  readonly name: string;
  readonly contentType?: string | null;
  /** Where it was fetched from. */
  readonly address?: string | null;
  /** What the feed says of the item. */
  readonly feed?: Found;
};

export type Folder = {
  readonly path: string;
  readonly stored: StoredArticles;
  readonly topics: readonly Topic[];
  /** Where new articles go: "articles", or "pending" where a curator approves them first. */
  readonly room: 'articles' | 'pending';
};

export type Result = {
  readonly change: Change;
  readonly id: string;
  /** Where the article is: "articles" or "pending". */
  readonly room: string;
  readonly draft: Draft;
};
export type Outcome =
  | { readonly kind: 'read'; readonly name: string; readonly results: readonly Result[] }
  | { readonly kind: 'unchanged'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly why: string };

/** Never throws for what an input holds; a folder that cannot be written to throws. */
export async function importInput(input: Input, folder: Folder, known: Known): Promise<Outcome> {
  const { name } = input;
  const hash = hashOf(input.bytes);
  if (folder.stored.hasOriginal(`sha256:${hash}`)) return { kind: 'unchanged', name };
  try {
    checkKnown(known);
    const drafts = draftsOf(input, ownList(folder.stored), known);
    return await keep(drafts, input, hash, folder, known);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', name, why: error.message };
    throw error;
  }
}

/** A date before 1990 or after tomorrow on the command line is a slip. */
function checkKnown({ published, today }: Known): void {
  if (published && !isBelievable(published, today))
    throw new Refusal(
      `No article can have been published on ${published}; give a day as YYYY-MM-DD, not in the future.`,
    );
}

let list: { readonly stored: StoredArticles; readonly size: number; readonly words: WordList } | undefined;

/** The word list with the corpus's own words, made anew when the corpus has grown by a tenth. */
function ownList(stored: StoredArticles): WordList {
  if (list?.stored !== stored || stored.size > list.size * 1.1 + 10)
    list = { stored, size: stored.size, words: wordList(stored.words) };
  return list.words;
}

export function draftsOf(
  { bytes, name, contentType = null, address = null, feed = {} }: Input,
  words: WordList,
  known: Known,
): Draft[] {
  const text = decode(bytes, contentType);
  if (isPage(text, name) || /text\/html|xhtml/.test(contentType ?? ''))
    return readPage(text, words, known, address, feed);
  refuseData(text);
  if (/\.(md|markdown)$/i.test(name)) return readMarkdown(text, words, known);
  return readRawText(text, words, known);
}

/** Times that a folder may change under an import before it is written all the same. */
const MOST_TRIES = 3;

async function keep(
  drafts: readonly Draft[],
  input: Input,
  hash: string,
  folder: Folder,
  known: Known,
  again = MOST_TRIES,
): Promise<Outcome> {
  const writes = new Map<string, string | Uint8Array | null>();
  const results: Result[] = [];
  const original = `${hash}.gz`;
  const origin = input.address ? null : basename(input.name);
  const names = new Set<string>();
  for (const draft of drafts) {
    const joined = joinStored(draft, folder.stored, { known, original, hash, origin, room: folder.room });
    if (joined.kind !== 'new') {
      for (const [path, content] of joined.writes) writes.set(path, content);
      results.push({ change: joined.kind, id: joined.stored.id, room: joined.room, draft });
      continue;
    }
    const id = freeId(slugOf(draft), folder.stored, names);
    names.add(id);
    const topics = topicsOf(draft, folder.topics);
    const text = articleText(draft, {
      id,
      origin,
      original,
      originalHash: `sha256:${hash}`,
      added: known.today,
      version: 1,
      topics,
      sources: [],
    });
    checkArticle(text, id);
    writes.set(`${folder.room}/${id}.md`, text);
    results.push({ change: 'new', id, room: folder.room, draft });
  }
  if (again > 0 && (await refresh(results, folder))) return keep(drafts, input, hash, folder, known, again - 1);
  if (writes.size > 0) writes.set(`originals/${original}`, gzipSync(input.bytes));
  await writeTogether(folder.path, writes);
  remember(writes, folder.stored, `sha256:${hash}`);
  return writes.size === 0 ? { kind: 'unchanged', name: input.name } : { kind: 'read', name: input.name, results };
}

/** Reads again what a curator or another process has put there or changed since the folder was read; true if any. */
async function refresh(results: readonly Result[], { path, stored }: Folder): Promise<boolean> {
  let isStale = false;
  for (const { change, room, id } of results) {
    const known = change === 'new' ? undefined : stored.get(id);
    const found = await readFile(join(path, known?.room ?? room, `${id}.md`), 'utf8').catch(() => null);
    const current = found === null ? null : readOne(found, known?.room ?? room, id);
    if (change === 'unchanged' || found === null || (known && (!current || isDeepStrictEqual(current, known))))
      continue;
    stored.take(id);
    if (current) stored.put(current);
    isStale = true;
  }
  return isStale;
}

/** The folder's own reader has the last word: what it would not take is not written. */
function checkArticle(text: string, id: string): void {
  const parsed = parseArticle(text, `articles/${id}.md`, id);
  if ('problems' in parsed)
    throw new Refusal(`The article that it gives would not be readable: ${parsed.problems[0]?.message}.`);
}

/** What has been written is stored from now on: the next input may be the same story. */
function remember(writes: ReadonlyMap<string, string | Uint8Array | null>, stored: StoredArticles, hash: string): void {
  for (const [path, content] of writes) {
    const [, room, id] = /^(articles|pending)\/(.+)\.md$/.exec(path) ?? [];
    const one = room && id && typeof content === 'string' ? readOne(content, room, id) : null;
    if (one) stored.put(one);
  }
  if (writes.size > 0) stored.addOriginal(hash);
}

function freeId(slug: string, stored: StoredArticles, taken: ReadonlySet<string>): string {
  let id = slug;
  for (let n = 2; stored.isTaken(id) || taken.has(id); n++) id = `${slug}-${n}`;
  return id;
}
