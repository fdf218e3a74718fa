// Event date: the day a sentence tells of, read against the day of publication.
import { createRequire } from 'node:module';
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { type Article, type PartialDate, readingDate, type Sentence } from '../knowledge/article.ts';
import { daysOf, isDay, partialDate, weekdayBefore } from '../text/partial-date.ts';
import { isNoDate, looksAhead, spanOfDays } from './date-words.ts';

export type DateInText = {
  /** Day, month, year, or "start/end". */
  readonly date: string;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
};

export type EventDates = {
  /** The dates in the sentence's own words, resolved. */
  readonly own: readonly DateInText[];
  /** The first of its own, else that of the event the article reports; null when nothing tells. */
  readonly event: string | null;
};

// Only sentences with one of these are read with the (slower) date parser.
const HINT =
  /\d{4}|\d{1,2}(?:st|nd|rd|th)?\s|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|(?:last|next|this) (?:week|month|year|night|spring|summer|autumn|winter)|same day|day before|ngày|tháng|năm|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/i;
const SAME_DAY =
  /\b(?:on )?(?:the|that) same (?:day|date)\b|\bthat (?:same )?day\b|\blater (?:in )?the day\b|\bcùng ngày\b|\ble même jour\b/i;
// A year counts as the sentence's time after one of these words only: "Expo 2024", "the 2023 plan" and "2024-2026" are names.
const YEAR =
  /\b(?:in|since|during|throughout|by|until|early|late|mid|from|of|năm|en|depuis)[ -](?:early |late |mid-?)?((?:19|20)\d{2})\b(?![-–—/]\d)/gi;
// How many opening sentences may carry the day of the event that the whole article reports.
const LEAD = 3;

/** Dates of every sentence of an article, in the article's order. */
export function eventDates(article: Article, sentences: readonly Sentence[]): EventDates[] {
  const against = readingDate(article);
  const own: DateInText[][] = [];
  for (const sentence of sentences) {
    const found = datesIn(sentence.text, against, article.language);
    const same = SAME_DAY.exec(sentence.text);
    const before = own.flat().findLast(({ date }) => /^\d{4}-\d{2}-\d{2}/.test(date));
    if (same && before) found.unshift({ date: before.date, start: same.index, end: same.index + same[0].length });
    own.push(found);
  }
  const main = own
    .slice(0, LEAD)
    .flat()
    .find(({ date }) => date.length >= 7 && !isLongAgo(date, against))?.date;
  const whole = main ?? article.publishedInferred?.value ?? article.published;
  return own.map((dates) => ({ own: dates, event: dates[0]?.date ?? whole }));
}

/** A lead that names a day a season back tells of background, not of the news. */
function isLongAgo(date: string, against: PartialDate | null): boolean {
  if (!against) return false;
  const last = Temporal.PlainDate.from(daysOf(date).last);
  return last.until(Temporal.PlainDate.from(daysOf(against).first)).days > 60;
}

/** The dates that a text names, in order, resolved against a publication date; unresolvable ones are left out. */
export function datesIn(text: string, against: PartialDate | null, language = 'en'): DateInText[] {
  if (!HINT.test(text)) return [];
  const day = against ? Temporal.PlainDate.from(daysOf(against).last) : null;
  // Noon UTC, so that no zone moves the day.
  const reference = day ? new Date(`${day.toString()}T12:00:00Z`) : new Date(0);
  const found: DateInText[] = [];
  for (const result of parserOf(language).parse(text, { instant: reference, timezone: 0 })) {
    if (isNoDate(text, result.index, result.text)) continue;
    const coming = looksAhead(text.slice(0, result.index));
    const start = (day ? spanOfDays(result.text, day) : null) ?? resolve(result.start, result.text, day, coming);
    const end = result.end ? resolve(result.end, result.text, day, coming) : null;
    if (!start) continue;
    const date = end && end > start ? `${start}/${end}` : start;
    found.push({ date, start: result.index, end: result.index + result.text.length });
  }
  for (const match of text.matchAll(YEAR)) {
    if (isCount(text, match)) continue;
    const year = match[1] ?? '';
    const start = match.index + match[0].length - year.length;
    if (!found.some((known) => start < known.end && start + 4 > known.start))
      found.push({ date: year, start, end: start + 4 });
  }
  return found.sort((a, b) => a.start - b.start);
}

type Parser = { parse(text: string, reference: { instant: Date; timezone: number }): ParsedResult[] };
const parsers = new Map<string, Parser>();

/** The parser of a language, loaded with the first text in it: few corpora are written in several. */
function parserOf(language: string): Parser {
  const locale = language === 'vi' || language === 'fr' ? language : 'en';
  const parser = parsers.get(locale) ?? (createRequire(import.meta.url)(`chrono-node/${locale}`) as Parser);
  parsers.set(locale, parser);
  return parser;
}

/** "of 2000 soldiers" counts; "in 2024 students" does not. */
function isCount(text: string, match: RegExpExecArray): boolean {
  return (
    /^(?:of|from|by|to) /i.test(match[0]) &&
    /^ (?!was |is |has |plus )\p{Ll}+s\b/u.test(text.slice(match.index + match[0].length))
  );
}

function resolve(
  parts: ParsedComponents,
  words: string,
  against: Temporal.PlainDate | null,
  coming: boolean,
): string | null {
  const known = (name: 'year' | 'month' | 'day' | 'weekday') => (parts.isCertain(name) ? parts.get(name) : null);
  const [year, month, day, weekday] = [known('year'), known('month'), known('day'), known('weekday')];
  if (year !== null && month !== null && day !== null)
    return isDay(year, month, day) ? partialDate(year, month, day) : null;
  if (year !== null) return partialDate(year, month);
  if (!against) return null;
  if (month !== null) return nearestYear(against, month, day, coming);
  if (weekday !== null) {
    const monday = weekday === 0 ? 7 : weekday;
    const last = weekdayBefore(against, monday);
    if (/\b(?:last|previous)\b/i.test(words) && last.equals(against)) return last.subtract({ days: 7 }).toString();
    return (coming && !last.equals(against) ? last.add({ days: 7 }) : last).toString();
  }
  return null;
}

/** "October 10" without a year: the last one up to a week after publication; where the text looks ahead, the next. */
function nearestYear(against: Temporal.PlainDate, month: number, day: number | null, coming: boolean): string | null {
  const at = (year: number) => (day === null || isDay(year, month, day) ? partialDate(year, month, day) : null);
  // What "runs from May 10" or "would open in March" tells may have begun a few weeks ago.
  const [earliest, latest] = [against.subtract({ days: 45 }).toString(), against.add({ days: 7 }).toString()];
  const years = [against.year - 1, against.year, against.year + 1].flatMap((year) => at(year) ?? []);
  return (
    (coming
      ? years.find((date) => daysOf(date).last >= earliest)
      : years.findLast((date) => daysOf(date).first <= latest)) ?? null
  );
}
