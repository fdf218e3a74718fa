// Line: a text as its folded words with single spaces between, for patterns; each match leads back to the text.
import { tokenize } from './words.ts';

export type Line = {
  readonly text: string;
  /** Folded words joined by one space. */
  readonly folded: string;
  /** Offsets in `text` of what stands at `[from, to)` of `folded`. */
  place(from: number, to: number): { readonly start: number; readonly end: number };
};

/** The line of `text`. Punctuation other than in numbers is gone; "what's" is "what", "l'accord" is "l accord". */
export function toLine(text: string): Line {
  const tokens = tokenize(text);
  const starts: number[] = [];
  let folded = '';
  for (const token of tokens) {
    if (folded) folded += ' ';
    starts.push(folded.length);
    folded += token.folded;
  }
  return {
    text,
    folded,
    place(from, to) {
      const first = Math.max(
        0,
        starts.findLastIndex((start) => start <= from),
      );
      const last = Math.max(
        first,
        starts.findLastIndex((start) => start < to),
      );
      return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? text.length };
    },
  };
}
