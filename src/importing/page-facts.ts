// Page facts: title, byline, publisher, address and day of a page, from JSON-LD, meta and what it shows, in that order of trust.
import type { PageDocument } from './dom.ts';
import { describedArticle } from './json-ld.ts';
import { pageDay } from './page-days.ts';
import { headsOf, isSameLine, siteIn, withoutSite } from './page-title.ts';

export type PageFacts = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedFrom: string | null;
  readonly unbelievable: string | null;
  /** The text, where the page's own description holds it. */
  readonly text: string | null;
};

const PUBLISHER_METAS = ['og:site_name', 'application-name', 'dcterms.publisher', 'dc.publisher', 'dcterms.creator'];
const AUTHOR = '[itemprop="author"], [rel~="author"], .byline, [class~="author"], [class*="author-name" i]';
/** Authors named in a byline. */
const MOST_AUTHORS = 5;

/** `believable`: can an article have been published on that day? A source that names another is passed over. */
export function pageFacts(
  document: PageDocument,
  address: string | null,
  believable: (day: string) => boolean,
): PageFacts {
  const heads = headsOf(document);
  const described = describedArticle(document, (headline) => heads.first.some((head) => isSameLine(head, headline)));
  const json = described?.article ?? null;
  const named = (value: unknown) => namesOf([value].flat().map((one) => described?.node(one) ?? one));
  const meta = metaOf(document);
  const stated = text(json?.headline) ?? meta('og:title') ?? meta('twitter:title') ?? heads.headline;
  const publisher =
    named(json?.publisher) ?? PUBLISHER_METAS.map(meta).find((one) => one !== null) ?? siteIn(heads, stated);
  const title = withoutSite(stated, publisher, heads);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = webAddress(canonical ?? meta('og:url') ?? text(json?.url) ?? address, address);
  return {
    title,
    byline:
      person(named(json?.author)) ?? person(meta('author')) ?? person(meta('article:author')) ?? shownAuthor(document),
    publisher,
    url,
    text: text(json?.articleBody),
    ...pageDay({ document, json, meta, believable, address: url ?? address, headlines: [title, ...heads.first] }),
  };
}

function metaOf(document: PageDocument): (name: string) => string | null {
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

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}

function namesOf(values: readonly unknown[]): string | null {
  const all = values
    .map((one) => text(one) ?? text((one as { name?: unknown } | null | undefined)?.name))
    .filter((one) => one !== null);
  return all.length > 0 ? all.slice(0, MOST_AUTHORS).join(', ') : null;
}

/** The first short line that the page itself calls its author. */
function shownAuthor(document: PageDocument): string | null {
  const called = [...document.querySelectorAll(AUTHOR)].slice(0, MOST_AUTHORS);
  const lines = called
    .filter((element) => !element.querySelector('p, div, li, br'))
    .map(({ textContent }) =>
      (textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:by|par|bài)\s*:?\s+/i, ''),
    );
  return lines.find((line) => /^\p{Lu}[\p{L}\p{M} .,'’-]{2,60}$/u.test(line)) ?? null;
}

/** Some pages give the address of an author's page for a name. */
function person(name: string | null): string | null {
  return name && !/^(?:https?:\/\/|www\.)/i.test(name) ? name : null;
}

function webAddress(address: string | null, against: string | null): string | null {
  if (!address) return null;
  const url = URL.parse(address, against ?? undefined);
  return url && /^https?:$/.test(url.protocol) && !url.username ? url.href : null;
}
