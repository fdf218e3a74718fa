// Matching: how surely each unit of a question is present in every sentence of an article, and where.
import type { Question, Unit } from './question.ts';
import type { ReadArticle, ReadSentence } from './reading.ts';

export type UnitMatch = {
  /** Sureness that the sentence's own words say it, 0…1. */
  readonly own: number;
  /** By the offices, country or name of the people whom the sentence names or means. */
  readonly described: number;
  /** Index in the sentence's terms of the best own match, or −1. */
  readonly at: number;
};

export type ArticleMatch = {
  /** Matches by sentence, then by unit. */
  readonly sentences: readonly (readonly UnitMatch[])[];
  /** For each unit: the surest match anywhere in the article, its title included. */
  readonly anywhere: readonly number[];
  /** For each unit: the surest own match of any sentence, and how many sentences come near it. */
  readonly best: readonly number[];
  readonly shared: readonly number[];
};

/** A phrase's words must stand this near to count as the phrase, in words. */
const PHRASE_WINDOW = 14;
/** A description is somebody's, not said here. */
const DESCRIBED = 0.8;
/** A match this share of the best counts as another place where the article says the same. */
const AS_GOOD = 0.85;

/** Matches of every unit of the question in every sentence of the article. */
export function matchArticle(question: Question, read: ReadArticle): ArticleMatch {
  const { units } = question;
  const sentences = read.sentences.map((sentence) => units.map((unit) => inSentence(unit, sentence)));
  const best = units.map((_, u) => Math.max(0, ...sentences.map((matches) => matches[u]?.own ?? 0)));
  return {
    sentences,
    best,
    anywhere: units.map((unit, u) => Math.max(best[u] ?? 0, inSet(unit, read.terms))),
    shared: best.map((most, u) =>
      most === 0 ? 0 : sentences.filter((matches) => (matches[u]?.own ?? 0) >= most * AS_GOOD).length,
    ),
  };
}

/** The best own and described match of a unit in one sentence. */
export function inSentence(unit: Unit, sentence: ReadSentence): UnitMatch {
  let own = 0;
  let at = -1;
  const { terms } = sentence;
  for (let i = 0; i < terms.length; i++) {
    const sure = unit.related.single.get(terms[i]?.term ?? '') ?? 0;
    if (sure > own) {
      own = sure;
      at = i;
    }
  }
  for (const phrase of unit.related.phrases) {
    if (phrase.sureness <= own) continue;
    const places = phrase.terms.map((term) => sentence.places.get(term));
    if (!places.every((found) => found !== undefined)) continue;
    const firsts = places.map((found) => found[0] ?? 0);
    if (Math.max(...firsts) - Math.min(...firsts) > PHRASE_WINDOW) continue;
    own = phrase.sureness;
    at = terms.findIndex(({ term }) => term === phrase.terms[0]);
  }
  return { own, at, described: sentence.described.size > 0 ? inSet(unit, sentence.described) * DESCRIBED : 0 };
}

function inSet(unit: Unit, terms: ReadonlySet<string>): number {
  let best = 0;
  // The smaller side is walked: related words are often more than an article's.
  if (unit.related.single.size < terms.size) {
    for (const [term, sure] of unit.related.single) if (sure > best && terms.has(term)) best = sure;
  } else {
    for (const term of terms) best = Math.max(best, unit.related.single.get(term) ?? 0);
  }
  for (const phrase of unit.related.phrases) {
    if (phrase.sureness > best && phrase.terms.every((term) => terms.has(term))) best = phrase.sureness;
  }
  return best;
}
