// Engine: what the bench asks of everything that it compares.
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';

export type BenchDocument = { readonly id: string; readonly title: string; readonly text: string };

export type Engine = {
  /** Replaces whatever was indexed before. `knowledge`: what the documents are the sentences of, where they are. */
  index(docs: readonly BenchDocument[], knowledge?: Knowledge): Promise<void> | void;
  /** Ids of the best `limit` documents, best first. `today`: the day of asking, "YYYY-MM-DD", where it matters. */
  search(text: string, limit: number, today?: string): Promise<readonly string[]> | readonly string[];
};

export type NamedEngine = { readonly name: string; make(): Engine };
