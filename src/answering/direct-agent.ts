// Agent: who acts in a sentence when no person's name is known, by its grammar: "signed by X", "said X", the subject.

import type { Matched, TextSpan } from './direct.ts';
import { clausesOf } from './direct-clauses.ts';
import { isPreposition, PRONOUNS } from './direct-grammar.ts';
import { endOfEnumeration, trimmed } from './direct-tail.ts';
import { askedWithin, freshWithin, gapBefore, type Told, toldBy } from './direct-told.ts';

/** Who did it: after "by" where the verb is passive, after a verb of saying that ends the sentence, else the subject. */
export function agentSpan(matched: Matched): TextSpan | null {
  const told = toldBy(matched);
  const clauses = clausesOf(told.text, told.tokens);
  return afterBy(told) ?? afterSaid(told) ?? companion(told, matched.question.text) ?? subject(told, clauses);
}

/** Where the noun phrase that begins at `from` ends: before a comma, a preposition other than "of", or a verb. */
function phraseEnd(told: Told, from: number): number {
  const { tokens } = told;
  for (let i = from + 1; i < tokens.length; i++) {
    if (
      /[,;:”"]/.test(gapBefore(told, i)) ||
      isPreposition(tokens[i]) ||
      /^(?:that|which|who|to)$/.test(tokens[i]?.folded ?? '')
    )
      return i;
  }
  return tokens.length;
}

function afterBy(told: Told): TextSpan | null {
  const { tokens } = told;
  const by = tokens.findIndex(
    ({ folded }, i) =>
      folded === 'by' &&
      /(?:ed|en|won|led|held|made|built|paid|run)$/.test(tokens[i - 1]?.folded ?? '') &&
      /^(?:\p{Lu}|the$)/u.test(tokens[i + 1]?.text ?? ''),
  );
  if (by < 0 || freshWithin(told, by + 1, phraseEnd(told, by + 1)) === 0) return null;
  return trimmed(told, by + 1, phraseEnd(told, by + 1));
}

/** "…, said Chile’s envoy Ada Moe." */
function afterSaid(told: Told): TextSpan | null {
  const { tokens } = told;
  const said = tokens.findIndex(
    ({ folded }, i) =>
      /^(?:said|says|added|noted|told)$/.test(folded) &&
      /[,”"]/.test(gapBefore(told, i)) &&
      /^(?:\p{Lu}|the$)/u.test(tokens[i + 1]?.text ?? ''),
  );
  return said < 0 ? null : trimmed(told, said + 1, phraseEnd(told, said + 1));
}

/** "With whom": those after "with" or "to". */
function companion(told: Told, question: string): TextSpan | null {
  const asked = /\b(with|to|for|from) whom\b|\bwhom?\b.*\b(with|to|for|from)\W*$/i.exec(question);
  const preposition = (asked?.[1] ?? asked?.[2])?.toLowerCase();
  const at = preposition ? told.tokens.findIndex(({ folded }) => folded === preposition) : -1;
  return at < 0 || at + 1 >= told.tokens.length ? null : trimmed(told, at + 1, phraseEnd(told, at + 1));
}

function subject(told: Told, clauses: ReturnType<typeof clausesOf>): TextSpan | null {
  const { tokens } = told;
  let best: { from: number; to: number; worth: number } | null = null;
  for (const { from, verb, rest, to, speech, dependent } of clauses) {
    const start = /^(?:that|and|but)$/.test(tokens[from]?.folded ?? '') ? from + 1 : from;
    if (verb <= start || dependent || PRONOUNS.has(tokens[start]?.folded ?? '') || freshWithin(told, start, verb) === 0)
      continue;
    const worth = askedWithin(told, verb, to) - askedWithin(told, start, verb) - (speech || rest >= to ? 0.3 : 0);
    if (!best || worth > best.worth) best = { from: start, to: verb, worth };
  }
  if (!best || best.worth <= 0) return null;
  return trimmed(told, best.from, endOfEnumeration(told, best.from, best.to));
}
