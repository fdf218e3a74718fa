// Rank: candidate sentences in the order in which they answer the question.

import type { SearchIndex } from '../index/search-index.ts';
import type { Article } from '../knowledge/article.ts';
import { type Context, contextOf } from './context.ts';
import type { Corpus } from './corpus.ts';
import { FEATURES, type FeatureName, type Features, featuresOf } from './features.ts';
import { type GlossMatch, matchGlosses } from './gloss-postings.ts';
import { matchArticle, type UnitMatch } from './matching.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './reading.ts';
import weights from './weights.json' with { type: 'json' };

export type Ranked = {
  readonly read: ReadSentence;
  readonly article: Article;
  readonly score: number;
  readonly features: Features;
  /** By unit of the question. */
  readonly matches: readonly UnitMatch[];
  /** How well the question fits what a curator says the sentence says; null where nothing fits. */
  readonly gloss: GlossMatch | null;
  /** By unit: how surely the head of the article says it. */
  readonly context: Context;
  /** Surest match of each unit anywhere in the article. */
  readonly anywhere: readonly number[];
};

/** Up to this many passages every sentence is compared; beyond, those of the passages the index finds. */
const COMPARE_ALL = 400;
/** Passages taken from the index. */
const FROM_INDEX = 60;
/** Articles read for one question, at most; the right one is among them nearly always, as its best passage leads. */
const MOST_ARTICLES = 12;
/** Related words added to the index's query, at most, for each unit. */
const MOST_RELATED = 8;

/** Score of features under the weights fitted for such a corpus (`npm run fit` writes them). */
function scoreOf(features: Features, fitted: Readonly<Record<FeatureName, number>>): number {
  let score = 0;
  for (const name of FEATURES) score += features[name] * (fitted[name] ?? 0);
  return score;
}

/** Candidates best first; ties keep the order of the corpus. */
export function rank(question: Question, corpus: Corpus, index: SearchIndex): Ranked[] {
  const passageScores = search(question, index);
  const best = Math.max(1e-9, ...passageScores.values());
  const questionVector = vectorOf(question, corpus);
  const ranked: Ranked[] = [];
  for (const article of candidates(question, corpus, passageScores)) {
    const read = corpus.read(article);
    const glosses = matchGlosses(question.units, read.glosses);
    const found = matchArticle(question, read);
    const context = contextOf(question, read, found);
    const told = [...found.best];
    for (const { units } of glosses.values())
      for (const [u, sure] of units.entries()) if (sure > (told[u] ?? 0)) told[u] = sure;
    const all = corpus.knowledge.passages.length <= COMPARE_ALL;
    for (const [i, sentence] of read.sentences.entries()) {
      const passage = passageScores.get(sentence.sentence.passage.id);
      if (!all && passage === undefined) continue;
      const scene = {
        question,
        read,
        found,
        glosses,
        context,
        told,
        index: i,
        bm25: (passage ?? 0) / best,
        questionVector,
        vectorOf: corpus.vectorOf,
      };
      const features = featuresOf(scene);
      if (features)
        ranked.push({
          read: sentence,
          article,
          score: scoreOf(features, weights[corpus.curation]),
          features,
          matches: found.sentences[i] ?? [],
          gloss: glosses.get(i) ?? null,
          context,
          anywhere: found.anywhere,
        });
    }
  }
  return ranked.sort((a, b) => b.score - a.score);
}

function search(question: Question, index: SearchIndex): Map<string, number> {
  const terms = new Map<string, number>();
  for (const unit of question.units) {
    for (const stem of unit.stems) terms.set(stem, Math.max(terms.get(stem) ?? 0, 1));
    const related = [...unit.related.single].sort((a, b) => b[1] - a[1]).slice(0, MOST_RELATED);
    for (const [term, sureness] of related) terms.set(term, Math.max(terms.get(term) ?? 0, sureness * sureness));
  }
  const query = { terms: [...terms].map(([term, weight]) => ({ term, weight })) };
  return new Map(index.search(query, FROM_INDEX).map((hit) => [hit.id, hit.score]));
}

function candidates(question: Question, corpus: Corpus, scores: ReadonlyMap<string, number>): Iterable<Article> {
  const { articles, passages } = corpus.knowledge;
  if (passages.length <= COMPARE_ALL) return articles;
  const found = new Set<Article>();
  // Best passages first: whole articles are read, and reading costs more than finding.
  for (const id of scores.keys()) {
    if (found.size === MOST_ARTICLES) break;
    const article = corpus.articleOf(id.slice(0, id.lastIndexOf('#')));
    if (article) found.add(article);
  }
  // A question of dates alone ("July 2024") has no words to search for: the articles around that time are read.
  if (found.size === 0 && question.range) for (const article of corpus.articlesIn(question.range)) found.add(article);
  return found;
}

function vectorOf(question: Question, { vectors }: Corpus): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  for (const unit of question.units) {
    for (const word of unit.meaning) {
      const row = vectors.row(word);
      if (row !== undefined) vectors.add(row, unit.weight, sum);
    }
  }
  return sum;
}
