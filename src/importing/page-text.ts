// Page text: the paragraphs of the article on a page, as Readability finds them, with the summary above them.
import { Readability } from '@mozilla/readability';
import { type PageDocument, type PageElement, parsePage } from './dom.ts';
import { MOST_ELEMENTS } from './page-size.ts';
import { tidyPage } from './tidy-page.ts';
import { isProse } from './trim-text.ts';

const BLOCKS = 'p, h2, h3, h4, li, blockquote, pre, td, th';
const NOT_TEXT = 'figure, figcaption, aside, nav, button, script, style, noscript, template, iframe';
/** Summaries that stand above a text and belong to it, by what sites call them. */
const LEAD =
  '[class*="sapo" i], [class*="lead" i], [class*="summary" i], [class*="standfirst" i], [class*="chapo" i], [class*="intro" i], [class*="desc" i], [itemprop="description"]';
/** A shorter line is a headline's second half. Characters. */
const SHORTEST_LEAD = 80;
const LONGEST_LEAD = 800;
const MOST_LEADS = 20;
/** A form with more text holds the whole page, as some servers make it. Characters. */
const LONGEST_FORM = 500;

/** Paragraphs with a blank line between them; empty where there is none. */
export function pageText(document: PageDocument, html: string): string {
  tidyPage(document);
  const order = inOrder(document);
  const content = readable(document);
  const text = content ? paragraphsIn(parsePage(`<html><body>${content}</body></html>`).body) : '';
  if (text) return [...leadsBefore(text, order), text].join('\n\n');
  // Readability changes what it reads; what it did not find is looked for in the page as it came.
  const again = parsePage(html);
  tidyPage(again);
  return paragraphsIn(again.body);
}

type Placed = { readonly kind: 'headline' | 'lead' | 'paragraph'; readonly text: string };

/** Read before Readability takes the page apart. */
function inOrder(document: PageDocument): Placed[] {
  const leads = new Set<PageElement>([...document.querySelectorAll(LEAD)].slice(0, MOST_LEADS));
  const placed = [...document.querySelectorAll(`h1, p, ${LEAD}`)].filter(
    (element) => /^(?:h1|p)$/.test(element.localName) || leads.has(element),
  );
  return placed.map((element) => ({
    kind: element.localName === 'h1' ? 'headline' : leads.has(element) ? 'lead' : 'paragraph',
    text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }));
}

/** The summary between the headline and the text, where it was left out of the text. */
function leadsBefore(text: string, order: readonly Placed[]): string[] {
  const all = text.replace(/\s+/g, ' ');
  const headline = order.findIndex(({ kind }) => kind === 'headline');
  const start = order.findIndex(({ text }, i) => i > headline && text.length > SHORTEST_LEAD && all.includes(text));
  if (headline < 0 || start < 0) return [];
  const lead = order
    .slice(headline + 1, start)
    .find(
      ({ kind, text }) =>
        kind === 'lead' &&
        text.length >= SHORTEST_LEAD &&
        text.length <= LONGEST_LEAD &&
        /[.!?…]["”’»]?$/.test(text) &&
        !all.includes(text.slice(-SHORTEST_LEAD)),
    );
  return lead ? [lead.text] : [];
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
  for (const form of [...root.querySelectorAll('form')])
    if ((form.textContent ?? '').length < LONGEST_FORM) form.remove();
  for (const line of [...root.querySelectorAll('br')]) line.replaceWith('\n');
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const lines = blocks
    .map((block) => ({
      isHeading: /^h[2-4]$/.test(block.localName),
      text: (block.textContent ?? '')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
  if (lines.length > 0) {
    // Headings and short lines with no sentence under them, at the end, lead to other pages.
    const last = lines.findLastIndex(({ text, isHeading }) => !isHeading && isProse(text));
    const end = last < 0 ? -1 : lines.findIndex(({ isHeading }, i) => i > last && isHeading);
    return (end < 0 ? lines : lines.slice(0, end)).map(({ text }) => unwrapped(text)).join('\n\n');
  }
  return (root.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim();
}

/** A line end in HTML is a space; two are the author's <br><br>. */
function unwrapped(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => part.replace(/\n/g, ' '))
    .join('\n\n');
}
