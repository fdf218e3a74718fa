// Reading a question: language, kind, names, phrases, dates, and the units that carry its content.

import { stemOf } from '../languages/analysis.ts';
import { detectLanguage } from '../languages/detect.ts';
import { type Language, languageOf, type QuestionKind } from '../languages/index.ts';
import { words } from '../languages/language.ts';
import { ordinalsIn } from '../languages/ordinals.ts';
import { cleanInput, fold } from '../text/fold.ts';
import type { DateRange } from '../text/partial-date.ts';
import { alternativesOf } from './alternatives.ts';
import { askedNoun } from './asked-noun.ts';
import { asksOffice } from './asks-office.ts';
import { bearersOf, vacancyOf } from './bearers.ts';
import { joinNames } from './name-units.ts';
import type { People } from './people.ts';
import type { Question, Unit } from './question.ts';
import { joinRanges, questionDates } from './question-dates.ts';
import { questionKind } from './question-kind.ts';
import { type UnitNeeds, unitsOf } from './units.ts';

// Folded words, English or as yet untranslated, for having an office.
const HOLDING = words(
  'hold holds held holding keep keeps occupy occupies occupied have has serve serves served fill fills giu occupe',
);
// Folded English words, also by translation, for news as such.
const NEWS_AS_SUCH = words(
  'event events happen happened happens happening occur occurred news story stories development developments update updates thing things',
);

/** Share of its weight that a word keeps which the question only offers. */
const LEFT_OPEN = 0.1;

export type ReadingNeeds = UnitNeeds & { readonly people: People };

/** Most characters of a message that are read; what a person asks is shorter, what follows is noise or an attack. */
export const MOST_READ = 1_000;

/**
 * Reads one question. `asked` is the day of asking; `otherwise` the reader's language where the words do not tell;
 * `limits` a range given apart from the question (a command's options), which narrows its own.
 */
export function readQuestion(
  message: string,
  asked: Temporal.PlainDate,
  needs: ReadingNeeds,
  otherwise?: Language,
  limits?: DateRange | null,
): Question {
  const text = cleanInput(message.slice(0, MOST_READ * 2)).slice(0, MOST_READ);
  const language = detectLanguage(text, otherwise ?? languageOf('en'));
  const quoted = [...text.matchAll(/["“«]([^"”»]{2,200})["”»]/g)];
  const minus = [...text.matchAll(/(?<=^|\s)-(\p{L}[\p{L}\p{M}\p{N}]*)/gu)];
  const dates = questionDates(text, language, asked);
  // "The march 2025 paper" limits nothing, but its month is no word to search for either.
  const months = dates.readings.filter(
    ({ filters, range: { since, until } }) => filters || since?.slice(0, 7) === until?.slice(0, 7),
  );
  const skip = [
    ...months,
    ...dates.set,
    ...minus.map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ];
  const cut = unitsOf(text, language, skip, needs);
  // "Chính sách" is policy and "tháng" a month; Mr Chính and General Thắng are not asked about.
  const phrases = language.code === 'en' ? [] : cut.filter(({ stems }) => stems.length > 1);
  const people = needs.people.named(blanked(text, [...skip, ...phrases]), language.code);
  const read = joinNames(cut, people);
  const range = joinRanges([
    ...dates.readings,
    ...(limits ? [{ range: limits, start: 0, end: 0, filters: true }] : []),
  ]);
  const kind = questionKind(text, language, read.length > 0 || range !== null || quoted.length > 0);
  const wanted = read.filter(
    (unit) =>
      // "On what day" asks for a date; it does not ask about days.
      !(kind === 'when' && unit.stems.every((stem) => language.timeWords.has(stem))) &&
      // "What happened in May" asks for whatever there is of that time.
      !(range !== null && unit.meaning.every((word) => NEWS_AS_SUCH.has(word))),
  );
  // Whoever asks which post somebody holds does not ask about holding.
  const units = asksOffice({ text, units: wanted, people })
    ? wanted.filter(({ meaning }) => !meaning.every((word) => HOLDING.has(word)))
    : wanted;
  return {
    text,
    language: language.code,
    kind: refined(kind, { text, units, people }),
    units: withLighterAlternatives(text, units),
    sought: askedNoun({ text, units }),
    people,
    bearers: bearersOf(units, needs.people),
    vacancy: people.length > 0 ? 0 : vacancyOf({ kind, text, units }, needs.people),
    phrases: quoted.map((match) =>
      fold(match[1] ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
    excluded: minus.map((match) => stemOf(fold(match[1] ?? ''), language)),
    ordinals: ordinalsIn(text, language),
    range,
    mentioned: months.find(({ filters }) => !filters)?.range ?? null,
    asked: dates.asked,
  };
}

/** The text with spaces for the stretches that are read as something else. */
function blanked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let left = text;
  for (const { start, end } of spans) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return left;
}

/** What is left open says little about where the answer stands: it says one of the two, or neither word for word. */
function withLighterAlternatives(text: string, units: readonly Unit[]): readonly Unit[] {
  const open: readonly number[] = alternativesOf({ text, units }) ?? [];
  return units.map((unit, u) => (open.includes(u) ? { ...unit, weight: unit.weight * LEFT_OPEN } : unit));
}

/** Who somebody is, however it is asked; a choice between two is no matter of yes or no. */
function refined(kind: QuestionKind, about: Pick<Question, 'text' | 'units' | 'people'>): QuestionKind {
  if ((kind === 'what' || kind === 'topic') && asksOffice(about)) return 'who';
  return kind === 'yes/no' && alternativesOf(about) !== null ? 'what' : kind;
}
