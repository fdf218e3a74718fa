// Page title: the headline of a page and the name of its site, told apart where a page writes them in one line.
import type { PageDocument, PageElement } from './dom.ts';

const OTHERS = 'h2, h3, [class*="title" i], [class*="headline" i]';
/** A shorter heading is a site's or a section's name. Characters. */
const LEAST_HEADLINE = 15;
const LONGEST_HEADLINE = 250;
/** Further headings looked at. */
const MOST_OTHERS = 200;
/** What stands between a headline and its site's name; a hyphen may lack its spaces. */
const BETWEEN = /^\s*(?:[|·»•]|\s[-–—:]+\s|[–—-](?=\p{Lu}))\s*/u;
/** And between a section and the site. */
const SPACED = /\s*[|·»•]\s*|\s[-–—:]+\s/u;
const SPACED_END = /(?:[|·»•:]|\s[-–—])\s*$/u;
const LONGEST_SITE = 60;

export type Heads = {
  /** Headings of the first order. */
  readonly first: readonly string[];
  /** What the page declares its headline, else the heading with which the window's title begins, else the first. */
  readonly headline: string | null;
  /** The title of the window. */
  readonly window: string | null;
};

export function headsOf(document: PageDocument): Heads {
  const first = [...document.querySelectorAll('h1')].map(lineOf).filter((one) => one !== null);
  const window = lineOf(document.querySelector('title'));
  const declared = lineOf(document.querySelector('[itemprop~="headline"]'));
  const others = [...document.querySelectorAll(OTHERS)].slice(0, MOST_OTHERS).map(lineOf);
  const shared = [...first, ...others].find((one) => one && isHeadline(one) && window?.startsWith(one));
  // Old pages give every window the site's name, and their headline a class.
  const titled = window && first.length === 0 ? others.find((one) => one && isHeadline(one)) : null;
  return { first, headline: declared ?? shared ?? first[0] ?? titled ?? window, window };
}

function isHeadline(text: string): boolean {
  return text.length >= LEAST_HEADLINE && text.length <= LONGEST_HEADLINE;
}

function lineOf(element: PageElement | null | undefined): string | null {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || null;
}

/** The same words, whatever their case and marks of punctuation. */
export function isSameLine(one: string, other: string): boolean {
  const key = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return key(one) !== '' && key(one) === key(other);
}

/** "Headline | Site" → "Headline", where the page shows that headline or the site is known by that name. */
export function withoutSite(title: string | null, site: string | null, { first }: Heads): string | null {
  const clean = title?.replace(/\s+/g, ' ').trim() || null;
  if (!clean) return null;
  const shown = first.find((one) => isHeadline(one) && (tailOf(clean, one) !== null || isHeadOf(clean, one)));
  if (shown) return shown;
  if (!site) return clean;
  const cut = clean.replace(/\s+[|–—·-]\s+([^|–—·]+)$/, (whole, tail: string) =>
    site.toLowerCase().includes(tail.trim().toLowerCase()) || tail.toLowerCase().includes(site.toLowerCase())
      ? ''
      : whole,
  );
  return cut || clean;
}

/** "Site - Headline", or a headline that was cut: "Head…". */
function isHeadOf(line: string, headline: string): boolean {
  const before = line.endsWith(headline) ? line.slice(0, -headline.length) : '';
  const start = line.replace(/\s*(?:…|\.{3})$/, '');
  return (
    (before.length <= LONGEST_SITE && SPACED_END.test(before)) ||
    (start !== line && start.length >= LEAST_HEADLINE && headline.startsWith(start))
  );
}

/** The site's name, where the title of the window is the headline and that name. */
export function siteIn({ first, window }: Heads, stated: string | null): string | null {
  for (const headline of [...first, stated ?? '']) {
    const tail = window && isHeadline(headline) ? tailOf(window, headline) : null;
    if (tail) return tail;
  }
  return null;
}

/** "Headline | Politics | Site" and "Headline" → "Site"; null where the line is no headline with a tail. */
function tailOf(line: string, headline: string): string | null {
  if (!line.startsWith(headline)) return null;
  const rest = line.slice(headline.length);
  const between = BETWEEN.exec(rest);
  if (!between) return null;
  const tail = rest.slice(between[0].length).split(SPACED).at(-1)?.trim() ?? '';
  return tail !== '' && tail.length <= LONGEST_SITE ? tail : null;
}
