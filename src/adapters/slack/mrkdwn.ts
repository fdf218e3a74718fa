// Slack's markup: text is escaped here, once, on its way out, and unescaped here on its way in.
import { showDate } from '../../chat/dates.ts';
import type { MarkedText } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';

/** The three characters that Slack wants escaped. docs.slack.dev/messaging/formatting-message-text. */
export function toMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function fromMrkdwn(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Escaped and cut: what an escape adds counts, and none is cut in two. */
export function escapeWithin(text: string, limit: number): string {
  let room = Math.min(limit, text.length);
  for (;;) {
    const escaped = toMrkdwn(shorten(text, room));
    if (escaped.length <= limit) return escaped;
    room = lessRoom(room, escaped.length, limit);
  }
}

/** Characters that mrkdwn takes as formatting; a text that holds them is shown literally instead. */
const FORMATTING = /[*_~`]/;

/** True when mrkdwn would show the text as it is. */
export function isPlain(text: string): boolean {
  return !FORMATTING.test(text);
}

export function bold(text: string): string {
  const escaped = toMrkdwn(text);
  // Formatting ends at a line's end, and does not begin or end with a space.
  return isPlain(text) && text.trim() !== '' && !text.includes('\n') ? `*${escaped.trim()}*` : escaped;
}

/** Marked text as mrkdwn, at most `limit` characters; text that holds formatting characters stays without bold. */
export function markedWithin({ text, highlights = [] }: MarkedText, limit: number): string {
  const spans = isPlain(text) ? separate(text, highlights) : [];
  let room = Math.min(limit, text.length);
  for (;;) {
    const shown = shorten(text, room);
    const marked = mark(
      shown,
      spans.filter(([, end]) => end <= shown.length - (shown === text ? 0 : 1)),
    );
    if (marked.length <= limit) return marked;
    room = lessRoom(room, marked.length, limit);
  }
}

/** Room for the text itself, where what it became in that room was too long. */
function lessRoom(room: number, became: number, limit: number): number {
  return Math.min(room - 1, Math.floor((room * limit) / became));
}

/** Bold needs a border on both sides: "*25*th" would show its stars, and half a character none at all. */
export function separate(text: string, highlights: NonNullable<MarkedText['highlights']>): [number, number][] {
  const spans: [number, number][] = [];
  for (const [start, end] of [...highlights].sort((a, b) => a[0] - b[0])) {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    const inside = text.slice(from, to);
    const free =
      !/[\p{L}\p{M}\p{N}\p{Join_Control}]$/u.test(text.slice(0, from)) &&
      !/^[\p{L}\p{M}\p{N}\p{Join_Control}]/u.test(text.slice(to));
    const whole = inside.isWellFormed() && !/^[\p{M}\p{Join_Control}]/u.test(inside) && !inside.includes('\n');
    // Two spans side by side would show as one with stars inside.
    if (to > from && free && whole && from > (spans.at(-1)?.[1] ?? -1)) spans.push([from, to]);
  }
  return spans;
}

function mark(text: string, spans: readonly (readonly [number, number])[]): string {
  let marked = '';
  let last = 0;
  for (const [start, end] of spans) {
    marked += `${toMrkdwn(text.slice(last, start))}*${toMrkdwn(text.slice(start, end))}*`;
    last = end;
  }
  return marked + toMrkdwn(text.slice(last));
}

/**
 * A day that each reader's Slack writes their way, with the plain date for everything that cannot; months and years
 * stay words. Noon UTC keeps the day from 12 hours behind to 11 ahead of Greenwich, where nearly everyone lives.
 */
export function dateToken(date: string, language: LanguageCode): string {
  const shown = toMrkdwn(showDate(date, language)).replaceAll('|', ' ');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return shown;
  const seconds = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
  return `<!date^${seconds.epochMilliseconds / 1000}^{date_long}|${shown}>`;
}

/** A line of ours with the words of its dates replaced by tokens. */
export function withDates(line: string, dates: readonly (string | null)[], language: LanguageCode): string {
  return datesIn(toMrkdwn(line), dates, language);
}

/** The same in what is mrkdwn already. */
export function datesIn(mrkdwn: string, dates: readonly (string | null)[], language: LanguageCode): string {
  let escaped = mrkdwn;
  const days = [...new Set(dates)].filter((date) => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)) as string[];
  // Longest first: "21 February 2025" holds "1 February 2025".
  const shown = days.map((date) => ({ date, words: toMrkdwn(showDate(date, language)) }));
  shown.sort((a, b) => b.words.length - a.words.length);
  // The days of a span stay words: "11 – 21 February 2025" also holds "1 February 2025".
  for (const [i, { words }] of shown.entries())
    escaped = escaped.replace(new RegExp(`(?<![\\d–-]|– )${RegExp.escape(words)}(?! ?–)`, 'g'), `\u0000${i}\u0000`);
  for (const [i, { date }] of shown.entries())
    escaped = escaped.replaceAll(`\u0000${i}\u0000`, dateToken(date, language));
  return escaped;
}

/** The web address of a channel. */
export const CHANNEL_ADDRESS = /https:\/\/app\.slack\.com\/client\/[A-Z0-9]+\/([CG][A-Z0-9]+)(?![A-Z0-9/])/g;

/** Such addresses as references, which Slack shows as the channel's name; they call nobody. */
export function channelsIn(mrkdwn: string): string {
  return mrkdwn.replace(CHANNEL_ADDRESS, '<#$1>');
}

/** A link whose words may be anything. An address that could end the markup stays outside it. */
export function link(url: string, words: string): string {
  if (!/^https?:\/\/[^\s<>|]+$/.test(url)) return toMrkdwn(words);
  return `<${url.replaceAll('&', '&amp;')}|${toMrkdwn(words).replaceAll('|', '¦')}>`;
}
