// Shortening: never in the middle of a grapheme, at a word border where one is near, the ellipsis counted.

let segmenter: Intl.Segmenter | undefined;
const ELLIPSIS = '…';

/** Made when first needed: few texts are too long. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Length as the platforms count it: UTF-16 units. A cut by this length never splits a grapheme. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < ELLIPSIS.length) return '';
  const room = limit - ELLIPSIS.length;
  let end = 0;
  let border = 0;
  for (const { segment, index } of graphemesOf(text)) {
    if (index + segment.length > room) break;
    if (/^\s/.test(segment)) border = index;
    end = index + segment.length;
  }
  if (/^\s/.test(text.charAt(end))) border = end;
  // A word border in the last quarter keeps the line readable; before that it would throw away too much.
  const cut = border > end * 0.75 ? border : end;
  return text.slice(0, cut).trimEnd() + ELLIPSIS;
}

/** Number of graphemes, as a person counts characters. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of graphemesOf(text)) count++;
  return count;
}
