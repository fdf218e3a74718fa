// Sentences: a text cut at sentence ends that are not abbreviations, initials or ordinals.

export type Span = {
  /** Offsets in UTF-16 units: text.slice(start, end) is the sentence without the white space around it. */
  readonly start: number;
  readonly end: number;
};

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const INITIAL = /(?:^|[\s(])\p{Lu}\.$/u;
const DOTTED = /(?:^|[\s("“‘])(?:\p{L}\.){2,}$/u;
// After "Plan B." or "in the U.S." these begin a new sentence; any other capital may be a name that goes on.
const STARTER =
  /^\s*["“]?(?:The|A|An|He|She|It|They|We|You|I|This|That|These|Those|There|His|Her|Their|Its|Our|Both|In|On|At|For|As|After|Before|But|And|However|When|While|If|Since|According)(?!\p{L})/u;
/** UTF-16 units before a sentence end that are looked at. */
const LOOK_BACK = 60;
const LAST_WORD = /([\p{L}\p{M}]+)\.$/u;
/**
 * UTF-16 units of a sentence, at most. The longest in news has under 1,000; a table without full stops, or a text made to
 * do harm, would cost whoever reads it the square of its length.
 */
export const LONGEST_SENTENCE = 2_000;

/**
 * Sentence spans of `text`, in order. `abbreviations` are lower case and without their dot ("gen", "ms"): a dot
 * after one, or after a single capital letter, ends no sentence; nor does one before a small letter. After "U.S." only
 * the words that usually begin a sentence begin one. What goes on for longer than `LONGEST_SENTENCE` is cut between words.
 */
export function sentenceSpans(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let start: number | null = null;
  for (const { segment, index } of segmenter.segment(text)) {
    start ??= index;
    const end = index + segment.length;
    // The last words decide; a longer look back would cost the square of a text without sentence ends.
    if (
      end < text.length &&
      continues(text.slice(Math.max(start, end - LOOK_BACK), end), text.slice(end), abbreviations)
    )
      continue;
    spans.push(...pieces(text, start, end));
    start = null;
  }
  if (start !== null) spans.push(...pieces(text, start, text.length));
  return spans;
}

/** The sentence at [start, end), in as many pieces as its length needs; none where there is only white space. */
function* pieces(text: string, start: number, end: number): Generator<Span> {
  for (let rest = trimmed(text, start, end); rest; ) {
    const to = rest.end - rest.start > LONGEST_SENTENCE ? cutBefore(text, rest.start + LONGEST_SENTENCE) : rest.end;
    const piece = trimmed(text, rest.start, to);
    if (piece) yield piece;
    rest = trimmed(text, to, rest.end);
  }
}

/** The last place up to `limit`, within the look back, where white space stands; else one that parts no pair or mark. */
function cutBefore(text: string, limit: number): number {
  for (let at = limit; at > limit - LOOK_BACK; at--) if (/\s/.test(text.charAt(at))) return at;
  for (let at = limit; at > limit - LOOK_BACK; at--)
    if (!/^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(at, at + 2))) return at;
  return limit;
}

function continues(soFar: string, after: string, abbreviations: ReadonlySet<string>): boolean {
  if (/\n\s*$/.test(soFar)) return false;
  const end = soFar.trimEnd();
  if (/^\s*[\p{Ll}]/u.test(after)) return true;
  if (INITIAL.test(end) || DOTTED.test(end)) return !STARTER.test(after);
  const word = LAST_WORD.exec(end)?.[1];
  return word !== undefined && abbreviations.has(word.toLowerCase());
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}
