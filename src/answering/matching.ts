// Matching: how surely each unit of a question is present in every sentence of an article, and where.
import type { Question, Unit } from './question.ts';
import type { ReadArticle, ReadSentence } from './reading.ts';
import type { Related } from './relatedness.ts';
import { rememberMatches } from './remembered-matches.ts';

export type UnitMatch = {
  /** Sureness that the sentence's own words say it, 0…1. */
  readonly own: number;
  /** By the offices, country or name of the people whom the sentence names or means. */
  readonly described: number;
  /** Index in the sentence's terms of the best own match, or −1. */
  readonly at: number;
};

/** How surely a sentence says a unit itself or by whom it names or means, 0…1; 0 without a match. */
export function sureness(match: UnitMatch | undefined): number {
  return match ? Math.max(match.own, match.described) : 0;
}

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

const NOTHING: UnitMatch = { own: 0, at: -1, described: 0 };

/** Matches of every unit of the question in every sentence of the article. */
export function matchArticle({ units }: Question, read: ReadArticle): ArticleMatch {
  const columns = units.map(({ related }) => columnOf(related, read));
  return {
    sentences: read.sentences.map((_, s) => columns.map(({ matches }) => matches[s] ?? NOTHING)),
    best: columns.map(({ best }) => best),
    anywhere: columns.map(({ anywhere }) => anywhere),
    shared: columns.map(({ shared }) => shared),
  };
}

/** What `ArticleMatch` has of one unit. */
type Column = {
  readonly matches: readonly UnitMatch[];
  readonly best: number;
  readonly anywhere: number;
  readonly shared: number;
};

const columnOf = rememberMatches(
  (related: Related, read: ReadArticle): Column => {
    const matches = matchesIn(related, read);
    const best = matches.reduce((most, { own }) => Math.max(most, own), 0);
    return {
      matches,
      best,
      anywhere: Math.max(best, inSet(related, read.terms)),
      shared: best === 0 ? 0 : matches.filter(({ own }) => own >= best * AS_GOOD).length,
    };
  },
  ({ sentences }) => sentences.length,
);

/** What `inSentence` finds in each sentence, by way of the article's postings: most words stand in few sentences. */
function matchesIn({ single, phrases }: Related, { sentences, postings }: ReadArticle): UnitMatch[] {
  const own = new Float64Array(sentences.length);
  const at = new Int32Array(sentences.length).fill(-1);
  eachAlsoIn(single, postings.said, (sure, places) => {
    for (let p = 0; p < places.length; p += 2) {
      const s = places[p] as number;
      const i = places[p + 1] as number;
      const before = own[s] as number;
      if (sure < before || (sure === before && i >= (at[s] as number))) continue;
      own[s] = sure;
      at[s] = i;
    }
  });
  const described = new Float64Array(sentences.length);
  eachAlsoIn(single, postings.described, (sure, holders) => {
    for (const s of holders) if (sure > (described[s] as number)) described[s] = sure;
  });
  for (const { terms, sureness } of phrases) {
    const first = terms[0] ?? '';
    const places = postings.said.get(first) ?? [];
    for (let p = 0; p < places.length; p += 2) {
      const s = places[p] as number;
      if (sureness <= (own[s] as number) || !near(terms, sentences[s] as ReadSentence)) continue;
      own[s] = sureness;
      at[s] = places[p + 1] as number;
    }
    for (const s of postings.described.get(first) ?? []) {
      if (sureness > (described[s] as number) && terms.every((term) => sentences[s]?.described.has(term)))
        described[s] = sureness;
    }
  }
  return sentences.map((_, s) =>
    own[s] === 0 && described[s] === 0
      ? NOTHING
      : { own: own[s] as number, at: at[s] as number, described: (described[s] as number) * DESCRIBED },
  );
}

/** Visits the related terms that the postings have, each with its sureness above 0; the smaller side is walked. */
function eachAlsoIn<T>(
  single: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, T>,
  visit: (sure: number, found: T) => void,
): void {
  if (single.size < held.size) {
    for (const [term, sure] of single) {
      const found = sure > 0 ? held.get(term) : undefined;
      if (found !== undefined) visit(sure, found);
    }
  } else {
    for (const [term, found] of held) {
      const sure = single.get(term) ?? 0;
      if (sure > 0) visit(sure, found);
    }
  }
}

/** True when the sentence holds all the terms near one place of the first of them. */
function near(terms: readonly string[], sentence: ReadSentence): boolean {
  const [first = '', ...others] = terms;
  const around = (place: number) => (term: string) =>
    (sentence.places.get(term) ?? []).some((other) => Math.abs(other - place) <= PHRASE_WINDOW);
  return (sentence.places.get(first) ?? []).some((place) => others.every(around(place)));
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
    if (phrase.sureness <= own || !near(phrase.terms, sentence)) continue;
    own = phrase.sureness;
    at = terms.findIndex(({ term }) => term === phrase.terms[0]);
  }
  return { own, at, described: sentence.described.size > 0 ? inSet(unit.related, sentence.described) * DESCRIBED : 0 };
}

function inSet({ single, phrases }: Related, terms: ReadonlySet<string>): number {
  let best = 0;
  // The smaller side is walked: related words are often more than an article's.
  if (single.size < terms.size) {
    for (const [term, sure] of single) if (sure > best && terms.has(term)) best = sure;
  } else {
    for (const term of terms) best = Math.max(best, single.get(term) ?? 0);
  }
  for (const phrase of phrases) {
    if (phrase.sureness > best && phrase.terms.every((term) => terms.has(term))) best = phrase.sureness;
  }
  return best;
}
