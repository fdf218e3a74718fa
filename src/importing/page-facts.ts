// Page facts: title, byline, publisher, address and day of a page, from JSON-LD, meta, time and text, in that order of trust.
import type { PageDocument, PageElement } from './dom.ts';
import { dayIn, dayOfStamp } from './stated-day.ts';

export type PageFacts = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedFrom: string | null;
  /** The text, where the page's own description holds it. */
  readonly text: string | null;
};

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'citation_publication_date',
  'article_date_original',
  'originalpublicationdate',
  'og:published_time',
  'og:pubdate',
  'bt:pubdate',
  'publication_date',
  'publicationdate',
  'pub_date',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'date',
];
/** JSON-LD of more bytes is no description of an article. */
const MOST_JSON = 500_000;
const ARTICLE = /Article|Posting|Report|Review$/;
/** A day is told about this near to the head of its article, where nothing else names it. Characters. */
const HEAD = 1_500;

/** `believable`: can an article have been published on that day? A source that names another is passed over. */
export function pageFacts(
  document: PageDocument,
  address: string | null,
  believable: (day: string) => boolean,
): PageFacts {
  const json = articleJson(document);
  const meta = metaOf(document);
  const publisher = name(json?.publisher) ?? meta('og:site_name') ?? meta('application-name');
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return {
    title: withoutSite(
      text(json?.headline) ?? meta('og:title') ?? meta('twitter:title') ?? heading(document),
      publisher,
    ),
    byline: name(json?.author) ?? meta('author') ?? meta('article:author'),
    publisher,
    url: webAddress(canonical ?? meta('og:url') ?? text(json?.url) ?? address, address),
    text: text(json?.articleBody),
    ...publishedOf(document, json, meta, believable),
  };
}

type Json = Readonly<Record<string, unknown>>;
type Meta = (name: string) => string | null;

function publishedOf(document: PageDocument, json: Json | null, meta: Meta, believable: (day: string) => boolean) {
  const candidates: [from: string, days: () => (string | null)[]][] = [
    ['JSON-LD', () => [dayOfStamp(text(json?.datePublished)), dayOfStamp(text(json?.dateCreated))]],
    ['meta', () => DATE_METAS.map((key) => dayOfStamp(meta(key)))],
    [
      'time',
      () =>
        timesOf(document).flatMap((time) => [dayOfStamp(time.getAttribute('datetime')), dayIn(time.textContent ?? '')]),
    ],
    ['text', () => textDays(document)],
  ];
  for (const [publishedFrom, days] of candidates) {
    const published = days().find((day) => day !== null && believable(day));
    if (published) return { published, publishedFrom };
  }
  return { published: null, publishedFrom: null };
}

function timesOf(document: PageDocument): PageElement[] {
  const all = [...document.querySelectorAll('time')].filter(
    (time) =>
      !/updat|modif/i.test(
        `${time.className} ${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('property') ?? ''}`,
      ),
  );
  const own = all.filter(
    (time) =>
      time.hasAttribute('pubdate') ||
      time.getAttribute('itemprop') === 'datePublished' ||
      time.closest('article, header, main'),
  );
  return own.length > 0 ? own : all;
}

/** Elements called a date first, then the lines around the headline. */
function textDays(document: PageDocument): (string | null)[] {
  const called = [
    ...document.querySelectorAll(
      '[itemprop="datePublished"], [class*="date" i], [class*="time" i], [id*="date" i], [class*="publish" i], .byline, .meta',
    ),
  ]
    .slice(0, 40)
    .filter((element) => (element.textContent ?? '').length < 200)
    .flatMap((element) => [dayOfStamp(element.getAttribute('content')), dayIn(element.textContent ?? '')]);
  const place = document.querySelector('article, main, #content, .content') ?? document.body;
  return [...called, dayIn(wordsIn(place).slice(0, HEAD))];
}

/** The words of an element with a space at each border: `textContent` glues what stands in neighbouring cells. */
function wordsIn(element: PageElement | null): string {
  return (element?.innerHTML ?? '')
    .slice(0, 200_000)
    .replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^<>]*>|&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
}

function articleJson(document: PageDocument): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > MOST_JSON) continue;
    try {
      const found = findArticle(JSON.parse(source.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, '')), 0);
      if (found) return found;
    } catch {
      // Pages carry broken JSON-LD; the next basis is asked.
    }
  }
  return null;
}

function findArticle(value: unknown, depth: number): Json | null {
  if (depth > 6 || value === null || typeof value !== 'object') return null;
  if (Array.isArray(value)) return value.map((one) => findArticle(one, depth + 1)).find(Boolean) ?? null;
  const json = value as Json;
  const types = [json['@type']].flat().map(String);
  if (types.some((type) => ARTICLE.test(type)) && (json.headline || json.datePublished)) return json;
  return findArticle(json['@graph'], depth + 1) ?? findArticle(json.mainEntity, depth + 1);
}

function metaOf(document: PageDocument): Meta {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const key = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop'))
      ?.toLowerCase()
      .trim();
    const content = meta.getAttribute('content')?.trim();
    if (key && content && !values.has(key)) values.set(key, content);
  }
  return (key) => values.get(key) ?? null;
}

const HEADINGS = 'h2, h3, [class*="title" i], [class*="headline" i]';
/** A shorter heading is a site's or a section's name. Characters. */
const LEAST_HEADLINE = 15;

function heading(document: PageDocument): string | null {
  const clean = (element: PageElement | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() || null;
  const named = clean(document.querySelector('[itemprop~="headline"]'));
  if (named) return named;
  const h1 = [...document.querySelectorAll('h1')].map(clean).filter((one) => one !== null);
  const title = clean(document.querySelector('title'));
  if (!title) return h1[0] ?? null;
  // A heading with which the window's title begins is the headline; the rest of that title is the site's name.
  const others = [...document.querySelectorAll(HEADINGS)].slice(0, 200).map(clean);
  const shared = [...h1, ...others].find((one) => one && one.length >= LEAST_HEADLINE && title.startsWith(one));
  return shared ?? h1[0] ?? title;
}

/** "Headline | Site" → "Headline", where the site is known by that name. */
function withoutSite(title: string | null, site: string | null): string | null {
  const clean = title?.replace(/\s+/g, ' ').trim() || null;
  if (!clean || !site) return clean;
  const cut = clean.replace(/\s+[|–—·-]\s+([^|–—·]+)$/, (whole, tail: string) =>
    site.toLowerCase().includes(tail.trim().toLowerCase()) || tail.toLowerCase().includes(site.toLowerCase())
      ? ''
      : whole,
  );
  return cut || clean;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}

function name(value: unknown): string | null {
  const all = [value]
    .flat()
    .map((one) => text(one) ?? text((one as { name?: unknown } | null)?.name))
    .filter((one) => one !== null);
  return all.length > 0 ? all.slice(0, 5).join(', ') : null;
}

function webAddress(address: string | null, against: string | null): string | null {
  if (!address) return null;
  const url = URL.parse(address, against ?? undefined);
  return url && /^https?:$/.test(url.protocol) && !url.username ? url.href : null;
}
