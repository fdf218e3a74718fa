// Slack's markup: text is escaped here, once, on its way out, and unescaped here on its way in.
import { showDate } from '../../chat/dates.ts';
import type { MarkedText } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';

/** The three characters that Slack wants escaped. docs.slack.dev/messaging/formatting-message-text. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Escaped and cut: what an escape adds counts, and none is cut in two. */
export function escapeWithin(text: string, limit: number): string {
  let room = limit;
  for (;;) {
    const escaped = escape(shorten(text, room));
    if (escaped.length <= limit) return escaped;
    room -= escaped.length - limit;
  }
}

/** Characters that mrkdwn takes as formatting; a text that holds them is shown literally instead. */
const FORMATTING = /[*_~`]/;

/** True when mrkdwn would show the text as it is. */
export function isPlain(text: string): boolean {
  return !FORMATTING.test(text);
}

export function bold(text: string): string {
  const escaped = escape(text);
  // Formatting ends at a line's end, and does not begin or end with a space.
  return isPlain(text) && text.trim() !== '' && !text.includes('\n') ? `*${escaped.trim()}*` : escaped;
}

/** Marked text as mrkdwn, at most `limit` characters; text that holds formatting characters stays without bold. */
export function markedWithin({ text, highlights = [] }: MarkedText, limit: number): string {
  const spans = isPlain(text) ? separate(text, highlights) : [];
  let room = limit;
  for (;;) {
    const shown = shorten(text, room);
    const marked = mark(
      shown,
      spans.filter(([, end]) => end <= shown.length - (shown === text ? 0 : 1)),
    );
    if (marked.length <= limit) return marked;
    room -= marked.length - limit;
  }
}

/** Bold needs a border on both sides: "*25*th" would show its stars. */
function separate(text: string, highlights: NonNullable<MarkedText['highlights']>): [number, number][] {
  const spans: [number, number][] = [];
  for (const [start, end] of [...highlights].sort((a, b) => a[0] - b[0])) {
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    const to = start + text.slice(start, end).trimEnd().length;
    const inside = /[\p{L}\p{M}\p{N}]/u;
    const free = !inside.test(text.charAt(from - 1)) && !inside.test(text.charAt(to));
    const line = !text.slice(from, to).includes('\n');
    if (to > from && free && line && from >= (spans.at(-1)?.[1] ?? 0)) spans.push([from, to]);
  }
  return spans;
}

function mark(text: string, spans: readonly (readonly [number, number])[]): string {
  let marked = '';
  let last = 0;
  for (const [start, end] of spans) {
    // Two spans side by side would show as one with stars inside.
    if (start === last && last > 0) continue;
    marked += `${escape(text.slice(last, start))}*${escape(text.slice(start, end))}*`;
    last = end;
  }
  return marked + escape(text.slice(last));
}

/**
 * A day that each reader's Slack writes their way, with the plain date for everything that cannot; months and years
 * stay words. Noon UTC keeps the day from 12 hours behind to 11 ahead of Greenwich, where nearly everyone lives.
 */
export function dateToken(date: string, language: LanguageCode): string {
  const shown = escape(showDate(date, language)).replaceAll('|', ' ');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return shown;
  const seconds = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
  return `<!date^${seconds.epochMilliseconds / 1000}^{date_long}|${shown}>`;
}

/** A line of ours with the words of its dates replaced by tokens. */
export function withDates(line: string, dates: readonly (string | null)[], language: LanguageCode): string {
  let escaped = escape(line);
  const days = [...new Set(dates)].filter((date) => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)) as string[];
  // Longest first: "21 February 2025" holds "1 February 2025".
  const shown = days.map((date) => ({ date, words: escape(showDate(date, language)) }));
  shown.sort((a, b) => b.words.length - a.words.length);
  for (const [i, { words }] of shown.entries()) escaped = escaped.replaceAll(words, `\u0000${i}\u0000`);
  for (const [i, { date }] of shown.entries()) escaped = escaped.replaceAll(`\u0000${i}\u0000`, dateToken(date, language));
  return escaped;
}

/** A link whose words may be anything. An address that could end the markup stays outside it. */
export function link(url: string, words: string): string {
  if (!/^https?:\/\/[^\s<>|]+$/.test(url)) return escape(words);
  return `<${url.replaceAll('&', '&amp;')}|${escape(words).replaceAll('|', '¦')}>`;
}
