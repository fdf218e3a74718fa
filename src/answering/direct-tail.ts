// Tail: where an answer ends within its clause, without the afterthought, the day and the words that only join it.

import type { Token } from '../text/words.ts';
import type { TextSpan } from './direct.ts';
import { isPreposition } from './direct-grammar.ts';
import { gapBefore, type Told } from './direct-told.ts';

const JOINS = /^(?:and|but|or|as)$/;

/** End of an enumeration, or of a single thing, that begins at `from`: an afterthought behind a comma is left out. */
export function endOfEnumeration(told: Told, from: number, to: number): number {
  const { tokens } = told;
  let closed = false;
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i];
    if (!token) break;
    if (gapBefore(told, i).includes(',')) {
      // "A, B and C, worth a million": after the last item a comma begins something else.
      if (closed && !JOINS.test(token.folded) && !laterItem(told, i, to)) return i;
      if (QUANTIFIER.test(token.folded) && tokens[i + 1]?.folded === 'of') return i;
      if (
        AFTERTHOUGHT.test(token.folded) ||
        (!told.noun && EXAMPLE.test(token.folded)) ||
        (isPreposition(token) && token.folded !== 'as')
      ) {
        if (!laterItem(told, i, to)) return i;
      }
    }
    // "Named A, B and C as priorities": what they are to be was asked.
    if (token.folded === 'as' && closed && i > from + 1 && (told.asked[i + 1] ?? 0) > 0) return i;
    if (token.folded === 'and' && (listed(told, from, i) || gapBefore(told, i).includes(','))) closed = true;
  }
  return to;
}

const QUANTIFIER = /^(?:many|most|some|one|each|all|both|none)$/;
const AFTERTHOUGHT = /^(?:worth|against|up|down|now|about|some)$/;
/** What these bring may be the very thing of the kind asked for. */
const EXAMPLE = /^(?:especially|particularly|including)$/;

function listed(told: Told, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (gapBefore(told, i).includes(',')) return true;
  return false;
}

function laterItem(told: Told, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (gapBefore(told, i).includes(',') && JOINS.test(told.tokens[i]?.folded ?? '')) return true;
  return false;
}

/** End without a day at the end, "on Monday", "by December", and its preposition. */
export function endBeforeDate({ tokens, dates }: Told, from: number, to: number): number {
  for (const date of dates) {
    let at = tokens.findIndex(({ start, end }) => start < date.end && end > date.start);
    if (at < 0 || date.end < (tokens[to - 1]?.end ?? 0) || date.start >= (tokens[to - 1]?.end ?? 0)) continue;
    while (
      at - 1 > from &&
      /^(?:on|in|by|before|at|until|since|from|of|the|end|early|late)$/.test(tokens[at - 1]?.folded ?? '')
    )
      at--;
    if (at > from && (isPreposition(tokens[at]) || at < to - 0)) return at;
  }
  return to;
}

/** End without where it was, "in Lima", and what for, "to boost trade": neither is what was asked. */
export function endBeforeAside(told: Told, from: number, to: number): number {
  const { tokens } = told;
  for (let i = from + 1; i < to; i++) {
    const { folded } = tokens[i] as Token;
    const rest = tokens.slice(i + 1, to);
    if (
      /^(?:in|at)$/.test(folded) &&
      rest.length > 0 &&
      rest.length <= 5 &&
      rest.every(({ text }) => /^\p{Lu}/u.test(text))
    )
      return i;
    const beneficiary = tokens.slice(Math.max(from, i - 5), i).some((token) => token.folded === 'for');
    const purpose =
      folded === 'to' &&
      PURPOSE.test(tokens[i + 1]?.folded ?? '') &&
      !TAKES_INFINITIVE.test(tokens[i - 1]?.folded ?? '');
    if (purpose && !beneficiary && i > from + 1) return i;
  }
  return to;
}

const PURPOSE =
  /^(?:boost|strengthen|enhance|improve|promote|ensure|protect|help|support|increase|foster|deepen|facilitate|raise|reduce|prevent|implement|contribute)$/;
/** Nouns and verbs whose meaning the infinitive completes: "a commitment to protect". */
const TAKES_INFINITIVE =
  /^(?:commitment|bid|need|way|right|opportunity|opportunities|effort|efforts|agreement|decision|ability|chance|proposal|desire|promise|attempt|intention|wish|permission|possibility|time|how|continue|agreed|willing|want|wants|wish|wishes|hope|hopes|aim|aims|pledged|continued|committed|promised|able)$/;

/** The words from `from` to before `to`, without those that only join them to what stands before; brackets and quotes whole. */
export function trimmed({ text, tokens }: Told, from: number, to: number): TextSpan | null {
  let first = from;
  while (
    first < to - 1 &&
    /^(?:and|but|that|as|which|also|where|while|because|then|only)$/.test(tokens[first]?.folded ?? '')
  )
    first++;
  if (/^(?:adding|saying|noting|stressing)$/.test(tokens[first]?.folded ?? '')) first++;
  if (tokens[first]?.folded === 'part' && tokens[first + 1]?.folded === 'of' && isPreposition(tokens[first - 1]))
    first += 2;
  if (tokens[first]?.folded === 'such' && tokens[first + 1]?.folded === 'as') first += 2;
  // "In its strategy": whose it is was said before.
  if (
    /^(?:its|their|his|her)$/.test(tokens[first]?.folded ?? '') &&
    isPreposition(tokens[first - 1]) &&
    tokens[first - 1]?.folded !== 'as' &&
    first < to - 1
  )
    first++;
  let start = tokens[first]?.start;
  let end = tokens[to - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return null;
  if (/[“"(]$/.test(text.slice(0, start)) && /^[)”"]/.test(text.slice(end))) start--;
  const inner = text.slice(start, end);
  const open = (a: string, b: string) => inner.split(a).length > inner.split(b).length;
  if (open('(', ')') && text[end] === ')') end++;
  if (open('“', '”') && text[end] === '”') end++;
  return { start, end };
}
