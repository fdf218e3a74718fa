// Markdown: plain text → Discord's markup that shows exactly this text; the one place where text is escaped.
import type { MarkedText } from '../../chat/reply.ts';

/** Marks that style a word wherever they stand; "<" opens mentions, emoji and time stamps, "[" a masked link. */
const INLINE = /[\\*_~`|<>[\]]/g;
/** Marks that make a heading, a list or small print only where a line begins. */
const LINE_START = /^([ \t]*)(#{1,3}(?=\s)|-(?=[\s#])|\+(?=\s)|\d+(?=\.\s))(\.?)/gm;
/** The server would not notify anyone (allowed_mentions), but the client would still paint these as mentions. */
const MASS_MENTION = /@(?=everyone|here)/g;
/** Discord links a bare address by itself, and a backslash would become a part of it. */
const ADDRESS = /https?:\/\/[^\s<>]+/g;

/** Control characters and directions: never shown, but able to turn around what stands behind them. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Text that Discord shows as it is. `opensLine`: false for a part that stands behind others in its line. */
export function escapeMarkdown(text: string, opensLine = true): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    out += escapeWords(text.slice(at, match.index), at === 0 && opensLine) + match[0];
    at = match.index + match[0].length;
  }
  return out + escapeWords(text.slice(at), at === 0 && opensLine);
}

function escapeWords(text: string, opensLine: boolean): string {
  return text
    .replace(UNSEEN, '')
    .replace(INLINE, '\\$&')
    .replace(MASS_MENTION, '\\@')
    .replace(LINE_START, (all, space: string, mark: string, dot: string, at: number) => {
      if (at === 0 && !opensLine) return all;
      // A number keeps its digits; the dot behind it is what makes the list.
      return dot ? `${space}${mark}\\.` : `${space}\\${mark}`;
    });
}

/** Escaped text with its highlights in bold. */
export function markdownOf({ text, highlights = [] }: MarkedText): string {
  const addresses = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  const part = (from: number, to: number) =>
    escapeMarkdown(text.slice(from, to), from === 0 || text[from - 1] === '\n');
  let out = '';
  let at = 0;
  for (const [start, end] of merged(highlights)) {
    const [from, to] = withoutSpace(text, start, Math.min(end, text.length));
    // Stars within an address would become a part of it.
    if (from >= to || addresses.some(([first, last]) => from < last && to > first)) continue;
    out += `${part(at, from)}**${part(from, to)}**`;
    at = to;
  }
  return out + part(at, text.length);
}

/** In order, and one where two touch: four stars in a row would be shown. */
function merged(highlights: NonNullable<MarkedText['highlights']>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const [start, end] of highlights.toSorted((a, b) => a[0] - b[0])) {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** `**` beside a space neither opens nor closes bold type. */
function withoutSpace(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return [start, end];
}

/** A link shown by its title, or the title alone where there is no address that Discord would link. */
export function linkTo(title: string, url: string | null): string {
  const label = escapeWords(title.replace(/\s+/g, ' '), false);
  // The angle brackets keep Discord from a preview and let an address hold parentheses.
  return url && /^https?:\/\/[^\s<>]+$/.test(url) ? `[${label}](<${url}>)` : label;
}

export function quoted(markdown: string): string {
  return markdown.replace(/^/gm, '> ');
}

/** Discord's small print, which holds for one line. */
export function smallPrint(markdown: string): string {
  return `-# ${markdown.replace(/\s*\n\s*/g, ' ')}`;
}
