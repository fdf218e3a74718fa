// Direct answer for how many, how much, how long and where: a number with its unit, an amount, a place.
import { tokenize } from '../text/words.ts';
import type { Matched, TextSpan } from './direct.ts';

const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|millions?|one|both|half';
const NUMBER = String.raw`(?:\d+(?:[.,]\d+)*|\b(?:${WORDS})\b)`;
const SCALE = String.raw`(?:\s?(?:hundred|thousand|million|billion|trillion|dozen))?`;
const COUNT = new RegExp(String.raw`(?<number>${NUMBER}${SCALE})(?:st|nd|rd|th)?`, 'giu');
const SMALL = /^(?:in|of|to|and|or|for|from|on|at|by|with|as|the|a|an|per|than|more|surpassing|up|down|since|until)$/i;
const AMOUNT =
  /(?:(?:US|CA|AU|NZ|HK|C|A)?[$€£¥₫]\s?\d+(?:[.,]\d+)*(?:\s?(?:million|billion|trillion|thousand|bn|mn|m))?|\d+(?:[.,]\d+)*\s?(?:%|per cent|percent)|\d+(?:[.,]\d+)*\s(?:(?:million|billion|trillion|thousand)\s)?(?:US |Canadian |Australian )?(?:dollars?|euros?|pounds?|yen|yuan|won|dong|VND|USD|CAD|kroner?|krone|pesos?|rupees?|rupiah|shillings?|tonnes?|tons?|hectares?|kilometres?|km|kg|litres?|barrels?|megawatts?|MW|GW)|\d+(?:[.,]\d+)*\s(?:million|billion|trillion)(?:\s[\p{L}]+)?)/giu;

/** The number whose thing counted is what the question asks about; with the word after it where it is short. */
export function countSpan({ question, sentence, matches }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  const places = matchedPlaces({ question, sentence, matches });
  let best: { span: TextSpan; cost: number } | null = null;
  for (const match of text.matchAll(COUNT)) {
    const number = match.groups?.number ?? '';
    const start = match.index;
    const numberStart = start;
    const numberEnd = numberStart + number.length;
    if (
      insideDate(sentence.dates.own, numberStart) ||
      /^(?:19|20)\d{2}$/.test(number) ||
      /\d{4}-$/.test(text.slice(0, numberStart))
    )
      continue;
    // The thing counted follows its number; what stands before belongs to something else.
    const cost = Math.min(
      500,
      ...places.map(
        ({ at, weight }) => (at >= numberEnd ? at - numberEnd : (numberEnd - at) * 2) / Math.max(0.3, weight),
      ),
    );
    if (!best || cost < best.cost)
      best = { span: { start: numberStart, end: withThing(text, numberStart + match[0].length, places) }, cost };
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

/** End of the number with the thing counted: up to the word asked about where it is near, else the next word. */
function withThing(text: string, numberEnd: number, places: readonly { at: number }[]): number {
  const following = tokenize(text.slice(numberEnd, numberEnd + 80));
  const asked = following.findLastIndex((token, i) => i < 4 && places.some(({ at }) => at === numberEnd + token.start));
  const next = following[0];
  if (!next || /[,;:.()]/.test(text.slice(numberEnd, numberEnd + next.start)) || SMALL.test(next.text))
    return numberEnd;
  return numberEnd + (following[Math.max(0, asked)]?.end ?? 0);
}

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

/** A capitalised place after a preposition of place, nearest to what is asked, that the question does not name. */
export function placeSpan({ question, sentence, matches }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  const asked = question.text.toLowerCase();
  const places = matchedPlaces({ question, sentence, matches });
  let best: { span: TextSpan; cost: number } | null = null;
  for (const match of text.matchAll(
    /\b(in|at|to|from|near|off|outside|aboard|through) ((?:the )?\p{Lu}[\p{L}\p{M}’'-]*(?:(?:,? (?:and |of |of the )?)\p{Lu}[\p{L}\p{M}’'-]*)*)/gu,
  )) {
    const [whole, preposition = '', name = ''] = match;
    if (
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b/.test(name)
    )
      continue;
    const start = match.index + whole.length - name.length;
    const span = { start, end: start + name.length };
    const known = asked.includes(name.toLowerCase()) ? 400 : 0;
    const kind = preposition === 'in' || preposition === 'at' ? 0 : 60;
    const cost =
      known + kind + places.reduce((sum, { at, weight }) => sum + weight * Math.min(120, Math.abs(at - start)), 0);
    if (!best || cost < best.cost) best = { span, cost };
  }
  return best?.span ?? null;
}

function matchedPlaces({ question, sentence, matches }: Matched): { at: number; weight: number }[] {
  return question.units.flatMap((unit, i) => {
    const match = matches[i];
    const term = match && match.own > 0.4 ? sentence.terms[match.at] : undefined;
    return term && match ? [{ at: term.start, weight: unit.weight * match.own }] : [];
  });
}

function insideDate(dates: readonly TextSpan[], at: number): boolean {
  return dates.some((date) => at >= date.start && at < date.end);
}
