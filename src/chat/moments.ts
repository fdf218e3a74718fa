// Moments: where a line of the bot's own names days and times, for platforms that have a form of their own for them.
import type { LanguageCode } from '../languages/index.ts';
import { showDate, showTime } from './dates.ts';

export type Moment = {
  /** As the bot writes it out. */
  readonly words: string;
  /** Since 1970; of a day noon UTC, which is the same day from 12 hours behind to 11 ahead of Greenwich. */
  readonly seconds: number;
  readonly isDay: boolean;
};

export type Named = { readonly start: number; readonly end: number; readonly moment: Moment };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The moment of an ISO day or zoned time; null for what is neither: a month, a year, a span. */
export function momentOf(date: string, language: LanguageCode): Moment | null {
  if (DAY.test(date)) {
    const { epochMilliseconds } = Temporal.Instant.from(`${date}T12:00:00Z`);
    return { words: showDate(date, language), seconds: epochMilliseconds / 1_000, isDay: true };
  }
  if (!date.includes('[')) return null;
  const time = Temporal.ZonedDateTime.from(date);
  return { words: showTime(time, language), seconds: Math.floor(time.epochMilliseconds / 1_000), isDay: false };
}

/**
 * Where a line of ours names these days and times, each as often as it is in `dates`. Of several places the last is ours:
 * before it stands a title. In "11 – 21 February 2025" stands no "21 February 2025".
 */
export function momentsIn(line: string, dates: readonly string[], language: LanguageCode): Named[] {
  const moments = dates.map((date) => momentOf(date, language)).filter((moment) => moment !== null);
  // Longest first: a time begins with the words of its day.
  moments.sort((a, b) => b.words.length - a.words.length);
  const named: Named[] = [];
  for (const moment of moments) {
    const alone = new RegExp(`(?<![\\d–-]|– )${RegExp.escape(moment.words)}(?! ?–)`, 'g');
    const found = [...line.matchAll(alone)].map(({ index }) => ({
      start: index,
      end: index + moment.words.length,
      moment,
    }));
    const free = found.filter(({ start, end }) => named.every((other) => end <= other.start || start >= other.end));
    named.push(...free.slice(-1));
  }
  return named.sort((a, b) => a.start - b.start);
}
