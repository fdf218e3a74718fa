// Sentence postings: which sentences of an article hold a term, so that a question touches only those that it matches.
import type { ReadSentence } from './reading.ts';

export type SentencePostings = {
  /** Term → sentence and index of its first place among the sentence's terms, side by side: s, i, s, i, … */
  readonly said: ReadonlyMap<string, readonly number[]>;
  /** Term → sentences whose people it describes. */
  readonly described: ReadonlyMap<string, readonly number[]>;
};

export function sentencePostings(sentences: readonly Pick<ReadSentence, 'terms' | 'described'>[]): SentencePostings {
  const said = new Map<string, number[]>();
  const described = new Map<string, number[]>();
  for (const [s, sentence] of sentences.entries()) {
    for (const [i, { term }] of sentence.terms.entries()) {
      const known = said.get(term);
      if (!known) said.set(term, [s, i]);
      else if (known[known.length - 2] !== s) known.push(s, i);
    }
    for (const term of sentence.described) {
      const known = described.get(term);
      if (known) known.push(s);
      else described.set(term, [s]);
    }
  }
  return { said, described };
}
