// Told: the words of a sentence with what a question says of each, and which of them are new.
import { type Token, tokenize } from '../text/words.ts';
import type { Matched, TextSpan } from './direct.ts';

/** How surely a word must be related to one of the question to count as asked about. */
const ASKED = 0.4;

/** Words read of one sentence: what goes on for longer is no sentence, and would cost time. */
const MOST_WORDS = 300;

export type Told = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token: the weight of the question's word that it is related to, else 0. */
  readonly asked: readonly number[];
  /** Content words of which the question says nothing. */
  readonly fresh: readonly boolean[];
  /** Index of the token that is the kind of thing sought ("which strategy"), or −1. */
  readonly sought: number;
  /** A kind of thing is asked for, found here or not. */
  readonly noun: boolean;
  readonly dates: readonly TextSpan[];
};

/** Reads a sentence word by word against the question. */
export function toldBy({ question, sentence, matches }: Matched): Told {
  const { text } = sentence.sentence;
  const tokens = tokenize(text).slice(0, MOST_WORDS);
  const terms = new Map(sentence.terms.map(({ start, term }) => [start, term]));
  const asked = tokens.map(({ start }) => {
    const term = terms.get(start);
    return question.units.reduce((most, { related, weight }) => {
      const sure = term === undefined ? 0 : (related.single.get(term) ?? 0);
      return sure >= ASKED ? Math.max(most, weight * sure) : most;
    }, 0);
  });
  const match = matches[question.sought];
  const soughtAt = match && match.own >= ASKED ? sentence.terms[match.at]?.start : undefined;
  return {
    text,
    tokens,
    asked,
    fresh: tokens.map(({ start }, i) => terms.has(start) && asked[i] === 0),
    sought: soughtAt === undefined ? -1 : tokens.findIndex(({ start }) => start === soughtAt),
    noun: question.sought >= 0,
    dates: sentence.dates.own,
  };
}

/** Weight asked about among the tokens from `from` to before `to`. */
export function askedWithin({ asked }: Told, from: number, to: number): number {
  return asked.slice(from, to).reduce((total, value) => total + value, 0);
}

/** New words among the tokens from `from` to before `to`. */
export function freshWithin({ fresh }: Told, from: number, to: number): number {
  return fresh.slice(from, to).filter(Boolean).length;
}

/** What stands between a token and the one before it: spaces and signs. */
export function gapBefore({ text, tokens }: Told, i: number): string {
  return text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? text.length);
}
