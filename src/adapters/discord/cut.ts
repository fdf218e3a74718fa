// Cutting: a marked text shortened until its markup fits, at a word border, never within a grapheme.
import type { MarkedText } from '../../chat/reply.ts';
import { shorten } from '../../text/shorten.ts';

/** The first `limit` characters of a marked text, the ellipsis counted; highlights end with the text. */
export function cutMarked(marked: MarkedText, limit: number): MarkedText {
  const text = shorten(marked.text, limit);
  if (text === marked.text) return marked;
  const kept = text.endsWith('…') ? text.length - 1 : text.length;
  const highlights = (marked.highlights ?? [])
    .filter(([start]) => start < kept)
    .map(([start, end]) => [start, Math.min(end, kept)] as const);
  return { text, highlights };
}

/** The longest cut of `marked` whose markup is at most `limit` characters: escaping makes a text longer. */
export function fitMarkup(marked: MarkedText, limit: number, markup: (marked: MarkedText) => string): string {
  const whole = markup(marked);
  if (whole.length <= limit) return whole;
  let low = 0;
  let high = Math.min(marked.text.length, limit);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (markup(cutMarked(marked, middle)).length <= limit) low = middle;
    else high = middle - 1;
  }
  return markup(cutMarked(marked, low));
}
