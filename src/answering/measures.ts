// Measures: whether a sentence tells anything in the measure in which an answer is wanted.
import { stemOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { words } from '../languages/language.ts';
import { AGE, TELLS_AGE } from './answer-type.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './reading.ts';

const english = languageOf('en');
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
