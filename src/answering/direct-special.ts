// Direct answer for a what that asks for something more exact: a person, a name, years, a sum, a number, a place.
import { personTitles } from '../languages/titles.ts';
import type { Matched, TextSpan } from './direct.ts';
import { personSpans } from './direct-person.ts';
import { placeSpan } from './direct-place.ts';
import { amountSpan, countSpan, matchedPlaces } from './direct-quantity.ts';

/** Asks for what somebody pays or gets, whatever the question word. */
const ASKS_AMOUNT = /\b(?:cost|costs|worth|price|priced|pay|fee|amount|amoun?t|giá|bao nhieu tien|coût|prix)\b/i;
/** Asks how many there are without saying so. */
const ASKS_COUNT = /\b(?:headcount|turnout|head count|attendance|how m\w{1,3}y|score|tally|number)\b/i;
const ASKS_PLACE =
  /\b(?:in|at|from|to) (?:which|what) (?:\w+ )?(?:spot|site|place|town|city|venue|region|area|corner)\b/i;

/** Asks for a time without a word for when. */
const ASKS_DATE = /\bdeadline\b|\b(?:which|what|stretch of|quelles?) (?:years|années)\b/i;
const ASKS_NAME =
  /\bwhat (?:is|are|was|were) .*\b(?:called|named)\b|\bname of\b|\btên là gì|\bten la gi\b|\bs[’']appelle\b/i;

/** A "what" that asks for a person, a name, a time, a sum, a number or a place. */
export function specialSpans(matched: Matched, nearestDate: (matched: Matched) => TextSpan | null): TextSpan[] {
  const { question } = matched;
  const some = (span: TextSpan | null) => (span ? [span] : []);
  const sought = question.units[question.sought];
  if (
    sought?.meaning.some((word) => personTitles.has(word)) ||
    /\b(?:which|what) (?:\w+ )?(?:people|person|man|woman)\b/i.test(question.text)
  ) {
    const people = personSpans(matched);
    if (people.length > 0) return people;
  }
  // "Japanese ambassador chile": an office alone asks who holds it.
  if (question.kind === 'topic' && question.people.length === 0 && question.units.length <= 4) {
    const titled = question.units.some(({ meaning }) => meaning.some((word) => personTitles.has(word)));
    const holders = titled ? personSpans(matched) : [];
    if (holders.length > 0) return holders;
  }
  if (ASKS_NAME.test(question.text)) {
    const titled = question.units.some(({ meaning }) => meaning.some((word) => personTitles.has(word)));
    if (titled) return personSpans(matched);
    const name = properName(matched);
    if (name) return [name];
  }
  if (ASKS_DATE.test(question.text)) {
    const years = yearsSpan(matched) ?? nearestDate(matched);
    if (years) return [years];
  }
  if (ASKS_AMOUNT.test(question.text)) {
    const amount = amountSpan(matched);
    if (amount) return [amount];
  }
  if (ASKS_COUNT.test(question.text)) return some(countSpan(matched));
  if (ASKS_PLACE.test(question.text)) return some(placeSpan(matched));
  return [];
}

/** The capitalised run of two words or more, nearest to what is asked, of which the question says nothing. */
function properName(matched: Matched): TextSpan | null {
  const { text } = matched.sentence.sentence;
  const asked = matched.question.text.toLowerCase();
  const names = [...text.matchAll(/(?<=\p{Ll},? )\p{Lu}[\p{L}\d’'-]*(?: \p{Lu}[\p{L}\d’'-]*)+/gu)].filter(
    ([name]) => !asked.includes(name.toLowerCase()),
  );
  return nearest(matched, names);
}

/** "2021-2023": a stretch of years, nearest to what is asked. */
function yearsSpan(matched: Matched): TextSpan | null {
  return nearest(matched, [
    ...matched.sentence.sentence.text.matchAll(/(?<!\d)(?:19|20)\d{2}[-–](?:19|20)\d{2}(?!\d)/g),
  ]);
}

/** "What year": that of a name, "the 2019 accord", nearest to what is asked, where the sentence gives no date. */
export function yearInName(matched: Matched): TextSpan | null {
  if (!/\b(?:year|yr|which year|năm nào|nam nao|année)\b/i.test(matched.question.text)) return null;
  return nearest(matched, [...matched.sentence.sentence.text.matchAll(/(?<![\d-])(?:19|20)\d{2}(?![\d-])/g)]);
}

/** Farther than this many characters all is equally far. */
const FARTHEST = 80;

function nearest(matched: Matched, found: readonly RegExpExecArray[]): TextSpan | null {
  const places = matchedPlaces(matched);
  let best: { span: TextSpan; cost: number } | null = null;
  for (const { 0: words, index } of found) {
    const cost = places.reduce((sum, { at, weight }) => sum + weight * Math.min(FARTHEST, Math.abs(at - index)), 0);
    if (!best || cost < best.cost) best = { span: { start: index, end: index + words.length }, cost };
  }
  return best?.span ?? null;
}
