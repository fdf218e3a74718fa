// SearchIndex: what any search engine must offer to the rest of the bot.
import type { LanguageCode } from '../languages/index.ts';

export type IndexDocument = {
  /** Unique in the index. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Decides stems and stop words. */
  readonly language: LanguageCode;
};

export type QueryTerm = {
  /**
   * A term as `indexTerms` makes it. One that still carries marks ("hợp") matches only words spelt with the same
   * marks, and is meant beside its folded form, to raise exact spellings.
   */
  readonly term: string;
  /** Factor on the term's score: 1 for the question's own words, less for synonyms; at least 0. */
  readonly weight: number;
  /** The folded word before stemming. An unknown word is compared with the index's words in this form. */
  readonly folded?: string;
};

export type IndexQuery = {
  /** In the order of the question. Neighbours of weight 1 or more are also looked for as neighbours in the text. */
  readonly terms: readonly QueryTerm[];
  /** Documents holding any of these terms are left out. */
  readonly excluded?: readonly string[];
  /** Documents whose id it refuses are left out; it is asked once for each document that holds a term. */
  readonly filter?: (id: string) => boolean;
};

export type IndexHit = {
  readonly id: string;
  /** Above 0, without unit; comparable within one result only. */
  readonly score: number;
  /** Terms of the index that the document holds and the query asked for, corrected spellings included. */
  readonly matched: readonly string[];
};

export type SimilarTerm = {
  readonly term: string;
  /** Slips of the keyboard between the word asked for and the one indexed, at least 1. */
  readonly distance: number;
};

export interface SearchIndex {
  /** Number of documents. */
  readonly size: number;
  /** Throws an Error naming the first id that is taken or given twice; then none of `docs` is added. */
  add(docs: readonly IndexDocument[]): void;
  /** Throws an Error when no document has the id of `doc`. */
  replace(doc: IndexDocument): void;
  /** Throws an Error when no document has this id. */
  remove(id: string): void;
  /** The best `limit` documents, best first; equal scores in the order of their ids. */
  search(query: IndexQuery, limit: number): IndexHit[];
  /** Words of the indexed texts that begin with `prefix`, as most often written, the most frequent first. */
  suggest(prefix: string, limit: number): string[];
  /** Number of documents whose title or text holds the term. */
  documentFrequency(term: string): number;
  has(term: string): boolean;
  /** Every term with its document frequency, in no particular order. */
  terms(): Iterable<readonly [term: string, documents: number]>;
  /** Terms of the words a few slips away from a folded word, nearest first, then the most frequent. */
  similarTerms(folded: string): SimilarTerm[];
}
