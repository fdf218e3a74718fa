// Question: what a message asks, read once; everything after works on this value.
import type { LanguageCode, QuestionKind } from '../languages/index.ts';

/** Inclusive days, "YYYY-MM-DD"; null = open on that side. */
export type DateRange = { readonly since: string | null; readonly until: string | null };

/** A date expression found in a question: the range it means and where it stands. */
export type DateReading = {
  readonly range: DateRange;
  /** Offsets in the question's text. */
  readonly start: number;
  readonly end: number;
  /** True when the expression limits the answer ("since 2023", "in May 2021"); false when it may be part of a name ("2024-2026 plan", "Expo 2024"). */
  readonly filters: boolean;
};

export type QuestionTerm = {
  /** The stem as the index holds it. */
  readonly term: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'money';
  /** True for a word that looks like or is known as part of a name. */
  readonly name: boolean;
};

export type Question = {
  readonly text: string;
  readonly language: LanguageCode;
  readonly kind: QuestionKind;
  readonly terms: readonly QuestionTerm[];
  /** Canonical names of the vocabulary's people that the question names. */
  readonly names: readonly string[];
  /** Folded phrases in quotation marks: the sentence must hold them. */
  readonly phrases: readonly string[];
  /** Stems of words written with a minus before them: the sentence must not hold them. */
  readonly excluded: readonly string[];
  readonly range: DateRange | null;
  readonly asked: Temporal.PlainDate;
};
