// Direct answer for a list: the enumeration of the sentence, from the words that open it to its last item.

import type { Token } from '../text/words.ts';
import type { Matched, TextSpan } from './direct.ts';
import { type Clause, clausesOf } from './direct-clauses.ts';
import { isParticiple, isPreposition, isVerb } from './direct-grammar.ts';
import { endOfEnumeration, trimmed } from './direct-tail.ts';
import { askedWithin, freshWithin, gapBefore, type Told, toldBy } from './direct-told.ts';

/** After these an enumeration begins, wherever they stand. */
const OPENS = /^(?:including|namely|chiefly|include|includes|covers?|areas|fields)$/;

/** The enumeration with the most items; the asked-about ones last. Null where nothing is listed. */
export function enumerationSpan(matched: Matched): TextSpan | null {
  const told = toldBy(matched);
  const clauses = clausesOf(told.text, told.tokens).filter(({ speech }) => !speech);
  let best: { from: number; to: number; value: number } | null = null;
  const announced = announcedAt(told);
  for (const from of openings(told, clauses, announced)) {
    const clause = clauses.find((one) => from >= one.from && from < one.to);
    if (!clause) continue;
    const isSubject = from === clause.from && clause.verb > from;
    const to = isSubject ? clause.verb : endOfEnumeration(told, from, listEnd(told, clauses, from));
    const items = itemsWithin(told, from, to);
    if (items < 1) continue;
    const value =
      Math.min(items, 4) +
      0.2 * freshWithin(told, from, to) -
      0.5 * askedWithin(told, from, to) -
      (from === clause.from ? 0.5 : 0) -
      (announced.has(from) ? 0 : 1) -
      (hasVerbWithin(told, from, to) ? 1.5 : 0);
    if (!best || value > best.value) best = { from, to, value };
  }
  if (!best) return null;
  const leads = isPreposition(told.tokens[best.from]) && best.from + 1 < best.to;
  return trimmed(told, leads ? best.from + 1 : best.from, best.to);
}

/** Where a list is announced: after "such as", "such fields as", "including", a colon. */
function announcedAt(told: Told): Set<number> {
  const { tokens } = told;
  const found = new Set<number>();
  for (const i of tokens.keys()) {
    const before = tokens[i - 1]?.folded ?? '';
    const such = before === 'as' && tokens.slice(Math.max(0, i - 4), i - 1).some(({ folded }) => folded === 'such');
    const focus = before === 'on' && /^focus/.test(tokens[i - 2]?.folded ?? '') && tokens[i]?.folded !== 'areas';
    if (such || focus || OPENS.test(before) || gapBefore(told, i).includes(':')) found.add(i);
  }
  return found;
}

/** Where a list may begin: where it is announced, after a verb or a preposition that sets a field, and with a subject. */
function openings({ tokens }: Told, clauses: readonly Clause[], announced: ReadonlySet<number>): number[] {
  return [...tokens.keys()].filter(
    (i) =>
      announced.has(i) ||
      /^(?:on|of|in|for)$/.test(tokens[i - 1]?.folded ?? '') ||
      clauses.some(({ rest, from, to }) => (i === rest && rest < to) || i === from),
  );
}

/** True where a verb or an -ing form stands within what should be a row of nouns. */
function hasVerbWithin({ tokens }: Told, from: number, to: number): boolean {
  if (isParticiple(tokens[from] as Token)) return false;
  for (let i = from + 1; i < to; i++) if (isVerb(tokens, i) || isParticiple(tokens[i] as Token)) return true;
  return false;
}

/** A list goes on over the clauses that its semicolons and participles seem to open. */
function listEnd(told: Told, clauses: readonly Clause[], from: number): number {
  const at = clauses.findIndex((one) => from >= one.from && from < one.to);
  let last = at;
  while (
    clauses[last + 1] &&
    clauses[last + 1]?.from === clauses[last]?.to &&
    goesOn(told, clauses[last + 1] as Clause)
  )
    last++;
  return clauses[last]?.to ?? told.tokens.length;
}

function goesOn(told: Told, { from, verb }: Clause): boolean {
  return (
    verb < 0 &&
    /[,;]/.test(gapBefore(told, from)) &&
    !/^(?:which|who|where|while|as|that)$/.test(told.tokens[from]?.folded ?? '')
  );
}

function itemsWithin(told: Told, from: number, to: number): number {
  let items = 0;
  for (let i = from + 1; i < to; i++) if (/[,;]/.test(gapBefore(told, i)) || told.tokens[i]?.folded === 'and') items++;
  return items;
}
