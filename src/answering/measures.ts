// Measures: whether a sentence tells anything in the measure in which an answer is wanted.
import { stemOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { words } from '../languages/language.ts';
import type { UnitMatch } from './matching.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './reading.ts';

const english = languageOf('en');

/** Asked how old somebody is, and told. */
export const AGE = /\bhow old\b|\bage of\b|\bwhat age\b|\bquel âge\b|bao nhiêu tuổi|bao nhieu tuoi/iu;
export const TELLS_AGE = /\b(?:aged?|years?[ -]old)\b/i;
const DURATIONS = words('second minute hour day night week month year decade');
const MONIES = words(`dollar euro yen pound shilling rupee peso baht won yuan krone krona dong`);
const MEASURES = words('tonne ton kilometre metre mile hectare litre percent percentage degree');
const stems = (list: ReadonlySet<string>) => new Set([...list].map((word) => stemOf(word, english)));
const [IN_TIME, IN_MONEY, IN_MEASURE] = [stems(DURATIONS), stems(MONIES), stems(MEASURES)];
const TELLS_TIME =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|an?|several|few|half))[\s-](?:\p{L}+[\s-])?(?:second|minute|hour|day|night|week|month|year|decade)s?\b|\d{4}\s?[-–]\s?\d{4}|\b(?:\p{L}+-long|annual)\b|\d\s?[-–]\s?\d|\bfrom .{1,30} (?:to|until)\b/iu;
const TELLS_MONEY =
  /[$€£¥₫]|\b(?:dollars?|euros?|yen|pounds?|shillings?|rupees?|pesos?|baht|won|yuan|kron[ea]r?|dong|VND|USD|CAD|EUR|RM)\b/iu;
const TELLS_SHARE = /%|\b(?:per ?cent|half|third|quarter|fifth|share|majority)\b/iu;

/** 1 when the answer is wanted in a measure, years of age among them, in which the sentence tells nothing. */
export function unmeasured({ text, units, sought }: Question, { sentence, terms }: ReadSentence): number {
  if (AGE.test(text)) return Number(!TELLS_AGE.test(sentence.text));
  const asked = (units[sought]?.meaning ?? []).map((word) => stemOf(word, english));
  const wants = (list: ReadonlySet<string>) => asked.some((stem) => list.has(stem));
  if (wants(IN_TIME)) return Number(!TELLS_TIME.test(sentence.text));
  if (wants(IN_MONEY)) return Number(!TELLS_MONEY.test(sentence.text));
  if (/\b(?:percent|percentage|per cent|proportion|pourcentage)\b|phần trăm|phan tram/iu.test(text))
    return Number(!TELLS_SHARE.test(sentence.text));
  return Number(wants(IN_MEASURE) && !terms.some(({ term }) => asked.includes(term)));
}

/** Words between a number and the thing it counts, at most, on either side ("officers, from 120 to 150"). */
const NEAR = 6;
/** As sure as this the thing asked about is named by the sentence itself. */
const ITSELF = 0.8;

/** 1 when the sentence names the very thing whose number is asked for, and gives it none. */
export function unnumbered({ kind, sought }: Question, sentence: ReadSentence, matches: readonly UnitMatch[]): number {
  const match = matches[sought];
  const thing = kind === 'how many' && match && match.own >= ITSELF ? sentence.terms[match.at] : undefined;
  if (!thing) return 0;
  return Number(
    !sentence.terms.some(
      ({ term, folded, kind: sort, position }) =>
        Math.abs(position - thing.position) <= NEAR &&
        ((sort === 'number' && !/^(?:19|20)\d{2}(?:-\d+)?$/.test(term)) ||
          english.numbers.has(folded) ||
          english.ordinals.has(folded)),
    ),
  );
}
