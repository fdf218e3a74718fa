// Feed items: RSS, Atom, RDF or JSON Feed → items of one shape; what is no feed is refused with a reason.
import { parseFeed } from 'feedsmith';
import { cleanText } from './clean-text.ts';
import { refusal } from './draft.ts';
import { type DayFirst, dayOfStamp } from './stated-day.ts';

export type FeedItem = {
  /** What the feed tells items apart by, else address or title. */
  readonly key: string;
  readonly title: string | null;
  readonly url: string | null;
  /** "YYYY-MM-DD" */
  readonly published: string | null;
  readonly byline: string | null;
  readonly html: string;
  /** When the feed says that it last changed, as it writes that. */
  readonly updated: string | null;
};

export type Feed = { readonly title: string | null; readonly items: readonly FeedItem[] };

/** Feeds hold tens of items; more are not read. */
const MOST_ITEMS = 500;
type Fields = Readonly<Record<string, unknown>>;

/** `address`: against which the links are read. */
export function readFeed(source: string, address: string): Feed {
  const head = source
    .slice(0, 5_000)
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .trimStart();
  // Entities of a document's own unfold to gigabytes, and no feed reader needs them.
  if (/<!ENTITY/i.test(source)) throw refusal('entities');
  if (/^<!doctype html|^<html/i.test(head)) throw refusal('page');
  const feed = parsed(source);
  const items = list(feed.items ?? feed.entries).slice(0, MOST_ITEMS);
  const dayFirst = /^(?:vi|fr)\b/i.test(textOf(feed.language) ?? '') ? true : null;
  return {
    title: textOf(feed.title),
    items: items.map((item) => toItem(item, address, dayFirst)).filter(({ key }) => key !== ''),
  };
}

function parsed(source: string): Fields {
  try {
    return (parseFeed(source) as { feed: Fields }).feed;
  } catch {
    const truncated = /^\s*[<{]/.test(source) && /<(rss|feed|rdf:RDF)\b|jsonfeed/i.test(source.slice(0, 2_000));
    if (truncated) throw refusal('brokenFeed');
    throw refusal('noFeed');
  }
}

function toItem(item: Fields, address: string, dayFirst: DayFirst): FeedItem {
  const title = textOf(item.title);
  const url = linkOf(item, address);
  const html = longest([
    textOf(item.content_html),
    textOf((item.content as Fields | undefined)?.encoded),
    textOf(item.content),
    textOf(item.description),
    textOf(item.summary),
    paragraphs(textOf(item.content_text)),
  ]);
  const guid = textOf(item.guid) ?? textOf(item.id);
  return {
    key: guid ?? url ?? title ?? '',
    title: title ? cleanTitle(title) : null,
    url,
    published: dayOf(item, dayFirst),
    byline: bylineOf(item),
    html,
    updated: textOf(item.updated) ?? textOf(item.date_modified),
  };
}

function cleanTitle(title: string): string {
  return cleanText(title.replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function paragraphs(text: string | null): string | null {
  if (!text) return null;
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return escaped
    .split(/\n+/)
    .map((part) => `<p>${part}</p>`)
    .join('');
}

function linkOf(item: Fields, address: string): string | null {
  const links = list(item.links);
  const chosen = links.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? links[0];
  const guid = item.guid as Fields | undefined;
  const permalink = guid && guid.isPermaLink !== false ? textOf(guid) : null;
  for (const link of [textOf(item.link), textOf(item.url), textOf(chosen?.href), permalink]) {
    const url = link ? URL.parse(link, address) : null;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}

function dayOf(item: Fields, dayFirst: DayFirst): string | null {
  const dc = item.dc as Fields | undefined;
  const stamps = [
    item.pubDate,
    item.published,
    item.date_published,
    ...(Array.isArray(dc?.dates) ? dc.dates : [dc?.date]),
    item.updated,
    item.date_modified,
  ];
  for (const stamp of stamps) {
    const day = dayOfStamp(textOf(stamp), dayFirst);
    if (day) return day;
  }
  return null;
}

function bylineOf(item: Fields): string | null {
  const dc = item.dc as Fields | undefined;
  const authors = [
    ...(Array.isArray(dc?.creators) ? dc.creators : []),
    ...(Array.isArray(item.authors) ? item.authors : []),
  ];
  const names = authors
    .map((author) => textOf(author) ?? textOf((author as Fields | null)?.name))
    .filter((name) => name !== null);
  return names.length > 0 ? names.join(', ').slice(0, 200) : null;
}

function longest(texts: readonly (string | null)[]): string {
  return texts.reduce<string>((best, text) => (text && text.length > best.length ? text : best), '');
}

/** A text, or the value of Atom's text constructs. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() || null;
  const inner = (value as { value?: unknown } | null | undefined)?.value;
  return typeof inner === 'string' ? inner.trim() || null : null;
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter((one) => one !== null && typeof one === 'object') : [];
}
