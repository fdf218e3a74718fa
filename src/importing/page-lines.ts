// Page lines: what a page shows, line by line from top to bottom, with the place of each seen from the headline.
import type { PageElement, PageNode } from './dom.ts';

export type PageLine = {
  readonly text: string;
  /** The innermost block that holds it. */
  readonly block: PageElement;
  /** Characters from the headline: below it positive, above it negative; null where no headline is known. */
  readonly fromHeadline: number | null;
};

const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|time|tr|ul)$/;
/** Menus and the like: no day of an article stands in them; a form is judged by its length. */
const ASIDE = /^(?:nav|aside|footer|script|style|noscript|template|iframe|select|svg|button)$/;
/** A form with more text holds the whole page, as some servers make it. Characters. */
const LONGEST_FORM = 500;
const ELEMENT = 1;
const TEXT = 3;

type Raw = { text: string; readonly block: PageElement };

/** Lines of the body, empty ones left out. `isHeadline`: is this line the article's headline? */
export function pageLines(body: PageElement, isHeadline: (text: string) => boolean): PageLine[] {
  const raw: Raw[] = [{ text: '', block: body }];
  collect(body, body, raw);
  const lines = raw
    .map(({ text, block }) => ({ text: text.replace(/\s+/g, ' ').trim(), block }))
    .filter(({ text }) => text !== '');
  const own = lines.findIndex(({ text, block }) => block.localName === 'h1' && isHeadline(text));
  const headline = own >= 0 ? own : lines.findIndex(({ text }) => isHeadline(text));
  let at = 0;
  const starts = lines.map(({ text }) => {
    at += text.length;
    return at - text.length;
  });
  const [start, end] = [starts[headline] ?? 0, (starts[headline] ?? 0) + (lines[headline]?.text.length ?? 0)];
  return lines.map((line, i) => ({
    ...line,
    fromHeadline:
      headline < 0 ? null : i < headline ? (starts[i] ?? 0) + line.text.length - start - 1 : (starts[i] ?? 0) - end,
  }));
}

function collect(element: PageElement, block: PageElement, lines: Raw[]): void {
  for (const node of element.childNodes as Iterable<PageNode>) {
    if (node.nodeType === TEXT) (lines.at(-1) as Raw).text += node.textContent ?? '';
    if (node.nodeType !== ELEMENT) continue;
    const child = node as PageElement;
    const name = child.localName.toLowerCase();
    if (ASIDE.test(name) || (name === 'form' && (child.textContent ?? '').length < LONGEST_FORM)) continue;
    const isBlock = BLOCK.test(name);
    if (isBlock) lines.push({ text: '', block: name === 'br' ? block : child });
    else (lines.at(-1) as Raw).text += ' ';
    collect(child, isBlock && name !== 'br' ? child : block, lines);
    if (isBlock) lines.push({ text: '', block });
  }
}
