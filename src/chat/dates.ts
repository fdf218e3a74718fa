// Dates as the reader writes them: ISO prefixes, spans and ranges → words in their language.
import { type LanguageCode, languageOf } from '../languages/index.ts';
import { type DateRange, daysOf } from '../text/partial-date.ts';

// British day order for English; the year last in all three.
const LOCALES = { en: 'en-GB', vi: 'vi', fr: 'fr' } as const;
const PARTS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

const MONTHS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  vi: Array.from({ length: 12 }, (_, i) => `tháng ${i + 1}`),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2025-02-20" → "20 February 2025", "2025-02" → "February 2025", "a/b" → one span. */
export function showDate(date: string, language: LanguageCode): string {
  const [from = '', to = from] = date.split('/');
  if (from === to) return showDay(from, language);
  const exactness = from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day';
  const text = formatOf(language, exactness).formatRange(moment(from), moment(to));
  // CLDR has "1 mars"; French writes the first of a month as an ordinal.
  const shown = language === 'fr' ? text.replace(/(?<!\d)1(?= \p{L})/gu, '1er') : text;
  // Intl puts thin spaces around the dash of a span, which many fonts of terminals and chats lack.
  return shown.replace(/[\u2009\u202F\u00A0]/g, ' ');
}

/** A day, month or year as Intl writes it, whose calendars take 8 MB and some milliseconds: only spans need them. */
function showDay(date: string, language: LanguageCode): string {
  const [year = 0, month = 1, day = 1] = daysOf(date).first.split('-').map(Number);
  const name = MONTHS[language][month - 1];
  if (date.length === 4) return String(year);
  if (date.length === 7) return language === 'vi' ? `${name} năm ${year}` : `${name} ${year}`;
  if (language === 'vi') return `${day} ${name}, ${year}`;
  return `${language === 'fr' && day === 1 ? '1er' : day} ${name} ${year}`;
}

/** "26 November 2026, 08:30": a time as the clocks of its zone show it. */
export function showTime(time: Temporal.ZonedDateTime, language: LanguageCode): string {
  const clock = time.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${showDate(time.toPlainDate().toString(), language)}, ${clock}`;
}

/** "2024" for all of 2024, "February 2025" for a whole month, else "since …", "until …" or "… to …". */
export function showRange({ since, until }: DateRange, language: LanguageCode): string {
  const { sentences } = languageOf(language);
  if (since && until) {
    const whole = [since.slice(0, 4), since.slice(0, 7), since].find(
      (date) => daysOf(date).first === since && daysOf(date).last === until,
    );
    return whole ? showDate(whole, language) : sentences.between(showDate(since, language), showDate(until, language));
  }
  if (since) return sentences.since(showDate(since, language));
  return until ? sentences.until(showDate(until, language)) : '';
}

function formatOf(language: LanguageCode, exactness: keyof typeof PARTS): Intl.DateTimeFormat {
  const key = language + exactness;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...PARTS[exactness], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

function moment(date: string): Date {
  return new Date(`${daysOf(date).first}T00:00:00Z`);
}
