// Page days: the day on which a page says that it was published, by JSON-LD, meta tags, time, text and its own address.
import { detectLanguage } from '../languages/detect.ts';
import type { PageDocument, PageElement } from './dom.ts';
import type { Json } from './json-ld.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { isSameLine } from './page-title.ts';
import { type DayFirst, dayIn, dayOfStamp } from './stated-day.ts';

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
const DECLARED = '[itemprop="datePublished"], [property="datePublished"], [property~="dc:created"]';
const CALLED = '[class*="date" i], [class*="time" i], [id*="date" i], [class*="publish" i], .byline, .meta';
/** The day stands this near to the headline: below it, behind a summary and a picture, or just above. Characters. */
const BELOW = 900;
const ABOVE = 250;
/** A longer line is prose, and the days in it are those of what it tells. Characters. */
const LONGEST_LINE = 200;
/** Elements of a kind that are asked for their day. */
const MOST_ELEMENTS = 40;
/** The word before a date that says what happened then. Characters. */
const INTRODUCTION = 25;
/** Dates are looked for in so much of a page. Characters. */
const MOST_TEXT = 200_000;
const UPDATED = /updat|modif|mis[e]? à jour|màj|cập nhật/i;
const PUBLISHED = /publi(?:sh|é|cation)|(?<!\p{L})(?:posted|issued|released|đăng)/iu;
/** Words of a line besides a date, a clock and a name or two. */
const MOST_WORDS = 14;
/** "HANOI, Feb. 20, 2025 /Newswire/ -- The …": a day that opens a paragraph. */
const OPENING = /^.{0,80}?(?:—|–|-)\s/u;

export type PageDay = {
  readonly published: string | null;
  readonly publishedFrom: string | null;
  /** A day that it states and that no article can have. */
  readonly unbelievable: string | null;
};

export type DaySources = {
  readonly document: PageDocument;
  readonly json: Json | null;
  readonly meta: (name: string) => string | null;
  /** What the article's headline may read. */
  readonly headlines: readonly (string | null)[];
  /** Where the page is. */
  readonly address: string | null;
  readonly believable: (day: string) => boolean;
};

/** A source that names an unbelievable day is passed over. */
export function pageDay(sources: DaySources): PageDay {
  const { document, json, meta, headlines, address, believable } = sources;
  const lines = document.body
    ? pageLines(document.body, (text) => headlines.some((one) => one !== null && isSameLine(one, text)))
    : [];
  const dayFirst = dayFirstIn(document, lines);
  const candidates: [from: string, days: () => (string | null)[]][] = [
    ['JSON-LD', () => [json?.datePublished, json?.dateCreated].map((stamp) => dayOfStamp(textOf(stamp), dayFirst))],
    ['meta', () => DATE_METAS.map((key) => dayOfStamp(meta(key), dayFirst))],
    ['time', () => timeDays(document, lines, dayFirst)],
    ['text', () => textDays(document, lines, dayFirst)],
    ['address', () => [dayOfAddress(address)]],
  ];
  let unbelievable: string | null = null;
  for (const [publishedFrom, days] of candidates) {
    const stated = days().filter((day) => day !== null);
    const published = stated.find(believable);
    if (stated[0] !== published) unbelievable ??= stated[0] ?? null;
    if (published) return { published, publishedFrom, unbelievable };
  }
  return { published: null, publishedFrom: null, unbelievable };
}

const SLASHED = /(?<![\d/-])(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)\d\d(?!\d)/g;
const DAY_FIRST = /^en-(?:gb|au|nz|in|ie|sg)\b/i;
/** So much of a page shows what it is written in. Characters. */
const SAMPLE = 3_000;

/**
 * Vietnamese and French pages write the day before the month; of English ones their country tells, or another date on
 * the page that can be read in one way only.
 */
