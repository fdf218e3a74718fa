// Office: the words by which a sentence gives a named person's office, as they stand there.
import { languageOf } from '../languages/index.ts';
import { personTitles, strongTitles } from '../languages/titles.ts';
import { type Token, tokenize } from '../text/words.ts';

/** Inclusive-exclusive offsets in the text. */
type Span = { readonly start: number; readonly end: number };

const english = languageOf('en');
const CONNECTING = new Set(['of', 'for', 'to', 'the', 'and', 'in', 'on', 'under', 'at']);
/** What an office does not begin with. */
const LEADING = new Set([...CONNECTING, 'his', 'her', 'their', 'its', 'our', 'then']);
// Forms of address tell nobody's office.
const ADDRESS = new Set(['mr', 'mrs', 'ms', 'miss', 'sir', 'madam', 'dame', 'dr', 'datuk', 'dato']);
// Parts of many offices' names that make no office alone.
const PARTS_OF_OFFICES = new Set([
  'national',
  'foreign',
  'defence',
  'former',
  'acting',
  'assistant',
  'permanent',
  'vice',
  'deputy',
]);
const APPOSITION = /^,\s+((?:an?\s|the\s)?(?:[^,;.()]|\.(?=\s\p{Ll})){4,160}?)(?=,\s|[;.()]|$)/u;
const RELATIVE = /^(?:who|whom|whose|which|while|when|where|and|as|but|with|speaking|adding|saying)\b/i;
const APPOINTED =
  /\b(?:appointed|appointment|named|elected|election|inaugurated|sworn in|serv(?:es|ed|ing)|took office|tak(?:es|ing) office)(?: (?:as|to be))? ((?:an?\s|the\s)?\p{Lu}[^,;.()]{3,120})/u;

/**
 * The offices that `text` gives to the person named at `name`: before the name, in the apposition after it, and by
 * "appointment as". `others` are the names of other people in the text, which end an office.
 */
export function officesOf(text: string, name: Span, others: readonly Span[]): Span[] {
  const floor = Math.max(0, ...others.map(({ end }) => end).filter((end) => end <= name.start));
  const ceiling = Math.min(text.length, ...others.map(({ start }) => start).filter((start) => start >= name.end));
  const after = text.slice(name.end, ceiling);
  const found: Span[] = [];
  const before = officeBefore(text, floor, name.start);
  if (before) found.push(before);
  const apposition = APPOSITION.exec(after);
  // An apposition that another name cuts off belongs to that name: "X, Minister Y and Z".
  const whole = apposition !== null && (apposition[0].length < after.length || ceiling === text.length);
  if (apposition?.[1] && whole && !RELATIVE.test(apposition[1]) && hasTitle(apposition[1])) {
    const end = name.end + apposition[0].length;
    found.push(withoutArticle(text, end - apposition[1].length, end));
  }
  const appointed = APPOINTED.exec(after);
  if (appointed?.[1] && hasTitle(appointed[1])) {
    const end = name.end + appointed.index + appointed[0].length;
    found.push(officeAt(text, end - appointed[1].length, end));
  }
  return found;
}

function hasTitle(words: string): boolean {
  return tokenize(words).some(
    ({ folded }) => personTitles.has(folded) && !ADDRESS.has(folded) && !PARTS_OF_OFFICES.has(folded),
  );
}

function withoutArticle(text: string, start: number, end: number): Span {
  return { start: start + (/^(?:an?|the)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** The office at the beginning of a stretch: capitalised words and the small ones between them. */
function officeAt(text: string, start: number, end: number): Span {
  const span = withoutArticle(text, start, end);
  let last = span.start;
  for (const token of tokenize(text.slice(span.start, end))) {
    const capital = /^\p{Lu}/u.test(token.text);
    if (english.months.has(token.folded) || english.weekdays.has(token.folded)) break;
    if (!capital && !CONNECTING.has(token.folded) && !personTitles.has(token.folded)) break;
    if (capital || personTitles.has(token.folded)) last = span.start + token.end;
  }
  return { start: span.start, end: last };
}

/** The run of capitalised and small connecting words that ends where the name begins; `floor` is where it may begin. */
function officeBefore(text: string, floor: number, nameStart: number): Span | null {
  const before = text.slice(floor, nameStart);
  const end = floor + before.trimEnd().replace(/,$/, '').length;
  // "Ambassador for Women, Peace, and Security, X": only an office that is set off by a comma holds commas.
  const setOff = /,\s+$/.test(before);
  const gap = setOff ? /^(?:\.?\s+|,\s+|-)$/ : /^(?:\.?\s+|-)$/;
  // "the National Assembly (NA) X": an abbreviation in brackets interrupts no office.
  const plain = before.replace(/\(\p{Lu}[\p{L}+]*\)/gu, (bracket) => ' '.repeat(bracket.length));
  const tokens = tokenize(plain);
  let from = tokens.length;
  while (from > 0) {
    const token = tokens[from - 1];
    const next = tokens[from]?.start;
    if (!token || !partOfOffice(token)) break;
    if (next !== undefined && !gap.test(plain.slice(token.end, next))) break;
    from--;
  }
  const run = tokens.slice(from);
  if (run.length === 0 || !gap.test(plain.slice(run.at(-1)?.end))) return null;
  const part = setOff ? partWithTitle(plain, run) : 0;
  const first = run
    .slice(part)
    .find(({ folded }) => !LEADING.has(folded) && !english.weekdays.has(folded) && !english.months.has(folded));
  const start = first ? floor + (ownerBefore(plain, first) ?? first.start) : end;
  const shown = withoutAddress(text, start, end);
  return start < shown && hasTitle(text.slice(start, shown)) ? { start, end: shown } : null;
}

/** "Minister of Investment Datuk": the end without the form of address that belongs to the name. */
function withoutAddress(text: string, start: number, end: number): number {
  const last = tokenize(text.slice(start, end)).at(-1);
  return last && ADDRESS.has(last.folded) ? start + text.slice(start, start + last.start).trimEnd().length : end;
}

/** Where "Norway’s" begins in "Norway’s climate envoy X", an office in small letters; undefined for any other. */
function ownerBefore(plain: string, title: Token): number | undefined {
  if (/^\p{Lu}/u.test(title.text)) return undefined;
  return /\p{Lu}[\p{L}\p{M}-]*[’']s (?:\p{Ll}+[ -]){0,2}$/u.exec(plain.slice(0, title.start))?.index;
}

/** Index of the first token of the last part, by commas, that holds a title: "In Ottawa, | Minister of Trade, X". */
function partWithTitle(plain: string, run: readonly Token[]): number {
  const titled = run.findLastIndex(({ folded }) => strongTitles.has(folded));
  let first = Math.max(0, titled);
  while (first > 0 && !plain.slice(run[first - 1]?.end, run[first]?.start).includes(',')) first--;
  return first;
}

function partOfOffice(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) || CONNECTING.has(token.folded) || personTitles.has(token.folded);
}
