// Import item: an item of a feed → an article, from the item itself or, where it is only a teaser, from its page.
import { fold } from '../text/fold.ts';
import { hashOf } from './article-text.ts';
import { cleanText } from './clean-text.ts';
import { Refusal } from './draft.ts';
import type { FeedItem } from './feed-items.ts';
import type { FeedsFile } from './feeds-file.ts';
import { type Folder, type Input, importInput, type Outcome } from './import-input.ts';
import type { WebReader } from './web-reader.ts';

/** An item that says less than this is a teaser: its page is read. Characters. */
const TEASER = 500;

export type ItemNeeds = {
  readonly folder: Folder;
  readonly web: Pick<WebReader, 'read'>;
  readonly now: () => Temporal.Instant;
};

/** Does the item hold a word of every list? Whole words, whatever their case and marks. */
export function matches(item: Pick<FeedItem, 'title' | 'html'>, lists: FeedsFile['match']): boolean {
  const plain = (text: string) =>
    ` ${fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const text = plain(`${item.title ?? ''} ${textOf(item.html)}`);
  return lists.every((words) => words.some((word) => text.includes(plain(word))));
}

function textOf(html: string): string {
  return cleanText(html.replace(/<[^<>]*>/g, ' '));
}

/** What an item says, in a few letters; markup and addresses in it may differ from one reading to the next. */
export function printOf({ title, html, updated }: FeedItem): string {
  const words = textOf(html).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return hashOf([title, words, updated].join('\n')).slice(0, 12);
}

/** Only a teaser, of a page that is not in the folder, or of one that has changed. */
export function needsPage(item: FeedItem, { folder }: Pick<ItemNeeds, 'folder'>, isChanged: boolean): boolean {
  return item.url !== null && isTeaser(item) && (isChanged || !folder.stored.byUrl(item.url));
}

function isTeaser({ html }: FeedItem): boolean {
  return textOf(html).trim().length < TEASER;
}

/** `silent`: hosts whose pages could not be read this time. */
export type Pages = { readonly silent: Set<string>; asked: number };

/** True when it became an article. `isChanged`: it has been read before, and said something else. */
export async function importItem(
  item: FeedItem,
  publisher: string | null,
  needs: ItemNeeds,
  pages: Pages,
  isChanged: boolean,
): Promise<boolean> {
  const { folder, web, now } = needs;
  const feed = {
    title: item.title,
    url: item.url,
    publisher,
    published: item.published,
    publishedFrom: item.published ? 'feed' : null,
    byline: item.byline,
  };
  const own: Input = {
    bytes: Buffer.from(`<article>${item.html || item.title || ''}</article>`),
    name: item.url ?? item.key,
    contentType: 'text/html; charset=utf-8',
    address: item.url,
    feed,
  };
  const known = { today: now().toZonedDateTimeISO('UTC').toPlainDate().toString() };
  const host = item.url ? new URL(item.url).host : null;
  if (item.url && host && !pages.silent.has(host) && needsPage(item, needs, isChanged)) {
    pages.asked++;
    try {
      const page = await web.read(item.url);
      const outcome = await importInput({ ...page, feed }, folder, known);
      if (outcome.kind !== 'refused') return isNew(outcome);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      pages.silent.add(host);
    }
  }
  // A teaser is no new version of the article that it leads to.
  if (isTeaser(item) && folder.stored.byUrl(item.url)) return false;
  return isNew(await importInput(own, folder, known));
}

function isNew(outcome: Outcome): boolean {
  return outcome.kind === 'read' && outcome.results.some(({ change }) => change === 'new');
}
