// Articles holding: which articles of a corpus are worth reading for some words, so that a large one is not read whole.
import type { SearchIndex } from '../index/search-index.ts';
import type { Article } from '../knowledge/article.ts';
import type { Corpus } from './corpus.ts';

/** Up to this many articles are simply all read. */
const READ_ALL = 60;
const MOST_PASSAGES = 2_000;

/** All articles of a small corpus; of a larger one those in which the index finds any of the terms. */
export function articlesHolding(
  terms: readonly string[],
  { knowledge, articleOf }: Corpus,
  index: SearchIndex,
): readonly Article[] {
  if (knowledge.articles.length <= READ_ALL) return knowledge.articles;
  if (terms.length === 0) return [];
  const hits = index.search({ terms: terms.map((term) => ({ term, weight: 1 })) }, MOST_PASSAGES);
  const ids = new Set(hits.map(({ id }) => id.slice(0, id.lastIndexOf('#'))));
  return [...ids].flatMap((id) => articleOf(id) ?? []);
}
