// Moments: a date in words with Discord's own time stamp beside it, "3 months ago" in the reader's language.
import { datedAs } from '../../chat/cite.ts';
import { type Moment, momentOf, momentsIn } from '../../chat/moments.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';

/** "20 February 2025 (<t:…:R>)". A month, a year or a span is no moment, and an inferred day no certain one. */
export const datedWithMoment: typeof datedAs = (date, basis, language) => {
  const words = datedAs(date, basis, language);
  const moment = basis === 'stated' ? momentOf(date, language) : null;
  return moment ? `${words} (${stamp(moment)})` : words;
};

/** The markup of a line of the bot's own, with the stamps of the days and times that it names. */
export function withMoments(markup: string, dates: readonly string[], language: LanguageCode): string {
  let line = '';
  let last = 0;
  for (const { start, end, moment } of momentsIn(markup, dates, language)) {
    if (isInferred(markup, start, moment, language)) continue;
    // Where parentheses stand around the day already, others within them would be hard to read.
    line += markup.slice(last, end) + (markup[end] === ')' ? `, ${stamp(moment)}` : ` (${stamp(moment)})`);
    last = end;
  }
  return line + markup.slice(last);
}

/** Whether the words that stand there belong to an "about 20 February 2025". */
function isInferred(markup: string, start: number, { words }: Moment, language: LanguageCode): boolean {
  const { about, roughly } = languageOf(language).sentences;
  return [about(words), roughly(words)].some((form) => markup.startsWith(form, start - form.indexOf(words)));
}

function stamp({ seconds }: Moment): string {
  return `<t:${seconds}:R>`;
}
