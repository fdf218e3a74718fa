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

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2025-02-20" → "20 February 2025", "2025-02" → "February 2025", "a/b" → one span. */
export function showDate(date: string, language: LanguageCode): string {
  const [from = '', to = from] = date.split('/');
  const exactness = from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day';
  const format = formatOf(language, exactness);
  const text = from === to ? format.format(moment(from)) : format.formatRange(moment(from), moment(to));
  // CLDR has "1 mars"; French writes the first of a month as an ordinal.
  const shown = language === 'fr' ? text.replace(/(?<!\d)1(?= \p{L})/gu, '1er') : text;
  // Intl puts thin spaces around the dash of a span, which many fonts of terminals and chats lack.
  return shown.replace(/[\u2009\u202F\u00A0]/g, ' ');
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
