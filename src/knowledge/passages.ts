// Passages: an article cut into paragraphs, and those into sentences, each with its place in the body.
import { languageOf } from '../languages/index.ts';
import { sentenceSpans } from '../text/sentences.ts';
import type { Article, Passage, Sentence } from './article.ts';

export type Pieces = { readonly passages: readonly Passage[]; readonly sentences: readonly Sentence[] };

const cut = new WeakMap<Article, Pieces>();

/** The passages and sentences of an article, cut once for as long as it lives. */
export function piecesOf(article: Article): Pieces {
  let known = cut.get(article);
  if (!known) {
    const passages = passagesOf(article);
    known = { passages, sentences: sentencesOf(passages) };
    cut.set(article, known);
  }
  return known;
}

/** The paragraphs of an article, in order. Blank lines and line ends part them. */
export function passagesOf(article: Article): Passage[] {
  const passages: Passage[] = [];
  for (const match of article.body.matchAll(/\S[^\n]*/g)) {
    const text = match[0].trimEnd();
    const position = passages.length;
    const start = match.index;
    passages.push({ id: `${article.id}#${position}`, article, position, text, start, end: start + text.length });
  }
  return passages;
}

/** The sentences of all passages of one article, numbered through. */
export function sentencesOf(passages: readonly Passage[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const passage of passages) {
    const { abbreviations } = languageOf(passage.article.language);
    for (const [i, span] of sentenceSpans(passage.text, abbreviations).entries()) {
      sentences.push({
        id: `${passage.id}.${i}`,
        passage,
        position: sentences.length,
        text: passage.text.slice(span.start, span.end),
        start: passage.start + span.start,
        end: passage.start + span.end,
      });
    }
  }
  return sentences;
}
