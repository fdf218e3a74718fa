// Moments: a date in words with Discord's own time stamp beside it, "3 months ago" in the reader's language.
import { datedAs } from '../../chat/cite.ts';

/** "20 February 2025 (<t:…:R>)". A month, a year or a span is no moment, and an inferred day no certain one. */
export const datedWithMoment: typeof datedAs = (date, basis, language) => {
  const words = datedAs(date, basis, language);
  return basis === 'stated' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${words} (<t:${noonOf(date)}:R>)` : words;
};

/** Noon UTC, in seconds: it falls on the same day in nearly all time zones. */
function noonOf(day: string): number {
  return Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds / 1000;
}
