// Judge: whether a cited sentence is the one that answers.
import { fold } from '../../src/text/fold.ts';

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
