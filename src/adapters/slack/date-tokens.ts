// Date tokens: days and times that each reader's Slack writes their way, with our plain words for whatever cannot.
import type { types } from '@slack/bolt';
import { datedAs } from '../../chat/cite.ts';
import { type Moment, momentOf, momentsIn } from '../../chat/moments.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { toMrkdwn } from './mrkdwn.ts';

/** A place in a line that is being escaped, to be filled with a token; no text of anybody's keeps this character. */
const HOLE = '\u0000';
const HOLES = new RegExp(`${HOLE}(\\d+)${HOLE}`, 'g');

/** What `write` writes, escaped, each day in it as a token; months, years and spans stay words. */
export function escapedWithDates(write: (shown: typeof datedAs) => string): string {
  const tokens: string[] = [];
  const line = write((date, basis, language) => {
    const moment = momentOf(date, language);
    const words = datedAs(date, basis, language);
    if (!moment) return words;
    tokens.push(tokenOf(moment));
    return words.replace(moment.words, () => `${HOLE}${tokens.length - 1}${HOLE}`);
  });
  return toMrkdwn(line).replace(HOLES, (_hole, i: string) => tokens[Number(i)] ?? '');
}

/** mrkdwn of ours with tokens in place of the days and times that it names. */
export function datesIn(mrkdwn: string, dates: readonly string[], language: LanguageCode): string {
  let line = '';
  let last = 0;
  for (const { start, end, moment } of momentsIn(mrkdwn, dates, language)) {
    line += mrkdwn.slice(last, start) + tokenOf(moment);
    last = end;
  }
  return line + mrkdwn.slice(last);
}

/** The same in rich text. */
export function dateElement(moment: Moment, isBold: boolean): types.RichTextDate {
  const { words, seconds } = moment;
  return {
    ...{ type: 'date', timestamp: seconds, format: formOf(moment), fallback: words },
    ...(isBold ? { style: { bold: true } } : {}),
  };
}

function tokenOf(moment: Moment): string {
  const { words, seconds } = moment;
  return `<!date^${seconds}^${formOf(moment)}|${toMrkdwn(words).replaceAll('|', ' ')}>`;
}

/** docs.slack.dev/messaging/formatting-message-text, "Date formatting". */
function formOf({ isDay }: Moment): string {
  return isDay ? '{date_long}' : '{date_long}, {time}';
}
