// Question dates: the stretch of time a question is about, relative to the day of asking.
import { type Language, languageOf } from '../languages/index.ts';
import { toLine } from '../text/line.ts';
import { type DateRange, isDay, partialDate } from '../text/partial-date.ts';
import { type Grammar, grammarOf } from './date-grammar.ts';
import { countOf, type RangeKind, type StretchKind, stretch, toRange } from './date-ranges.ts';

export type DateReading = {
  readonly range: DateRange;
  /** Offsets in the question of the words that say it. */
  readonly start: number;
  readonly end: number;
  /** False for a year that may be part of a name ("expo 2024"): it is searched for as a word. */
  readonly filters: boolean;
};

export type QuestionDates = {
  /** The day of asking, where the question itself sets another ("imagine today is …"). */
  readonly asked: Temporal.PlainDate;
  /** Offsets of the words that set it. */
  readonly set: readonly { readonly start: number; readonly end: number }[];
  readonly readings: readonly DateReading[];
};

type Compiled = {
  grammar: Grammar;
  today: RegExp;
  ranges: [RegExp, RangeKind][];
  back: [RegExp, StretchKind][];
  bare: RegExp;
  date: RegExp;
  days: RegExp;
  since: RegExp;
};
const compiled = new Map<string, Compiled>();

/** Reads every date expression of `text`; overlapping ones once, the longest first. */
export function questionDates(text: string, language: Language, asked: Temporal.PlainDate): QuestionDates {
  const patterns = compile(language);
  // Dates in English words are usual in questions of any language, and ISO dates in all.
  const line = toLine(text);
  const rest = { folded: line.folded.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$1 $2 $3') };
  let day = asked;
  const readings: DateReading[] = [];
  const set: { start: number; end: number }[] = [];
  const take = (from: number, length: number, range: DateRange | null, filters: boolean) => {
    if (range) readings.push({ range, ...line.place(from, from + length), filters });
    rest.folded = rest.folded.slice(0, from) + '#'.repeat(length) + rest.folded.slice(from + length);
  };
  for (const match of matches(patterns.today, rest)) {
    const said = oneDate(match.dates[0] ?? '', patterns, language, asked);
    if (said?.length === 10) day = Temporal.PlainDate.from(said);
    take(match.index, match.text.length, null, false);
    set.push(line.place(match.index, match.index + match.text.length));
  }
  for (const [pattern, kind] of patterns.back) {
    for (const match of matches(pattern, rest)) {
      const { n = '1', u = '' } = match.groups;
      const range = stretch(kind, countOf(n, language), patterns.grammar.units[u] ?? 'days', day);
      const opening = patterns.since.exec(rest.folded.slice(0, match.index))?.[0].length ?? 0;
      take(
        match.index - opening,
        match.text.length + opening,
        opening > 0 ? { since: range.since, until: null } : range,
        true,
      );
    }
  }
  for (const match of matches(patterns.days, rest)) {
    const { d, e, m, y } = match.groups;
    const last = dateOf({ d: e, m, y }, language, day);
    const first = last ? dateOf({ d, m, y: last.slice(0, 4) }, language, day) : null;
    if (first && last && first < last) take(match.index, match.text.length, { since: first, until: last }, true);
  }
  for (const [pattern, kind] of patterns.ranges) {
    for (const match of matches(pattern, rest)) {
      // "Between March and May 2024", "in May and June 2024": the year at the end is that of both.
      const year =
        YEAR_AT_END.exec(match.dates[1] ?? '')?.[0] ??
        yearAfter(rest.folded.slice(match.index + match.text.length), language);
      const dates = match.dates.map((date, i) => oneDate(date, patterns, language, day, i === 0 ? year : undefined));
      const range = toRange(kind, dates);
      if (range) take(match.index, match.text.length, range, true);
    }
  }
  for (const match of matches(patterns.bare, rest)) {
    const date = oneDate(
      match.text,
      patterns,
      language,
      day,
      yearAfter(rest.folded.slice(match.index + match.text.length), language),
    );
    const alone = match.text.length === line.folded.length;
    // "may" and "mars" without a day or a year are words before they are months.
    if (!date || !(alone || /\d/.test(match.text))) continue;
    const filters =
      alone || AFTER_ANOTHER.test(rest.folded.slice(0, match.index)) || filtersAlone(line.folded, match, date);
    take(match.index, match.text.length, toRange('in', [date]), filters);
  }
  return { asked: day, set, readings: readings.sort((a, b) => a.start - b.start) };
}

const YEAR_AT_END = /(?:19|20)\d{2}$/;
/** "In 2024 or 2025": after a date that was read (and blotted out) the next one is meant likewise. */
const AFTER_ANOTHER = /# (?:and|or|et|ou|va|hoac) $/;

/** The year of a further month that follows at once: "(in May) and June 2024". */
function yearAfter(folded: string, language: Language): string | undefined {
  const [, month = '', year] =
    /^ (?:and|or|et|ou|va|hoac) ((?:thang )?\w+)(?: nam)? ((?:19|20)\d{2})\b/.exec(folded) ?? [];
  const known = language.months.has(month) || languageOf('en').months.has(month) || /^thang /.test(month);
  return known ? year : undefined;
}

/** A date without a preposition: "năm 2024" limits; "the march 2025 paper" and "expo 2024" name a thing. */
function filtersAlone(folded: string, { index, text }: { index: number; text: string }, date: string): boolean {
  if (/^(?:nam|annee|year|ngay|thang) /.test(text)) return true;
  const names = /\b(?:the|a|that|this|its|le|la|les)$/.test(folded.slice(0, index).trimEnd()) || /^the /.test(text);
  return date.length > 4 && !(names && /^ \w/.test(folded.slice(index + text.length)));
}

/** One range out of all that filter: the latest opening and the earliest closing, or null. */
export function joinRanges(readings: readonly DateReading[]): DateRange | null {
  const ranges = readings.filter((reading) => reading.filters).map((reading) => reading.range);
  if (ranges.length === 0) return null;
  // Several closed stretches ("in May 2023 and in July 2024") widen; open ones narrow.
  const closed = ranges.every((range) => range.since !== null && range.until !== null);
  const sinces = ranges.flatMap((range) => range.since ?? []).sort();
  const untils = ranges.flatMap((range) => range.until ?? []).sort();
  const since = (closed ? sinces[0] : sinces.at(-1)) ?? null;
  const until = (closed ? untils.at(-1) : untils[0]) ?? null;
  // "Since 2023 until 2021" names the time between, the wrong way round; the echo shows how it was read.
  return since !== null && until !== null && since > until ? { since: until, until: since } : { since, until };
}

type Found = { index: number; text: string; groups: Record<string, string | undefined>; dates: string[] };

function* matches(pattern: RegExp, line: { folded: string }): Generator<Found> {
  for (const match of [...line.folded.matchAll(pattern)]) {
    const groups = match.groups ?? {};
    const dates = ['first', 'second'].flatMap((name) => groups[name] ?? []);
    yield { index: match.index, text: match[0], groups, dates };
  }
}

function compile(language: Language): Compiled {
  const known = compiled.get(language.code);
  if (known) return known;
  const grammar = grammarOf(language);
  // Named groups may stand once in a pattern only, so a date inside a range is matched without them and read again.
  const plain = grammar.date.replace(/\(\?<\w+>/g, '(?:');
  const fill = (source: string) => {
    const parts = source.split('|').length > 1 && /\$D.*\|.*\$D/.test(source) ? alternatives(source) : [source];
    return parts.map((part) => new RegExp(`(?<![\\w#])(?:${withDates(part, plain)})(?![\\w-])`, 'g'));
  };
  const built: Compiled = {
    grammar,
    today: fill(grammar.today)[0] as RegExp,
    ranges: grammar.ranges.flatMap(([source, kind]) => fill(source).map((regex): [RegExp, RangeKind] => [regex, kind])),
    back: grammar.back.map(([source, kind]) => [new RegExp(`(?<![\\w#])(?:${source})(?![\\w-])`, 'g'), kind]),
    bare: new RegExp(`(?<![\\w#-])(?:${plain})(?![\\w-])`, 'g'),
    date: new RegExp(`^(?:${grammar.date})$`),
    days: new RegExp(`(?<![\\w#-])(?:${grammar.days})(?![\\w-])`, 'g'),
    since: new RegExp(`(?<!\\w)(?:${grammar.since}) $`),
  };
  compiled.set(language.code, built);
  return built;
}

/** Top-level alternatives of a pattern source. */
function alternatives(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const char of source) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) {
      parts.push(current);
      current = '';
    } else current += char;
  }
  return [...parts, current];
}

