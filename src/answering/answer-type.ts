// Answer type: whether a sentence holds the kind of thing that the question wants.

import { stemOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { words } from '../languages/language.ts';
import { actorWords } from '../languages/titles.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/words.ts';
import type { UnitMatch } from './matching.ts';
import { AGE, TELLS_AGE } from './measures.ts';
import { officesOf } from './office.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './reading.ts';

export type AnswerTypes = {
  date: number;
  person: number;
  office: number;
  number: number;
  duration: number;
  amount: number;
  place: number;
  listing: number;
  reason: number;
};

const MONEY =
  /(?:US|CA|AU|C|A)?[$€£¥₫]\s?\d|\d(?:[.,]\d+)*\s?(?:million|billion|trillion|thousand|tonnes?|tons?|%|per cent|percent|dollars?|euros?|yen|dong|hectares?|kilometres?|km|kg|litres?|barrels?|megawatts?|MW|GW)\b/i;
const DURATION =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few))[\s-](?:\w+[\s-])?(?:minute|hour|day|week|month|year|decade)s?\b|\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b|\b(?:annual|year-long|month-long|week-long|decade-long)\b|\bfrom .{3,30} (?:to|until) /i;
const REASON =
  /\b(?:because|due to|owing to|in order to|to (?:boost|improve|promote|strengthen|ensure|help|support|increase|further|enhance)|so that|as part of|aim(?:s|ed|ing)? (?:to|at)|thanks to|following|given)\b/i;

/** For the kind asked, how well the sentence provides it, 0…1; 0 for the kinds not asked. */
export function answerTypes(question: Question, sentence: ReadSentence, matches: readonly UnitMatch[]): AnswerTypes {
  const { kind } = question;
  const text = sentence.sentence.text;
  const strangers = sentence.mentions.filter((mention) => !question.people.includes(mention.person)).length;
  const asksOffice =
    kind === 'who' && question.people.length > 0 && question.units.length <= question.people.length * 3;
  const namesAsked = sentence.mentions.some((mention) => question.people.includes(mention.person));
  return {
    date: kind === 'when' ? (sentence.dates.own.length > 0 ? 1 : 0) : 0,
    person: kind === 'who' && !asksOffice ? personIn(question, sentence, strangers) : 0,
    office: asksOffice && namesAsked ? (givesOffice(question, sentence) ? 1 : 0.3) : 0,
    number: kind === 'how many' ? countedThing(question, sentence, matches) : 0,
    duration: kind === 'how long' && DURATION.test(text) ? 1 : 0,
    amount: kind === 'how much' && MONEY.test(text) ? 1 : 0,
    place: kind === 'where' ? placeIn(question, sentence) : 0,
    listing: kind === 'list' || kind === 'compare' ? enumeration(text) : 0,
    reason: kind === 'why' && REASON.test(text) ? 1 : 0,
  };
}

/** Words between a number and the thing counted, at most. */
const COUNT_DISTANCE = 4;

/** 1 when a number stands shortly before the thing counted, or before another word of the question where that is not said. */
function countedThing(question: Question, sentence: ReadSentence, matches: readonly UnitMatch[]): number {
  const english = languageOf('en');
  const numbers = sentence.terms.filter(
    (term) =>
      (term.kind === 'number' && !/^(?:19|20)\d{2}(?:-\d+)?$/.test(term.term)) ||
      (english.numbers.get(term.folded) ?? 0) > 1,
  );
  const near = (match: UnitMatch | undefined, least: number) => {
    if (!match || match.own < least) return false;
    const place = sentence.terms[match.at]?.position ?? -99;
    return numbers.some((number) => place > number.position && place - number.position <= COUNT_DISTANCE);
  };
  if (AGE.test(question.text)) return Number(TELLS_AGE.test(sentence.sentence.text));
  if (numbers.length === 0) return 0;
  if (near(matches[question.sought], 0.3)) return 1;
  const beside = question.units.length === 0 || matches.some((match) => near(match, 0.45));
  // The thing itself may go by a name that is not known to mean the same.
  if (question.sought >= 0) return beside ? 0.7 : 0.3;
  return beside ? 1 : 0.4;
}

const PEOPLE = new Set(
  [
    ...words(`leader official officer minister general expert engineer doctor nurse soldier sailor troop student teacher
      instructor trainee delegate delegation representative lawmaker diplomat businessman company firm team personnel
      staff worker farmer fisherman resident parliamentarian government ministry navy army police`),
  ].map((word) => stemOf(word, languageOf('en'))),
);

const PLACE =
  /\b(?:in|at|near|outside|aboard|off) (?:the )?((?!January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{Ll}[\p{L}\p{M}]*(?: \p{Lu}\p{Ll}[\p{L}\p{M}]*)?)/gu;

/** A sentence that says what the person asked about is: an office before the name, beside it, or as appointed. */
function givesOffice(question: Question, { sentence, mentions }: ReadSentence): boolean {
  return mentions.some(
    (mention) =>
      question.people.includes(mention.person) &&
      officesOf(
        sentence.text,
        mention,
        mentions.filter((other) => other !== mention),
      ).length > 0,
  );
}

/** Somebody named 1, meant by "he" less, a body or people without names less again. */
function personIn(question: Question, sentence: ReadSentence, strangers: number): number {
  if (strangers > 0) return 1;
  if (sentence.implied.some((person) => !question.people.includes(person))) return 0.7;
  if (namesBody(sentence.sentence.text, fold(question.text))) return 0.5;
  return sentence.terms.some(({ term }) => PEOPLE.has(term)) ? 0.3 : 0;
}

/** Who acts may be a body: a capitalised name that ends in a word for one, and is not in the question itself. */
function namesBody(text: string, asked: string): boolean {
  return tokenize(text).some(
    (token, i, all) =>
      /^\p{Lu}/u.test(token.text) &&
      actorWords.has(token.folded) &&
      /^\p{Lu}/u.test(all[i - 1]?.text ?? '') &&
      !(asked.includes(token.folded) && asked.includes(all[i - 1]?.folded ?? '')),
  );
}

/** A place that the question does not name itself 1; one that it does is hardly what it asks for. */
function placeIn({ text }: Question, { sentence }: ReadSentence): number {
  const asked = fold(text);
  let best = 0;
  for (const match of sentence.text.matchAll(PLACE))
    best = Math.max(best, asked.includes(fold(match[1] ?? '')) ? 0.3 : 1);
  return best;
}

/** Grows with the commas and semicolons of an enumeration; 1 from four on. */
function enumeration(text: string): number {
  const separators = (text.match(/[,;]\s|\band\b/g) ?? []).length;
  return Math.min(1, separators / 4);
}
