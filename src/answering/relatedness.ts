// Relatedness: which of the corpus's words may stand for a word of the question, and how surely.
import { stemOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { type Lexicon, type Phrase, phraseKey } from '../languages/lexicon.ts';
import type { Vectors } from '../languages/vectors.ts';
import { editDistance, slipsForgiven } from '../text/edit-distance.ts';
import { oneSlipFrom } from '../text/one-slip.ts';

/** How sure each kind of relation is; 1 is the word itself. Chosen on the project's own questions. */
export const SURENESS = {
  /** A fellow member of a thesaurus group, in a word of few senses. */
  synonym: 0.8,
  /** The same where the question's word has many senses. */
  looseSynonym: 0.6,
  /** Factor on the cosine of word vectors. */
  vector: 0.75,
  /** The same for a synonym's vector. */
  vectorOfSynonym: 0.5,
  /** A thing of the kind that the question's word names ("illness": malaria). */
  kind: 0.65,
  /** One slip of the keyboard; each further one costs as much again. */
  slip: 0.15,
} as const;

/** Below this cosine two words are not alike; the mean is out of the vectors, so random pairs are near 0. */
const LEAST_COSINE = 0.33;
const MANY_SENSES = 3;
const english = languageOf('en');
const { numbers, ordinals, months, weekdays } = english;
/** Words of which each means one of a set and never another. */
const SETS: ReadonlySet<string> = new Set([numbers, ordinals, months, weekdays].flatMap((set) => [...set.keys()]));
const MOST_REMEMBERED = 5_000;
/** Shorter unknown words are names and abbreviations more often than slips. */
const LEAST_RESPELT = 6;
/** Keys of another language's words are the language's code and the word. */
const FOREIGN_KEY = /^[a-z]{2}:/;

/** The corpus's side: its terms, each with a folded word as people write it. */
export type CorpusWords = {
  has(term: string): boolean;
  terms(): Iterable<{ readonly term: string; readonly surface: string }>;
};

export type Related = {
  /** Corpus term → sureness, 0…1; the word itself 1. */
  readonly single: ReadonlyMap<string, number>;
  /** Phrases of several corpus terms that may stand for it. */
  readonly phrases: readonly { readonly terms: readonly string[]; readonly sureness: number }[];
};

export type Relatedness = {
  /** What a phrase of the question (its stems, its folded words, its key in the lexicon) may be called in the corpus. */
  related(phrase: Phrase, key?: string): Related;
};

/** Relatedness over a corpus. Results are remembered: a bot is asked with the same words over and over. */
export function relatednessOf(corpus: CorpusWords, lexicon: Lexicon, vectors: Vectors): Relatedness {
  // Made at the first question, not at the start.
  let known:
    | {
        readonly all: readonly { term: string; surface: string }[];
        readonly terms: readonly string[];
        readonly rows: Int32Array;
      }
    | undefined;
  const words = () => {
    if (!known) {
      const all = [...corpus.terms()];
      const having = all.flatMap(({ term, surface }) => {
        const row = vectors.row(surface) ?? vectors.row(term);
        return row === undefined ? [] : [{ term, row }];
      });
      known = { all, terms: having.map(({ term }) => term), rows: Int32Array.from(having, ({ row }) => row) };
    }
    return known;
  };
  const remembered = new Map<string, Related>();
  const neighbours = new Map<number, readonly (readonly [string, number])[]>();

  function related(phrase: Phrase, key = phraseKey(phrase.folded.join(' '))): Related {
    // Words of one stem share the key and not the vector: "trade", "trading". Which came first must not matter.
    const asked = `${key}|${phrase.folded.join(' ')}`;
    let known = remembered.get(asked);
    if (!known) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      known = look(phrase, key);
      remembered.set(asked, known);
    }
    return known;
  }

  function look(phrase: Phrase, key: string): Related {
    const single = new Map<string, number>();
    const phrases: { terms: readonly string[]; sureness: number }[] = [];
    const put = (terms: readonly string[], sureness: number) => {
      if (!terms.every((term) => corpus.has(term))) return;
      const only = terms.length === 1 ? terms[0] : undefined;
      if (only === undefined) phrases.push({ terms, sureness });
      else single.set(only, Math.max(single.get(only) ?? 0, sureness));
    };
    put(phrase.stems, 1);
    const senses = lexicon.senses(key);
    const sureness = senses.length > MANY_SENSES ? SURENESS.looseSynonym : SURENESS.synonym;
    for (const member of senses.flat()) put(member.stems, sureness);
    for (const specific of lexicon.kindsOf(key)) put(specific.stems, SURENESS.kind);
    if (phrase.folded.length > 1) {
      // A saying has no vector of its own; the plain words for it have.
      for (const member of senses.flat()) {
        const word = member.folded.length === 1 ? member.folded[0] : undefined;
        if (word !== undefined)
          for (const [term, cosine] of alike(word)) put([term], cosine * SURENESS.vectorOfSynonym);
      }
    }
    const folded = phrase.folded.length === 1 ? phrase.folded[0] : undefined;
    if (folded !== undefined) {
      for (const [term, cosine] of alike(folded)) put([term], cosine * SURENESS.vector);
      if (!corpus.has(phrase.stems[0] ?? '')) {
        const slips = [...misspelt(folded)];
        for (const [term, sure] of slips) put([term], sure);
        const meant = slips.length === 0 && !FOREIGN_KEY.test(key) ? respelt(folded) : undefined;
        if (meant !== undefined) {
          const right = related({ stems: [stemOf(meant, english)], folded: [meant] });
          for (const [term, sure] of right.single) put([term], sure * (1 - SURENESS.slip));
          for (const { terms, sureness } of right.phrases) put(terms, sureness * (1 - SURENESS.slip));
        }
      }
    }
    return { single, phrases };
  }

  /** The most frequent English word from which an unknown one is a slip away, however it is called in the corpus. */
  function respelt(folded: string): string | undefined {
    if (folded.length < LEAST_RESPELT || vectors.has(folded) || !/^[a-z]+$/.test(folded)) return undefined;
    let best: string | undefined;
    let rank = Number.POSITIVE_INFINITY;
    for (const word of oneSlipFrom(folded)) {
      const row = vectors.row(word);
      if (row === undefined || row >= rank) continue;
      best = word;
      rank = row;
    }
    return best;
  }

  function alike(folded: string): readonly (readonly [string, number])[] {
    // "Third" is not "second", "Monday" not "Tuesday" and Peru not Chile, however alike their company.
    const row = isOneOfASet(folded) ? undefined : vectors.row(folded);
    if (row === undefined) return [];
    let known = neighbours.get(row);
    if (!known) {
      if (neighbours.size >= MOST_REMEMBERED) neighbours.clear();
      const { terms, rows } = words();
      known = vectors.alike(row, rows, LEAST_COSINE).map(({ at, cosine }) => [terms[at] as string, cosine] as const);
      neighbours.set(row, known);
    }
    return known;
  }

  const isOneOfASet = (folded: string) => SETS.has(folded) || lexicon.places.has(folded);

  /** A known English word is no slip of another: "bread" is not "break". */
  function* misspelt(folded: string): Generator<[string, number]> {
    const forgiven = slipsForgiven(folded.length);
    if (forgiven === 0 || vectors.has(folded) || /\d/.test(folded)) return;
    for (const { term, surface } of words().all) {
      if (Math.abs(surface.length - folded.length) > forgiven) continue;
      if (surface.charAt(0) !== folded.charAt(0) && surface.charAt(1) !== folded.charAt(1)) continue;
      const distance = editDistance(folded, surface, forgiven);
      if (distance <= forgiven) yield [term, 1 - SURENESS.slip * distance];
    }
  }

  return { related };
}
