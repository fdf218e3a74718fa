// Direct answer for how many, how much and how long: a number with what it counts, an amount, a span of time.

import { tokenize } from '../text/words.ts';
import type { Matched, TextSpan } from './direct.ts';
import { isParticiple, isPreposition, isVerb } from './direct-grammar.ts';

const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|millions?|one|both|half';
const NUMBER = String.raw`(?:\d+(?:[.,]\d+)*|\b(?:${WORDS})\b)`;
const SCALE = String.raw`(?:\s?(?:hundred|thousand|million|billion|trillion|dozen))?`;
const COUNT = new RegExp(String.raw`(?<number>${NUMBER}${SCALE})(?<ordinal>(?:st|nd|rd|th)\b)?`, 'giu');
/** A number from its first digit: tried from each further one, a long table of them would cost its length squared. */
const WHOLE = String.raw`(?<!\d[.,]?)\d+(?:[.,]\d+)*`;
const AMOUNT = new RegExp(
  [
    String.raw`(?:US|CA|AU|NZ|HK|C|A)?[$€£¥₫]\s?\d+(?:[.,]\d+)*(?:\s?(?:million|billion|trillion|thousand|bn|mn|m))?`,
    String.raw`${WHOLE}\s?(?:%|per cent|percent)`,
    String.raw`${WHOLE}\s(?:(?:million|billion|trillion|thousand)\s)?(?:US |Canadian |Australian )?(?:dollars?|euros?|pounds?|yen|yuan|won|dong|VND|USD|CAD|kroner?|krone|pesos?|rupees?|rupiah|shillings?|tonnes?|tons?|hectares?|kilometres?|km|kg|litres?|barrels?|megawatts?|MW|GW)`,
    String.raw`${WHOLE}\s(?:million|billion|trillion)(?:\s[\p{L}]+)?`,
  ].join('|'),
  'giu',
);

/** How surely a word must be related to what is counted to be it. */
const COUNTED = 0.4;
/** Farther than this many characters all is equally far. */
const FARTHEST = 500;
/** Bounds are part of a number; "about" and "some" are not what was counted. */
const BOUND = /\b(?:more than|at least|up to|fewer than|less than|nearly|almost|\d+ (?:out )?of)\s$/i;

/** The number whose thing counted is what the question asks about; with the word after it where it is short. */
export function countSpan({ question, sentence, matches }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  const places = matchedPlaces({ question, sentence, matches });
  const counted = question.units[question.sought]?.related.single;
  let best: { span: TextSpan; cost: number } | null = null;
  for (const match of text.matchAll(COUNT)) {
    const number = match.groups?.number ?? '';
    const start = match.index;
    const numberStart = start;
    const numberEnd = numberStart + number.length;
    if (
      match.groups?.ordinal !== undefined ||
      insideDate(sentence.dates.own, numberStart) ||
      /^(?:19|20)\d{2}$/.test(number) ||
      /\d{4}-$/.test(text.slice(0, numberStart))
    )
      continue;
    // The thing counted follows its number; what stands before belongs to something else.
    const thing = withThing(text, numberStart + match[0].length);
    const counts = sentence.terms.some(
      ({ start: at, end, term }) => at >= numberEnd && end <= thing && (counted?.get(term) ?? 0) >= COUNTED,
    );
    const nearest = Math.min(
      FARTHEST,
      ...places.map(
        ({ at, weight }) => (at >= numberEnd ? at - numberEnd : (numberEnd - at) * 2) / Math.max(0.3, weight),
      ),
    );
    const cost = nearest - (counts ? FARTHEST : 0);
    // "11 of 17" is one number.
    const bound = BOUND.exec(text.slice(0, numberStart))?.[0].length ?? 0;
    if (!best || cost < best.cost) best = { span: { start: numberStart - bound, end: thing }, cost };
  }
  if (!best) return null;
  // A number inside an amount of money stands for the amount.
  const { span } = best;
  const amount = [...text.matchAll(AMOUNT)].find(
    (match) => match.index < span.end && match.index + match[0].length > span.start,
  );
  return amount && amount.index <= span.start
    ? { start: amount.index, end: Math.max(span.end, amount.index + amount[0].length) }
    : span;
}

/** Words after a number that may belong to the thing counted: "20,000 | Vietnamese students". */
const LONGEST_THING = 3;

/** End of the number with the thing counted, before the first word that cannot belong to it. */
function withThing(text: string, numberEnd: number): number {
  const following = tokenize(text.slice(numberEnd, numberEnd + 80));
  let end = numberEnd;
  for (const [i, token] of following.slice(0, LONGEST_THING).entries()) {
    const gap = text.slice(end, numberEnd + token.start);
    const part = token.kind === 'word' && !/[,;:.()“”]/.test(gap) && !isPreposition(token) && !STOPS.test(token.folded);
    if (!part || isParticiple(token) || (i > 0 && isVerb(following, i))) break;
    end = numberEnd + token.end;
  }
  return end;
}

const STOPS =
  /^(?:of|and|or|but|the|an?|more|surpassing|up|down|that|which|who|to|per|each|other|is|are|was|were|have|has|had|will)$/;

/** The length of time nearest to what is asked: "30 years", "three-year", "May 29-30". */
export function durationSpan({ question, sentence, matches }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  const places = matchedPlaces({ question, sentence, matches });
  let best: { span: TextSpan; cost: number } | null = null;
  const stretches = sentence.dates.own.filter(({ date }) => date.includes('/'));
  const lengths = [...text.matchAll(DURATION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const span of lengths.length > 0 ? lengths : stretches) {
    const cost = places.reduce((sum, { at, weight }) => sum + weight * Math.abs(at - span.start), 0);
    if (!best || cost < best.cost) best = { span: { start: span.start, end: span.end }, cost };
  }
  return best?.span ?? null;
}

const DURATION = new RegExp(
  String.raw`${NUMBER}[\s-](?:and a half\s)?(?:minute|hour|day|night|week|month|year|decade)s?\b`,
  'giu',
);

/** Words asked about in an amount's own clause outweigh this many characters of nearness. */
const CLAUSE_WORTH = 100;

/** The sum, share or measure whose clause says most of what is asked, of equals the nearest; the first of equals. */
export function amountSpan({ question, sentence, matches }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  const places = matchedPlaces({ question, sentence, matches });
  const clauseOf = (at: number) => (text.slice(0, at).match(/[,;]\s/g) ?? []).length;
  let best: { span: TextSpan; cost: number } | null = null;
  for (const match of text.matchAll(AMOUNT)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const clause = clauseOf(span.start);
    // What the first clause tells of goes for those that follow too.
    const cost = places.reduce((sum, { at, weight }) => {
      const here = clauseOf(at) === clause || clauseOf(at) === 0;
      return sum + weight * (Math.min(120, Math.abs(at - span.start)) - (here ? CLAUSE_WORTH : 0));
    }, 0);
    if (!best || cost < best.cost) best = { span, cost };
  }
  return best?.span ?? null;
}

/** Where the words asked about stand in the sentence, with their weight. */
export function matchedPlaces({ question, sentence, matches }: Matched): { at: number; weight: number }[] {
  return question.units.flatMap((unit, i) => {
    const match = matches[i];
    const term = match && match.own > 0.4 ? sentence.terms[match.at] : undefined;
    return term && match ? [{ at: term.start, weight: unit.weight * match.own }] : [];
  });
}

function insideDate(dates: readonly TextSpan[], at: number): boolean {
  return dates.some((date) => at >= date.start && at < date.end);
}
