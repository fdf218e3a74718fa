// Slack's markup: text is escaped here, once, on its way out, and unescaped here on its way in.
import type { MarkedText } from '../../chat/reply.ts';
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

/** Marked text as mrkdwn, at most `limit` characters; text that holds formatting characters stays without bold. */
export function markedWithin({ text, highlights = [] }: MarkedText, limit: number): string {
  let room = Math.min(limit, text.length);
  for (;;) {
    const shown = shorten(text, room);
    const marked = mark(shown, isPlain(text) ? separate(shown, highlights, shown === text) : []);
    if (marked.length <= limit) return marked;
    room = lessRoom(room, marked.length, limit);
  }
}

/** Room for the text itself, where what it became in that room was too long. */
function lessRoom(room: number, became: number, limit: number): number {
  return Math.min(room - 1, Math.floor((room * limit) / became));
}

/**
 * The stretches of a text that can be set in bold, line by line; of a text that was cut, up to its dots. Bold needs a
 * border on both sides: "*25*th" would show its stars, and half a character none at all.
 */
export function separate(
  text: string,
  highlights: NonNullable<MarkedText['highlights']>,
  isWhole = true,
): [number, number][] {
  const most = isWhole ? text.length : text.length - 1;
  const spans: [number, number][] = [];
  for (const [start, end] of [...highlights].sort((a, b) => a[0] - b[0])) {
    for (const [from, to] of linesOf(text, start, Math.min(end, most))) {
      // Two spans side by side would show as one with stars inside.
      if (canBeBold(text, from, to) && from > (spans.at(-1)?.[1] ?? -1)) spans.push([from, to]);
    }
  }
  return spans;
}

/** Formatting ends at a line's end, and neither begins nor ends with a space. */
function linesOf(text: string, start: number, end: number): [number, number][] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\n]*\S)?/g)].map(({ 0: words, index }) => [
    start + index,
    start + index + words.length,
  ]);
}

function canBeBold(text: string, from: number, to: number): boolean {
  const inside = text.slice(from, to);
  // Looked back at, for V8 does not find such a class with rare letters in it before a "$".
  const before = /(?<=[\p{L}\p{M}\p{N}\p{Join_Control}])$/u.test(text.slice(0, from));
  const after = /^[\p{L}\p{M}\p{N}\p{Join_Control}]/u.test(text.slice(to));
  return !before && !after && inside.isWellFormed() && !/^[\p{M}\p{Join_Control}]/u.test(inside);
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

/** In escaped text, without what ends a sentence or a bracket. */
const ADDRESS = /https?:\/\/(?:[^\s<>|&]|&amp;)*(?:[^\s<>|&.,;:!?)\]}»”"'…]|&amp;)/g;

/** True when mrkdwn would show the text as it is, its addresses made links (`linksIn`). */
export function isPlainBesideLinks(text: string): boolean {
  return isPlain(toMrkdwn(text).replace(ADDRESS, ''));
}

/** Web addresses in mrkdwn of ours as links: Slack itself looks for none in a text that is to be shown verbatim. */
export function linksIn(mrkdwn: string): string {
  return mrkdwn.replace(ADDRESS, (url) => `<${url}|${url}>`);
}
