// Date ranges: what prepositions and stretches of time make of dates, as inclusive days.
import type { Language } from '../languages/index.ts';
import { type DateRange, daysOf } from '../text/partial-date.ts';

export type RangeKind = 'since' | 'after' | 'until' | 'before' | 'between' | 'in';
export type StretchKind = 'last-n' | 'ago' | 'last' | 'this' | 'yesterday' | 'today';
export type TimeUnit = 'days' | 'weeks' | 'months' | 'years';

/** The range that a preposition makes of one date, or of two; null when a date is missing. */
export function toRange(kind: RangeKind, dates: readonly (string | null)[]): DateRange | null {
  const [a, b] = dates;
  if (!a) return null;
  const { first, last } = daysOf(a);
  const next = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
  if (kind === 'since') return { since: first, until: null };
  if (kind === 'after') return { since: next(last, 1), until: null };
  if (kind === 'until') return { since: null, until: last };
  if (kind === 'before') return { since: null, until: next(first, -1) };
  if (kind === 'between') {
    if (!b) return null;
    const end = daysOf(b).last;
    if (first <= end) return { since: first, until: end };
    // "Between November and February 2024" begins in the year before; "between 2024 and 2022" is meant the other way.
    const earlier = Temporal.PlainDate.from(first).subtract({ years: 1 }).toString();
    return a.length > 4 && earlier <= end ? { since: earlier, until: end } : { since: daysOf(b).first, until: last };
  }
  return { since: first, until: last };
}

/** A stretch that counts back from the day of asking: `count` units of it. */
export function stretch(kind: StretchKind, count: number, unit: TimeUnit, asked: Temporal.PlainDate): DateRange {
  const yesterday = asked.subtract({ days: 1 }).toString();
  if (kind === 'yesterday') return { since: yesterday, until: yesterday };
  const begin = startOf(asked, unit);
  if (kind === 'last-n') return { since: asked.subtract({ [unit]: count }).toString(), until: asked.toString() };
  if (kind === 'this') return { since: begin.toString(), until: asked.toString() };
  const steps = kind === 'last' ? 1 : count;
  const from = begin.subtract({ [unit]: steps });
  const until = from.add({ [unit]: 1 }).subtract({ days: 1 });
  return { since: from.toString(), until: until.toString() };
}

/** First day of the calendar week (Monday), month or year that holds `day`. */
function startOf(day: Temporal.PlainDate, unit: TimeUnit): Temporal.PlainDate {
  if (unit === 'weeks') return day.subtract({ days: day.dayOfWeek - 1 });
  if (unit === 'months') return day.with({ day: 1 });
  return unit === 'years' ? day.with({ month: 1, day: 1 }) : day;
}

/** A number, or a word for one, of any of the languages; 1 for a word that is none. */
export function countOf(words: string, language: Language): number {
  if (/^\d+$/.test(words)) return Number(words);
  if (/^(a|an|couple of|vai)$/.test(words)) return words === 'a' || words === 'an' ? 1 : 2;
  return words === 'few' ? 3 : (language.numbers.get(words) ?? 1);
}
