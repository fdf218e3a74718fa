// Width: how many columns a text takes in a terminal, and lines that fit into them.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Two columns: East Asian wide and full-width forms, and what is drawn as an emoji (Unicode UAX #11).
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|^\p{Emoji_Presentation}|\uFE0F/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Columns of a text without control sequences; a letter with its marks takes one. */
export function columnsOf(text: string): number {
  // Printable ASCII, most of all texts, needs no segmenter.
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += columnsOfGrapheme(segment);
  return columns;
}

function columnsOfGrapheme(grapheme: string): number {
  if (ZERO.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

export type LineSpan = { readonly start: number; readonly end: number };

/** The lines of `text`, none wider than `width` columns, as offsets; broken at spaces, and within a word only if it must be. */
export function wrap(text: string, width: number): LineSpan[] {
  const lines: LineSpan[] = [];
  let start = 0;
  let columns = 0;
  /** Where the last space of the line stands: it ends at `at`, the next line begins at `next`. */
  let space: { at: number; next: number; columns: number } | null = null;
  for (const { segment, index } of graphemes.segment(text)) {
    const own = columnsOfGrapheme(segment);
    if (segment === '\n') {
      lines.push({ start, end: index });
      start = index + 1;
      columns = 0;
      space = null;
      continue;
    }
    if (segment === ' ') space = { at: index, next: index + 1, columns: columns + own };
    else if (columns + own > width && index > start) {
      const broken: { at: number; next: number; columns: number } = space ?? { at: index, next: index, columns };
      lines.push({ start, end: broken.at });
      start = broken.next;
      columns -= broken.columns;
      space = null;
    }
    columns += own;
  }
  lines.push({ start, end: text.length });
  return lines;
}
