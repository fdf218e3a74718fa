// Knowledge: everything read from a knowledge folder, ready to be indexed.
import type { Article, Passage, Sentence } from './article.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Something wrong in the folder, said so that a curator can mend it. */
export type Problem = {
  /** Path of the file, relative to the knowledge folder. */
  readonly file: string;
  /** From 1; null when the whole file is meant. */
  readonly line: number | null;
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
};

export type Knowledge = {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly vocabulary: Vocabulary;
  readonly problems: readonly Problem[];
};
