// Page: HTML → draft. Readability finds the text, the page's own data the rest; nothing on the page is run or loaded.
import { cleanText, paragraphsOf } from './clean-text.ts';
import { parsePage } from './dom.ts';
import { type Draft, isBelievable, type Known, Refusal } from './draft.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { refuseEndless, refuseEndlessSource, tooMuch } from './page-size.ts';
import { pageText } from './page-text.ts';
import { type Found, readRawText } from './raw-text.ts';
import { trimText } from './trim-text.ts';
import type { WordList } from './word-list.ts';

const OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|title|link|script|style|body|article|main|header|div|section|h[1-6]|p|span|table|meta)\b/i;
const FILE = /\.x?html?$/i;

/** By its first element, or by its file's name where there is any element. */
export function isPage(text: string, name = ''): boolean {
  return OPENING.test(text.slice(0, 5_000)) || (FILE.test(name) && /<\p{L}/u.test(text));
}

/** Throws a Refusal for a page without an article. `address`: where the page came from. */
export function readPage(
  source: string,
  list: WordList,
  known: Known,
  address: string | null = null,
  feed: Found = {},
): Draft[] {
  refuseEndlessSource(source);
  const html = /<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`;
  try {
    return read(html, list, known, address, feed);
  } catch (error) {
    // Elements within elements by the thousand are more than any reader's stack holds.
    if (error instanceof RangeError) throw tooMuch();
    throw error;
  }
}

function read(html: string, list: WordList, known: Known, address: string | null, feed: Found): Draft[] {
  const document = parsePage(html);
  refuseEndless(document);
  const facts = filled(
    pageFacts(document, known.url ?? address, (day) => isBelievable(day, known.today)),
    feed,
  );
  const caption =
    document
      .querySelector('article figcaption, main figcaption, figcaption')
      ?.textContent?.replace(/\s+/g, ' ')
      .trim() || null;
  const text = fuller(pageText(document, html), facts.text);
  if (text.trim() === '') throw new Refusal('There is no article text on the page.');
  const { paragraphs, dropped: trimmed } = trimText(paragraphsOf(cleanText(text)), facts.byline);
  const [main] = readRawText(paragraphs.join('\n\n'), list, known, facts);
  if (!main) return [];
  const days = facts.unbelievable ? [`the date ${facts.unbelievable}, which no article can have`] : [];
  const dropped = [...days, ...trimmed, ...main.dropped];
  return [{ ...main, ...statedBy(facts, main), caption: main.caption ?? caption, dropped }];
}

/** What the page does not say, the feed that led to it may. */
function filled(facts: PageFacts, feed: Found): PageFacts {
  return {
    title: tidy(facts.title ?? feed.title),
    byline: tidy(facts.byline ?? feed.byline),
    publisher: tidy(feed.publisher ?? facts.publisher),
    url: facts.url ?? feed.url ?? null,
    published: facts.published ?? feed.published ?? null,
    publishedFrom: facts.published ? facts.publishedFrom : (feed.publishedFrom ?? null),
    unbelievable: facts.unbelievable,
    text: facts.text,
  };
}

/** One line of composed characters; pages often encode a title twice. */
function tidy(text: string | null | undefined): string | null {
  return text ? cleanText(text).replace(/\s+/g, ' ').trim() || null : null;
}

/** Behind a paywall the page's description of itself, with or without markup, may hold more than what is shown. */
function fuller(shown: string, described: string | null): string {
  const plain = (described ?? '').replace(/<\/(?:p|div|h[1-6]|li)>|<br ?\/?>/gi, '\n\n').replace(/<[^<>]*>/g, '');
  return plain.length > shown.length * 1.3 ? plain : shown;
}

function statedBy(facts: PageFacts, draft: Draft): Partial<Draft> {
  return { title: facts.title ?? draft.title, titleInferred: facts.title ? null : draft.titleInferred };
}
