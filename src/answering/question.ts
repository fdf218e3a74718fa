// Question: what a message asks, read once; everything after works on this value.
import type { LanguageCode, QuestionKind } from '../languages/index.ts';
import type { DateRange } from '../text/partial-date.ts';
import type { KnownPerson } from './people.ts';
import type { Related } from './relatedness.ts';

/** A word or phrase of the question with all that may stand for it in the articles. */
export type Unit = {
  /** As the question has it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its content stems. */
  readonly stems: readonly string[];
  /** Folded English words that carry its meaning: its own, or of its first translation. */
  readonly meaning: readonly string[];
  readonly related: Related;
  /** How telling it is, 0…1: rare words tell more than common ones. */
  readonly weight: number;
  /** True for a capitalised or known name, a number or an abbreviation: what an answer cannot do without. */
  readonly name: boolean;
};

export type Question = {
  readonly text: string;
  readonly language: LanguageCode;
  readonly kind: QuestionKind;
  readonly units: readonly Unit[];
  /** Index of the unit that names the kind of thing sought ("which strategy"), or −1. */
  readonly sought: number;
  /** People that the question names. */
  readonly people: readonly KnownPerson[];
  /** People that it means by their office and country. */
  readonly bearers: readonly KnownPerson[];
  /** Asked who holds an office: how little it is anybody's in the articles, 0…1. */
  readonly vacancy: number;
  /** Folded phrases in quotation marks: a sentence must hold them. */
  readonly phrases: readonly string[];
  /** Stems of words written with a minus before them: a sentence must not hold them. */
  readonly excluded: readonly string[];
  /** Which one of several it asks about: "the third dialogue" 3. */
  readonly ordinals: readonly number[];
  readonly range: DateRange | null;
  /** A time that only describes something ("the May 2021 meeting"): it limits nothing. */
  readonly mentioned: DateRange | null;
  readonly asked: Temporal.PlainDate;
};
