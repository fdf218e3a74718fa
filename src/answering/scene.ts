// Scene: one sentence of an article beside a question, with all that is known of both before it is judged.
import type { Context } from './context.ts';
import type { GlossMatch } from './gloss-postings.ts';
import type { ArticleMatch } from './matching.ts';
import type { Question } from './question.ts';
import type { ReadArticle, ReadSentence } from './reading.ts';

export type Scene = {
  readonly question: Question;
  readonly read: ReadArticle;
  readonly found: ArticleMatch;
  /** Matches with the rewordings, by index of the sentence. */
  readonly glosses: ReadonlyMap<number, GlossMatch>;
  readonly context: Context;
  /** By unit: the surest that any sentence of the article says it, or a rewording of one. */
  readonly told: readonly number[];
  /** Index of the sentence in the article. */
  readonly index: number;
  /** Passage score relative to the best passage, 0…1. */
  readonly bm25: number;
  readonly questionVector: Float32Array;
  readonly vectorOf: (sentence: ReadSentence) => Float32Array;
};
