// Posting scores: MiniSearch's BM25 over its own postings, number for number, without an object for every posting.
import { bestHits } from './best-hits.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { fieldsOf, type PackedPostings, type Postings, type TermPostings, worthIn } from './packed-postings.ts';

/** Scores of documents, kept between questions so that a large index does not allocate for each. */
export type Scores = {
  readonly totals: Float64Array;
  /** Terms that a document holds. */
  readonly terms: Uint16Array;
  /** Documents that hold any. */
  readonly touched: number[];
  /** 1 for the documents whose scores are completed; empty between questions. */
  readonly chosen: Uint8Array;
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
  return { totals: new Float64Array(room), terms: new Uint16Array(room), touched: [], chosen: new Uint8Array(room) };
}

/** Makes the place empty for the next question. */
export function clearScores({ totals, terms, touched }: Scores): void {
  for (const document of touched) {
    totals[document] = 0;
    terms[document] = 0;
  }
  touched.length = 0;
}

type Known = { readonly term: string; readonly weight: number; readonly held: TermPostings; readonly size: number };

/** Scores every document that holds one of the terms; `weights` in the order of the question, each above 0. */
export function scorePostings(
  weights: ReadonlyMap<string, number>,
  postings: Postings,
  packed: PackedPostings,
  into: Scores,
): void {
  const known = [...weights].flatMap(([term, weight]): Known[] => {
    const held = postings.of(term);
    return held ? [{ term, weight, held, size: sizeOf(held) }] : [];
  });
  const finding = findingTerms(known, postings.documents);
  for (const term of known) if (finding.has(term)) addTerm(term, postings, packed, into, false);
  if (finding.size === known.length) return;
  const best = bestHits<{ id: string; score: number; document: number }>(SCORED_WHOLE);
  for (const document of into.touched) {
    const score = into.totals[document] as number;
    if (score < best.floor()) continue;
    if (best.wants(score, '')) best.offer({ id: '', score, document });
  }
  const found = best.sorted().map(({ document }) => document);
  for (const document of found) into.chosen[document] = 1;
  for (const term of known) {
    if (finding.has(term)) continue;
    // A rare term is gone through whole; of a common one that is not packed yet the few documents are looked up.
    if (term.size <= LOOKED_THROUGH || packed.has(term.term)) addTerm(term, postings, packed, into, true);
    else lookUp(term, found, postings, into);
  }
  for (const document of found) into.chosen[document] = 0;
}

/** Postings of a term that are gone through rather than a thousand documents looked up in them. */
const LOOKED_THROUGH = 20_000;

/** The most telling terms that together have no more postings than are scored for one question; all, where they have not. */
function findingTerms(known: readonly Known[], documents: number): ReadonlySet<Known> {
  if (known.reduce((sum, { size }) => sum + size, 0) <= MOST_POSTINGS) return new Set(known);
  const worth = ({ weight, size }: Known) => weight * inverseDocumentFrequency(size, documents);
  const byWorth = known.toSorted((a, b) => worth(b) - worth(a));
  const finding = new Set(byWorth.slice(0, 1));
  let left = MOST_POSTINGS - (byWorth[0]?.size ?? 0);
  for (const term of byWorth.slice(1)) {
    if (term.size > left) continue;
    finding.add(term);
    left -= term.size;
  }
  return finding;
}

function sizeOf(fields: TermPostings): number {
  let most = 0;
  for (const documents of fields.values()) if (documents.size > most) most = documents.size;
  return most;
}

/** Adds the term's score to every document that holds it, or to those that are chosen. */
function addTerm(
  { term, weight, held }: Known,
  postings: Postings,
  packed: PackedPostings,
  into: Scores,
  chosenAlone: boolean,
): void {
  const { documents, fields } = packed.of(term, held, postings);
  // Weight, boost and rarity in MiniSearch's order of multiplication: the same number to the last digit.
  const factors = fields.map(({ boost }) => weight * boost);
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] as number;
    if (chosenAlone && into.chosen[document] === 0) continue;
    let own = 0;
    for (let f = 0; f < factors.length; f++) own += (factors[f] as number) * (fields[f]?.worth[i] as number);
    put(document, own, into);
  }
}

/** The same for some documents only, one by one. */
function lookUp({ weight, held }: Known, documents: readonly number[], postings: Postings, into: Scores): void {
  const fields = fieldsOf(held, postings);
  for (const document of documents) {
    const lengths = postings.lengthsOf(document);
    if (!lengths) continue;
    let own = 0;
    for (const field of fields) {
      const count = field.held.get(document);
      if (count !== undefined) own += weight * field.boost * worthIn(field, count, lengths[field.number] as number);
    }
    if (own > 0) put(document, own, into);
  }
}

function put(document: number, score: number, { totals, terms, touched }: Scores): void {
  if (terms[document] === 0) touched.push(document);
  (totals[document] as number) += score;
  (terms[document] as number)++;
}
