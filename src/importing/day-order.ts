// Day order: is 03/04/2025 in April or in March? The weekday, the clock or the time zone beside it may tell.
import { fold } from '../text/fold.ts';

/** Monday to Sunday, folded. */
const WEEKDAYS = [
  /(?<!\p{L})(?:mon(?:day)?|lundi|thu hai)(?!\p{L})/u,
  /(?<!\p{L})(?:tue(?:s(?:day)?)?|mardi|thu ba)(?!\p{L})/u,
  /(?<!\p{L})(?:wed(?:nesday)?|mercredi|thu tu)(?!\p{L})/u,
  /(?<!\p{L})(?:thu(?:r(?:s(?:day)?)?)?(?! (?:hai|ba|tu|nam|sau|bay)(?!\p{L}))|jeudi|thu nam)(?!\p{L})/u,
  /(?<!\p{L})(?:fri(?:day)?|vendredi|thu sau)(?!\p{L})/u,
  /(?<!\p{L})(?:sat(?:urday)?|samedi|thu bay)(?!\p{L})/u,
  /(?<!\p{L})(?:sun(?:day)?|dimanche|chu nhat)(?!\p{L})/u,
];
/** Vietnam's time, and words that stand in Vietnamese lines only. */
const VIETNAMESE = /gmt ?\+ ?0?7|(?<!\p{L})(?:ngay|luc|cap nhat|dang)(?!\p{L})/u;
/** "2/5/2025 2:30:00 PM", as American systems write it. */
const AMERICAN = /\d{4},? \d{1,2}:\d{2}(?::\d{2})? ?[ap]\.?m/;

/**
 * True when the day comes first, false when the month does, null when nothing tells. `early`, `late`: what the date
 * is in the one reading and in the other; `around`: the words at its sides.
 */
export function likelyReading(around: string, early: string, late: string): boolean | null {
  const words = fold(around);
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(words)) + 1;
  const falls = (day: string) => Temporal.PlainDate.from(day).dayOfWeek === weekday;
  if (falls(early) !== falls(late)) return falls(early);
  if (VIETNAMESE.test(words)) return true;
  return AMERICAN.test(words) ? false : null;
}
