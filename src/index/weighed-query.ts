// Weighed query: a query's terms as the index will look them up, unknown words replaced by known ones like them.
import { hasMarks } from '../text/fold.ts';
import type { QueryTerm, SimilarTerm } from './search-index.ts';

/** At most so many words stand in for an unknown one, … */
const MOST_CORRECTIONS = 3;
/** … each at this part of its weight for every slip. */
const WEIGHT_PER_SLIP = 0.7;
/** From this weight on a term is the question's own word and not a synonym. */
const OWN_WORD = 1;

export type WeighedQuery = {
  /** Each term once; the weights of a repeated term added up. */
  readonly weights: ReadonlyMap<string, number>;
  /** The question's own words in their order, for looking at neighbours. */
  readonly sequence: readonly string[];
};

/** `has`: whether the index holds a term; `similar`: what it holds that is spelt like an unknown folded word. */
export function weighQuery(
  terms: readonly QueryTerm[],
  has: (term: string) => boolean,
  similar: (folded: string) => readonly SimilarTerm[],
): WeighedQuery {
  const weights = new Map<string, number>();
  const sequence: string[] = [];
  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  for (const { term, weight, folded } of terms) {
    if (!(weight > 0)) continue;
    // A marked form is asked for beside its folded form; it alone being unknown is no slip.
    const candidates = has(term) || hasMarks(term) ? [] : similar(folded ?? term);
    const nearest = candidates
      .filter(({ distance }) => distance === candidates[0]?.distance)
      .slice(0, MOST_CORRECTIONS);
    for (const { term: other, distance } of nearest) add(other, weight * WEIGHT_PER_SLIP ** distance);
    if (nearest.length === 0) add(term, weight);
    if (weight >= OWN_WORD) sequence.push(nearest[0]?.term ?? term);
  }
  return { weights, sequence };
}