function withDates(source: string, date: string): string {
  let n = 0;
  return source.replace(/\$D/g, () => `(?<${n++ === 0 ? 'first' : 'second'}>${date})`);
}

/** A date's words → ISO prefix; a month without a year is its last one up to the day of asking. */
function oneDate(
  words: string,
  patterns: Compiled,
  language: Language,
  asked: Temporal.PlainDate,
  year?: string,
): string | null {
  const groups = patterns.date.exec(words)?.groups;
  return groups ? dateOf({ ...groups, y: groups.y ?? year }, language, asked) : null;
}

function dateOf(
  groups: Record<string, string | undefined>,
  language: Language,
  asked: Temporal.PlainDate,
): string | null {
  const numeric = groups.iso ?? groups.slash;
  if (numeric) {
    const parts = numeric.split(' ').map(Number);
    const [year = 0, month = 0, day = 0] = groups.iso ? parts : parts.reverse();
    return isDay(year, month, day) ? partialDate(year, month, day) : null;
  }
  const month = groups.m ? monthOf(groups.m, language) : (language.ordinals.get(groups.n ?? '') ?? null);
  const day = groups.d ? Number(groups.d) : null;
  if (month !== null && !(month >= 1 && month <= 12)) return null;
  let year = groups.y ? Number(groups.y) : asked.year;
  if (!groups.y && month !== null && partialDate(year, month, day) > asked.toString()) year--;
  if (day !== null && month !== null && !isDay(year, month, day)) return null;
  return partialDate(year, month, day);
}

function monthOf(name: string, language: Language): number {
  return (
    language.months.get(name) ??
    language.months.get(`thang ${name}`) ??
    languageOf('en').months.get(name) ??
    Number(name)
  );
}
