// Judge: whether a cited sentence is the one that answers, and whether a direct answer says what was asked for.
import { basename } from 'node:path';
import type { AnswerObject } from '../../src/answering/answer-object.ts';
import { languageOf } from '../../src/languages/index.ts';
import { fold } from '../../src/text/fold.ts';
import type { GoldQuestion } from './questions.ts';

const tokens = (text: string) => fold(text).match(/[a-z]+|\d+/g) ?? [];

/** Share of a gold sentence's tokens that a snippet must hold, in order. */
const ENOUGH = 0.9;

/** True when `snippet` holds any of the gold sentences, lost spaces and small slips forgiven. */
export function holds(snippet: string, golds: readonly string[]): boolean {
  const ours = tokens(snippet);
  const joined = ours.join('');
  return golds.some((gold) => {
    const wanted = tokens(gold);
    if (wanted.length === 0) return false;
    return joined.includes(wanted.join('')) || inOrder(wanted, ours) >= Math.ceil(wanted.length * ENOUGH);
  });
}

/** Length of the longest common subsequence of two token lists. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let last = new Array<number>(b.length + 1).fill(0);
  for (const token of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j++)
      row.push(token === b[j - 1] ? (last[j - 1] ?? 0) + 1 : Math.max(last[j] ?? 0, row[j - 1] ?? 0));
    last = row;
  }
  return last[b.length] ?? 0;
}

/** True when an article's origin is one of those that answer. */
export function isFrom(origin: string | null, gold: GoldQuestion): boolean {
  return gold.articles.includes(basename(origin ?? '').slice(0, 3));
}

const ISO = /^\d{4}(-\d{2}){0,2}(\/|$)/;

/**
 * True when the direct answer holds a gold span, lost spaces forgiven; a date may be given as the answer's date, a yes
 * or no as that word. Null where there is nothing to compare with.
 */
export function saysDirectly({ direct, date }: AnswerObject, gold: GoldQuestion): boolean | null {
  if (gold.answer_spans.length === 0) return null;
  const said = tokens(direct ?? '').join('');
  const { yes, no } = languageOf(gold.language).sentences;
  const settled = gold.polarity === 'yes' ? yes : gold.polarity === 'no' ? no : null;
  if (settled !== null && direct?.startsWith(settled)) return true;
  return gold.answer_spans.some((span) => {
    if (ISO.test(span) && date === span.split('/')[0]) return true;
    const wanted = tokens(span).join('');
    return wanted !== '' && said.includes(wanted);
  });
}
