// Corpus words: every term of a corpus with the passages that hold it, counted up from its articles' facts.
import type { Article } from '../knowledge/article.ts';
import type { FactBook } from './article-facts.ts';

export type CorpusWords = {
  has(term: string): boolean;
  /** Passages that hold it; 1 for a word of the rewordings alone, undefined for an unknown one. */
  count(term: string): number | undefined;
  /** In the order of first reading, each with a folded word as people write it. */
  terms(): Iterable<{ readonly term: string; readonly surface: string }>;
};

/** A table of its own: what articles come later does not change it. */
export function corpusWords(articles: readonly Article[], book: FactBook): CorpusWords {
  const facts = articles.map((article) => book.of(article));
  const counts = new Uint32Array(book.size);
  const surfaces = new Uint32Array(book.size);
  const order: number[] = [];
  const enter = (number: number, passages: number, surface: number) => {
    if (counts[number] === 0) {
      order.push(number);
      surfaces[number] = surface;
    }
    (counts[number] as number) += passages;
  };
  for (const { terms, passages, surfaces: written } of facts)
    for (let i = 0; i < terms.length; i++) enter(terms[i] as number, passages[i] as number, written[i] as number);
  for (const { glossTerms, glossSurfaces } of facts)
    for (const [i, number] of glossTerms.entries())
      if (counts[number] === 0) enter(number, 1, glossSurfaces[i] as number);
  const count = (term: string) => {
    const number = book.find(term);
    return number === undefined ? undefined : counts[number] || undefined;
  };
  return {
    count,
    has: (term) => count(term) !== undefined,
    *terms() {
      for (const number of order) yield { term: book.wordOf(number), surface: book.wordOf(surfaces[number] as number) };
    },
  };
}
