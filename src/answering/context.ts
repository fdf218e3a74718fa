// Context: what an article's head says already, so that a sentence is judged by what it adds to that.
import { type ArticleMatch, sureness } from './matching.ts';
import type { Question } from './question.ts';
import type { ReadArticle } from './reading.ts';

/** By unit, 0…1: how surely the title or the first sentence says it. */
export type Context = readonly number[];

/** News names its people, places and occasion at the head and goes on about them with "it" and "the two sides". */
export function contextOf({ units }: Question, read: ReadArticle, found: ArticleMatch): Context {
  return units.map((unit, u) => {
    let told = sureness(found.sentences[0]?.[u]);
    for (const [term, sure] of unit.related.single) if (sure > told && read.titleTerms.has(term)) told = sure;
    return told;
  });
}

export type Beyond = {
  /** Share of the question's weight that the sentence says and the head does not. */
  readonly beyond: number;
  /** The same of what the head leaves unsaid; 0 where it leaves next to nothing. */
  readonly beyondShare: number;
  /** For the first sentence, share of the question's weight that the head says. */
  readonly headSays: number;
  /** Share that the sentence says, taken together with the head. */
  readonly inContext: number;
};

/** Share of the weight under which the head leaves nothing worth looking for. */
const NOTHING_LEFT = 0.08;
/** What the head says is not said by the sentence, only meant. */
export const MEANT = 0.7;

/** What one sentence adds. `said` by unit: how surely it says or means it, 0…1. */
export function beyondOf({ units }: Question, context: Context, said: readonly number[], index: number): Beyond {
  let total = 0;
  let left = 0;
  let added = 0;
  let together = 0;
  for (const [u, { weight }] of units.entries()) {
    const told = context[u] ?? 0;
    const own = said[u] ?? 0;
    total += weight;
    left += weight * (1 - told);
    added += weight * (1 - told) * own;
    together += weight * Math.max(own, told * MEANT);
  }
  if (total === 0) return { beyond: 0, beyondShare: 0, headSays: 0, inContext: 0 };
  return {
    beyond: added / total,
    beyondShare: left / total > NOTHING_LEFT ? added / left : 0,
    headSays: index === 0 ? 1 - left / total : 0,
    inContext: together / total,
  };
}
