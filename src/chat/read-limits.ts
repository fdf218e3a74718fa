// Limits: the since and until of a command, typed as a date or in words, → one range of days.
import { joinRanges, questionDates } from '../answering/question-dates.ts';
import { type LanguageCode, languageOf } from '../languages/index.ts';
import { type DateRange, daysOf } from '../text/partial-date.ts';
import { showDate } from './dates.ts';
import { UserError } from './user-error.ts';

/** Null when neither is given. Throws a UserError for what is no date, and for an end before the beginning. */
export function readLimits(
  given: { since?: string | undefined; until?: string | undefined },
  asked: Temporal.PlainDate,
  language: LanguageCode,
): DateRange | null {
  const since = given.since ? readDay(given.since, asked, language).since : null;
  const until = given.until ? readDay(given.until, asked, language).until : null;
  if (since && until && since > until)
    throw new UserError('backward-range', { since: showDate(since, language), until: showDate(until, language) });
  return since || until ? { since, until } : null;
}

function readDay(text: string, asked: Temporal.PlainDate, language: LanguageCode): DateRange {
  const typed = text.trim();
  if (/^\d{4}(-\d{1,2}){0,2}$/.test(typed)) return isoDay(typed);
  const range = joinRanges(questionDates(typed, languageOf(language), asked).readings);
  if (range) return range;
  throw new UserError('unread-date', { text: typed });
}

function isoDay(typed: string): DateRange {
  try {
    const padded = typed.replace(/-(\d)(?!\d)/g, '-0$1');
    const { first, last } = daysOf(padded);
    return { since: first, until: last };
  } catch (error) {
    throw new UserError('unread-date', { text: typed }, error);
  }
}
