// Language: what the bot must know of a language to read a question in it and to answer in it.
import type { Sentences } from './sentences.ts';

export type LanguageCode = 'en' | 'vi' | 'fr';

/** What a question wants to know. `chat` is small talk; `topic` a bare heading or keywords. */
export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'how many'
  | 'how much'
  | 'how long'
  | 'why'
  | 'what'
  | 'list'
  | 'yes/no'
  | 'compare'
  | 'timeline'
  | 'topic'
  | 'chat';

export type Language = {
  readonly code: LanguageCode;
  /** Its own name, as a reader of it writes it. */
  readonly name: string;
  /** Folded word → stem. The identity where stems do not help (Vietnamese). */
  readonly stem: (folded: string) => string;
  /** Folded function words: never indexed, never searched for. */
  readonly stopWords: ReadonlySet<string>;
  /** Folded words of asking and of courtesy ("please", "tell", "exact"): no content in a question. */
  readonly courtesy: ReadonlySet<string>;
  /** Folded words by which the language of a short text is told; more telling than its letters. */
  readonly tellTale: ReadonlySet<string>;
  /** Lower-case abbreviations, without their dot, after which a sentence goes on. */
  readonly abbreviations: ReadonlySet<string>;
  /** Stems of the words for a time as such ("day", "date"): a when question asks for one, not about one. */
  readonly timeWords: ReadonlySet<string>;
  /** Patterns over the folded question; the earliest match wins, at one place the first of the list. */
  readonly kinds: readonly (readonly [RegExp, QuestionKind])[];
  /** Patterns over the folded message that is only small talk. */
  readonly smallTalk: RegExp;
  /** Folded month names and their usual abbreviations → 1…12. */
  readonly months: ReadonlyMap<string, number>;
  /** Folded weekday names → 1 (Monday) … 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Folded number words → value; ordinals apart. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Every sentence the bot says. */
  readonly sentences: Sentences;
};

/** Splits a white-space separated list, so that word lists stay readable. */
export function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}

/** `"january jan, february feb"` → january 1, jan 1, february 2, …; spaces within a name as "_". */
export function numbered(list: string, first = 1): Map<string, number> {
  const map = new Map<string, number>();
  for (const [i, names] of list.split(',').entries()) {
    for (const name of names.trim().split(/\s+/)) map.set(name.replaceAll('_', ' '), first + i);
  }
  return map;
}

/**
 * A pattern over a folded message that is only small talk: phrases of greeting, thanks and the like (the first must be
 * one), in any number, with the small words that may stand between them. Both lists are separated by commas.
 */
export function chatOf(phrases: string, between: string): RegExp {
  const either = (list: string) =>
    list
      .split(',')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .sort((a, b) => b.length - a.length)
      .join('|');
  return new RegExp(`^(?:${either(phrases)})(?: (?:${either(phrases)}|${either(between)}))*$`);
}