function dayFirstIn(document: PageDocument, lines: readonly PageLine[]): DayFirst {
  const texts = lines.map(({ text }) => text);
  const longest = texts.toSorted((a, b) => b.length - a.length).join(' ');
  if (detectLanguage(longest.slice(0, SAMPLE)).code !== 'en') return true;
  for (const [, a, b] of texts.join('\n').slice(0, MOST_TEXT).matchAll(SLASHED)) {
    if (Number(a) > 12 && Number(b) <= 12) return true;
    if (Number(b) > 12 && Number(a) <= 12) return false;
  }
  const language = document.querySelector('html')?.getAttribute('lang') ?? '';
  return DAY_FIRST.test(language) ? true : /^en-us\b/i.test(language) ? false : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Nearest to the headline first, below before above. */
function near(lines: readonly PageLine[]): PageLine[] {
  const placed = lines.filter(({ fromHeadline }) => fromHeadline !== null);
  const below = placed.filter(({ fromHeadline }) => (fromHeadline ?? 0) >= 0 && (fromHeadline ?? 0) <= BELOW);
  const above = placed.filter(({ fromHeadline }) => (fromHeadline ?? 0) < 0 && (fromHeadline ?? 0) >= -ABOVE);
  return [...below, ...above.reverse()];
}

function timeDays(document: PageDocument, lines: readonly PageLine[], dayFirst: DayFirst): (string | null)[] {
  const all = [...document.querySelectorAll('time')];
  const declared = all.filter(
    (time) => time.hasAttribute('pubdate') || time.getAttribute('itemprop') === 'datePublished',
  );
  const beside = near(lines)
    .map(({ block }) => block.closest('time'))
    .filter((time) => time !== null);
  const inArticle = all.filter((time) => time.closest('article, main'));
  // A site's own head often says what day it is today.
  const others = inArticle.length > 0 ? inArticle : all.filter((time) => !time.closest('header, nav, aside, footer'));
  const shown = [...beside, ...others].slice(0, MOST_ELEMENTS).filter((time) => !isDeclaredUpdate(time));
  return [...declared.slice(0, MOST_ELEMENTS), ...later(shown, introduced)].flatMap((time) => daysOf(time, dayFirst));
}

function isDeclaredUpdate(time: PageElement): boolean {
  return UPDATED.test(
    `${time.className} ${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('property') ?? ''}`,
  );
}

/** The time with the word or two before it: "Updated: 21 February". */
function introduced(time: PageElement): string {
  const own = time.textContent ?? '';
  const around = (time.parentElement?.textContent ?? '').slice(0, LONGEST_LINE);
  return around.slice(0, Math.max(0, around.indexOf(own))).slice(-INTRODUCTION) + own;
}

/** What speaks only of an update comes after the rest. */
function later<T>(all: readonly T[], textOf: (one: T) => string): T[] {
  const isUpdate = (one: T) => UPDATED.test(textOf(one)) && !PUBLISHED.test(textOf(one));
  return [...all.filter((one) => !isUpdate(one)), ...all.filter(isUpdate)];
}

/** What is declared a date, the short lines around the headline, the article's first words, then what is called a date. */
function textDays(document: PageDocument, lines: readonly PageLine[], dayFirst: DayFirst): (string | null)[] {
  const short = later(
    near(lines).filter(({ text }) => isDateLine(text)),
    ({ text }) => text,
  );
  const place = document.querySelector('article, main, #content, .content') ?? document.body;
  const inPlace = lines.filter(({ block }) => place && isWithin(block, place));
  const called = [...(place?.querySelectorAll(CALLED) ?? [])]
    .filter((element) => (element.textContent ?? '').length < LONGEST_LINE && !element.closest('nav, aside, footer'))
    .slice(0, MOST_ELEMENTS);
  return [
    ...[...document.querySelectorAll(DECLARED)].slice(0, MOST_ELEMENTS).flatMap((element) => daysOf(element, dayFirst)),
    ...short.map(({ text }) => dayIn(text, dayFirst)),
    ...near(lines).map(({ text }) => dayIn(OPENING.exec(text)?.[0] ?? '', dayFirst)),
    ...inPlace
      .filter(({ text }) => text.length < LONGEST_LINE && PUBLISHED.test(text))
      .slice(0, MOST_ELEMENTS)
      .map(({ text }) => dayIn(text, dayFirst)),
    ...later(called, ({ textContent }) => textContent ?? '').flatMap((element) => daysOf(element, dayFirst)),
  ];
}

/** Attributes in which sites hold a day for their scripts. */
const STAMPS = ['datetime', 'content', 'data-datetime', 'data-date', 'data-timestamp', 'data-time', 'title'];

/** What an element says of its day to machines, then to readers. */
function daysOf(element: PageElement, dayFirst: DayFirst): (string | null)[] {
  return [
    ...STAMPS.map((name) => dayOfStamp(element.getAttribute(name), dayFirst)),
    dayIn((element.textContent ?? '').slice(0, LONGEST_LINE), dayFirst),
  ];
}

/** A short sentence tells of its own day, not of the article's. */
function isDateLine(text: string): boolean {
  const isSentence = /[.!?…]["”’»]?$/.test(text) && text.split(' ').length > MOST_WORDS;
  return text.length < LONGEST_LINE && (!isSentence || PUBLISHED.test(text));
}

function isWithin(block: PageElement, place: PageElement): boolean {
  for (let at: PageElement | null = block; at; at = at.parentElement) if (at === place) return true;
  return false;
}

/** "/2025/02/20/headline", "/20250220/…": many systems file what they publish by its day. */
function dayOfAddress(address: string | null): string | null {
  const path = URL.parse(address ?? '')?.pathname ?? '';
  const [, year, month, date] = /\/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|$)/.exec(path) ?? [];
  return year ? dayOfStamp(`${year}-${month}-${date}`) : null;
}
