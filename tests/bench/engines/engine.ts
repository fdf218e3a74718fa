// Engine: what the bench asks of everything that it compares.

export type BenchDocument = { readonly id: string; readonly title: string; readonly text: string };

export type Engine = {
  /** Replaces whatever was indexed before. */
  index(docs: readonly BenchDocument[]): Promise<void> | void;
  /** Ids of the best `limit` documents, best first. */
  search(text: string, limit: number): Promise<readonly string[]> | readonly string[];
};

export type NamedEngine = { readonly name: string; make(): Engine };
