// MiniSearch behind SearchIndex: BM25 over stems, with what MiniSearch does unasked undone, then re-ranked.
import MiniSearch from 'minisearch';
import { languageOf } from '../languages/index.ts';
import { bestHits } from './best-hits.ts';
import { indexTerms, markedTerms } from './index-terms.ts';
import { createPackedPostings, type Postings } from './packed-postings.ts';
import { clearScores, emptyScores, type Scores, scorePostings } from './posting-scores.ts';
import { RERANKED, rerank as reranked } from './rerank.ts';
import type { IndexDocument, SearchIndex, SimilarTerm } from './search-index.ts';
import { type SimilarWords, similarWords } from './similar-words.ts';
import { wordsBeginningWith } from './suggest.ts';
import { createTermTable } from './term-table.ts';
import { createTokenStreams } from './token-streams.ts';
import { weighQuery } from './weighed-query.ts';

/** A title's words count once in the whole, and this much again on their own. */
const TITLE_BOOST = 0.3;

export type IndexOptions = {
  /** Re-rank the first hits by neighbouring words; true unless told. */
  readonly rerank?: boolean;
  /** Correct words that no document holds; true unless told. */
  readonly corrections?: boolean;
};

type Found = { readonly id: string; readonly score: number; readonly document: number };

type Entry = {
  readonly id: string;
  readonly whole: readonly string[];
  readonly title: readonly string[];
  readonly marked: readonly string[];
};

export function createMiniSearchIndex({ rerank = true, corrections = true }: IndexOptions = {}): SearchIndex {
  const engine = createEngine();
  const documents = new Map<string, IndexDocument>();
  const table = createTermTable();
  const streams = createTokenStreams();
  let similar: SimilarWords | null = null;
  let scores: Scores | undefined;
  const packed = createPackedPostings();

  function put(doc: IndexDocument): void {
    const read = readDocument(doc);
    documents.set(doc.id, doc);
    streams.set(doc.id, table.add(read.terms));
    engine.add(read.entry);
    similar = null;
    packed.clear();
  }

  function take(doc: IndexDocument): void {
    const read = readDocument(doc);
    // `discard` would leave the document in the frequencies until the next vacuum, and so in everyone's scores.
    engine.remove(read.entry);
    table.remove(read.terms);
    streams.delete(doc.id);
    documents.delete(doc.id);
    similar = null;
    packed.clear();
  }

  function known(id: string): IndexDocument {
    const doc = documents.get(id);
    if (!doc) throw new Error(`The index holds no document "${id}"`);
    return doc;
  }

  function similarTerms(folded: string): SimilarTerm[] {
    similar ??= similarWords(table.words());
    return similar.find(folded);
  }

  return {
    get size() {
      return documents.size;
    },

    add(docs) {
      const given = new Set<string>();
      for (const { id } of docs) {
        if (documents.has(id) || given.has(id)) throw new Error(`The index already holds a document "${id}"`);
        given.add(id);
      }
      for (const doc of docs) put(doc);
    },

    replace(doc) {
      take(known(doc.id));
      put(doc);
    },

    remove(id) {
      take(known(id));
    },

    search({ terms, excluded = [], filter }, limit) {
      const query = weighQuery(terms, (term) => table.get(term) !== undefined, corrections ? similarTerms : () => []);
      const best = bestHits<Found>(rerank ? Math.max(limit, RERANKED) : limit);
      const postings = engine.postings();
      scores = emptyScores(postings.numbers, scores);
      const { totals, terms: held, touched } = scores;
      scorePostings(query.weights, postings, packed, scores);
      const refused = excluded.flatMap((term) => [...(postings.of(term)?.values() ?? [])]);
      for (const document of touched) {
        const count = held[document] as number;
        // MiniSearch multiplies by the terms found, which is good for two words and bad for a question: undone.
        const score = ((totals[document] as number) * count) / count;
        if (score < best.floor()) continue;
        const id = engine.idOf(document);
        if (!best.wants(score, id) || refused.some((field) => field.has(document)) || (filter && !filter(id))) continue;
        best.offer({ id, score, document });
      }
      clearScores(scores);
      const hits = best.sorted();
      return (rerank ? reranked(hits, query, table, streams, documents.size) : hits)
        .slice(0, Math.max(0, limit))
        .map(({ id, score, document }) => ({
          id,
          score,
          // Looked up when somebody asks: ranking does not.
          get matched() {
            return heldBy(document, query.weights, postings);
          },
        }));
    },

    suggest: (prefix, limit) => wordsBeginningWith(table.words(), prefix, limit),
    documentFrequency: (term) => table.get(term)?.documents ?? 0,
    has: (term) => table.get(term) !== undefined,
    *terms() {
      for (const [term, { documents: count }] of table.entries()) yield [term, count];
    },
    similarTerms,
  };
}

// Between analysed terms, and between a term and its position; no term holds them.
const SEPARATOR = '\n';
const POSITION = '\t';

const FIELDS = ['whole', 'title', 'marked'] as const;
const BOOSTS = FIELDS.map((field) => (field === 'title' ? TITLE_BOOST : 1));

/** MiniSearch with its postings laid open: its own search makes objects for each of them, ten times the work. */
class OpenMiniSearch extends MiniSearch<Entry> {
  postings(): Postings {
    return {
      of: (term) => this._index.get(term),
      boosts: BOOSTS,
      averageLengths: this._avgFieldLength,
      lengthsOf: (document) => this._fieldLength.get(document),
      documents: this._documentCount,
      numbers: this._nextId,
    };
  }

  idOf(document: number): string {
    return this._documentIds.get(document);
  }
}

/** Terms of the question that the document holds, in the order of the question. */
function heldBy(document: number, weights: ReadonlyMap<string, number>, postings: Postings): string[] {
  return [...weights.keys()].filter((term) =>
    [...(postings.of(term)?.values() ?? [])].some((field) => field.has(document)),
  );
}

function createEngine(): OpenMiniSearch {
  return new OpenMiniSearch({
    fields: [...FIELDS],
    stringifyField: (terms: readonly string[]) => terms.join(SEPARATOR),
    // MiniSearch takes the number of distinct tokens for a field's length: a position makes each token distinct, …
    tokenize: (field) => (field === '' ? [] : field.split(SEPARATOR).map((term, i) => `${term}${POSITION}${i}`)),
    // … and is taken off again before the term is stored.
    processTerm: (token) => token.slice(0, token.lastIndexOf(POSITION)),
  });
}

function readDocument(doc: IndexDocument) {
  const language = languageOf(doc.language);
  const title = indexTerms(doc.title, language);
  const terms = [...title, ...indexTerms(doc.text, language)];
  const entry: Entry = {
    id: doc.id,
    whole: terms.map(({ term }) => term),
    title: title.map(({ term }) => term),
    marked: [...markedTerms(doc.title, language), ...markedTerms(doc.text, language)],
  };
  return { terms, entry };
}
