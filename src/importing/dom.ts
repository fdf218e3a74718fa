// DOM: the little of a parsed page that reading one needs; the types of browsers stay out of this project.
import { parseHTML } from 'linkedom';

export type PageNode = { readonly nodeType: number; readonly textContent: string | null };

export type PageElement = PageNode & {
  readonly localName: string;
  readonly childNodes: Iterable<PageNode>;
  readonly innerHTML: string;
  readonly className: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  replaceWith(text: string): void;
  remove(): void;
};

export type PageDocument = Pick<PageElement, 'querySelector' | 'querySelectorAll'> & {
  readonly body: PageElement | null;
};

/** Scripts are never run, nothing is loaded. */
export function parsePage(html: string): PageDocument {
  return (parseHTML(html) as unknown as { document: PageDocument }).document;
}
