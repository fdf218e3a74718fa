// Posting scores: MiniSearch's BM25 over its own postings, number for number, without an object for every posting.
import { bestHits } from './best-hits.ts';
import { BM25, inverseDocumentFrequency } from './bm25.ts';

/** What MiniSearch keeps: field → document → occurrences, of one term. Documents go by their short numbers. */
export type TermPostings = ReadonlyMap<number, ReadonlyMap<number, number>>;

export type Postings = {
  of(term: string): TermPostings | undefined;
  /** By field. */
  readonly boosts: readonly number[];
  readonly averageLengths: readonly number[];
  /** By document, then by field. */
  lengthsOf(document: number): readonly number[] | undefined;
  readonly documents: number;
  /** One more than the greatest number of a document. */
  readonly numbers: number;
};

/** Scores of documents, kept between questions so that a large index does not allocate for each. */
export type Scores = {
  readonly totals: Float64Array;
  /** Terms that a document holds. */
  readonly terms: Uint16Array;
  /** Documents that hold any. */
  readonly touched: number[];
};

/**
 * Postings scored for one question. A corpus of a few thousand passages has no question with more; in a larger one the
 * most telling terms find the documents, and the others only order what these have found.
 */
export const MOST_POSTINGS = 60_000;
/** Documents so found that are then scored by all terms. */
const SCORED_WHOLE = 1_000;

/** A place to score in; `used` is the last one, taken again where it is large enough. */
export function emptyScores(numbers: number, used?: Scores): Scores {
  if (used && used.totals.length >= numbers) return used;
  const room = Math.max(64, Math.ceil(numbers * 1.5));
  return { totals: new Float64Array(room), terms: new Uint16Array(room), touched: [] };
}

/** Makes the place empty for the next question. */
export function clearScores({ totals, terms, touched }: Scores): void {
  for (const document of touched) {
    totals[document] = 0;
    terms[document] = 0;
  }
  touched.length = 0;
}

/** Scores every document that holds one of the terms; `weights` in the order of the question, each above 0. */
export function scorePostings(weights: ReadonlyMap<string, number>, postings: Postings, into: Scores): void {
  const known = [...weights].flatMap(([term, weight]) => {
    const fields = postings.of(term);
    return fields ? [{ weight, fields, size: sizeOf(fields) }] : [];
  });
  if (known.reduce((sum, { size }) => sum + size, 0) <= MOST_POSTINGS) {
    for (const { fields, weight } of known) addTerm(fields, weight, postings, into);
    return;
  }
  const worth = ({ weight, size }: (typeof known)[number]) =>
    weight * inverseDocumentFrequency(size, postings.documents);
  const byWorth = known.toSorted((a, b) => worth(b) - worth(a));
  const finding = new Set(byWorth.slice(0, 1));
  let left = MOST_POSTINGS - (byWorth[0]?.size ?? 0);
  for (const term of byWorth.slice(1)) {
    if (term.size > left) continue;
    finding.add(term);
    left -= term.size;
  }
  for (const term of known) if (finding.has(term)) addTerm(term.fields, term.weight, postings, into);
  const best = bestHits<{ id: string; score: number; document: number }>(SCORED_WHOLE);
  for (const document of into.touched) {
    const score = into.totals[document] as number;
    if (best.wants(score, '')) best.offer({ id: '', score, document });
  }
  const found = best.sorted().map(({ document }) => document);
  for (const term of known) if (!finding.has(term)) addTermTo(found, term.fields, term.weight, postings, into);
}

function sizeOf(fields: TermPostings): number {
  let most = 0;
  for (const documents of fields.values()) if (documents.size > most) most = documents.size;
  return most;
}

type Field = {
  readonly held: ReadonlyMap<number, number>;
  readonly number: number;
  readonly average: number;
  /** Weight, boost and rarity in MiniSearch's order of multiplication: the same number to the last digit. */
  readonly factor: number;
  readonly rarity: number;
};

function fieldsOf(fields: TermPostings, weight: number, { boosts, averageLengths, documents }: Postings): Field[] {
  const all: Field[] = [];
  for (const [number, boost] of boosts.entries()) {
    const held = fields.get(number);
    if (!held) continue;
    const rarity = inverseDocumentFrequency(held.size, documents);
    all.push({ held, number, average: averageLengths[number] ?? 1, factor: weight * boost, rarity });
  }
  return all;
}

function scoreIn({ number, average, factor, rarity }: Field, count: number, lengths: readonly number[]): number {
  const { k, b, d } = BM25;
  const length = lengths[number] as number;
  return factor * (rarity * (d + (count * (k + 1)) / (count + k * (1 - b + (b * length) / average))));
}

/** Adds the term's score to every document that holds it. */
function addTerm(postings: TermPostings, weight: number, all: Postings, into: Scores): void {
  const fields = fieldsOf(postings, weight, all);
  for (const [i, field] of fields.entries()) {
    const earlier = fields.slice(0, i);
    const later = fields.slice(i + 1);
    for (const [document, count] of field.held) {
      // Counted with the earlier field.
      if (earlier.some(({ held }) => held.has(document))) continue;
      const lengths = all.lengthsOf(document);
      if (!lengths) continue;
      let own = scoreIn(field, count, lengths);
      for (const other of later) {
        const also = other.held.get(document);
        if (also !== undefined) own += scoreIn(other, also, lengths);
      }
      put(document, own, into);
    }
  }
}

/** The same for some documents only. */
function addTermTo(
  documents: readonly number[],
  postings: TermPostings,
  weight: number,
  all: Postings,
  into: Scores,
): void {
  const fields = fieldsOf(postings, weight, all);
  for (const document of documents) {
    const lengths = all.lengthsOf(document);
    if (!lengths) continue;
    let own = 0;
    for (const field of fields) {
      const count = field.held.get(document);
      if (count !== undefined) own += scoreIn(field, count, lengths);
    }
    if (own > 0) put(document, own, into);
  }
}

function put(document: number, score: number, { totals, terms, touched }: Scores): void {
  if (terms[document] === 0) touched.push(document);
  (totals[document] as number) += score;
  (terms[document] as number)++;
}
