// Page: HTML → draft. Readability finds the text, the page's own data the rest; nothing on the page is run or loaded.
import { Readability } from '@mozilla/readability';
import { cleanText } from './clean-text.ts';
import { type PageDocument, type PageElement, parsePage } from './dom.ts';
import { type Draft, isBelievable, type Known, Refusal } from './draft.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { type Found, readRawText } from './raw-text.ts';
import type { WordList } from './word-list.ts';

/** Readability's own guard against pages of endless elements. */
const MOST_ELEMENTS = 50_000;
/** Beginnings, ends and comments of so many. */
const MOST_TAGS = 4 * MOST_ELEMENTS;
/** Elements within elements: readers take the square of it in time. */
const DEEPEST = 1_000;
const NESTED =
  /<(\/?)(?:div|section|article|main|header|footer|aside|nav|figure|form|details|span|table|blockquote|pre|ul|ol|dl|h[1-6]|time|font|center|small|code|b|i|em|strong|a)\b/gi;
const TOO_MUCH = 'The page has more elements than any article.';
const BLOCKS = 'p, h2, h3, h4, li, blockquote, pre, td';
const NOT_TEXT = 'figure, figcaption, aside, nav, form, button, script, style, noscript, template, iframe';

export function isPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|section|p|meta)\b/i.test(
    text.slice(0, 5_000),
  );
}

/** Throws a Refusal for a page without an article. `address`: where the page came from. */
export function readPage(
  source: string,
  list: WordList,
  known: Known,
  address: string | null = null,
  feed: Found = {},
): Draft[] {
  if (countOf('<', source) > MOST_TAGS || depthOf(source) > DEEPEST) throw new Refusal(TOO_MUCH);
  const html = /<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`;
  try {
    return read(html, list, known, address, feed);
  } catch (error) {
    // Elements within elements by the thousand are more than any reader's stack holds.
    if (error instanceof RangeError) throw new Refusal(TOO_MUCH);
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
  const text = fuller(articleTextOf(document, html) ?? '', facts.text);
  if (text.trim() === '') throw new Refusal('There is no article text on the page.');
  const [main] = readRawText(text, list, known, facts);
  if (!main) return [];
  return [{ ...main, ...statedBy(facts, main), caption: main.caption ?? caption }];
}

function countOf(letter: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++;
  return count;
}

/** Elements of whatever name, counted and measured once they are parsed. */
function refuseEndless(document: PageDocument): void {
  const elements = [...document.querySelectorAll('*')];
  const depths = new Map<PageElement | null, number>();
  let deepest = 0;
  // Parents come before their children.
  for (const element of elements) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    depths.set(element, depth);
    deepest = Math.max(deepest, depth);
  }
  if (elements.length > MOST_ELEMENTS || deepest > DEEPEST) throw new Refusal(TOO_MUCH);
}

/** As the source has it, before anything is parsed: that too takes the square of it. */
function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end] of source.matchAll(NESTED)) {
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
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
    text: facts.text,
  };
}

/** One line of composed characters; pages often encode a title twice. */
function tidy(text: string | null | undefined): string | null {
  return text ? cleanText(text).replace(/\s+/g, ' ').trim() || null : null;
}

/** Behind a paywall the page's description of itself may hold more than what is shown. */
function fuller(shown: string, described: string | null): string {
  return described && described.length > shown.length * 1.3 ? described : shown;
}

function statedBy(facts: PageFacts, draft: Draft): Partial<Draft> {
  return { title: facts.title ?? draft.title, titleInferred: facts.title ? null : draft.titleInferred };
}

function articleTextOf(document: PageDocument, html: string): string | null {
  const content = readable(document);
  const text = content ? paragraphsIn(parsePage(`<html><body>${content}</body></html>`).body) : '';
  // Readability changes what it reads; what it did not find is looked for in the page as it came.
  return text || paragraphsIn(parsePage(html).body);
}

function readable(document: PageDocument): string | null {
  try {
    return (
      new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
        charThreshold: 200,
        maxElemsToParse: MOST_ELEMENTS,
      }).parse()?.content ?? null
    );
  } catch {
    // Broken pages can trip it; their paragraphs are still there.
    return null;
  }
}

/** The texts of the innermost blocks, a blank line between them. */
function paragraphsIn(root: PageElement | null): string {
  if (!root) return '';
  for (const element of [...root.querySelectorAll(NOT_TEXT)]) element.remove();
  for (const line of [...root.querySelectorAll('br')]) line.replaceWith('\n');
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const texts = blocks.map((block) =>
    (block.textContent ?? '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
  );
  const all = texts.filter(Boolean);
  if (all.join('').length > 0) return all.map(unwrapped).join('\n\n');
  return (root.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim();
}

/** A line end in HTML is a space; two are the author's <br><br>. */
function unwrapped(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => part.replace(/\n/g, ' '))
    .join('\n\n');
}
