// Date words: which stretches that a date parser takes for dates are none, which mean several days, and which look ahead.
import { weekdayBefore } from '../text/partial-date.ts';

const AHEAD =
  /\b(?:will|would|next|upcoming|coming|plans? to|scheduled|expected|due to|is to|are to|to be|ends|begins?|starts|opens|closes|runs|resumes?|leaves|departs|expires|takes? place|sẽ|prochaine?)\b/giu;
const PAST = /\b(?:\p{Ll}{2,}ed|held|met|took|was|were|had|sent|gave|began|left)\b/giu;
// "Will be signed", "are expected": in the form of the past, about what is to come.
const PASSIVE_AHEAD =
  /\b(?:be|is|are) (?:\p{Ll}+ed|held|sent|met|built)\b|\b(?:scheduled|expected|planned|proposed)\b/giu;

/** True when the last verb before a date looks ahead: "will open in", "the talks, which end on". */
export function looksAhead(before: string): boolean {
  const near = before.slice(-90).replace(PASSIVE_AHEAD, (words) => `to be${' '.repeat(Math.max(0, words.length - 5))}`);
  const last = (pattern: RegExp) => [...near.matchAll(pattern)].at(-1)?.index ?? -1;
  return last(AHEAD) > last(PAST);
}

// Names of people and papers first: "Thi Thu Hang", "the Sun", "April Nakamura"; then clock times.
const WEEKDAY_OR_NAME = /^(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|now|second)$/i;
const SMALL_MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|march|august)\b/;
const MONTH_OR_NAME = /^(?:May|March|April|June|August|Jan|Mar|Apr|Jun|Aug)$/;
const BEFORE_MONTH =
  /\b(?:in|since|last|early|late|mid|next|by|until|of|from|during|for|this|through|to|and|between|before|after)[ -]$/i;
// Stretches of time, and times counted from another event than the publication.
const STRETCH =
  /^(?:(?:within|in|for|over|during|past|last|next|the|these|coming|previous)\s+)*(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of|several|the|half)\s?(?:hours?|minutes?|days?|weeks?|months?|years?|decades?)$/i;
const COUNTED = /\b(?:earlier|later|afterwards|after|before|from now)$/i;

/** True for words that are no date after all. `index` is where they stand in the text. */
export function isNoDate(text: string, index: number, words: string): boolean {
  if (WEEKDAY_OR_NAME.test(words) || SMALL_MONTH.test(words)) return true;
  if (MONTH_OR_NAME.test(words) && !BEFORE_MONTH.test(text.slice(0, index))) return true;
  if (/^\d{1,2}(?::\d{2})?$/.test(words)) return true;
  return STRETCH.test(words) || COUNTED.test(words);
}

/** Monday to Sunday for "last week", Saturday and Sunday for "the weekend", as "start/end"; null for other words. */
export function spanOfDays(words: string, against: Temporal.PlainDate): string | null {
  const week = /\b(last|previous|past|this|next)\s+week$/i.exec(words)?.[1]?.toLowerCase();
  if (week) {
    const monday = weekdayBefore(against, 1).add({ days: week === 'next' ? 7 : week === 'this' ? 0 : -7 });
    return `${monday}/${monday.add({ days: 6 })}`;
  }
  if (!/\bweekend$/i.test(words)) return null;
  const saturday = weekdayBefore(against, 6);
  return `${saturday}/${saturday.add({ days: 1 })}`;
}
