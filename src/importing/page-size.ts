// Page size: pages made to keep a reader busy are refused before anybody reads them.
import type { PageDocument, PageElement, PageNode } from './dom.ts';
import { Refusal } from './draft.ts';

/** Readability's own guard against pages of endless elements. */
export const MOST_ELEMENTS = 50_000;
/** Beginnings, ends and comments of so many. */
const MOST_TAGS = 4 * MOST_ELEMENTS;
/** Elements within elements: readers take the square of it in time. */
const DEEPEST = 1_000;
/** Each element's text is read once for each element around it. Characters, all told; a long page has a tenth of it. */
const MOST_READING = 20_000_000;
const NESTED =
  /<(\/?)(?:div|section|article|main|header|footer|aside|nav|figure|form|details|span|table|blockquote|pre|ul|ol|dl|h[1-6]|time|font|center|small|code|b|i|em|strong|a)\b/gi;
const TEXT = 3;

/** The refusal of a page that is too much for any reader. */
export function tooMuch(): Refusal {
  return new Refusal('The page has more elements than any article.');
}

/** As the source has it, before anything is parsed: that too takes the square of its depth. Throws a Refusal. */
export function refuseEndlessSource(source: string): void {
  if (countOf('<', source) > MOST_TAGS || depthOf(source) > DEEPEST) throw tooMuch();
}

/** Elements of whatever name, counted and measured once they are parsed. Throws a Refusal. */
export function refuseEndless(document: PageDocument): void {
  const elements = [...document.querySelectorAll('*')];
  const depths = new Map<PageElement | null, number>();
  let deepest = 0;
  let reading = 0;
  // Parents come before their children.
  for (const element of elements) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    depths.set(element, depth);
    deepest = Math.max(deepest, depth);
    reading += depth * ownLength(element);
  }
  if (elements.length > MOST_ELEMENTS || deepest > DEEPEST || reading > MOST_READING) throw tooMuch();
}

/** Letters between the element's own tags; scripts and styles are taken out before anything is read. */
function ownLength(element: PageElement): number {
  if (/^(?:script|style|noscript|template)$/.test(element.localName)) return 0;
  let length = 0;
  for (const node of element.childNodes as Iterable<PageNode>)
    if (node.nodeType === TEXT) length += node.textContent?.length ?? 0;
  return length;
}

function countOf(letter: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++;
  return count;
}

function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end] of source.matchAll(NESTED)) {
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
